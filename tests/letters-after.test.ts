import {
  checkLetter,
  LETTERS,
  type LetterInput,
  outcomeOfTold,
  recapOf,
  type ThankYouInput,
} from '@anyone-else/letters';
import type { Letter, LetterKind, TalkTold } from '@anyone-else/protocol';
import { countWords } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { ON, onPage } from '../bench/letters/after.ts';
import { alike } from '../bench/letters/alike.ts';
import { asBrought, rehearsals } from '../bench/letters/talks.ts';
import { personas } from '../packages/contact/test/talk.ts';
import { corpusTalks } from '../packages/letters/test/corpus.ts';
import { unheardOf, untrue, untrueRecap } from './support/letters/trace.ts';

/**
 * Every letter after a talk, and its recap, from every talk of the corpus and from scripted rehearsals, held against what
 * was said by code of the test's own. The bench does the same with more rehearsals (`pnpm bench:letters`).
 */
const AFTER = ['thank-you', 'introduction-thanks', 'check-in', 'on-the-market'] as const;
const SEEDS = [1, 2];
/** No sentence beyond greeting and sign-off stands in more than so many of the letters of one kind. */
const FIFTH = 0.2;

const corpus = corpusTalks();
const held = await rehearsals(personas, SEEDS);
const talks = [
  ...corpus.map(({ id, input }) => ({ id, talk: input, persona: undefined })),
  ...held.map((talk, at) => ({
    id: `rehearsal ${at}`,
    talk,
    persona: personas.find(({ name }) => name === talk.contact.name),
  })),
  ...held.map((talk, at) => ({ id: `brought ${at}`, talk: asBrought(talk), persona: undefined })),
];

const filledIn = ({ page, me }: LetterInput, { names }: ThankYouInput): string[] => [
  page.name,
  page.company,
  me.name,
  me.targetRole,
  me.background,
  ...names.map(({ name }) => name),
];

