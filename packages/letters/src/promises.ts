import type { Beat, Turn } from '@anyone-else/protocol';
import { answersIn, seeksLeave } from './answers.ts';
import { isClear } from './clear.ts';
import { consentIn, favourIn, offersWork } from './consent.ts';
import { wordsOf } from './meaning.ts';
import { mentions, type Offer, offersIn, PERSON, SURE, weigh } from './offers.ts';
import { PUT_OFF } from './other-offers.ts';
import { plainSpeech } from './plain-speech.ts';
import { quotation } from './quotation.ts';
import type { Saying } from './sayings.ts';
import { lendsName } from './standing.ts';
import { thinksAgain } from './taken-back.ts';
import { cutAtClause, deedToldBack, THINGS, withName } from './told-back.ts';

/** Something the contact said they would do for the user. */
export interface ContactPromise {
  turn: number;
  /** As the letter gives thanks for it: 'your offer to …', or the contact's sentence word for word. */
  text: string;
  quoted: boolean;
  /** The named person whom it is about, where there is one. */
  about?: string;
  /** The sentence that makes it, as it was said. */
  said: string;
  /** Whether a letter can repeat it: it says by itself what is promised. */
  fit: boolean;
  /** Of an agreement, the user's sentence that asked for it. */
  asked?: string;
  /** Leave to name the contact ('say that I sent you') and no deed of theirs. */
  lendsName?: boolean;
  /** How sure it is that this is a promise, for the choice among several. */
  weight: number;
}

const TOUCH = 'your offer to put the two of us in touch';

/** Needs something said earlier to be understood, so it cannot stand alone in a letter. */
const LEANS = /\b(?:it|one|that|so|them|they|those|there|this|these|his|her|their|ours|hers|theirs)\b/i;
/**
 * Promises in the contact's own words, in order. `names` are people put forward, for 'I'll ring her'. What cannot stand in a
 * letter by itself is found as well: `fit` says which can.
 */
export function promisesIn(
  sayings: readonly Saying[],
  turns: readonly Turn[],
  names: readonly { name: string; turn: number }[],
): ContactPromise[] {
  const found: ContactPromise[] = [];
  let last = -1;
  for (const saying of sayings) {
    const { turn } = saying;
    if (turn !== last) found.push(...agreedIn(sayings, turns, turn, names));
    last = turn;
    found.push(...offeredIn(saying, turns, names));
  }
  return found
    .filter((_, at) => !isUnsaidLater(found, at, turns))
    .filter(
      ({ turn }, at, all) =>
        !isAgreementOnly(all[at]!) || !all.some((other) => other.turn === turn && !isAgreementOnly(other)),
    );
}

/** The last offer of a turn is the one that the contact thinks of again in their next. */
function isUnsaidLater(found: readonly ContactPromise[], at: number, turns: readonly Turn[]): boolean {
  const { turn } = found[at]!;
  if (found[at + 1]?.turn === turn) return false;
  const next = turns.slice(turn + 1).find(({ speaker }) => speaker === 'contact');
  return next !== undefined && thinksAgain(next.text);
}

const isAgreementOnly = ({ asked }: ContactPromise) => asked !== undefined;

function offeredIn(
  saying: Saying,
  turns: readonly Turn[],
  names: readonly { name: string; turn: number }[],
): ContactPromise[] {
  const asked = asksAFavour(turns, saying.turn);
  const said = quotation(saying.text);
  const base = { turn: saying.turn, said, text: said, quoted: true };
  const found: ContactPromise[] = [];
  for (const offer of offersIn(saying)) {
    const weight = weigh(offer, saying, { asked, names });
    if (weight < SURE) continue;
    const reported = offer.firm === 'own' ? reportOwn(saying, names) : report(saying, offer, names, asked);
    if (reported === undefined)
      found.push({ ...base, weight, fit: false, about: whom(offer.deed, saying.turn, names) });
    else found.push({ turn: saying.turn, weight, said, fit: true, ...reported });
  }
  if (found.length > 0) return found;
  const [answer] = answersIn(saying, asked || seeksLeave(userBefore(turns, saying.turn)?.text ?? ''));
  if (answer !== undefined)
    return [{ ...base, weight: SURE, fit: false, about: whom(answer.deed, saying.turn, names) }];
  if (lendsName(saying) && quotable(saying.text))
    return [
      {
        ...base,
        weight: 2.5,
        fit: true,
        lendsName: true,
        about: names.find(({ name }) => mentions(saying.text, name))?.name,
      },
    ];
  return (asked || asksAFavour(turns, previousTurn(turns, saying.turn))) && PUT_OFF.test(saying.text)
    ? [{ ...base, weight: SURE, fit: false }]
    : [];
}

/** 'Sure, will do': what was asked for is what is promised. */
function agreedIn(
  sayings: readonly Saying[],
  turns: readonly Turn[],
  turn: number,
  names: readonly { name: string; turn: number }[],
): ContactPromise[] {
  const consent = consentIn(turns, turn);
  if (consent === undefined) return [];
  const near = names.filter((person) => person.turn <= turn);
  const [one] = near.filter((person) => mentions(consent.asked, person.name));
  const about = consent.introduces ? (one ?? (near.length === 1 ? near[0] : undefined))?.name : undefined;
  const said = quotation(consent.said);
  const base = { turn, weight: SURE, said, asked: consent.asked };
  return about !== undefined && sayings.length > 0
    ? [{ ...base, text: TOUCH, quoted: false, about, fit: true }]
    : [{ ...base, text: said, quoted: true, about, fit: false }];
}

