import type { Beat } from '@anyone-else/protocol';
import type { Noted } from './noted.ts';
import { offersIn } from './offers.ts';
import { type Passage, passagesOf } from './passages.ts';
import { plainSpeech } from './plain-speech.ts';
import { isSore } from './private.ts';
import { quotation } from './quotation.ts';
import type { Saying } from './sayings.ts';
import { turnAround } from './turn-around.ts';
import { personalWorth, takeawayWorth } from './worth.ts';

/** Something the contact told, as the letter sets it down. */
export interface Takeaway {
  /** Null for what the user wrote down afterwards. */
  turn: number | null;
  /** A phrase to go on after 'your advice to', or the contact's own words; of notes, the user's. */
  text: string;
  form: 'advice' | 'quote' | 'phrase' | 'note';
  /** The contact's own words, where `text` is not. */
  said?: string;
  /** What the user had asked when it was said, and in which words. */
  asked?: readonly Beat[];
  question?: string;
}

/** One that stands in the talk. */
export type SpokenTakeaway = Takeaway & { turn: number };

const BASE_VERBS = new Set(
  `add answer ask begin bring build buy call change charge check choose climb collect count describe do draw explain
  film find fix get give go join keep know learn listen log look make measure note offer pay photograph phone pick plan
  practice practise present put read rebuild record rewrite ride ring run say set shadow show sit smell spend start stay
  stop study take talk test think treat try use visit volunteer walk watch weave work write avoid bring translate map
  compare notice sketch prototype teach repeat`.split(/\s+/),
);
/** To the listener as a person in the talk, not as one who asks for advice. */
const IN_THE_TALK = /\b(?:me|us|it|that one|this one)\b/i;

/** 'Work the counter and you'll learn …' is an outcome, and cannot follow 'your advice to'. */
const SECOND_SUBJECT =
  /(?:,\s*(?:(?:and|so|or|but|then|because)\s)?|\b(?:and|so|or|but|then|otherwise)\s(?:then\s)?)(?:it|that|this|they|he|she|I|you|we|there|nobody|everybody|everyone|people|the \p{L}+ (?:will|can|is|are))(?![\p{L}-])/iu;

/** From this worth on a sentence is chosen; above the lower one it will do when the talk held nothing better. */
const GOOD = 1.5;
/** A second is worth its place from here on: one good thing reads better beside none than beside a weak one. */
const GOOD_BESIDE = 2.2;
const POOR = 1;
/** 'Your advice to …' reads more easily than a quotation. */
const PLAINER = 0.5;
/** What a note of the user's adds to anything that will do at all: no other sentence goes before it. */
const NOTED_WORTH = 10;

/** The worth of a sentence with the user's notes; what may not be quoted stays out, noted or not. */
const withNotes = (worth: number, { text }: Saying, noted: Noted): number =>
  worth > POOR && noted.mentions(text) ? worth + NOTED_WORTH : worth;

/** A turn with an offer that the letter gives thanks for is left alone, unless it is long and something else stands in it. */
const isTaken = (passage: Passage, taken: ReadonlySet<number>): boolean =>
  taken.has(passage.turn) && (passage.said < LONG_TURN || offersIn(passage).length > 0);
/** Words. */
const LONG_TURN = 25;

/** The sentences most worth thanking for, from different turns, best first. */
export function takeawaysFrom(
  sayings: readonly Saying[],
  count: number,
  taken: ReadonlySet<number>,
  names: readonly { name: string }[],
  noted: Noted,
): SpokenTakeaway[] {
  const ranked = passagesOf(sayings)
    .filter((saying) => !names.some(({ name }) => namesPart(saying.text, name)))
    .map((saying) => {
      const worth = takeawayWorth(saying) + (adviceIn(saying) === undefined ? 0 : PLAINER);
      return { saying, worth: withNotes(worth, saying, noted) };
    })
    .filter(({ saying, worth }) => worth > POOR && !isTaken(saying, taken))
    .sort((a, b) => b.worth - a.worth || a.saying.turn - b.saying.turn);
  // What was said to a demand or a rude word is used only where the talk held nothing else.
  const free = ranked.filter(({ saying }) => !saying.afterFoul);
  const among = free.length > 0 ? free : ranked.filter(({ worth }) => worth > GOOD);
  const good = among.filter(({ worth }) => worth > GOOD);
  const chosen: SpokenTakeaway[] = [];
  for (const { saying, worth } of good.length > 0 ? good : among.slice(0, 1)) {
    if (chosen.length === count || (chosen.length > 0 && worth < GOOD_BESIDE)) break;
    if (chosen.some(({ turn }) => turn === saying.turn)) continue;
    const advice = adviceIn(saying);
    chosen.push(
      advice === undefined
        ? {
            turn: saying.turn,
            text: quotation(saying.text),
            form: 'quote',
            asked: saying.asked,
            question: saying.question,
          }
        : { turn: saying.turn, text: advice, form: 'advice', said: quotation(saying.text) },
    );
  }
  return chosen;
}

