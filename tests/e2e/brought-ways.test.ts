import { Accuracy } from '@anyone-else/protocol';
import { beforeAll, expect, test } from 'vitest';
import { tabTo } from '../support/keyboard.ts';
import { SAID } from './call-with-dan.ts';
import {
  choose,
  complaints,
  openAll,
  page,
  plain,
  scoreIt,
  server,
  shot,
  speaker,
  told,
  VTT,
} from './pages.ts';

let id: string;

beforeAll(async () => {
  const turns = SAID.map(([name, text]) => ({ speaker: name === 'Maya Ortiz' ? 'user' : 'contact', text }));
  const talk = { user: { name: 'Maya Ortiz' }, contact: { name: 'Dan Whitlock' }, turns };
  const made = await fetch(`${server.url}/api/brought`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(talk),
  });
  ({ id } = (await made.json()) as { id: string });
  await fetch(`${server.url}/api/brought/${id}/scorecard`);
});

test('takes a pasted text, asks who is missing, and mends a text that names nobody line by line', async () => {
  await page.goto(`${server.url}/score`);
  await page
    .getByRole('textbox', { name: 'Or paste it' })
    .fill(
      'Me: Thanks for having me. How did you get into baking?\nRosa: My aunt had a stall and needed hands.\nMe: Is there anyone else I should talk to?\nRosa: Try Ben Okafor.',
    );
  await page.getByRole('button', { name: 'Read what I pasted' }).click();
  await page.getByRole('group', { name: 'Rosa' }).waitFor();
  await speaker('Me', 'Leave out').check();
  await scoreIt();
  await page.getByRole('alert').filter({ hasText: 'Which of them is you?' }).waitFor();
  await speaker('Me', 'You').check();
  // Nobody said what was agreed, so nothing is.
  await expect.poll(() => page.getByRole('textbox', { name: /Minutes/ }).inputValue()).toBe('');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ali');
  await scoreIt();
  await page.waitForURL(/\/score\/[^/]+$/);
  await page.getByRole('heading', { name: 'Your talk with Rosa' }).waitFor();

  await page.goto(`${server.url}/score`);
  await page
    .getByRole('textbox', { name: 'Or paste it' })
    .fill(
      '- Thanks for having me. How did you get into glass?\n- I followed a friend to a workshop and never left.\n- What do you do all day?\n- Mostly I wait for the oven.\n- Is there anyone else I should ask?\n- My sister, Ines Prado.',
    );
  await page.getByRole('button', { name: 'Read what I pasted' }).click();
  const lines = page.getByRole('list', { name: 'Who says which line' });
  await lines.waitFor();
  const first = lines.getByRole('button').first();
  expect(plain(await first.innerText())).toContain('You');
  await first.click();
  expect(plain(await first.innerText())).toContain('They');
  await first.click();
  await page.getByText('3 turns by you, 3 by the other person.').waitFor();
  await shot('10-lines');
});

test('tells real talks from rehearsals in the list', async () => {
  await page.goto(`${server.url}/talks`);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Dan Whitlock' }) });
  await row.getByText('real talk').waitFor();
  await row.getByText(/of 100/).waitFor();
  await shot('11-talks');
});

test('shows on /how what is looked at and how often it is right', async ({ skip }) => {
  const answer = await fetch(`${server.url}/api/accuracy`);
  if (answer.status === 404) skip('this server does not serve GET /api/accuracy yet');
  const accuracy = Accuracy.parse(await answer.json());
  await page.getByRole('link', { name: /How we score/ }).click();
  await page.getByRole('heading', { name: 'How often we are right', exact: true }).waitFor();
  await page.getByText('Label by label').waitFor();
  await openAll();
  const shown = plain(await page.locator('main').innerText());
  expect(shown).toContain(`${Math.round(100 * accuracy.mean.beats)} %`);
  expect(shown).toContain(
    `${accuracy.turns.toLocaleString('en-GB')} turns of ${accuracy.talks} made-up talks`,
  );
  expect(shown).not.toContain('by hand');
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(accuracy.byLabel.length);
  await page.getByRole('combobox').selectOption({ label: 'Their story' });
  await page.getByText('35 of 100').waitFor();
  await shot('12-how');
});

test('fits a narrow phone in the dark, page by page', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const fits = async (name: string) => {
    await shot(`phone-${name}`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect({ name, wide }).toEqual({ name, wide: 0 });
  };
  for (const path of ['/', '/how', '/talks', `/score/${id}`, `/score/${id}/letter`]) {
    await page.goto(server.url + path);
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    await openAll();
    await fits(path.replace(id, 'one').replaceAll('/', '-').slice(1) || 'start');
  }
  await page.goto(`${server.url}/score/${id}`);
  await page
    .locator('#turn-13')
    .getByRole('button', { name: /Read it differently/ })
    .click();
  await openAll();
  await fits('editor');
  await page.goto(`${server.url}/score`);
  await choose(VTT);
  await page.getByRole('group', { name: 'Maya Ortiz' }).waitFor();
  await fits('who');
});

test('takes a file that was chosen before the page was awake', async () => {
  const late = '**/_app/**/*.js';
  await page.route(late, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto(`${server.url}/score`, { waitUntil: 'commit' });
  await choose(VTT);
  await page.getByRole('group', { name: 'Maya Ortiz' }).waitFor();
  await page.unroute(late);
});

test('goes the whole way by keyboard alone', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  // Keys pressed before the page is awake are nobody's.
  await page.goto(`${server.url}/score`, { waitUntil: 'networkidle' });
  const focused = () =>
    page.evaluate('document.activeElement.outerHTML + document.activeElement.textContent');
  await tabTo(page, /<textarea/);
  await page.keyboard.insertText(
    'Lena: Thanks for your time! How did you end up in shipping?\nOmar: I missed a train and met a captain.\nLena: Is there anybody else I could talk to?\nOmar: Not that I know of.',
  );
  await tabTo(page, /Read what I pasted/);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/is read:/);
  await tabTo(page, /type="radio"[^>]*speaker-0|speaker-0[^>]*type="radio"|name="speaker-0"/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => speaker('Lena', 'The person you talked to').isChecked()).toBe(true);
  await page.keyboard.press('ArrowUp');
  await tabTo(page, /Score this talk/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/score\/[^/]+$/);
  await page.getByRole('heading', { name: /Omar/ }).waitFor();
  await expect.poll(focused).toMatch(/^<h1[^>]*>Your talk with Omar/);
  await page.getByText('The talk stopped early, after 2 turns with a question').waitFor();
  await tabTo(page, /Read it differently/);
  await page.keyboard.press('Enter');
  await tabTo(page, /type="checkbox"/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect.poll(told).toMatch(/as you see it/);
  expect(String(await focused())).toMatch(/Read it differently/);
  await page.keyboard.press('Enter');
  await tabTo(page, /type="checkbox"/);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toMatch(/Read it differently/);
});

test('no page complained on the console, and no spoken word stands in the log', () => {
  expect(complaints).toEqual([]);
  expect(server.printed()).not.toMatch(/paper towel|Whitlock|Maya|baking|oven|captain/);
});
