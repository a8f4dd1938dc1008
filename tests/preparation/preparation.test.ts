import { checkQuestion, missingBeats, type Preparing } from '@anyone-else/coach';
import { type Content, loadContent } from '@anyone-else/content';
import { NO_LABELS, QUESTION_CHECKS, type QuestionCheckId, type Reading } from '@anyone-else/protocol';
import { createReader, type Reader } from '@anyone-else/reading';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calibrations, foldReading, outOfFold } from '../../packages/reading/tools/out-of-fold.ts';
import { FAIR } from './fair.ts';
import { ANA, ME, QUESTIONS } from './questions.ts';

let reader: Reader;
let content: Content;
let preparing: Preparing;
beforeAll(async () => {
  [reader, content] = await Promise.all([createReader(), loadContent()]);
  preparing = { page: ANA, me: ME, playbook: content.playbooks.get('full-arc')!, known: ANA.known };
});
afterAll(() => reader.close());

const readAll = (texts: readonly string[]) =>
  reader.readMany(texts.map((text) => ({ contactBefore: '', text })));
const checkAll = async (texts: readonly string[], of: Preparing) => {
  const readings = await readAll(texts);
  return texts.map((text, at) => checkQuestion(text, readings[at]!, of));
};

/** How often a check speaks up where it should, and only there. */
class Tally {
  hit = 0;
  missed = 0;
  wrong = 0;
  add(expected: boolean, got: boolean): void {
    if (expected && got) this.hit++;
    else if (expected) this.missed++;
    else if (got) this.wrong++;
  }
  get recall(): number {
    return this.hit / (this.hit + this.missed);
  }
  get precision(): number {
    return this.hit / (this.hit + this.wrong);
  }
  toString(): string {
    const share = (part: number) => `${(100 * part).toFixed(1)} %`;
    return `found ${share(this.recall)}, right ${share(this.precision)} (${this.hit} hit, ${this.missed} missed, ${this.wrong} wrong)`;
  }
}

describe('questions that a coach judged before the rules were written', () => {
  test.each([
    ['those the rules were written with', 0],
    ['those locked away meanwhile', 1],
  ])('%s', async (_name, half) => {
    const judged = QUESTIONS.filter((_question, at) => at % 2 === half);
    const checks = await checkAll(
      judged.map(([text]) => text),
      preparing,
    );
    const tallies = new Map(QUESTION_CHECKS.map((id) => [id, new Tally()]));
    for (const [at, [, ...flags]] of judged.entries())
      for (const { id, verdict } of checks[at]!.items)
        tallies.get(id)!.add((flags as QuestionCheckId[]).includes(id), verdict !== 'good');
    for (const [id, tally] of tallies) {
      console.log(`  ${id}: ${tally}`);
      expect(tally.recall, id).toBeGreaterThanOrEqual(0.9);
      expect(tally.precision, id).toBeGreaterThanOrEqual(0.9);
    }
  });
});

test('the turns of the corpus, read by a reader that never saw their author', () => {
  const rows = outOfFold();
  const thresholds = calibrations(rows);
  const of = { ...preparing, page: { ...ANA, company: '', role: '' }, known: [] };
  const [lookUp, sureLookUp, closed, stacked] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const row of rows) {
    const { acts, fouls, beats } = row.labels;
    const [open, shut] = [acts.includes('open-question'), acts.includes('closed-question')];
    if (!open && !shut) continue;
    const { items } = checkQuestion(row.text, foldReading(row, thresholds.get(row.part)!), of);
    const verdict = (id: QuestionCheckId) => items.find((item) => item.id === id)?.verdict ?? 'good';
    lookUp.add(fouls.includes('googleable'), verdict('look-up') !== 'good');
    sureLookUp.add(fouls.includes('googleable'), verdict('look-up') === 'mend');
    stacked.add(fouls.includes('question-stacking'), verdict('one-at-a-time') === 'mend');
    const isFormal = beats.length > 0 && beats.every((beat) => FORMAL.has(beat));
    if (!isFormal && open !== shut) closed.add(shut, verdict('open') !== 'good');
  }
  console.log(`  could be looked up: ${lookUp}`);
  console.log(`  the same, said for sure: ${sureLookUp}`);
  console.log(`  closed: ${closed}`);
  console.log(`  three at once: ${stacked}`);
  expect(sureLookUp.precision).toBeGreaterThan(0.88);
  expect(lookUp.recall).toBeGreaterThan(0.85);
  expect(Math.min(closed.recall, closed.precision)).toBeGreaterThan(0.9);
  expect(stacked.recall).toBeGreaterThan(0.88);
});
const FORMAL = new Set<string>(['thanks', 'time-check', 'anyone-else', 'introduction', 'stay-in-touch']);

test('what is well asked is left in peace, whatever words stand in it', async () => {
  const checks = await checkAll(FAIR, preparing);
  const faults = checks.flatMap(({ items }, at) =>
    items.filter(({ verdict }) => verdict === 'mend').map(({ id }) => `${id}: ${FAIR[at]}`),
  );
  expect(faults).toEqual([]);
});

test('another wording that is shown needs no mending itself', async () => {
  const typed = QUESTIONS.map(([text]) => text);
  const shown = (await checkAll(typed, preparing)).flatMap(({ better }) => better ?? []);
  expect(shown.length).toBeGreaterThan(40);
  const again = await checkAll(shown, preparing);
  const faults = again.flatMap(({ items }, at) =>
    items.filter(({ verdict }) => verdict === 'mend').map(({ id }) => `${id}: ${shown[at]}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});

const NOBODY_ELSE = { ...ME, background: '', targetRole: '' };
test.each(['in the user’s own situation', 'where the user said nothing of themself'])(
  'every suggestion passes its own check and covers its topic, %s',
  async (which) => {
    const me = which.startsWith('in') ? ME : NOBODY_ELSE;
    const wrong: string[] = [];
    let count = 0;
    for (const playbook of content.playbooks.values()) {
      const of = { ...preparing, me, playbook };
      for (const { beat, suggestions } of missingBeats([], of)) {
        const checks = await checkAll(suggestions, of);
        for (const [at, { beats, items }] of checks.entries()) {
          count++;
          const faults = items.filter(({ verdict }) => verdict === 'mend').map(({ id }) => id);
          if (faults.length > 0 || !beats.includes(beat))
            wrong.push(`${playbook.id} ${beat} [${beats}] ${faults}: ${suggestions[at]}`);
          expect(suggestions[at]).not.toMatch(/[{}]|undefined/);
        }
      }
    }
    console.log(`  ${count - wrong.length} of ${count} suggestions`);
    expect(wrong).toEqual([]);
  },
);

test('blanks say nothing, and no reading is needed for what the words alone say', () => {
  const none: Reading = { labels: NO_LABELS, confidence: {}, unsure: [], sentences: [] };
  expect(checkQuestion('  ?!', none, preparing)).toEqual({ beats: [], items: [] });
  const { items } = checkQuestion('Where is Harbour Labs based?', none, preparing);
  expect(items.find(({ id }) => id === 'look-up')).toMatchObject({
    verdict: 'mend',
    known: 'Harbour Labs was founded in 2012 in Lisbon',
  });
});
