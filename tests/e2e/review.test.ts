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
const turnsIn = (hrefs: (string | null)[]) => hrefs.map((href) => Number(href?.replace('#turn-', '')));
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
  expect(await way.innerText()).toContain(`You came to ${asked} of the ${topics.size} topics`);
  for (const turn of await ringsIn('The way you took')) expect(good.scorecard.turns[turn]).not.toBeNull();
  // Down and along: the rings of a talk in good order never step back.
  const rings = await ringsIn('The way you took');
  expect(rings).toEqual(rings.toSorted((a, b) => a - b));
  expect(rings.length).toBeGreaterThan(5);
});

test('each ring leads to its turn', async () => {
  const ring = region('The way you took').getByRole('link', { name: /^turn 4:/ });
  await ring.click();
  await expect.poll(() => page.evaluate('location.hash')).toBe('#turn-3');
  expect(await page.locator('#turn-3.here').count()).toBe(1);
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
  expect(await felt.innerText()).toContain(`to ${Math.round(goodwill.at(-1)!.value)} of 100`);
  expect(await felt.innerText()).toMatch(/down \d+: you asked for a job/);
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
  const turn = page.locator('#turn-7');
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
  expect(await told()).toMatch(/your change is saved/);
});

test('gives the scored talk out as files', async () => {
  await open(good.id);
  for (const [name, type] of [
    ['Save as Markdown', /markdown/],
    ['Save as JSON', /json/],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const answer = await fetch(server.url + href);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await answer.text()).toContain('paper towel');
  }
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
  expect(await page.getByText('Take that turn again').first().isVisible()).toBe(false);
  expect(await region('Keep a copy').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(complaints).toEqual([]);
});
