import { OwnContact } from '@anyone-else/protocol';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { complaints, page, server, shot } from './pages.ts';

const LONG = {
  name: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren Nepomuk-Hieronymus',
  role: 'Kraftfahrzeughaftpflichtversicherungssachbearbeiterin',
  company: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenkasse',
};
const box = (at: Page, name: string) => at.getByRole('textbox', { name, exact: true });
const keep = (at: Page) => at.getByRole('button', { name: 'Keep the changes' }).click();
const idAt = (url: string) => new URL(url).pathname.split('/').at(-1)!;
const kept = async (id: string) =>
  OwnContact.parse(await (await fetch(`${server.url}/api/contacts/${id}`)).json()).guess;

async function make(known: Partial<typeof LONG>): Promise<OwnContact> {
  const body = JSON.stringify({ company: '', notes: '', by: 'embedded', ...known });
  const headers = { 'content-type': 'application/json', origin: server.url };
  const answer = await fetch(`${server.url}/api/contacts`, { method: 'POST', headers, body });
  return OwnContact.parse(await answer.json());
}

test('does not take back what another window kept', async () => {
  const { id } = await make({ name: 'Noor Haddad', role: 'Program manager', company: 'Acme' });
  const other = await page.context().newPage();
  await Promise.all(
    [page, other].map((one) => one.goto(`${server.url}/contacts/${id}`, { waitUntil: 'networkidle' })),
  );
  await box(other, 'Role').waitFor();
  await box(page, 'Company').fill('Acme One');
  await keep(page);
  await page.getByText('Kept.', { exact: true }).waitFor();
  await box(other, 'Role').fill('Ward nurse');
  await keep(other);
  await other
    .getByRole('alert')
    .getByText(/in another window/)
    .waitFor();
  expect((await kept(id)).role).toBe('Program manager');
  // Both changes stand there now; one look, and they are kept.
  expect([await box(other, 'Company').inputValue(), await box(other, 'Role').inputValue()]).toEqual([
    'Acme One',
    'Ward nurse',
  ]);
  await keep(other);
  await other.getByText('Kept.', { exact: true }).waitFor();
  expect(await kept(id)).toMatchObject({ role: 'Ward nurse', company: { name: 'Acme One' } });
  await other.close();
});

test('makes somebody anew who was deleted in another window', async () => {
  await page.reload();
  await expect.poll(() => box(page, 'Role').inputValue()).toBe('Ward nurse');
  const id = idAt(page.url());
  await page.evaluate(`fetch('/api/contacts/${id}', { method: 'DELETE' })`);
  await box(page, 'Years in the field').fill('9');
  await keep(page);
  await page.getByRole('button', { name: 'Make Noor anew from it' }).click();
  await expect.poll(() => idAt(page.url())).not.toBe(id);
  await expect.poll(() => box(page, 'Years in the field').inputValue()).toBe('9');
  expect(await kept(idAt(page.url()))).toMatchObject({
    role: 'Ward nurse',
    years: 9,
    company: { name: 'Acme One' },
  });
});

test('keeps a name, a role and a company of one long word each on a phone', async () => {
  const { id } = await make(LONG);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/contacts', `/contacts/${id}`, `/?with=${id}`]) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.getByText('Wolfe').first().waitFor();
    await page.waitForLoadState('networkidle');
    await shot(`40${path.replace(/own-.*/, 'own').replace(/\W/g, '-')}`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect({ path, wide }).toEqual({ path, wide: 0 });
  }
});

test('keeps them in a talk, too', async () => {
  await page.getByRole('textbox', { name: /first name/i }).fill('Maya');
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  await page.getByRole('heading', { level: 1, name: LONG.name }).waitFor();
  await page.getByRole('region', { name: 'The talk' }).getByRole('listitem').first().waitFor();
  await shot('41-long-room');
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wide).toBe(0);
});

test('keeps them in the review and among past talks, too', async () => {
  const id = new URL(page.url()).pathname.split('/')[2]!;
  const say = page.getByRole('textbox', { name: 'Your turn' });
  await say.fill('Thank you for your time. How did you get started?');
  await page.getByRole('button', { name: 'Say it' }).click();
  await expect
    .poll(() => page.getByRole('region', { name: 'The talk' }).getByRole('listitem').count())
    .toBeGreaterThan(2);
  await page.evaluate(
    `fetch('/api/sessions/${id}/end', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })`,
  );
  for (const path of ['/talks', `/review/${id}`, `/letters/${id}`]) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.getByText('Wolfe').first().waitFor();
    await page.waitForLoadState('networkidle');
    await shot(`42${path.replaceAll('/', '-').slice(0, 8)}`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect.soft({ path, wide }).toEqual({ path, wide: 0 });
  }
});

test('no page complained on the console', () => {
  expect(complaints.filter((one) => !/status of (?:404|409)/.test(one))).toEqual([]);
});
