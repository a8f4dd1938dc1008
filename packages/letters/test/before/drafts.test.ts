import { describe, expect, it } from 'vitest';
import { BEFORE_LETTERS } from '../../src/before/index.ts';
import { readLetter } from '../../src/check/read-letter.ts';
import { checkLetter, type LetterInput, type LetterMaker } from '../../src/index.ts';
import { inputOf, somebody, WHYS } from './people.ts';

const MANY = 200;
const people = Array.from({ length: MANY }, (_, i) => somebody(i));
const KINDS = Object.entries(BEFORE_LETTERS) as [keyof typeof BEFORE_LETTERS, LetterMaker][];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Sentences of the product's own: what the user gave, and every number, is masked. */
function sentencesOf(kind: keyof typeof BEFORE_LETTERS, input: LetterInput) {
  const { letter } = BEFORE_LETTERS[kind].draft(input);
  const { page, me, ledBy, sheet, times } = input;
  const given = [
    ...letter.facts.map(({ text }) => text),
    page.name,
    page.role,
    page.company,
    me.targetRole,
    me.background,
    ledBy?.name ?? '',
  ]
    .filter((text) => text.length > 1)
    .sort((one, other) => other.length - one.length);
  const own = readLetter(kind, letter).sentences.filter(
    (sentence) =>
      !times.some(({ said }) => said.includes(sentence)) &&
      !sheet.ahead.some((text) => sentence.toLowerCase().startsWith(text.toLowerCase())),
  );
  const masked = own.map((sentence) =>
    given
      .reduce((text, one) => text.replace(new RegExp(escaped(one), 'giu'), '§'), sentence)
      .replace(/\d+/g, '#')
      .toLowerCase(),
  );
  // A sentence of nothing but the user's words is not the product's.
  return { own: new Set(own), masked: new Set(masked.filter((text) => /\p{L}/u.test(text))) };
}

