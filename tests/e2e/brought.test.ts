import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Accuracy, BroughtList, OverrideFile, ScorecardAnswer } from '@anyone-else/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { dataFolder, type RunningServer, startServer } from '../support/server.ts';

const folder = dataFolder();
let server: RunningServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal that the page shows in words is no complaint.
    if (message.type() !== 'error' || /status of (?:400|413|415|422)/.test(message.text())) return;
    // Nor is a server without the figures: /how says so in words.
    if (!message.location().url.endsWith('/api/accuracy'))
      complaints.push(`${message.text()} ${message.location().url}`);
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

/** A real talk as a meeting program writes it down: each caption repeats the one before and goes on. */
const SAID: [speaker: string, text: string][] = [
  ['Maya Ortiz', 'Thank you so much for making the time today, Dan. Does half past still suit you?'],
  ['Dan Whitlock', 'It does, happy to help.'],
  ['Maya Ortiz', 'I would love to hear how you got started. How did you come to product design?'],
  [
    'Dan Whitlock',
    'By accident. I was a nurse for six years and then the hospital bought a booking system that nobody could use. I drew a better one on a paper towel, and somebody showed it to the vendor.',
  ],
  ['Maya Ortiz', 'A paper towel! What happened after the vendor saw it?'],
  [
    'Dan Whitlock',
    'They hired me for three months. It became nine years. I learned everything on the job, mostly by watching people at work and being wrong.',
  ],
  ['Maya Ortiz', 'What does a typical week look like for you now?'],
  [
    'Dan Whitlock',
    'Two days with customers, a design critique every Tuesday, and the rest is drawing and throwing away what I drew.',
  ],
  ['Maya Ortiz', 'What has been the hardest part of that?'],
  [
    'Dan Whitlock',
    'Throwing it away. You fall in love with the first idea, and the critique takes it from you.',
  ],
  ['Maya Ortiz', 'If you were in my place, coming from teaching, what would you learn first?'],
  [
    'Dan Whitlock',
    'Show messy process in your portfolio. Everybody shows the end. I would hire somebody who shows me the wrong turns.',
  ],
  [
    'Maya Ortiz',
    'That is so helpful. Is there anyone else, maybe somebody who changed careers like you, I should talk to?',
  ],
  ['Dan Whitlock', 'You should talk to Priya Shah. She was a teacher too, and leads our research group.'],
  ['Maya Ortiz', 'Thank you! Would you be willing to introduce me to her?'],
  ['Dan Whitlock', 'Of course, I will write to both of you tonight.'],
  [
    'Maya Ortiz',
    'Thank you for your time, Dan. The paper towel will stay with me. May I write to you again?',
  ],
  ['Dan Whitlock', 'Please do. Good luck!'],
];

const stamp = (seconds: number) =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

