import type { LetterFact } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';
import { meaningOf, overlap } from '../meaning.ts';
import type { ReadLetter } from './check.ts';
import { namesThem } from './names.ts';

type Given = Omit<LetterFact, 'turn'> & { turn?: number | null };

/** What the user gave or the talk bears out, of which a letter may speak. */
function givenFacts({ page, me, ledBy, sheet, talk, times }: LetterInput): Given[] {
  const from = talk !== null && talk.turns.length > 0 ? 'talk' : 'told';
  const {
    takeaways = [],
    personal = null,
    promises = [],
    ownPromises = [],
    names = [],
  } = talk?.outcome ?? {};
  return [
    { kind: 'why-them', text: page.why, from: 'page' },
    ...[...page.ground, page.how].map((text): Given => ({ kind: 'common-ground', text, from: 'page' })),
    ...page.known.map((text): Given => ({ kind: 'why-them', text, from: 'page' })),
    { kind: 'background', text: me.background, from: 'me' },
    ...(ledBy === null ? [] : [{ kind: 'led-by', text: ledBy.name, from: 'page' } satisfies Given]),
    ...sheet.ahead.map((text): Given => ({ kind: 'question', text, from: 'sheet' })),
    ...times.map(({ said }): Given => ({ kind: 'time', text: said, from: 'me' })),
    ...takeaways.map((one): Given => ({ kind: 'takeaway', ...one, from })),
    ...(personal === null ? [] : [{ kind: 'personal', ...personal, from } satisfies Given]),
    ...promises.map((one): Given => ({ kind: 'promise', ...one, from })),
    ...ownPromises.map((one): Given => ({ kind: 'own-promise', ...one, from })),
    ...names.map(({ name, turn }): Given => ({ kind: 'name', text: name, turn, from })),
  ];
}

/** What the letter says that rests on something given: its own words, and what they rest on. */
export function factsIn({ sentences, subject }: ReadLetter, input: LetterInput): LetterFact[] {
  const meant = sentences.map((sentence) => ({ sentence, stems: meaningOf(sentence) }));
  return givenFacts(input).flatMap(({ turn = null, ...fact }): LetterFact[] => {
    const isName = fact.kind === 'name' || fact.kind === 'led-by';
    if (fact.text.trim() === '') return [];
    if (isName)
      return [...sentences, subject].some((one) => namesThem(one, fact.text)) ? [{ ...fact, turn }] : [];
    const stems = meaningOf(fact.text);
    const found = meant.find(
      ({ sentence, stems: said }) =>
        sentence.includes(fact.text) || (stems.size > 0 && overlap(stems, said) >= 0.6),
    );
    return found === undefined ? [] : [{ ...fact, turn }];
  });
}
