import { readFileSync } from 'node:fs';
import { type Behind, type Scorecard, ScorecardAnswer, SessionDetail } from '@anyone-else/protocol';
import { beforeAll, expect, test } from 'vitest';
import { holdTalk, LISTENS, SLIPS } from './hold-talk.ts';
import { complaints, page, plain, server, told } from './pages.ts';

interface Held {
  id: string;
  scorecard: Scorecard;
  behind: Behind;
  talk: SessionDetail;
}
let good: Held;
let poor: Held;

const ask = async (path: string): Promise<unknown> =>
  (await fetch(`${server.url}/api/sessions/${path}`)).json();
async function held(lines: readonly string[], wanted: Parameters<typeof holdTalk>[2] = {}): Promise<Held> {
  const id = await holdTalk(server.url, lines, wanted);
  return {
    id,
    ...ScorecardAnswer.parse(await ask(`${id}/scorecard`)),
    talk: SessionDetail.parse(await ask(id)),
  };
}
beforeAll(async () => {
  good = await held(LISTENS);
  poor = await held(SLIPS, { personaId: 'urban-planner-jun' });
});

const open = (id: string) => page.goto(`${server.url}/review/${id}`, { waitUntil: 'networkidle' });
const region = (name: string | RegExp) => page.getByRole('region', { name });
const turnsIn = (hrefs: (string | null)[]) => hrefs.map((href) => Number(href?.replace('#turn-', '')) - 1);
const ringsIn = async (name: string) =>
  turnsIn(
    await region(name)
      .locator('a[href^="#turn-"]')
      .evaluateAll((all: { getAttribute(name: string): string | null }[]) =>
        all.map((one) => one.getAttribute('href')),
      ),
  );

test('says what matters first: focus, arc, closer, what to do differently, what went well', async () => {
  await open(good.id);
  const headings = await page.locator('.findings h2').allInnerTexts();
  const places = [
    'Focus',
    'Arc',
    'Closer',
    /do differently|Next time/,
    'What went well',
    'How it went, drawn',
    'Everything that was looked at',
    'Keep a copy',
  ].map((one) => headings.findIndex((text) => (typeof one === 'string' ? text === one : one.test(text))));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
  for (const { why, better } of good.scorecard.doDifferently) {
    await page.getByText(why).first().waitFor();
    await page.getByText(better).first().waitFor();
  }
});

test('draws the way through the playbook from what each turn was read as', async () => {
  const way = region('The way you took');
  const beats = new Set(good.scorecard.turns.flatMap((labels) => labels?.beats ?? []));
  const topics = new Set(good.talk.playbook.acts.flatMap((act) => act.beats.map(({ beat }) => beat)));
  const asked = [...topics].filter((beat) => beats.has(beat)).length;
  await expect.poll(() => way.innerText()).toContain(`You came to ${asked} of the ${topics.size} topics`);
  for (const turn of await ringsIn('The way you took')) expect(good.scorecard.turns[turn]).not.toBeNull();
  // Down and along: the rings of a talk in good order never step back.
  const rings = await ringsIn('The way you took');
  expect(rings).toEqual(rings.toSorted((a, b) => a - b));
  expect(rings.length).toBeGreaterThan(5);
});

test('each ring leads to its turn', async () => {
  const ring = region('The way you took').getByRole('link', { name: /^turn 4:/ });
  await ring.click();
  await expect.poll(() => page.evaluate('location.hash')).toBe('#turn-4');
  await expect.poll(() => page.locator('#turn-4.here').count()).toBe(1);
});

test('draws who spoke with the very words, and says the same in a table', async () => {
  const spoke = region('Who spoke');
  const shown = plain(await spoke.innerText());
  const [, theirs, own] = /of the words: (\d+) to your (\d+)/.exec(shown) ?? [];
  await spoke.getByText('The same in numbers').click();
  const rows = await spoke.locator('tbody tr').allInnerTexts();
  const sum = (column: number) => rows.reduce((all, row) => all + Number(row.split('\t')[column]), 0);
  expect([sum(2), sum(1)]).toEqual([Number(theirs), Number(own)]);
  expect(Number(theirs)).toBeGreaterThan(Number(own));
});

test('shows what moved goodwill, the hints and the names, each where it was', async () => {
  await open(poor.id);
  const { goodwill, names = [], cues } = poor.behind;
  const felt = region(/How (they|he|she) felt about it/);
  await expect.poll(() => felt.innerText()).toContain(`to ${Math.round(goodwill.at(-1)!.value)} of 100`);
  await expect.poll(() => felt.innerText()).toMatch(/down \d+: you asked for a job/);
  for (const { id, behind } of [poor, good]) {
    await open(id);
    const hid = region(/^What \w+ kept back/);
    const text = plain(await hid.innerText());
    for (const { name } of behind.names ?? []) expect(text).toContain(name);
    for (const { quote } of behind.cues) expect(text).toContain(plain(quote));
    expect(text.match(/named in/g)?.length ?? 0).toBe(
      behind.names?.filter(({ turn }) => turn !== null).length,
    );
  }
  expect(names.length + cues.length).toBeGreaterThan(2);
});

test('the pictures follow when a turn is read differently', async () => {
  await open(good.id);
  const before = await ringsIn('The way you took');
  const turn = page.locator('#turn-8');
  await turn.getByRole('button', { name: /Read it differently/ }).click();
  await turn.getByRole('checkbox', { name: /typical day/ }).uncheck();
  await turn.getByRole('button', { name: 'Save my reading' }).click();
  await expect.poll(told).toMatch(/^Turn 8: your change is saved/);
  const after = await ringsIn('The way you took');
  expect(after).toEqual(before.filter((one) => one !== 7));
  await turn.getByRole('button', { name: /Take my change back/ }).click();
  await expect.poll(() => ringsIn('The way you took')).toEqual(before);
});

