import { isTitle, type Letter, type LetterFact } from '@anyone-else/protocol';
import { greetingTo } from './address.ts';
import { doubtOf } from './borne-out.ts';
import { inOneLine } from './fields.ts';
import { fromKnown } from './from-known.ts';
import { fromWords } from './from-words.ts';
import { wantsPeace } from './in-peace.ts';
import type { ThankYouInput } from './input.ts';
import { wordsOf } from './meaning.ts';
import type { Next, Own } from './next-parts.ts';
import { type Noted, notedIn } from './noted.ts';
import { promiseNoted } from './noted-promise.ts';
import { ownPromiseIn } from './own-promise.ts';
import { deedIn, keptIn, type OwnWords } from './own-words.ts';
import type { SpokenTakeaway } from './takeaways.ts';
import { noteFrom } from './thank-you/note.ts';
import type { SpokenTold } from './told.ts';

/** The most names one note gives thanks for. */
const NAMES = 3;

/**
 * The thank-you note for a talk: what the contact really told, offered and whom they named, and the closer where it was
 * forgotten. At most 170 words. Every fact in it is listed with the turn it rests on, and its text stands in the body.
 * The same talk gives the same note.
 */
export function draftThankYou(input: ThankYouInput): Letter {
  const { turns, user, contact } = input;
  const noted = notedIn(input.notes);
  const names = firstNames(othersOf(input), noted);
  const told = withSpokenNote(toldIn(input), input, noted);
  const letter = noteFrom({
    greeting: greetingTo(inOneLine(contact.name), turns),
    userName: user.name,
    company: contact.company,
    names,
    told,
    kept: keptFor(told, input, noted),
    next: nextOf(input, names),
    talk: turns.map(({ text }) => text),
  });
  return { ...letter, facts: letter.facts.map(asNoted(input, noted)) };
}

function nextOf(
  { closer, playbook, turns, user, notes, contact }: ThankYouInput,
  names: ThankYouInput['names'],
): Omit<Next, 'names'> {
  const noted = promiseNoted(notes, contact, { turns, others: names });
  const inPeace = wantsPeace(turns);
  return {
    closerForgotten: !closer.asked && playbook.houseRules.closerInFollowUpIfForgotten,
    targetRole: user.targetRole,
    noted: noted === undefined ? undefined : { kind: 'own-promise', text: noted, turn: null, noted: true },
    deed: own(deedIn(turns)),
    report: inPeace ? undefined : own(ownPromiseIn(turns)),
    agreed:
      !inPeace &&
      turns.some(({ speaker, labels }) => speaker === 'user' && labels?.beats.includes('stay-in-touch')),
    inPeace,
  };
}

const own = (said: OwnWords | undefined): Own | undefined =>
  said && { kind: 'own-promise', text: said.text, turn: said.turn };

/** Where there are too many, those in the user's notes stay; in the order in which they were named. */
function firstNames(names: ThankYouInput['names'], noted: Noted): ThankYouInput['names'] {
  const chosen = [...names].sort((a, b) => Number(noted.names(b.name)) - Number(noted.names(a.name)));
  const few = new Set(chosen.slice(0, NAMES));
  return names.filter((person) => few.has(person));
}

/** What the user said would stay with them, unless they noted something else and not that. */
function keptFor({ takeaways }: SpokenTold, { turns }: ThankYouInput, noted: Noted): OwnWords | undefined {
  const kept = keptIn(turns);
  if (kept === undefined || noted.mentions(kept.text)) return kept;
  return takeaways.some(({ text, turn }) => noted.mentions(text, turns[turn]?.text)) ? undefined : kept;
}

/** Says of a fact that the user made a note of it. */
const asNoted =
  ({ turns }: ThankYouInput, noted: Noted) =>
  (fact: LetterFact): LetterFact => {
    if (fact.turn === null) return fact;
    const isNoted =
      fact.kind === 'name' ? noted.names(fact.text) : noted.mentions(fact.text, turns[fact.turn]?.text);
    return isNoted ? { ...fact, noted: true } : fact;
  };

/** Of a rehearsal what its file knows was told; where no story was told whole, the contact's own words, as of any talk. */
function toldIn(input: ThankYouInput): SpokenTold {
  if (input.known === undefined) return borneOut(fromWords(input), input);
  const told = borneOut(fromKnown(input.known, input), input);
  if (told.takeaways.length > 0) return told;
  const { takeaways, personal } = borneOut(fromWords(input), input);
  return { ...told, takeaways, personal: told.personal ?? personal };
}

/**
 * A rehearsal's file words the stories that were told whole; what the user noted may be something else that was said. It
 * goes first then, in the contact's own words.
 */
function withSpokenNote(told: SpokenTold, input: ThankYouInput, noted: Noted): SpokenTold {
  const isNoted = ({ text, turn }: SpokenTakeaway) => noted.mentions(text, input.turns[turn]?.text);
  const { takeaways, personal } = told;
  if (input.known === undefined || noted.isEmpty || takeaways.some(isNoted)) return told;
  const asAnyTalk = { ...input, known: undefined };
  const spoken = borneOut(fromWords(asAnyTalk), asAnyTalk).takeaways.find(({ text }) => noted.mentions(text));
  if (spoken === undefined || takeaways.some(({ form }) => form !== 'phrase')) return told;
  return { ...told, takeaways: [spoken], personal: personal ?? takeaways[0] };
}

/** Only what the talk bears out gets into the letter. */
function borneOut(told: SpokenTold, { turns, names, known }: ThankYouInput): SpokenTold {
  const evidence = { turns, names: names.map(({ name }) => name), known };
  const isSound = (kind: LetterFact['kind'], { text, turn }: { text: string; turn: number }) =>
    doubtOf({ kind, text, turn }, evidence) === undefined;
  const { takeaways, personal, offered } = told;
  return {
    ...told,
    takeaways: takeaways.filter((takeaway) => isSound('takeaway', takeaway)),
    personal: personal && isSound('personal', personal) ? personal : undefined,
    offered: offered.filter((offer) => isSound(offer.introduces ? 'introduction' : 'promise', offer)),
  };
}

/** The people named, each once; never the two who were talking, whatever part of their names was used. */
export function othersOf({ known, names, user, contact }: ThankYouInput): ThankYouInput['names'] {
  const speakers = [user.name, contact.name].map((name) => new Set(wordsOf(name ?? '')));
  const isSpeaker = (name: string) => {
    const words = wordsOf(name).filter((word) => !isTitle(word));
    return speakers.some((speaker) => words.length > 0 && words.every((word) => speaker.has(word)));
  };
  return (known?.names ?? names).filter(
    ({ name }, i, all) => !isSpeaker(name) && all.findIndex((other) => other.name === name) === i,
  );
}