function mostShared(all: ReadonlySet<string>[]): { share: number; sentence: string } {
  const counts = new Map<string, number>();
  for (const sentences of all)
    for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  const [sentence = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { share: count / all.length, sentence };
}

describe.each(KINDS)('%s, drafted', (kind, maker) => {
  const drafts = people.map((input) => ({ input, ...maker.draft(input) }));

  it('passes its own check, and says nothing that is not borne out', () => {
    for (const { input, letter } of drafts) {
      const { items, unfounded } = checkLetter(kind, letter, input);
      // Thanks for a yes after a no are told to be that.
      const isNo = input.log.some((entry) => entry.type === 'heard' && entry.answer === 'no');
      const contrary = kind === 'scheduling' && isNo && input.meeting === null ? ['thanks'] : [];
      expect(
        items.filter(({ verdict }) => verdict === 'mend').map(({ id }) => id),
        letter.body,
      ).toEqual(contrary);
      expect(unfounded).toEqual([]);
    }
  });

  it('is short enough, with no gap and no slip of its own making', () => {
    for (const { letter, input } of drafts) {
      const { now, most } = checkLetter(kind, letter, input).length;
      expect(now).toBeLessThanOrEqual(most);
      expect(letter.body).not.toMatch(
        /undefined|null|NaN|[{}[\]]| {2}|\.\.|[,;:]\.|\s[.,;!?]|\b(?:a a|an an|the the|you you|I I)\b|I am you/,
      );
      expect(letter.body).not.toMatch(/\b(?:she|he|him|herself|himself)\b/i);
      for (const { text } of letter.facts) expect(letter.body).toContain(text);
    }
  });

  it('is the same for the same facts', () => {
    for (const { input, letter } of drafts.slice(0, 20))
      expect(maker.draft(structuredClone(input)).letter).toEqual(letter);
  });

  it('does not read like the letters to others: no sentence is in more than a fifth of them, names and numbers masked too', () => {
    const all = people.map((input) => sentencesOf(kind, input));
    const plain = mostShared(all.map(({ own }) => own));
    const masked = mostShared(all.map(({ masked: hidden }) => hidden));
    expect(plain.share, plain.sentence).toBeLessThanOrEqual(0.2);
    expect(masked.share, masked.sentence).toBeLessThanOrEqual(0.2);
  });
});

describe('a first letter', () => {
  const FULL = inputOf(
    {
      name: 'Ana Lima',
      role: 'product designer',
      company: 'Harbour Labs',
      pronouns: 'she/her',
      why: 'her talk on night shifts',
      ground: ['both studied at Leeds'],
      how: 'met at the autumn fair',
    },
    { name: 'Jonas Weber', background: 'ward nurse', targetRole: 'data analyst' },
  );

  it('is good in every point where the facts are there, and wants nothing', () => {
    for (let minutes = 11; minutes <= 59; minutes += 2) {
      const input = { ...FULL, me: { ...FULL.me, minutes, name: `Jonas ${minutes}` } };
      const { letter, wanting } = BEFORE_LETTERS.outreach.draft(input);
      expect(
        checkLetter('outreach', letter, input).items.filter(({ verdict }) => verdict !== 'good'),
      ).toEqual([]);
      expect(wanting).toEqual([]);
    }
  });

  it('leaves out what is missing, and says what would make it better', () => {
    const bare = inputOf({ name: 'Ana Lima', pronouns: 'she/her' });
    const { letter, wanting } = BEFORE_LETTERS.outreach.draft(bare);
    expect(letter.facts).toEqual([]);
    expect(letter.body).toMatch(/^(Dear|Hello) Ana,\n/);
    expect(wanting.map(({ text }) => text)).toContain(
      'Say why her in particular: that is what makes people answer.',
    );
    expect(new Set(wanting.map(({ where }) => where))).toEqual(new Set(['page', 'me']));
  });

  it('names who led there in the first line, and thanks nobody for it', () => {
    const led = { ...FULL, ledBy: { name: 'Raman, Priya', role: '', company: '', pronouns: '', why: '' } };
    const { letter } = BEFORE_LETTERS['first-message'].draft(led);
    expect(letter.body.split('\n')[2]).toContain('Priya Raman');
    expect(letter.body).not.toMatch(/thank/i);
  });

  it('asks for an odd number where the user keeps an even one, in what it wants and not in the letter', () => {
    const even = { ...FULL, me: { ...FULL.me, minutes: 20 } };
    const { letter, wanting } = BEFORE_LETTERS.outreach.draft(even);
    expect(letter.body).toContain('20');
    expect(wanting).toEqual([{ where: 'me', text: expect.stringContaining('odd') }]);
  });

  it('holds no more than 120 words and 300 characters, however much was written down', () => {
    const long = (sentence: string) => `${sentence} `.repeat(20);
    const input = inputOf(
      {
        ...FULL.page,
        why: long('I read your article on night shifts, which stayed with me for weeks on end'),
        ground: [
          'both studied at Leeds, sang in the same choir there, and rowed on the same stretch of a very cold river',
        ],
      },
      {
        ...FULL.me,
        background:
          'I spent nine years on hospital wards in three cities, first as a student and then as a nurse in charge of nights',
        targetRole: 'junior product designer at a small health company',
      },
    );
    for (const kind of ['outreach', 'note', 'first-message'] as const) {
      const { letter } = BEFORE_LETTERS[kind].draft(input);
      expect(checkLetter(kind, letter, input).items.filter(({ verdict }) => verdict === 'mend')).toEqual([]);
    }
  });

  it('takes up a reason in whatever form it was typed, as one says it to them', () => {
    const topics = ['night shifts', 'tide sensors', 'slow bread'];
    for (const [i, why] of WHYS.entries())
      for (const topic of topics) {
        const input = {
          ...FULL,
          page: { ...FULL.page, why: why(topic), pronouns: /\bhe\b/.test(why('x')) ? 'he/him' : 'she/her' },
        };
        const { body } = BEFORE_LETTERS.outreach.draft(input).letter;
        expect(body, `${i}: ${body}`).not.toMatch(
          /\b(?:she|he|her|his)\b|\bi\b|🎉|you (?:moves|works|has|is|was)\b/,
        );
      }
  });
});
