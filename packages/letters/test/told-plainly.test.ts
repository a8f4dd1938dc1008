import type { LetterKind, TalkOutcome } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { checkLetter, LETTERS, type LetterInput } from '../src/index.ts';
import { inputOf } from './before/people.ts';

const AFTER = ['thank-you', 'check-in', 'on-the-market', 'introduction-thanks'] as const;
const NONE: TalkOutcome = {
  takeaways: [],
  personal: null,
  names: [],
  promises: [],
  ownPromises: [],
  introduction: null,
  closerAsked: null,
};
const told = (...lines: string[]) => lines.map((text) => ({ text, turn: null }));
const after = (outcome: Partial<TalkOutcome>, on = '2026-11-20T10:00:00.000Z'): LetterInput => ({
  ...inputOf({ name: 'Flemming Holm', pronouns: 'he/him', company: 'Northwind' }),
  talk: { on, minutes: 20, outcome: { ...NONE, ...outcome }, turns: [] },
});
const drafted = (kind: LetterKind, input: LetterInput) => LETTERS[kind].draft(input);
/** The same talk on many days: each day chooses other wordings. */
const onManyDays = (outcome: Partial<TalkOutcome>): LetterInput[] =>
  Array.from({ length: 25 }, (_, at) =>
    after(outcome, `2026-10-${String(at + 1).padStart(2, '0')}T10:00:00.000Z`),
  );

describe('a line that they would wince to read', () => {
  it.each([
    'talked abt parking the whole time',
    'was a bit vague',
    'he was grumpy and it was boring',
    'the talk was a waste of my evening',
    'his divorce',
    'his dog Rex is ill',
    'he is pregnant, not public yet',
    'his mother who died',
    'his knee operation in december',
    'pay is bad: 28k',
    'I am too impatient',
  ])('is left out of every letter, and asked for in other words: %s', (line) => {
    const word = line.split(' ').slice(-2).join(' ');
    for (const outcome of [{ takeaways: told(line) }, { personal: told(line)[0]! }])
      for (const kind of ['thank-you', 'check-in', 'on-the-market'] as const) {
        const { letter, wanting } = drafted(kind, after(outcome));
        expect(letter.body).not.toContain(word);
        expect(wanting).toContainEqual({ where: 'talk', text: `Say it as you would to him: ‘${line}’` });
      }
  });

  it('is no word against a line that may be said', () => {
    const input = after({ takeaways: told('Tests come before layouts') });
    const { letter, wanting } = drafted('thank-you', input);
    expect(letter.body).toContain('Tests come before layouts');
    expect(wanting.some(({ text }) => text.startsWith('Say it'))).toBe(false);
  });
});

describe("the user's own notes", () => {
  it("are never called the contact's words", () => {
    const outcome = { takeaways: told('I should stop applying online', 'tests come before layouts') };
    for (const input of onManyDays(outcome))
      for (const kind of ['thank-you', 'check-in', 'on-the-market'] as const)
        for (const idea of [null, 'advice-0', 'article-0', 'article-1'])
          expect(drafted(kind, { ...input, idea }).letter.body).not.toMatch(
            /(?:your words|you once|you (?:said|told me|put it)|of yours|from you|what you|you taught)[^.]*:/iu,
          );
  });
});

describe('a check-in', () => {
  it('claims nothing that the user read, found, made or did', () => {
    const quotes = told('“Read every manual twice.”', '“My own portfolio has only three projects.”');
    for (const takeaways of [quotes, told('read manuals twice', 'a portfolio needs three projects')])
      for (const input of onManyDays({ takeaways }))
        for (const { id } of LETTERS['check-in'].ideas!(input))
          expect(drafted('check-in', { ...input, idea: id }).letter.body).not.toMatch(
            /\b(?:I found|I came across (?:an|a) |I read lately|text I read|kept me reading|been reading|been building|have been working|put it to the test|kept to|tried to|has grown|first version|I am making|how it is going|came of it|taught me)\b/u,
          );
  });

  it('speaks of a project only where the user has one', () => {
    const ideas = (input: LetterInput) => LETTERS['check-in'].ideas!(input).map(({ id }) => id);
    const takeaways = told('his own portfolio has only three projects');
    expect(ideas(after({ takeaways }))).not.toContain('project-0');
    expect(ideas(after({ takeaways, ownPromises: told('send him my app') }))).toContain('project-0');
  });
});

it('letters say the month of the talk as the user lived it', () => {
  const input = after({ takeaways: told('tests come first') }, '2026-10-31T20:30:00.000Z');
  const bodies = Array.from({ length: 12 }, (_, at) => {
    const me = { ...input.me, zone: 'Pacific/Auckland' };
    const page = { ...input.page, company: `Northwind ${at}` };
    return drafted('on-the-market', { ...input, me, page }).letter.body;
  }).join('\n');
  expect(bodies).toContain('November');
  expect(bodies).not.toContain('October');
});

it.each(['', 'half past somewhere'])('a zone that is none is UTC: ‘%s’', (zone) => {
  const input = after({}, '2026-10-31T20:30:00.000Z');
  expect(drafted('on-the-market', { ...input, me: { ...input.me, zone } }).letter.body).toContain('October');
});

describe('thanks for an introduction', () => {
  it('promise nothing where none was offered', () => {
    for (const input of onManyDays({ takeaways: told('tests come first') })) {
      const { letter } = drafted('introduction-thanks', input);
      expect(letter.body.split('\n\n')).toHaveLength(3);
      expect(letter.body).toMatch(/thank|grateful/iu);
      expect(`${letter.subject} ${letter.body}`).not.toMatch(/\b(?:I['’]ll|I will|message|name)\b/u);
    }
  });

  it('take up one that was told among the promises', () => {
    const input = after({
      promises: told('introduce me to Tom Reed'),
      names: [{ name: 'Tom Reed', role: '', company: '', why: '', turn: null } as never],
    });
    expect(drafted('introduction-thanks', input).letter.body).toContain('Tom Reed');
    expect(drafted('introduction-thanks', input).wanting.some(({ text }) => text.startsWith('Nothing'))).toBe(
      false,
    );
  });
});

it('every such draft passes its own check', () => {
  const outcomes = [
    {},
    { takeaways: told('was a bit vague'), personal: told('his divorce')[0]! },
    { takeaways: told('I should stop applying online', 'read manuals twice') },
  ];
  for (const outcome of outcomes)
    for (const input of onManyDays(outcome))
      for (const kind of AFTER) {
        const { letter } = drafted(kind, input);
        const mend = checkLetter(kind, letter, input).items.filter(({ verdict }) => verdict === 'mend');
        expect(mend, letter.body).toEqual([]);
      }
});
