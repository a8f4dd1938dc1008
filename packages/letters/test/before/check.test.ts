import type { LetterCheckItem, LetterEdit, LetterKind } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../src/index.ts';
import { BAD, LOOKS } from './bad-letters.ts';
import {
  GOOD_ANSWERS,
  GOOD_NOTES,
  GOOD_NUDGES,
  GOOD_OUTREACH,
  GOOD_QUESTIONS,
  GOOD_SCHEDULING,
} from './good-letters.ts';
import { inputOf, wrote } from './people.ts';

const ANA = inputOf(
  {
    name: 'Ana Lima',
    role: 'product designer',
    company: 'Harbour Labs',
    pronouns: 'she/her',
    why: 'her talk on night shifts; she moved from the wards into design',
    ground: ['both studied at Leeds', 'mutual friend: Jo Marsh'],
    how: 'her article on night shifts, and her posts',
  },
  { name: 'Jonas Weber', background: 'ward nurse', targetRole: 'product designer', zone: 'Europe/London' },
  {
    log: [wrote('outreach', 8, 'A question')],
    times: ['2026-11-24T08:00:00.000Z', '2026-11-25T12:30:00.000Z', '2026-11-27T17:45:00.000Z'].map(
      (from) => ({ from, said: 'Tuesday 24 November at 8:00', twoClocks: false }),
    ),
  },
);

/** Times are sent to somebody who said yes. */
const YES = {
  ...ANA,
  log: [...ANA.log, { type: 'heard' as const, id: 'yes', at: ANA.now, answer: 'yes' as const, note: '' }],
};
const itemsOf = (kind: LetterKind, edit: LetterEdit, input = kind === 'scheduling' ? YES : ANA) =>
  checkLetter(kind, edit, input).items;
const ids = (items: LetterCheckItem[], verdict: LetterCheckItem['verdict']) =>
  items.filter((item) => item.verdict === verdict).map(({ id }) => id);

describe('a good letter of the user’s own', () => {
  it.each(GOOD_OUTREACH)('is not nagged: $subject', (letter) => {
    const { items, unfounded } = checkLetter('outreach', letter, ANA);
    expect([ids(items, 'mend'), unfounded]).toEqual([[], []]);
    // Of twenty things looked at, at most two may be left for the user to judge.
    expect(ids(items, 'look').length, ids(items, 'look').join(', ')).toBeLessThanOrEqual(2);
  });

  it.each([
    ...GOOD_NOTES.map((body) => ['note', body] as const),
    ...GOOD_NUDGES.map((body) => ['nudge', body] as const),
    ...GOOD_SCHEDULING.map((body) => ['scheduling', body] as const),
    ...GOOD_QUESTIONS.map((body) => ['questions', body] as const),
    ...GOOD_ANSWERS.map((body) => ['answer', body] as const),
  ])('is not nagged as %s: %s', (kind, body) => {
    const items = itemsOf(kind, { subject: 'Re: A question about night shifts', body });
    expect(items.filter(({ verdict }) => verdict !== 'good')).toEqual([]);
  });

  it('is told what it leaves out no more than twice in five letters', () => {
    const looks = GOOD_OUTREACH.flatMap((letter) =>
      ids(itemsOf('outreach', letter), 'look').filter((id) => id !== 'odd-minutes' && id !== 'common-ground'),
    );
    expect(looks.length / GOOD_OUTREACH.length).toBeLessThanOrEqual(0.4);
  });
});

