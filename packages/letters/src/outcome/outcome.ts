import { type OutcomeFact, type OutcomeName, sentenceRanges, type TalkOutcome } from '@anyone-else/protocol';
import { othersOf } from '../draft.ts';
import { fill } from '../from-known.ts';
import { wantsPeace } from '../in-peace.ts';
import type { ThankYouInput } from '../input.ts';
import { meaningOf, overlap } from '../meaning.ts';
import { notedIn } from '../noted.ts';
import { promiseNoted } from '../noted-promise.ts';
import { owedIn, ownPromisesIn } from '../own-promise.ts';
import { deedIn } from '../own-words.ts';
import { quoted } from '../parts.ts';
import { type ContactPromise, promisesIn } from '../promises.ts';
import { quotation } from '../quotation.ts';
import { type Saying, sayingsOf } from '../sayings.ts';
import { personalFrom, takeawaysFrom } from '../takeaways.ts';

/** The most takeaways of one talk: more is the transcript again. */
const TAKEAWAYS = 6;

/**
 * What came of a talk that was written down or rehearsed: what a reader would keep of it, everybody who was put forward, and
 * who said they would do what. The contact's own words stand between quotation marks; the rest is worded by a rehearsal's file.
 * Everything names the turn that it rests on; what the user noted that they will do rests on none.
 */
export function outcomeOf(input: ThankYouInput): TalkOutcome {
  const { turns, closer } = input;
  const names = othersOf(input);
  const sayings = sayingsOf(turns);
  const offers = onePerSentence(promisesIn(sayings, turns, names));
  return {
    ...toldIn(input, sayings, names, offers),
    names: names.map(nameOf(input)),
    promises: promisesOf(input, offers),
    ownPromises: ownPromisesOf(input, names),
    introduction: introductionOf(input, offers, names.length > 0),
    closerAsked: closer.asked,
    ...(wantsPeace(turns) ? { inPeace: true } : {}),
  };
}

function toldIn(
  input: ThankYouInput,
  sayings: readonly Saying[],
  names: ThankYouInput['names'],
  offers: readonly ContactPromise[],
): Pick<TalkOutcome, 'takeaways' | 'personal'> {
  const noted = notedIn(input.notes);
  const taken = new Set(offers.map(({ turn }) => turn));
  const told = (input.known?.takeaways ?? [])
    .map(({ text, turn }) => ({ text: fill(text, input), turn }))
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at)
    .slice(0, TAKEAWAYS);
  const spoken = takeawaysFrom(sayings, TAKEAWAYS, taken, names, noted);
  const takeaways =
    told.length > 0 ? told : spoken.map(({ said, text, turn }) => ({ text: quoted(said ?? text), turn }));
  const used = new Set([...taken, ...takeaways.map(({ turn }) => turn)]);
  const personal = personalFrom(sayings, used, noted);
  return {
    takeaways: [...takeaways].sort((a, b) => a.turn - b.turn),
    personal: personal === undefined ? null : { text: quoted(personal.text), turn: personal.turn },
  };
}

/** Two offers in one sentence are told in that sentence, once. */
function onePerSentence(offers: readonly ContactPromise[]): ContactPromise[] {
  return offers.filter(({ said }, at) => offers.findIndex((other) => other.said === said) === at);
}

/** In the words in which it was promised; a rehearsal knows the turn, and its file's words where nothing else can be quoted. */
function promisesOf(input: ThankYouInput, offers: readonly ContactPromise[]): OutcomeFact[] {
  const known = (input.known?.promises ?? []).map(({ text, turn }) => {
    const filled = fill(text, input);
    return { turn, text: quotedFrom(input, turn, filled) };
  });
  const spoken = offers
    .filter(({ turn, lendsName }) => !lendsName && !known.some((other) => other.turn === turn))
    .map(({ said, asked, turn }) => ({
      text: asked === undefined ? quoted(said) : `${quoted(said)} – to ${quoted(inner(asked))}`,
      turn,
    }));
  return [...known, ...spoken].sort((a, b) => a.turn - b.turn);
}