function rollingVtt(said: typeof SAID): string {
  const cues: string[] = [];
  let at = 0;
  for (const [speaker, text] of said) {
    const words = text.split(' ');
    const steps = Math.max(1, Math.ceil(words.length / 6));
    for (let step = 1; step <= steps; step++) {
      const shown = words.slice(0, step * 6).join(' ');
      cues.push(`${cues.length + 1}\n${stamp(at)} --> ${stamp(at + 3)}\n<v ${speaker}>${shown}</v>`);
      at += 3;
    }
  }
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const VTT = file('call-with-dan.vtt', rollingVtt(SAID));
const plain = (text: string) => text.replace(/\s+/g, ' ');

const choose = (one: ReturnType<typeof file>) => page.getByLabel(/Choose a file/).setInputFiles(one);
const speaker = (name: string, role: string) =>
  page.getByRole('group', { name }).getByRole('radio', { name: role, exact: true });
const scoreIt = () => page.getByRole('button', { name: 'Score this talk' }).click();
const idIn = (url: string) => new URL(url).pathname.split('/')[2]!;
const scorecard = async (id: string) =>
  ScorecardAnswer.parse(await (await fetch(`${server.url}/api/brought/${id}/scorecard`)).json()).scorecard;
const openAll = () =>
  page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
const told = () => page.locator('.review > [role=status]').innerText();

let id: string;

test('brings a recorded talk with rolling captions, says who is who, and reads its score with proof', async () => {
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Bring its transcript' }).click();
  await page.getByRole('heading', { name: /real talk/ }).waitFor();
  await page.getByText('nothing of it is sent anywhere').waitFor();
  await shot('1-bring');
  await choose(VTT);
  await page.getByText('call-with-dan.vtt').waitFor();
  expect(await speaker('Maya Ortiz', 'You').isChecked()).toBe(true);
  expect(await speaker('Dan Whitlock', 'The person you talked to').isChecked()).toBe(true);
  await page.getByText('9 turns by you, 9 by the other person.').waitFor();

  const theirName = page.getByRole('textbox', { name: 'Their name' });
  expect(await theirName.inputValue()).toBe('Dan Whitlock');
  await page.getByRole('button', { name: 'Swap all' }).click();
  expect(await speaker('Dan Whitlock', 'You').isChecked()).toBe(true);
  expect(await theirName.inputValue()).toBe('Maya Ortiz');
  await page.getByRole('button', { name: 'Swap all' }).click();
  expect(await theirName.inputValue()).toBe('Dan Whitlock');

  await page.getByRole('textbox', { name: 'Their role' }).fill('senior product designer');
  await page.getByRole('textbox', { name: 'Their company' }).fill('Loomwork');
  await page.getByRole('textbox', { name: /Minutes/ }).fill('20');
  await shot('2-who');
  await scoreIt();
  await page.waitForURL(/\/score\/[^/]+$/);
  await page.getByRole('heading', { name: 'Your talk with Dan Whitlock' }).waitFor();
  id = idIn(page.url());

  const card = await scorecard(id);
  expect(card.closer).toMatchObject({ asked: true, turn: 12 });
  await openAll();
  const shown = plain(await page.locator('main').innerText());
  const quotes = Object.values(card.dimensions).flatMap(({ checks }) =>
    checks.flatMap(({ evidence }) => evidence),
  );
  expect(quotes.length).toBeGreaterThan(5);
  for (const { quote } of quotes) expect(shown).toContain(plain(quote));
  // Each line of the captions stands there once.
  for (const [, text] of SAID) expect(shown.split(plain(text)).length - 1).toBeGreaterThanOrEqual(1);
  expect(await page.getByRole('listitem').filter({ hasText: 'paper towel! What happened' }).count()).toBe(1);
  for (const [turn, doubts] of card.unsure.entries())
    if (doubts.length > 0) await page.locator(`#turn-${turn}`).getByText('not sure').first().waitFor();
  await shot('3-review');
});

test('reads a turn differently: the score follows, shows both, and can be taken back', async () => {
  const before = await scorecard(id);
  const turn = page.locator('#turn-12');
  const opener = turn.getByRole('button', { name: /Read it differently/ });
  await opener.click();
  const closer = turn.getByRole('checkbox', { name: 'asked who else to talk to' });
  expect(await closer.isChecked()).toBe(true);
  await closer.uncheck();
  await turn.getByText('A slip').click();
  await turn.getByRole('checkbox', { name: 'pressed the point' }).check();
  await shot('4-editor');
  await turn.getByRole('button', { name: 'Save my reading' }).click();
  await page.getByText('as first read', { exact: false }).first().waitFor();

  const after = await scorecard(id);
  expect(after.overruled?.asRead.total).toBe(before.total);
  expect(after.total).toBeLessThan(before.total);
  expect(after.closer.asked).toBe(false);
  expect(await opener.and(page.locator(':focus')).count()).toBe(1);
  expect(await told()).toContain(`${after.total} of 100 as you see it, ${before.total} as first read`);
  const head = plain(await page.locator('main').innerText());
  expect(head).toContain(`${after.total} as you see it · ${before.total} as first read`);
  await turn.getByText('pressed the point').waitFor();
  await turn.getByText(/As Maya Ortiz read it/).waitFor();
  await shot('5-changed');

  await turn.getByRole('button', { name: /Take my change back/ }).click();
  await expect.poll(told).toMatch(/taken back/);
  expect(await page.locator('.head').getByText('as you see it').count()).toBe(0);
  const back = await scorecard(id);
  expect(back.total).toBe(before.total);
  expect(back.overruled).toBeUndefined();
  expect(await opener.and(page.locator(':focus')).count()).toBe(1);
  expect(await told()).toContain(`${before.total} of 100, as first read`);
});

test('judges a check differently, finds the change in one place and in a file, and takes it back there', async () => {
  const before = await scorecard(id);
  const met = before.dimensions.closer.checks.find(({ outcome }) => outcome === 'met')!;
  await openAll();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: met.title }) });
  const opener = row.getByRole('button', { name: 'I see it differently' });
  await opener.click();
  await row.getByRole('button', { name: 'missed', exact: true }).click();
  await row.getByText('First judged: met.').waitFor();
  expect(await opener.and(page.locator(':focus')).count()).toBe(1);
  const after = await scorecard(id);
  expect(after.total).toBeLessThan(before.total);

  await page.reload();
  const changes = page.getByRole('region', { name: 'What you changed' });
  await changes.getByText(`‘${met.title}’: missed`).waitFor();
  await changes.scrollIntoViewIfNeeded();
  await shot('6-changes');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    changes.getByRole('link', { name: 'Save these changes as a file' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const saved = OverrideFile.parse(JSON.parse(Buffer.concat(chunks).toString()));
  expect(saved.overrides.at(-1)).toMatchObject({
    kind: 'check',
    check: met.id,
    outcome: 'missed',
    by: 'Maya Ortiz',
  });
  await changes.getByRole('button', { name: /Take my change back/ }).click();
  await changes.getByText('Nothing now').waitFor();
  expect((await scorecard(id)).total).toBe(before.total);
});

