import {
  BroughtDetail,
  BroughtList,
  FOULS,
  type Labels,
  NO_LABELS,
  OverrideFile,
} from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { SAID } from './call-with-dan.ts';
import {
  choose,
  complaints,
  file,
  idIn,
  openAll,
  page,
  plain,
  scorecard,
  scoreIt,
  server,
  shot,
  speaker,
  told,
  VTT,
} from './pages.ts';

let id: string;

/** Every label of a turn, as one list. */
const listOf = ({ beats, acts, fouls, followUp }: Labels): string[] => [
  ...beats,
  ...acts,
  ...fouls,
  ...(followUp ? ['followUp'] : []),
];

test('brings a recorded talk with rolling captions, says who is who, and reads its score with proof', async () => {
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Bring its transcript' }).click();
  await page.getByRole('heading', { name: /real talk/ }).waitFor();
  await page.getByText('nothing of it is sent anywhere').waitFor();
  await shot('1-bring');
  await choose(VTT);
  await page.getByText('call-with-dan.vtt').waitFor();
  await expect.poll(() => speaker('Maya Ortiz', 'You').isChecked()).toBe(true);
  await expect.poll(() => speaker('Dan Whitlock', 'The person you talked to').isChecked()).toBe(true);
  await page.getByText('9 turns by you, 9 by the other person.').waitFor();

  const theirName = page.getByRole('textbox', { name: 'Their name' });
  await expect.poll(() => theirName.inputValue()).toBe('Dan Whitlock');
  await page.getByRole('button', { name: 'Swap all' }).click();
  await expect.poll(() => speaker('Dan Whitlock', 'You').isChecked()).toBe(true);
  await expect.poll(() => theirName.inputValue()).toBe('Maya Ortiz');
  await page.getByRole('button', { name: 'Swap all' }).click();
  await expect.poll(() => theirName.inputValue()).toBe('Dan Whitlock');

  await page.getByRole('textbox', { name: 'Their role' }).fill('senior product designer');
  await page.getByRole('textbox', { name: 'Their company' }).fill('Loomwork');
  const minutes = page.getByRole('textbox', { name: /Minutes/ });
  // The recording's length is no agreement.
  await expect.poll(() => minutes.inputValue()).toBe('');
  await minutes.fill('20');
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
  await expect
    .poll(() => page.getByRole('listitem').filter({ hasText: 'paper towel! What happened' }).count())
    .toBe(1);
  const slips: readonly string[] = FOULS;
  for (const [turn, doubts] of card.unsure.entries())
    if (doubts.some((label) => !slips.includes(label)))
      await page
        .locator(`#turn-${turn + 1}`)
        .getByText('not sure')
        .first()
        .waitFor();
  // A real contact has no hints that are known.
  expect(shown).not.toContain('picked up their hints');
  await shot('3-review');
});

test('reads a turn differently: the score follows, shows both, and can be taken back', async () => {
  const before = await scorecard(id);
  const turn = page.locator('#turn-13');
  const opener = turn.getByRole('button', { name: /Read it differently/ });
  // Pressed by the page itself, which scrolls nothing, while the turn stands at the foot of its box.
  const seen = `const [box, one] = ['.scroll', '#turn-13'].map((what) => document.querySelector(what));
    const foot = (part) => part.getBoundingClientRect().bottom;`;
  await page.evaluate(`(() => { ${seen}
    box.scrollTop += foot(one) - foot(box);
    one.querySelector('button[aria-expanded]').click();
  })()`);
  await expect
    .poll(() =>
      page.evaluate(`(() => { ${seen} return foot(one.querySelector('form fieldset')) - foot(box); })()`),
    )
    .toBeLessThanOrEqual(0);
  const closer = turn.getByRole('checkbox', { name: 'asked who else to talk to' });
  await expect.poll(() => closer.isChecked()).toBe(true);
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
  await expect.poll(() => opener.and(page.locator(':focus')).count()).toBe(1);
  await expect
    .poll(() => told())
    .toContain(`${after.total} of 100 as you see it, ${before.total} as first read`);
  const head = plain(await page.locator('main').innerText());
  expect(head).toContain(`${after.total} as you see it · ${before.total} as first read`);
  await turn.getByText('pressed the point').waitFor();
  await turn.getByText(/As Maya Ortiz read it/).waitFor();
  const changes = page.getByRole('region', { name: 'What you changed' });
  await changes.getByText(/^Before, we read: .*asked who else to talk to/).waitFor();
  await shot('5-changed');

  await turn.getByRole('button', { name: /Take my change back/ }).click();
  await expect.poll(told).toMatch(/taken back/);
  await expect.poll(() => page.locator('.head').getByText('as you see it').count()).toBe(0);
  const back = await scorecard(id);
  expect(back.total).toBe(before.total);
  expect(back.overruled).toBeUndefined();
  await expect.poll(() => opener.and(page.locator(':focus')).count()).toBe(1);
  await expect.poll(() => told()).toContain(`${before.total} of 100, as first read`);
});

