import type { ThankYouInput } from './input.ts';
import { type Noted, notedIn } from './noted.ts';
import type { SpokenOffer } from './people-parts.ts';
import { promisesIn } from './promises.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import { personalFrom, takeawaysFrom } from './takeaways.ts';
import type { SpokenTold } from './told.ts';

/** Of a talk that was brought in, the contact's own words are all there is. */
export function fromWords({ turns, names, notes }: ThankYouInput): SpokenTold {
  const noted = notedIn(notes);
  const sayings = sayingsOf(turns);
  const offered = bestOffers(sayings, { turns, names }, noted);
  const taken = new Set(offered.map((offer) => offer.turn));
  const { takeaways, personal } = toldIn(sayings, taken, names, noted);
  const asked = turns.some((turn) => turn.speaker === 'user' && turn.labels?.beats.includes('introduction'));
  return {
    takeaways,
    personal,
    offered,
    introductionSettled: asked || offered.some((offer) => offer.introduces),
  };
}

/** Two takeaways and a line of the contact's own; where there is but one such line, it is worth more than a second takeaway. */
function toldIn(
  sayings: readonly Saying[],
  taken: ReadonlySet<number>,
  names: ThankYouInput['names'],
  noted: Noted,
): Pick<SpokenTold, 'takeaways' | 'personal'> {
  const takeaways = takeawaysFrom(sayings, 2, taken, names, noted);
  const personal = personalFrom(sayings, new Set([...taken, ...takeaways.map(({ turn }) => turn)]), noted);
  const [first, second] = takeaways;
  // Nobody's note is given up for a line that was not noted.
  if (personal !== undefined || second === undefined || noted.mentions(second.text))
    return { takeaways, personal };
  const instead = personalFrom(sayings, new Set([...taken, first!.turn]), noted);
  return instead === undefined ? { takeaways, personal } : { takeaways: [first!], personal: instead };
}

/** Two offers at most, reported before quoted, firm before vague; an offer about a named person is an introduction. */
function bestOffers(
  sayings: readonly Saying[],
  { turns, names }: Pick<ThankYouInput, 'turns' | 'names'>,
  noted: Noted,
): SpokenOffer[] {
  const found = promisesIn(sayings, turns, names).filter(({ fit }) => fit);
  const isNoted = ({ text }: { text: string }) => Number(noted.mentions(text));
  const ranked = [...found].sort(
    (a, b) =>
      isNoted(b) - isNoted(a) ||
      Number(a.quoted) - Number(b.quoted) ||
      b.weight - a.weight ||
      a.turn - b.turn,
  );
  return ranked
    .filter((promise, i) => ranked.findIndex((other) => other.text === promise.text) === i)
    .slice(0, 2)
    .sort((a, b) => a.turn - b.turn)
    .map(({ turn, text, quoted, about }) => ({ turn, text, quoted, introduces: about !== undefined }));
}