test('writes the note of a real talk, and finds the edit again', async () => {
  await page.getByRole('link', { name: 'Write the thank-you note' }).click();
  await page.waitForURL(/\/score\/[^/]+\/letter$/);
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect.poll(() => note.inputValue()).toMatch(/Dan/);
  expect(await note.inputValue()).toMatch(/Maya/);
  await shot('7-letter');
  await note.fill(`${await note.inputValue()}\n\nP.S. The paper towel!`);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await expect.poll(() => note.inputValue()).toContain('P.S. The paper towel!');
  await page.getByRole('link', { name: 'Back to the review' }).click();
  await page.waitForURL(/\/score\/[^/]+$/);
});

test('says so when the same talk is brought again, and loses nothing that was typed', async () => {
  await page.goto(`${server.url}/score`);
  await choose(VTT);
  await page.getByRole('textbox', { name: 'Their role' }).fill('senior product designer');
  await page.getByRole('textbox', { name: 'Their company' }).fill('Loomwork');
  await page.getByRole('textbox', { name: /Minutes/ }).fill('20');
  await scoreIt();
  await page.getByText('This talk is here already.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Their company' }).inputValue()).toBe('Loomwork');
  expect(await page.getByRole('link', { name: 'Open its review' }).getAttribute('href')).toBe(`/score/${id}`);
  await shot('8-known');
});

test('shows the sentence for a broken file, and keeps what was read and typed before', async () => {
  await choose(file('photo.vtt', '\u0000\u0001\u0002PNG'));
  const alert = page.getByRole('alert').filter({ hasText: 'What was read before still stands below.' });
  await alert.waitFor();
  expect((await alert.innerText()).length).toBeGreaterThan(60);
  expect(await page.getByRole('textbox', { name: 'Their company' }).inputValue()).toBe('Loomwork');
  expect(await speaker('Maya Ortiz', 'You').isChecked()).toBe(true);
  await page.getByText('call-with-dan.vtt is read').waitFor();
  await shot('9-broken');
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
  await page.getByRole('heading', { name: 'How often we are right' }).waitFor();
  await page.getByText('Label by label').waitFor();
  await openAll();
  const shown = plain(await page.locator('main').innerText());
  expect(shown).toContain(`${Math.round(100 * accuracy.mean.beats)} %`);
  expect(shown).toContain(`${accuracy.turns.toLocaleString('en-GB')} turns`);
  expect(await page.getByRole('row').count()).toBeGreaterThan(accuracy.byLabel.length);
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
    .locator('#turn-12')
    .getByRole('button', { name: /Read it differently/ })
    .click();
  await openAll();
  await fits('editor');
  await page.goto(`${server.url}/score`);
  await choose(VTT);
  await page.getByRole('group', { name: 'Maya Ortiz' }).waitFor();
  await fits('who');
});

test('goes the whole way by keyboard alone', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${server.url}/score`);
  const focused = () =>
    page.evaluate('document.activeElement.outerHTML + document.activeElement.textContent');
  const tabTo = async (what: RegExp) => {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab');
      if (what.test(String(await focused()))) return;
    }
    throw new Error(`Tab never came to ${what}`);
  };
  await tabTo(/<textarea/);
  await page.keyboard.insertText(
    'Lena: Thanks for your time! How did you end up in shipping?\nOmar: I missed a train and met a captain.\nLena: Is there anybody else I could talk to?\nOmar: Not that I know of.',
  );
  await tabTo(/Read what I pasted/);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/is read:/);
  await tabTo(/type="radio"[^>]*speaker-0|speaker-0[^>]*type="radio"|name="speaker-0"/);
  await page.keyboard.press('ArrowDown');
  expect(await speaker('Lena', 'The person you talked to').isChecked()).toBe(true);
  await page.keyboard.press('ArrowUp');
  await tabTo(/Score this talk/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/score\/[^/]+$/);
  await page.getByRole('heading', { name: /Omar/ }).waitFor();
  await tabTo(/Read it differently/);
  await page.keyboard.press('Enter');
  await tabTo(/type="checkbox"/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect.poll(told).toMatch(/as you see it/);
  expect(String(await focused())).toMatch(/Read it differently/);
  await page.keyboard.press('Enter');
  await tabTo(/type="checkbox"/);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toMatch(/Read it differently/);
});

test('deletes a real talk', async () => {
  await page.goto(`${server.url}/score/${id}`);
  await page.getByRole('button', { name: 'Delete this talk' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.waitForURL(/\/talks$/);
  const { talks } = BroughtList.parse(await (await fetch(`${server.url}/api/brought`)).json());
  expect(talks.map((talk) => talk.id)).not.toContain(id);
});

test('no page complained on the console, and no spoken word stands in the log', () => {
  expect(complaints).toEqual([]);
  expect(server.printed()).not.toMatch(/paper towel|Whitlock|Maya|baking|oven|captain/);
});