test('keeps every label of a turn when one more is ticked, and loses only the one that is unticked', async () => {
  const before = await scorecard(id);
  const all = (labels: Labels) => listOf(labels).sort();
  const at = before.turns.reduce(
    (most, labels, turn) =>
      labels && all(labels).length > all(before.turns[most] ?? NO_LABELS).length ? turn : most,
    0,
  );
  const first = all(before.turns[at]!);
  expect(first.length).toBeGreaterThan(2);
  expect(first).not.toContain('culture');
  expect(first).not.toContain('small-talk');

  const turn = page.locator(`#turn-${at + 1}`);
  const now = turn.getByRole('group', { name: 'As it is read now' });
  const ticked = () => turn.getByRole('checkbox', { checked: true }).count();
  await turn.getByRole('button', { name: /Read it differently/ }).click();
  await turn.getByText('Something it asked about').click();
  await turn.getByText('Something it did').click();
  await turn.getByRole('checkbox', { name: 'asked about the culture' }).check();
  await expect.poll(ticked).toBe(first.length + 1);
  await turn.getByRole('checkbox', { name: 'small talk' }).check();
  await turn.getByRole('checkbox', { name: 'small talk' }).uncheck();
  await expect.poll(ticked).toBe(first.length + 1);
  await turn.getByRole('button', { name: 'Save my reading' }).click();
  await expect.poll(told).toMatch(/is saved/);
  const more = (await scorecard(id)).turns[at]!;
  expect(all(more)).toEqual([...first, 'culture'].sort());

  await turn.getByRole('button', { name: /Read it differently/ }).click();
  await now.getByRole('checkbox', { name: 'asked about the culture' }).uncheck();
  await turn.getByRole('button', { name: 'Save my reading' }).click();
  await expect.poll(async () => all((await scorecard(id)).turns[at]!)).toEqual(first);
  // Read as it was read first is no change.
  expect(await scorecard(id)).toEqual(before);
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
  await row.getByText(`We had read it so: ${met.why}`).waitFor();
  await expect.poll(() => opener.and(page.locator(':focus')).count()).toBe(1);
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
  expect(saved.talk).toMatch(/^[0-9a-f]{64}$/);
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
  // It took place, so its note may go out.
  await page.getByText('Send it within 24 hours').waitFor();
  await page.getByRole('link', { name: 'Open in mail' }).waitFor();
  await expect.poll(() => page.getByText('This was practice.').count()).toBe(0);
  await page.waitForURL(/\/score\/[^/]+\/letter$/);
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect.poll(() => note.inputValue()).toMatch(/Dan/);
  await expect.poll(() => note.inputValue()).toMatch(/Maya/);
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
  await expect.poll(() => page.getByRole('textbox', { name: 'Their company' }).inputValue()).toBe('Loomwork');
  await expect
    .poll(() => page.getByRole('link', { name: 'Open its review' }).getAttribute('href'))
    .toBe(`/score/${id}`);
  await shot('8-known');

  await page.getByRole('textbox', { name: 'Their company' }).fill('Tidemark');
  await scoreIt();
  await page.getByText('What you typed about it just now has replaced').waitFor();
  const { transcript } = BroughtDetail.parse(await (await fetch(`${server.url}/api/brought/${id}`)).json());
  expect(transcript.contact).toMatchObject({ name: 'Dan Whitlock', company: 'Tidemark' });
});

test('shows the sentence for a broken file, and keeps what was read and typed before', async () => {
  await choose(file('photo.vtt', '\u0000\u0001\u0002PNG'));
  const alert = page.getByRole('alert').filter({ hasText: 'What was read before still stands below.' });
  await alert.waitFor();
  expect((await alert.innerText()).length).toBeGreaterThan(60);
  await expect.poll(() => page.getByRole('textbox', { name: 'Their company' }).inputValue()).toBe('Tidemark');
  await expect.poll(() => speaker('Maya Ortiz', 'You').isChecked()).toBe(true);
  await page.getByText('call-with-dan.vtt is read').waitFor();
  await shot('9-broken');
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
  expect(server.printed()).not.toMatch(/paper towel|Whitlock|Maya/);
});
