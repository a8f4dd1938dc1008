import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ScorecardAnswer } from '@anyone-else/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { tabTo } from '../support/keyboard.ts';
import { dataFolder, type RunningServer, startServer } from '../support/server.ts';

const folder = dataFolder();
let server: RunningServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

/** With SHOTS=<folder> each stage is kept as a picture, for people to look at. */
async function shot(name: string) {
  if (process.env.SHOTS === undefined) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
}

/** Everything that stands in the talk, oldest first. */
const said = () =>
  page.getByRole('region', { name: 'The talk' }).getByRole('listitem').locator('.words').allTextContents();

/** Says a turn as a user does and answers what the contact says to it. */
async function say(text: string): Promise<string> {
  const before = (await said()).length;
  await page.getByRole('textbox', { name: 'Your turn' }).fill(text);
  await page.getByRole('button', { name: 'Say it' }).click();
  await expect.poll(async () => (await said()).length).toBe(before + 2);
  await page.getByRole('textbox', { name: 'Your turn' }).and(page.locator(':enabled')).waitFor();
  return (await said()).at(-1)!;
}

const QUESTIONS: [string, RegExp][] = [
  ['Thank you so much for taking the time today, Amado. Are we still good for twenty minutes?', /./],
  [
    'I would love to hear how you got started. How did you end up in nursing informatics?',
    /paper towel|kindergarten|certificate|three tries|third/i,
  ],
  ['A lot of steps in that story. What happened next?', /./],
  ['What does a typical day look like for you?', /shift change|tape|turn/i],
  ['What has been the hardest part of leaving the bedside for this work?', /./],
  ['How does your team celebrate when something goes well?', /pancake/i],
  ['How do you keep your own skills sharp?', /./],
  ['What do you look for in somebody you hire for this kind of role?', /./],
  ['How could someone with my background in teaching be useful in a team like yours?', /./],
  ['What advice would you give me on what to learn first?', /./],
  ['If I applied for a clinical analyst job, how would you recommend I stand out?', /./],
  [
    'This has been so useful. Is there anyone else, maybe somebody who changed careers, I should talk to?',
    /Marcus|Thandi|Priscilla|Joanna/,
  ],
];

test('a career changer chooses somebody, holds a whole talk, and finds it again after a reload', async () => {
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await shot('1-set-up');
  await page.getByRole('searchbox', { name: /curious/ }).fill('nurse');
  await page.getByRole('radio', { name: /Amado Villaluz/ }).check({ force: true });
  await page.getByRole('textbox', { name: /first name/i }).fill('Maya');
  await page.getByRole('textbox', { name: /come from|background/i }).fill('middle-school teacher');
  await page.getByRole('textbox', { name: /like to go|target role/i }).fill('clinical analyst');
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  await expect.poll(async () => (await said()).length).toBe(1);

  const half = Math.floor(QUESTIONS.length / 2);
  for (const [question, expected] of QUESTIONS.slice(0, half)) expect(await say(question)).toMatch(expected);
  await shot('2-talk');

  const before = await said();
  await page.getByRole('textbox', { name: 'Your turn' }).fill('half a thought that must not');
  await page.reload();
  await expect.poll(said).toEqual(before);
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Your turn' }).inputValue())
    .toBe('half a thought that must not');

  for (const [question, expected] of QUESTIONS.slice(half)) expect(await say(question)).toMatch(expected);
  await say('Thank you, that is generous. Would you be willing to introduce me to them?');
  await say(
    'Thank you so much for your time, Amado. The paper towel story will stay with me. May I write to you again?',
  );
  await shot('3-talk-end');
});

