import { type Beat, heardIn, isNamed } from '@anyone-else/protocol';
import { offersIntroduction, type Talk, type TalkTurn, viewTalk, visits } from '@anyone-else/scoring';
import type { HintInput } from './input.ts';
import { type Who, whoOf } from './who.ts';

/** Where a talk stands when a hint is asked for: all of it said aloud. */
export interface Moment {
  input: HintInput;
  talk: Talk;
  who: Who;
  /** What the contact said since the user last spoke; empty while they have yet to answer. */
  fresh: readonly TalkTurn[];
  /** The same as one text, as it was heard. */
  heard: string;
  lastOwn: TalkTurn | undefined;
  /** How many of the user's last turns in a row took up what was just said. */
  run: number;
  visited: ReadonlySet<Beat>;
  /** Share of the agreed minutes that is spent, and the minutes left; below 0 where the time is over. */
  share: number;
  left: number;
  /** The contact has just said that they must go, or that time is short. */
  called: boolean;
  /** Enough was heard from them for a name to come to their mind. */
  learned: boolean;
  closerAsked: boolean;
  /** Names that came, of which no introduction was asked or offered. */
  unintroduced: Talk['names'];
}

/** From here on the question whom else to talk to goes first. */
export const LAST_THIRD = 2 / 3;
/** From here on nothing new is begun. */
export const NEARLY_UP = 0.85;

/** Words with which contacts say that they have to go, that the time is up, or that little of it is left. */
const MUST_GO =
  /\b(?:(?:have|got|had|need) to (?:go|run|leave|stop|dash|head|get going)|must (?:go|run|dash|leave|stop)|(?:that['’]s|that is|we['’]re|we are) (?:(?:at|over|past|out of|nearly at) )?(?:our |my |the )?time\b|time['’]s (?:up|come)|out of time|past my time|stop us (?:there|here)|i['’]m (?:properly |really |already )?late\b|(?:we['’]ve|we have|we['’]re down to|there['’]s|there are) (?:(?:got|about|only) ){0,2}(?:two|three|five) (?:minutes|left)|(?:two|three|five) (?:minutes )?(?:left|to go)\b)/iu;

export function momentOf(input: HintInput): Moment {
  const { turns, contact, user, playbook, minutesAgreed, minutesSpoken, cutOff } = input;
  const talk = viewTalk({
    turns,
    playbook,
    agreedMinutes: minutesAgreed,
    readerVersion: '',
    user,
    contact: {
      name: contact.name,
      role: contact.role,
      ...(isNamed(contact.company) ? { company: contact.company.name } : {}),
    },
    ...(cutOff ? { cutOff } : {}),
  });
  const lastOwn = talk.own.at(-1);
  // What is about the talk itself ('Sorry?') is no turn of the user's to the judge, nor is it here.
  const fresh = talk.theirs.filter(({ index }) => index > (lastOwn?.index ?? -1));
  const heard = fresh.map(({ text }) => heardIn(text)).join(' ');
  const agreed = Math.max(1, minutesAgreed);
  return {
    input,
    talk,
    who: whoOf(contact.pronouns),
    fresh,
    heard,
    lastOwn,
    run: runOf(talk),
    visited: new Set(talk.firstVisit.keys()),
    share: minutesSpoken / agreed,
    left: agreed - minutesSpoken,
    called: minutesSpoken / agreed > EARLY && MUST_GO.test(heard),
    learned: talk.digging.length >= ENOUGH_ASKED,
    closerAsked: talk.own.some((turn) => visits(turn, 'anyone-else')),
    unintroduced: unintroducedIn(talk),
  };
}

const ENOUGH_ASKED = 3;
/** Before this share of the time such words are about something else. */
const EARLY = 0.5;

function runOf({ own }: Talk): number {
  const since = own.findLastIndex(({ labels }) => !labels.followUp);
  return own.length - 1 - since;
}

function unintroducedIn(talk: Talk): Talk['names'] {
  const first = talk.names[0];
  if (!first) return [];
  const seen =
    talk.own.some((own) => own.index > first.turn && visits(own, 'introduction')) ||
    talk.theirs.some((their) => their.index >= first.turn && offersIntroduction(their.text));
  return seen ? [] : talk.names;
}