const inner = (words: string) => quotation(words).replaceAll('“', '‘').replaceAll('”', '’');

/** The sentence of a turn that says most of what its file calls it. */
function quotedFrom({ turns }: ThankYouInput, turn: number, called: string): string {
  const text = turns[turn]?.text ?? '';
  const meant = meaningOf(called);
  const sentences = sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
  const [best] = sentences
    .map((sentence) => ({ sentence, share: overlap(meant, meaningOf(sentence)) }))
    .sort((a, b) => b.share - a.share);
  return best === undefined || best.share === 0
    ? called.replace(/^your offer/u, 'the offer')
    : quoted(quotation(best.sentence).replaceAll('“', '‘').replaceAll('”', '’'));
}

const nameOf =
  ({ known }: ThankYouInput) =>
  (person: ThankYouInput['names'][number]): OutcomeName => {
    const { role, company, why } = known?.names.find(({ name }) => name === person.name) ?? person;
    return {
      name: person.name,
      ...(role ? { role } : {}),
      ...(company ? { company } : {}),
      ...(why ? { why } : {}),
      turn: person.turn,
    };
  };

function ownPromisesOf(
  { turns, notes, contact }: ThankYouInput,
  others: readonly { name: string }[],
): OutcomeFact[] {
  const deed = deedIn(turns);
  const fit = [...ownPromisesIn(turns), ...(deed === undefined ? [] : [deed])];
  const owed = owedIn(turns).filter(({ turn }) => !fit.some((other) => other.turn === turn));
  const spoken = [...fit, ...owed.map(({ turn, text }) => ({ turn, text: quoted(inner(text)) }))];
  const noted = promiseNoted(notes, contact, { turns, others });
  return [
    ...spoken
      .filter(({ text }, at) => spoken.findIndex((other) => other.text === text) === at)
      .sort((a, b) => a.turn - b.turn)
      .map(({ text, turn }) => ({ text, turn })),
    ...(noted === undefined ? [] : [{ text: noted, turn: null }]),
  ];
}

/** 'I'll tell him', 'I'll message her tonight': a word put in is an introduction too. */
const PUTS_IN_A_WORD =
  /\b(?:tell|message|text|e-?mail|mail|call|ring|inform|write to|write|speak to|speak with|talk to|ping|ask|warn|drop|let|give|shoot|send)\s(?:him|her|them|you both|both of you|\p{Lu}\p{L}+)(?![\p{L}])|\bmention (?:you|your name)\b|\bput in a (?:good )?word\b|\bhave (?:him|her|them) (?:call|ring|write|e-?mail|text)\b/iu;
const PUTS_IN_TOUCH =
  /\b(?:introduc\p{L}+|connect|put(?:s|ting)? (?:you|the two of you|you two|you both) in (?:touch|contact)|in touch|use my name|mention (?:me|my name)|(?:say|tell (?:him|her|them)) (?:that )?i (?:sent|told|suggested))\b/iu;

/** `offered` is false where the user asked and no offer was heard. */
function introductionOf(
  { known, turns }: ThankYouInput,
  offers: readonly ContactPromise[],
  named: boolean,
): TalkOutcome['introduction'] {
  if (known !== undefined && known.introduction !== null)
    return { turn: known.introduction.turn, offered: known.introduction.warmth !== 'cold' };
  const offer = offers.find(
    ({ about, said, asked }) =>
      about !== undefined ||
      PUTS_IN_TOUCH.test(`${said} ${asked ?? ''}`) ||
      (named && PUTS_IN_A_WORD.test(`${said} ${asked ?? ''}`)),
  );
  if (offer !== undefined) return { turn: offer.turn, offered: true };
  const asked = turns.findIndex(
    ({ speaker, labels }) => speaker === 'user' && labels?.beats.includes('introduction'),
  );
  if (asked < 0) return null;
  const answer = turns.findIndex(({ speaker }, at) => at > asked && speaker === 'contact');
  return { turn: answer < 0 ? null : answer, offered: false };
}