test('ends it and reads the score, every number with its quote', async () => {
  if (await page.getByRole('button', { name: 'End the talk' }).isVisible()) {
    await page.getByRole('button', { name: 'End the talk' }).click();
    await page.getByRole('button', { name: 'End it' }).click();
  }
  await page.waitForURL(/\/review\//);
  for (const heading of ['Focus', 'Arc', 'Closer'])
    await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
  await shot('4-review');
  // The page ends where its foot does, however long the talk beside it is.
  const beyond = await page.evaluate(
    "document.documentElement.scrollHeight - scrollY - document.querySelector('footer').getBoundingClientRect().bottom",
  );
  expect(beyond).toBeLessThan(2);
  const id = page.url().split('/').at(-1)!.split('#')[0];
  const { scorecard } = ScorecardAnswer.parse(
    await (await fetch(`${server.url}/api/sessions/${id}/scorecard`)).json(),
  );
  expect(scorecard.closer.asked).toBe(true);
  expect(scorecard.closer.specific).toBe(true);
  expect(scorecard.total).toBeGreaterThan(60);
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const shown = plain(await page.locator('main').innerText());
  const quotes = Object.values(scorecard.dimensions)
    .flatMap(({ checks }) => checks)
    .flatMap(({ evidence }) => evidence);
  expect(quotes.length).toBeGreaterThan(5);
  for (const { quote } of quotes) expect(shown).toContain(plain(quote));
  for (const { better } of scorecard.doDifferently) expect(shown).toContain(plain(better));
  await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(5);
  await shot('4-review-open');
  await expect.poll(() => page.getByText('themself').count()).toBe(0);
});

const focused = () => page.evaluate('document.activeElement.textContent.trim()');

test('edits the thank-you note, copies it, and finds the edit again', async () => {
  await page.getByRole('link', { name: 'Practise the thank-you note' }).first().click();
  await page.waitForURL(/\/letters\//);
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect.poll(() => note.inputValue()).toMatch(/Amado/);
  await page.getByText('This was practice.').waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Open in mail' }).count()).toBe(0);
  expect(await focused()).toBe('The thank-you note');
  const drafted = await note.inputValue();
  expect(drafted).toMatch(/Maya/);
  expect(drafted.split(/\s+/).length).toBeLessThanOrEqual(170);
  await shot('5-letter');
  await note.fill(`${drafted}\n\nP.S. The pancakes!`);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain('P.S. The pancakes!');
  await page.reload();
  await expect.poll(() => note.inputValue()).toContain('P.S. The pancakes!');
});

test('finds the talk in the list of past talks', async () => {
  await page.goto(`${server.url}/talks`, { waitUntil: 'networkidle' });
  await page
    .getByRole('link', { name: /Amado Villaluz/ })
    .first()
    .waitFor();
  await shot('6-talks');
});

test('fits a narrow phone in the dark, page by page', async () => {
  const id = (await page
    .getByRole('link', { name: /Amado Villaluz/ })
    .first()
    .getAttribute('href'))!
    .split('/')
    .at(-1);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const path of ['/', `/rehearse/${id}`, `/review/${id}`, `/letters/${id}`, '/talks']) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    await shot(`phone${path.replace(/\/[^/]*-[^/]*$/, '').replaceAll('/', '-')}`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect({ path, wide }).toEqual({ path, wide: 0 });
  }
});

test('starts a talk and says a turn by keyboard alone', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Start the talk' }).waitFor();
  const focused = () =>
    page.evaluate('document.activeElement.outerHTML + document.activeElement.textContent');
  await tabTo(page, /type="radio"/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Start the talk/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/rehearse\//);
  await expect.poll(async () => (await said()).length).toBe(1);
  await page.getByRole('textbox', { name: 'Your turn' }).and(page.locator(':enabled')).waitFor();
  if (!/textarea/i.test(String(await focused()))) await tabTo(page, /textarea/i);
  await page.keyboard.type('How did you get started?');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await said()).length).toBe(3);
});

test('no page complained on the console, and no spoken word stands in the log', () => {
  expect(complaints).toEqual([]);
  expect(server.printed()).not.toMatch(/paper towel|teaching|Maya/);
});
