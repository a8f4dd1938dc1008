import type { KnownFacts, Letter } from '@anyone-else/protocol';
import { greetingTo } from './address.ts';
import type { ThankYouInput } from './input.ts';
import { nextParts } from './next-parts.ts';
import { layOut, type Part } from './parts.ts';
import { knownIntroduction, type Offered, peopleParts } from './people-parts.ts';
import { promisesIn } from './promises.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import { personalFrom, type Takeaway, takeawaysFrom } from './takeaways.ts';
import { personalPart, takeawayParts } from './talk-parts.ts';

/** The most names one note gives thanks for. */
const NAMES = 3;

/**
 * The thank-you note for a talk: what the contact really told, offered and whom they named, and the closer where it was
 * forgotten. At most 170 words. Every fact in it is listed with the turn it rests on, and its text stands in the body.
 * The same talk gives the same note.
 */
export function draftThankYou(input: ThankYouInput): Letter {
  const told = input.known === undefined ? fromWords(input) : fromKnown(input.known, input);
  const names = firstOfEach(input.known?.names ?? input.names).slice(0, NAMES);
  const parts: Part[] = [
    { paragraph: 'thanks', text: thanksLine(input), facts: [], spare: 0 },
    ...takeawayParts(told.takeaways),
    ...personalPart(told.personal),
    ...peopleParts({ names, offered: told.offered, introductionSettled: told.introductionSettled }),
    ...nextParts({ ...input, names }),
  ];
  const name = input.user.name?.trim();
  const { body, facts } = layOut(
    greetingTo(input.contact.name, input.turns),
    parts,
    name ? `Warm regards,\n${name}` : 'Warm regards,',
  );
  return { kind: 'thank-you', subject: subjectOf(input), body, facts };
}

interface Told {
  takeaways: Takeaway[];
  personal: Takeaway | undefined;
  offered: Offered[];
  introductionSettled: boolean;
}

/** A rehearsal knows what was told; what the user followed up comes first. */
function fromKnown(known: KnownFacts, input: ThankYouInput): Told {
  const phrases = [...known.takeaways]
    .sort((a, b) => Number(b.followedUp) - Number(a.followedUp))
    .map(({ text, turn }): Takeaway => ({ text: fill(text, input), turn, form: 'phrase' }))
    .filter((phrase, i, all) => all.findIndex((other) => other.text === phrase.text) === i);
  const promises = known.promises.map(
    ({ text, turn }): Offered => ({ text: fill(text, input), turn, quoted: false, introduces: false }),
  );
  return {
    takeaways: phrases.slice(0, 2),
    personal: phrases[2],
    offered: [...promises.slice(0, 2), ...knownIntroduction(known)],
    introductionSettled: known.introduction !== null,
  };
}

/** Of a talk that was brought in, the contact's own words are all there is. */
function fromWords({ turns, names }: ThankYouInput): Told {
  const sayings = sayingsOf(turns);
  const offered = bestOffers(sayings, { turns, names });
  const taken = new Set(offered.map((offer) => offer.turn));
  const { takeaways, personal } = toldIn(sayings, taken, names);
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
): Pick<Told, 'takeaways' | 'personal'> {
  const takeaways = takeawaysFrom(sayings, 2, taken, names);
  const personal = personalFrom(sayings, new Set([...taken, ...takeaways.map(({ turn }) => turn)]));
  const [first, second] = takeaways;
  if (personal !== undefined || second === undefined) return { takeaways, personal };
  const instead = personalFrom(sayings, new Set([...taken, first!.turn]));
  return instead === undefined ? { takeaways, personal } : { takeaways: [first!], personal: instead };
}

/** Two offers at most, reported before quoted, firm before vague; an offer about a named person is an introduction. */
function bestOffers(
  sayings: readonly Saying[],
  { turns, names }: Pick<ThankYouInput, 'turns' | 'names'>,
): Offered[] {
  const found = promisesIn(sayings, turns, names);
  const ranked = [...found].sort(
    (a, b) => Number(a.quoted) - Number(b.quoted) || b.weight - a.weight || a.turn - b.turn,
  );
  return ranked
    .filter((promise, i) => ranked.findIndex((other) => other.text === promise.text) === i)
    .slice(0, 2)
    .sort((a, b) => a.turn - b.turn)
    .map(({ turn, text, quoted, about }) => ({ turn, text, quoted, introduces: about !== undefined }));
}

function firstOfEach<T extends { name: string; turn: number }>(people: readonly T[]): T[] {
  return people.filter((person, i) => people.findIndex((other) => other.name === person.name) === i);
}

/** No workplace to thank them for. */
const NO_COMPANY = /^(?:|-|none|n\/a|self[- ]employed|freelance|freelancer|independent|retired)$/i;

function companyOf({ contact }: ThankYouInput): string | undefined {
  const company = contact.company?.trim() ?? '';
  return NO_COMPANY.test(company) ? undefined : company;
}

function thanksLine(input: ThankYouInput): string {
  const company = companyOf(input);
  const where = company === undefined ? '' : ` at ${company}`;
  return `Thank you for your time, and for talking to me about your experience${where}${company?.endsWith('.') ? '' : '.'}`;
}

function subjectOf(input: ThankYouInput): string {
  const company = companyOf(input);
  return company === undefined
    ? 'Thank you for talking to me about your work'
    : `Thank you for talking to me about your work at ${company}`;
}

/** Persona files word their takeaways with the placeholders of their texts. */
function fill(text: string, { contact, user }: ThankYouInput): string {
  return text
    .replaceAll('{{company}}', contact.company?.trim() || 'your company')
    .replaceAll('{{targetRole}}', user.targetRole?.trim() || 'role')
    .replaceAll('{{user}}', user.name?.trim() || 'me');
}
