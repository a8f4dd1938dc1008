import { Progress } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { holdTalk, SLIPS } from './hold-talk.ts';
import { complaints, page, server } from './pages.ts';
import { beginTalk, box, enter, post, talk } from './room.ts';

/** Longer than the room waits before it leads on to the review. */
const LED_ON = 1_800;
const keptOf = (id: string) =>
  page.evaluate(`Object.entries(localStorage).filter((one) => one.join().includes('${id}'))`);

test('shows half a turn that the end came upon, leads nobody back who has left, and keeps nothing of it', async () => {
  const id = await beginTalk(server.url);
  await enter(page, server.url, id);
  await talk(page, 'Thank you for your time, Amado.');
  await box(page).pressSequentially('Half a private thought');
  await post(server.url, `/sessions/${id}/end`, {});
  await page.getByText('Not said: the talk was over.').waitFor();
  await expect.poll(() => page.locator('blockquote').innerText()).toBe('Half a private thought');
  await page.getByRole('link', { name: 'Progress' }).first().click();
  await page.waitForURL(/\/progress/);
  await page.waitForTimeout(LED_ON);
  expect(new URL(page.url()).pathname).toBe('/progress');
  expect(await keptOf(id)).toEqual([]);
});

test('leaves nothing in the browser of a talk that is deleted', async () => {
  const id = await holdTalk(server.url, SLIPS);
  const keys = [`draft:${id}`, `question:${id}`, `outbox:${id}`, `aside:${id}:page`];
  for (const key of keys) await page.evaluate(`localStorage.setItem('anyone-else:${key}', 'private')`);
  expect(await keptOf(id)).toHaveLength(4);
  await page.goto(`${server.url}/review/${id}`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Delete this talk' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.waitForURL(/\/talks$/);
  expect(await keptOf(id)).toEqual([]);
});

test('says once that the help steps back, in one line, until the first turn is said', async () => {
  const before = await holdTalk(server.url, SLIPS);
  // A talk counts once its review was read.
  await fetch(`${server.url}/api/sessions/${before}/scorecard`);
  const real = Progress.parse(await (await fetch(`${server.url}/api/progress`)).json());
  const talks = real.talks.map((one) => ({ ...one, help: 'coach' }));
  const advised = { ...real, talks, help: { ...real.help, level: 'arc', why: 'Your talks have risen.' } };
  await page.route('**/api/progress', (route) => route.fulfill({ json: advised }));
  const told = page.getByText('The hints step back this time; they are one click away.');
  const id = await beginTalk(server.url, { help: 'arc' });
  await enter(page, server.url, id);
  await told.waitFor();
  await talk(page, 'Thank you for your time, Amado.');
  await expect.poll(() => told.count()).toBe(0);
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => told.count()).toBe(0);
  await page.unroute('**/api/progress');
});

test('no page complained on the console', () => {
  expect(complaints).toEqual([]);
});