/** The user's turn before this one asked for something: an introduction, a name, a favour. */
function asksAFavour(turns: readonly Turn[], at: number): boolean {
  const before = userBefore(turns, at);
  if (!before) return false;
  if (favourIn(before.text) !== undefined || offersWork(before.text)) return true;
  // 'May I write?' 'You may, and I'll answer.'
  const { beats = [], acts = [] } = before.labels ?? {};
  return acts.includes('request') || beats.some((beat) => FAVOURS.has(beat));
}

const userBefore = (turns: readonly Turn[], at: number): Turn | undefined =>
  turns.slice(0, at).findLast((turn) => turn.speaker === 'user');

const FAVOURS: ReadonlySet<Beat> = new Set<Beat>(['introduction', 'anyone-else', 'stay-in-touch']);

/** The contact's turn before this one. */
const previousTurn = (turns: readonly Turn[], at: number): number =>
  turns.slice(0, at).findLastIndex(({ speaker }) => speaker === 'contact');

/** A promise in words of its own stands in a letter as it was said, where it can be understood by itself. */
function reportOwn(saying: Saying, names: readonly { name: string; turn: number }[]): Reported | undefined {
  const about = whom(saying.text, saying.turn, names);
  const isClear = !LEANS.test(saying.text) && (about !== undefined || !PERSON.test(saying.text));
  return isClear && quotable(saying.text) && wordsOf(saying.text).length >= 5
    ? { text: quotation(saying.text), quoted: true, about }
    : undefined;
}

/** 'I'll tell him': tell him what? It is a promise, and nothing to give thanks for in a letter. */
const UNSAID_WHAT =
  /^(?:tell|let|give|show|hand|put|pass|drop|inform) (?:him|her|them|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u;

type Reported = Pick<ContactPromise, 'text' | 'quoted' | 'about'>;

function report(
  saying: Saying,
  { at, first, deed }: Offer,
  names: readonly { name: string; turn: number }[],
  asked: boolean,
): Reported | undefined {
  const clause = cutAtClause(plainSpeech(deed));
  const about = whom(clause, saying.turn, names);
  if (/^do (?:it|that|so)\b/i.test(clause)) {
    const last = names.filter((person) => person.turn <= saying.turn).at(-1);
    if (asked && last !== undefined) return { text: TOUCH, quoted: false, about: last.name };
  }
  if (UNSAID_WHAT.test(clause)) return undefined;
  // Nobody's capitals are turned round halfway.
  if (!first && /\p{Ll}/u.test(clause) && !THINGS.test(clause)) {
    const named = about === undefined ? clause : withName(clause, about);
    if (standsAlone(named, about)) {
      const told = deedToldBack(named);
      if (told !== undefined) return { text: `your offer to ${told}`, quoted: false, about };
    }
  }
  if (wordsOf(deed).length < 3 && !PERSON.test(deed)) return undefined;
  if (quotable(saying.text) && isPlain(saying.text, about))
    return { text: quotation(saying.text), quoted: true, about };
  const spoken = saying.text.slice(at, at + saying.text.slice(at).indexOf(deed) + cutAtClause(deed).length);
  // 'I'll tell tonight' says neither what nor whom.
  return quotable(spoken) && wordsOf(spoken).length >= 7 && isPlain(spoken, about)
    ? { text: quotation(spoken), quoted: true, about }
    : undefined;
}

/** Understood by whoever reads it in the letter, which names the person whom it is about. */
const isPlain = (text: string, about: string | undefined): boolean =>
  isClear(about === undefined ? text : text.replace(/\b(?:him|her|them|he|she|they)\b/giu, about));

const quotable = (text: string) => wordsOf(text).length <= 26 && !/["“”]/.test(text);

/** Whether it is clear without what was said before; once a name stands there, a later 'her number' is. */
function standsAlone(deed: string, about: string | undefined): boolean {
  const rest = deed.replace(
    /\bthe same day\b|\bthis (?:afternoon|evening|morning|week)\b|\bthat we (?:spoke|talked)\b/gi,
    '',
  );
  if (about === undefined) return !LEANS.test(rest) && !PERSON.test(rest);
  return !/\b(?:it|one|that|so|those|there|this|these)\b/i.test(rest.replace(about, ''));
}

/** The one person whom 'him', 'her' or a first name can mean; undefined when there are none or several. */
function whom(
  clause: string,
  turn: number,
  names: readonly { name: string; turn: number }[],
): string | undefined {
  const spoken = names.find(({ name }) => mentions(clause, name));
  if (spoken !== undefined) return spoken.name;
  if (!PERSON.test(clause)) return undefined;
  const near = names.filter((person) => person.turn <= turn && turn - person.turn <= 6);
  const latest = near.filter((person) => person.turn === near.at(-1)?.turn);
  return latest.length === 1 ? latest[0]!.name : undefined;
}
