import type { KnownFacts, LetterFact } from '@anyone-else/protocol';
import { listOf, type Part, quoted, rowOf } from './parts.ts';

/** What was offered, and how the letter gives thanks for it. */
export interface Offered {
  turn: number;
  text: string;
  quoted: boolean;
  /** An introduction rather than some other kindness. */
  introduces: boolean;
}

/** What the letter says of the people who were named. */
export interface People {
  names: readonly { name: string; turn: number }[];
  offered: readonly Offered[];
  /** The user asked for an introduction in the talk, or was offered one: it is not asked again. */
  introductionSettled: boolean;
}

const ASK_ONE = 'would you be willing to put the two of us in touch';
const ASK_SEVERAL = 'would you be willing to put me in touch with them';

/** Thanks for names and offers, and the introduction where a name came and nobody spoke of one. */
export function peopleParts({ names, offered, introductionSettled }: People): Part[] {
  const reported = offered
    .filter((offer) => !offer.quoted)
    .sort((a, b) => Number(b.introduces) - Number(a.introduces));
  const verbatim = offered.filter((offer) => offer.quoted);
  const inOffers = reported.map((offer) => offer.text).join(' ');
  // A name that an offer holds already is not said twice, unless others stand beside it: then it would look forgotten.
  const beside = names.filter(({ name }) => !inOffers.includes(name));
  const spoken = beside.length > 0 && !introductionSettled ? beside : beside.length > 0 ? [...names] : [];
  const nameFacts = (people: readonly { name: string; turn: number }[]): LetterFact[] =>
    people.map(({ name, turn }) => ({ kind: 'name', text: name, turn }));

  const parts: Part[] = [];
  const asks = names.length > 0 && !introductionSettled;
  const reasons = [
    ...(spoken.length > 0 && !asks ? [`pointing me to ${listOf(spoken.map(({ name }) => name))}`] : []),
    ...reported.map((offer) => offer.text),
  ];
  if (reasons.length > 0)
    parts.push({
      paragraph: 'people',
      text: `I'm grateful to you for ${rowOf(reasons.map((reason, i) => (i === 0 ? reason : `for ${reason}`)))}.`,
      facts: [
        ...nameFacts(asks ? names.filter(({ name }) => inOffers.includes(name)) : names),
        ...reported.map(factOf),
      ],
      spare: 0,
    });
  verbatim.forEach((offer, i) => {
    const opening =
      i > 0
        ? 'And when you said:'
        : parts.length > 0
          ? 'I was also glad when you said:'
          : 'I was glad when you said:';
    parts.push({
      paragraph: 'people',
      text: `${opening} ${quoted(offer.text)}`,
      facts: [factOf(offer)],
      spare: 4,
    });
  });
  if (asks && spoken.length > 0) {
    const ask = spoken.length === 1 ? ASK_ONE : ASK_SEVERAL;
    parts.push({
      paragraph: 'people',
      text: `You mentioned ${listOf(spoken.map(({ name }) => name))}; ${ask}?`,
      facts: [...nameFacts(spoken), { kind: 'introduction', text: ask, turn: null }],
      spare: 0,
    });
  }
  return parts;
}

const factOf = ({ introduces, text, turn }: Offered): LetterFact => ({
  kind: introduces ? 'introduction' : 'promise',
  text,
  turn,
});

/** The introduction as a rehearsal knows it; a refusal is left in peace. */
export function knownIntroduction({ introduction, names }: KnownFacts): Offered[] {
  if (introduction === null || introduction.warmth === 'cold') return [];
  const whom = names.length === 1 ? 'put the two of us in touch' : 'make the introduction';
  const text = introduction.warmth === 'warm' ? `your offer to ${whom}` : 'being open to an introduction';
  return [{ turn: introduction.turn, text, quoted: false, introduces: true }];
}
