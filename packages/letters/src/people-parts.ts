import type { KnownFacts, LetterFact } from '@anyone-else/protocol';
import { listOf, type Part, quoted, rowOf } from './parts.ts';
import { ASK_ONE, ASK_SEVERAL, BARE, FOR, OFFERED, OFFERED_TOO } from './thank-you/wordings/people.ts';
import type { Choose } from './wording.ts';

/** What was offered, and how the letter gives thanks for it. */
export interface Offered {
  /** Null for what the user told of. */
  turn: number | null;
  text: string;
  quoted: boolean;
  /** An introduction rather than some other kindness. */
  introduces: boolean;
}

export type SpokenOffer = Offered & { turn: number };

/** What the letter says of the people who were named. */
export interface People {
  names: readonly { name: string; turn: number | null }[];
  offered: readonly Offered[];
  /** The user asked for an introduction in the talk, or was offered one: it is not asked again. */
  introductionSettled: boolean;
}

/** Thanks for names and offers, and the introduction where a name came and nobody spoke of one. */
export function peopleParts({ names, offered, introductionSettled }: People, choose: Choose): Part[] {
  const reported = offered
    .filter((offer) => !offer.quoted)
    .sort((a, b) => Number(b.introduces) - Number(a.introduces));
  const verbatim = offered.filter((offer) => offer.quoted);
  const inOffers = reported.map((offer) => offer.text).join(' ');
  // A name that an offer holds already is not said twice, unless others stand beside it: then it would look forgotten.
  const beside = names.filter(({ name }) => !inOffers.includes(name));
  const spoken = beside.length > 0 && !introductionSettled ? beside : beside.length > 0 ? [...names] : [];

  const parts: Part[] = [];
  const asks = names.length > 0 && !introductionSettled;
  const reasons = [
    ...(spoken.length > 0 && !asks ? [`pointing me to ${listOf(spoken.map(({ name }) => name))}`] : []),
    ...reported.map((offer) => offer.text),
  ];
  if (reasons.length > 0)
    parts.push({
      paragraph: 'people',
      text: thanksFor(reasons, choose),
      facts: [
        ...(asks ? names.filter(({ name }) => inOffers.includes(name)) : names).map(nameFact),
        ...reported.map(factOf),
      ],
      spare: 0,
    });
  verbatim.forEach((offer, i) => {
    const wordings = i > 0 || parts.length > 0 ? OFFERED_TOO : OFFERED;
    const text = choose(`offered ${i}`, wordings)(quoted(offer.text));
    parts.push({ paragraph: 'people', text, facts: [factOf(offer)], spare: 4 });
  });
  if (asks && spoken.length > 0) {
    const [text, ask] = choose(
      'introduction',
      spoken.length === 1 ? ASK_ONE : ASK_SEVERAL,
    )(listOf(spoken.map(({ name }) => name)));
    const asked: LetterFact = { kind: 'introduction', text: ask, turn: null };
    parts.push({ paragraph: 'people', text, facts: [...spoken.map(nameFact), asked], spare: 0 });
  }
  return parts;
}

function thanksFor(reasons: readonly string[], choose: Choose): string {
  const withFor = rowOf(reasons.map((reason, i) => (i === 0 ? reason : `for ${reason}`)));
  const lines = FOR.map((line) => line(withFor));
  const bare = reasons.every((reason) => reason.startsWith('your ')) ? BARE : [];
  return choose('offers', [...lines, ...bare.map((line) => line(rowOf(reasons)))]);
}

const nameFact = ({ name, turn }: People['names'][number]): LetterFact =>
  turn === null ? { kind: 'name', text: name, turn, from: 'told' } : { kind: 'name', text: name, turn };

const factOf = ({ introduces, text, turn }: Offered): LetterFact => ({
  kind: introduces ? 'introduction' : 'promise',
  text,
  turn,
  ...(turn === null ? { from: 'told' as const } : {}),
});

/** The introduction as a rehearsal knows it; a refusal is left in peace. */
export function knownIntroduction({ introduction, names }: KnownFacts): SpokenOffer[] {
  if (introduction === null || introduction.warmth === 'cold') return [];
  const whom = names.length === 1 ? 'put the two of us in touch' : 'make the introduction';
  const text = introduction.warmth === 'warm' ? `your offer to ${whom}` : 'being open to an introduction';
  return [{ turn: introduction.turn, text, quoted: false, introduces: true }];
}