describe.each(AFTER)('%s', (kind) => {
  const drafted = talks.map(({ talk, ...rest }) => {
    const input = onPage(talk);
    return { ...rest, talk, input, letter: LETTERS[kind].draft(input).letter };
  });

  test('says nothing that was not said, names nobody who was not named', () => {
    const wrong = drafted.flatMap(({ id, letter, talk, input, persona }) =>
      [...untrue(letter, talk, persona), ...unheardOf(letter, input)].map((problem) => `${id}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  test('passes its own check, and is short', () => {
    for (const { id, letter, input } of drafted) {
      expect(countWords(letter.body), id).toBeLessThanOrEqual(LETTERS[kind].most.most);
      // A rehearsal is on nobody's page.
      if (id.startsWith('rehearsal')) continue;
      const { items, unfounded, length } = checkLetter(kind, letter, input);
      expect(
        items.filter(({ verdict }) => verdict === 'mend'),
        id,
      ).toEqual([]);
      expect(unfounded, id).toEqual([]);
      expect(length.now, id).toBeLessThanOrEqual(length.most);
    }
  });

  test('reads in no two talks alike', () => {
    // Thanks for an introduction are due where one was offered.
    const due = drafted.filter(
      ({ input }) => kind !== 'introduction-thanks' || input.talk?.outcome.introduction?.offered === true,
    );
    const from = (start: string) => due.filter(({ id }) => id.startsWith(start));
    const rehearsed = from('rehearsal');
    const brought = from('brought');
    const corpusOnly = due.filter((one) => !rehearsed.includes(one) && !brought.includes(one));
    // Too few offered one for a share of each to mean much.
    for (const some of kind === 'introduction-thanks' ? [due] : [corpusOnly, rehearsed, brought]) {
      const { literal, masked } = alike(
        some.map(({ letter, input, talk }) => ({ letter, filled: filledIn(input, talk) })),
      );
      console.log(`${kind}: ${some.length} letters, ${share(literal)} literally, ${share(masked)} masked`);
      expect(literal.share, literal.sentence).toBeLessThanOrEqual(FIFTH);
      expect(masked.share, masked.sentence).toBeLessThanOrEqual(FIFTH);
    }
  });
});

const share = (most: { share: number }) => `${(100 * most.share).toFixed(1)} %`;

test('a recap says nothing that was not said', () => {
  const wrong = talks.flatMap(({ id, talk, persona }) => {
    const { contact, playbook } = talk;
    const { outcome } = onPage(talk).talk!;
    const recap = recapOf({ from: 'transcript', contact, on: ON, minutes: 20, outcome, playbook });
    return untrueRecap(recap, talk, persona).map((problem) => `${id}: ${problem}`);
  });
  expect(wrong).toEqual([]);
});

describe('as the user told it', () => {
  /** What somebody who labelled the talk wrote down of it. */
  const told = (gold: (typeof corpus)[number]['gold']): TalkTold => ({
    minutes: 20,
    takeaways: gold.takeaways.slice(0, 10),
    personal: '',
    names: gold.names.map((name) => ({ name, role: '', company: '', why: '' })),
    promises: gold.promises,
    ownPromises: [],
    introductionOffered: gold.promises.some((one) => /introduc/iu.test(one)),
    notes: 'Zebulon Quimby was rude.',
    self: { 'asked-the-closer': gold.closer.asked ? 'yes' : 'no' },
  });
  const told1 = corpus.map(({ id, gold, input }) => {
    const page = onPage(input);
    const account = told(gold);
    const own: LetterInput = {
      ...page,
      talk: { on: ON, minutes: 20, outcome: outcomeOfTold(account), turns: [] },
    };
    return { id, account, own };
  });

  test.each(AFTER)('%s says what was told and no more', (kind) => {
    let taken = 0;
    for (const { id, account, own } of told1) {
      const { letter } = LETTERS[kind].draft(own);
      expect(
        checkLetter(kind, letter, own).items.filter(({ verdict }) => verdict === 'mend'),
        id,
      ).toEqual([]);
      expect(unheardOf(letter, own), id).toEqual([]);
      expect(letter.body, id).not.toMatch(/Zebulon|Quimby|“/);
      const lines = [...account.takeaways, ...account.promises].join('\n').toLowerCase();
      for (const fact of letter.facts.filter(({ kind: of }) => of === 'takeaway')) {
        expect(fact, id).toMatchObject({ turn: null, from: 'told' });
        expect(shares(fact, lines), `${id}: ${fact.text}`).toBe(true);
        taken += 1;
      }
    }
    if (kind !== 'introduction-thanks') expect(taken).toBeGreaterThan(0.6 * told1.length);
  });

  /** All words of a line that was told: 'she has her desk' may be 'you have your desk' now. */
  const shares = ({ text }: Letter['facts'][number], lines: string): boolean =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).every(
      (word) => lines.includes(word.slice(0, 4)) || /^(?:your|yours|yourself|have|were|been)$/u.test(word),
    );

  test('notes of thanks are short, and read in no two talks alike', () => {
    const written = told1.map(({ own, account }) => {
      const { letter } = LETTERS['thank-you'].draft(own);
      expect(countWords(letter.body)).toBeLessThanOrEqual(170);
      return {
        letter,
        filled: [...filledIn(own, { names: [] } as never), ...account.names.map(({ name }) => name)],
      };
    });
    const { literal, masked } = alike(written);
    expect(literal.share, literal.sentence).toBeLessThanOrEqual(FIFTH);
    expect(masked.share, masked.sentence).toBeLessThanOrEqual(FIFTH);
  });
});

test('the second check-in and those after it bring something else, in other words', () => {
  const kind: LetterKind = 'check-in';
  for (const { id, input } of corpus) {
    const first = onPage(input);
    const log: LetterInput['log'][number][] = [];
    const sentences = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const now = new Date(Date.UTC(2026, 10 + 2 * round, 24)).toISOString();
      const { letter } = LETTERS[kind].draft({ ...first, log, now });
      const own = letter.body
        .split('\n\n')
        .slice(1, -1)
        .flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s/u));
      for (const sentence of own) {
        expect(sentences.has(sentence), `${id}, ${round}: ${sentence}`).toBe(false);
        sentences.add(sentence);
      }
      log.push({
        type: 'wrote',
        id: `w${round}`,
        at: now,
        letter: kind,
        subject: letter.subject,
        body: letter.body,
      });
    }
  }
});

describe('what holds letters against the talk', () => {
  const [{ input }] = corpus as [(typeof corpus)[number]];
  const own = onPage(input);
  const { letter } = LETTERS['thank-you'].draft(own);
  const add = (words: string, facts: Letter['facts'] = []): Letter => ({
    ...letter,
    body: `${letter.body} ${words}`,
    facts: [...letter.facts, ...facts],
  });

  test('sees words that nobody said, a name that nobody named and an offer that nobody made', () => {
    expect(untrue(letter, input)).toEqual([]);
    expect(untrue(add('You said: “The kazoo is everything.”'), input)).toHaveLength(1);
    expect(unheardOf(add('I met Zebulon at noon.'), own)).toEqual(['Zebulon']);
    expect(unheardOf(add('You have 4711 clients.'), own)).toEqual(['4711']);
    const turn = input.turns.findIndex(({ speaker }) => speaker === 'contact');
    const offer = { kind: 'promise' as const, text: 'your offer to lend me a kazoo', turn };
    expect(untrue(add(offer.text, [offer]), input)).toHaveLength(1);
  });

  test('sees a recap that says too much', () => {
    const { contact, playbook } = input;
    const recap = recapOf({
      from: 'transcript',
      contact,
      on: ON,
      minutes: 20,
      outcome: own.talk!.outcome,
      playbook,
    });
    const takeaways = [{ text: '“The kazoo is everything.”', turn: 1 }];
    expect(untrueRecap({ ...recap, outcome: { ...recap.outcome, takeaways } }, input)).not.toEqual([]);
  });
});