/** A moment of the contact's own story; undefined when none was told. */
export function personalFrom(
  sayings: readonly Saying[],
  taken: ReadonlySet<number>,
  noted: Noted,
): SpokenTakeaway | undefined {
  let best: { saying: Saying; worth: number } | undefined;
  for (const saying of sayings) {
    const worth =
      taken.has(saying.turn) || !endsWhole(saying) ? -1 : withNotes(personalWorth(saying), saying, noted);
    if (worth > 2 && (best === undefined || worth > best.worth)) best = { saying, worth };
  }
  return best && { turn: best.saying.turn, text: quotation(best.saying.text), form: 'quote' };
}

/** Of speech without signs, only what ends with the turn or before a new thought is whole. */
const endsWhole = ({ unsigned, after }: Saying): boolean =>
  !unsigned || /^\s*(?:$|(?:and|but|so|because|then)\b)/iu.test(after);

/** A word about a person who was named belongs to the thanks for the name. */
function namesPart(text: string, name: string): boolean {
  return name.split(/\s+/).some((part) => part.length > 2 && text.toLowerCase().includes(part.toLowerCase()));
}

/**
 * 'Write half a page about one time …' as it follows 'your advice to'; undefined where the sentence is no plain
 * imperative or cannot be turned round with certainty.
 */
function adviceIn({ text, words, unsigned }: Saying): string | undefined {
  if (unsigned || words < 4 || words > 22 || /[:;]/.test(text) || !/\p{Ll}/u.test(text)) return undefined;
  const bare = plainSpeech(text).replace(/(?<![.!])[.!]+$/, '');
  // Two sentences in a row are no one piece of advice.
  if (/[.!?…]\s/u.test(bare)) return undefined;
  // What no letter may say of the user stays in the contact's own words, between marks.
  if (/(?<!\p{L})(?:r[ée]sum[ée]s?|cvs?|attach\p{L}*|enclos\p{L}*)(?!\p{L})/iu.test(bare)) return undefined;
  const negated = /^(?:never|don['’]t|do not)\s+/i.exec(bare)?.[0];
  const always = /^always\s+/i.exec(bare)?.[0];
  const rest = bare.slice((negated ?? always ?? '').length);
  const verb = /^[\p{L}]+/u.exec(rest)?.[0].toLowerCase();
  if (negated !== undefined && rest.includes(',')) return undefined;
  if (verb === undefined || !BASE_VERBS.has(verb) || IN_THE_TALK.test(rest.split(',')[0]!)) return undefined;
  // 'Start was slow.' or 'Work comes in waves.' has a noun where an imperative has its verb.
  if (/^\p{L}+\s(?:is|was|are|were|has|had|comes|goes|can|will|of)\b/iu.test(rest)) return undefined;
  if (/^\p{L}+,/u.test(rest)) return undefined;
  const turned = turnAround(rest[0]!.toLowerCase() + rest.slice(1))?.replace(/\band don't\b/, 'and not to');
  if (turned === undefined || SECOND_SUBJECT.test(turned) || /\bdon't\b/i.test(turned)) return undefined;
  if (isSore(turned)) return undefined;
  if (negated !== undefined) return `${/^never/i.test(negated) ? 'never' : 'not'} to ${turned}`;
  return `${always === undefined ? '' : 'always '}to ${listed(turned)}`;
}

/** 'take one set, map it, write it down' as it is written: with an 'and' before the last. */
function listed(deeds: string): string {
  const last = deeds.lastIndexOf(', ');
  const verb = /^, (?:then )?(\p{L}+)/u.exec(deeds.slice(last))?.[1];
  if (last === -1 || verb === undefined || !BASE_VERBS.has(verb)) return deeds;
  return `${deeds.slice(0, last)}${deeds.indexOf(', ') === last ? '' : ','} and ${deeds.slice(last + 2)}`;
}