test('holds the prepared questions against the talk, and keeps what is noted after it', async () => {
  const questions = ['How did you come to do this?', 'Which tools do you use?'];
  const prepared = await held(LISTENS, { questions });
  await open(prepared.id);
  const next = region('While it is fresh');
  const rows = next.getByRole('region', { name: 'The questions you had prepared' }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(2);
  expect(plain(await rows.nth(0).innerText())).toBe(`${questions[0]} asked in 4`);
  expect(plain(await rows.nth(1).innerText())).toBe(`${questions[1]} not asked`);
  const notes = next.getByRole('textbox', { name: 'Your notes' });
  await notes.fill('The paper towel. Look up go-live nights.');
  await next.getByText('Kept', { exact: true }).waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => notes.inputValue()).toBe('The paper towel. Look up go-live nights.');
});

test('settles a label in doubt with one click', async () => {
  const doubted = [good, poor].find(({ scorecard }) => scorecard.unsure.some((some) => some.length > 0))!;
  await open(doubted.id);
  const doubts = page.locator('.doubt');
  const many = await doubts.count();
  expect(many).toBeGreaterThan(0);
  await page
    .getByRole('button', { name: /^Yes, turn \d+:/ })
    .first()
    .click();
  await expect.poll(() => doubts.count()).toBeLessThan(many);
  await expect.poll(() => told()).toMatch(/your change is saved/);
});

test('gives the scored talk out as files, by their links', async () => {
  await open(good.id);
  const { total } = ScorecardAnswer.parse(await ask(`${good.id}/scorecard`)).scorecard;
  for (const [name, ending] of [
    ['Save as Markdown', '.md'],
    ['Save as JSON', '.json'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^talk-with-amado-[\\d-]+\\${ending}$`));
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('paper towel');
    if (ending === '.md') expect(text).toContain(`## ${total} of 100`);
    else expect(JSON.parse(text)).toMatchObject({ scorecard: { total } });
  }
});

test('shows the same labels in the review and in the file, what is in doubt as such', async () => {
  for (const { id, scorecard } of [good, poor]) {
    await open(id);
    const file = plain(await (await fetch(`${server.url}/api/sessions/${id}/export.md`)).text());
    const shown = await page.locator('.doubt').count();
    expect(file.split('(not sure)').length - 1).toBe(shown);
    for (const [turn, labels] of scorecard.turns.entries()) {
      if (labels === null) continue;
      const chips = await page.locator(`#turn-${turn + 1} .chips li`).count();
      const lines = file.slice(file.indexOf(`### Turn ${turn + 1} `)).split('### Turn')[1] ?? '';
      const [now = ''] = lines.split(' (changed by');
      expect(chips === 0 ? 0 : now.split(' · ').length, `turn ${turn + 1}`).toBe(chips);
    }
  }
});

test('overrules a check and a label by keyboard alone', async () => {
  const focused = () =>
    page.evaluate('document.activeElement.textContent + document.activeElement.outerHTML');
  const tabTo = async (what: RegExp) => {
    for (let presses = 0; presses < 250; presses++) {
      await page.keyboard.press('Tab');
      if (what.test(String(await focused()))) return;
    }
    throw new Error(`Tab never came to ${what}`);
  };
  await open(poor.id);
  const before = poor.scorecard.total;
  await tabTo(/<summary/);
  while (!/Focus|Closer|Arc/.test(String(await focused()))) await tabTo(/<summary/);
  await page.keyboard.press('Enter');
  await tabTo(/I see it differently/);
  const seen = await page.evaluate("getComputedStyle(document.activeElement.closest('.mend')).opacity");
  expect(seen).toBe('1');
  await page.keyboard.press('Enter');
  await tabTo(/>\s*met/i);
  await page.keyboard.press('Enter');
  await expect.poll(told).toMatch(/your change is saved\. \d+ of 100 as you see it/);
  expect(await focused()).toMatch(/I see it differently/);
  await tabTo(/Read it differently/);
  await page.keyboard.press('Enter');
  await tabTo(/type="checkbox"/);
  await page.keyboard.press('Space');
  await tabTo(/Save my reading/);
  await page.keyboard.press('Enter');
  await expect.poll(told).toMatch(/^Turn \d+: your change is saved/);
  expect(await focused()).toMatch(/Read it differently/);
  const now = ScorecardAnswer.parse(await ask(`${poor.id}/scorecard`)).scorecard;
  expect(now.overruled?.overrides.map(({ kind }) => kind).toSorted()).toEqual(['check', 'labels']);
  expect(now.overruled?.asRead.total).toBe(before);
});

test('prints the pictures whole, in ink, on both sheets', async () => {
  await open(poor.id);
  await page.emulateMedia({ media: 'print' });
  for (const millimetres of [178, 183.9]) {
    await page.setViewportSize({ width: Math.floor((millimetres * 96) / 25.4), height: 1000 });
    const wide = await page.evaluate(
      "[...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.sr-only')).map((one) => one.className)",
    );
    expect(wide).toEqual([]);
  }
  await expect.poll(() => page.getByText('Take that turn again').first().isVisible()).toBe(false);
  await expect.poll(() => region('Keep a copy').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(complaints).toEqual([]);
});