describe('what no letter should say', () => {
  const led = { ...ANA, ledBy: { name: 'Priya Raman', role: '', company: '', pronouns: '', why: '' } };
  it.each(BAD)('$kind: $mend in $body', ({ kind, mend, subject = 'From nursing to design', body }) => {
    const items = itemsOf(kind, { subject, body }, kind === 'first-message' ? led : ANA);
    expect(ids(items, 'mend')).toEqual(expect.arrayContaining(mend));
    // What is wrong is shown where it stands.
    for (const { verdict, id, quote } of items)
      if (verdict === 'mend' && id.startsWith('no-')) expect(`${subject}\n${body}`).toContain(quote);
  });

  it.each(LOOKS)('is left to the user: $look in $body', ({ kind, look, body }) => {
    const items = itemsOf(
      kind,
      { subject: 'From nursing to design', body },
      { ...ANA, page: { ...ANA.page, how: '' } },
    );
    expect(ids(items, 'look')).toEqual(expect.arrayContaining(look));
    expect(ids(items, 'mend')).toEqual([]);
  });
});

describe('the check', () => {
  it('gives a reason in one plain sentence or two, never with a gap', () => {
    for (const { kind, body } of [...BAD, ...LOOKS])
      for (const { text } of itemsOf(kind, { subject: 'x', body })) {
        expect(text).toMatch(/^\p{Lu}|^\d|^‘|^You|^Nobody/u);
        expect(text).toMatch(/[.?]$/);
        expect(text).not.toMatch(/undefined|null|NaN|\{|\}/);
      }
  });

  it('waits with a reminder for a week, and lets there be one', () => {
    const body = GOOD_NUDGES[1]!;
    const early = itemsOf('nudge', { subject: 'Re: x', body }, { ...ANA, log: [wrote('outreach', 3)] });
    expect(early.find(({ id }) => id === 'not-too-soon')).toMatchObject({
      verdict: 'look',
      text: expect.stringContaining('4 more days'),
    });
    const second = itemsOf(
      'nudge',
      { subject: 'Re: x', body },
      { ...ANA, log: [wrote('outreach', 20), wrote('nudge', 10)] },
    );
    expect(second.find(({ id }) => id === 'one-nudge')?.verdict).toBe('look');
    // A first letter to the same person years later may be followed up again.
    const anew = itemsOf(
      'nudge',
      { subject: 'Re: x', body },
      { ...ANA, log: [wrote('outreach', 400), wrote('nudge', 390), wrote('outreach', 9)] },
    );
    expect(ids(anew, 'look')).toEqual([]);
  });

  it('says when the whole office was written to', () => {
    const crowd = 'You wrote to Tom and Mei at Harbour Labs in the last two weeks.';
    expect(itemsOf('outreach', GOOD_OUTREACH[0]!, { ...ANA, crowd }).at(-1)).toEqual({
      id: 'not-the-whole-office',
      verdict: 'look',
      text: crowd,
    });
  });

  it('judges no content in a language that it does not read', () => {
    const body =
      'Liebe Ana,\n\nich bin Krankenpfleger und würde gern hören, wie Sie zum Gestalten gekommen sind. Hätten Sie 17 Minuten für ein Telefonat? Wenn nicht, ist das völlig in Ordnung.\n\nHerzliche Grüße\nJonas';
    const items = itemsOf('outreach', { subject: 'Ihr Vortrag', body });
    expect(items.filter(({ verdict }) => verdict !== 'good')).toEqual([
      { id: 'facts', verdict: 'look', text: expect.stringContaining('only read English') },
    ]);
  });

  it('lists what the letter rests on', () => {
    const { facts } = checkLetter('outreach', GOOD_OUTREACH[1]!, ANA);
    expect(facts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['common-ground']));
    for (const { turn, from } of facts) expect([turn, from]).not.toContain(undefined);
  });

  it('ends with any text in a moment', () => {
    for (const body of [
      '',
      '\n\n\n',
      'a'.repeat(20_000),
      'you '.repeat(5_000),
      'Hi '.repeat(6_000),
      '“'.repeat(20_000),
      '.'.repeat(20_000),
      'your A '.repeat(2_800),
      '[ '.repeat(9_000),
      'Tuesday at 9 '.repeat(1_500),
    ])
      expect(
        itemsOf('scheduling', { subject: '', body }).length +
          itemsOf('outreach', { subject: '', body }).length,
      ).toBeGreaterThan(5);
  });
});
