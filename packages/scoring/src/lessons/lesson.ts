import { heardIn, sentenceRanges } from '@anyone-else/protocol';
import { oneOf } from '../questions.ts';
import type { Talk, TalkTurn } from '../talk.ts';
import { capital } from '../wording.ts';
import { type Hook, hookIn } from './hook.ts';
import type { HookKind } from './invitation.ts';

/** `manners` is for what drives a contact away; it goes before what was merely left out. */
export type Family = 'manners' | 'listening' | 'asking' | 'plan' | 'finish' | 'opening';

/** One thing to do differently, with the checks that it would mend. */
export interface Lesson {
  /** Two lessons of one family are shown together only where no other is left. */
  family: Family;
  /** 'dimension/check', the one it is mainly about first. */
  mends: readonly string[];
  turn: number;
  why: string;
  better: string;
}

/** Looks at a talk for one theme. `missed` tells whether a check was missed. */
export type LessonFinder = (talk: Talk, missed: (check: string) => boolean) => Lesson | undefined;

/** What the contact said right before a turn that could be taken up. */
export const hookBefore = (turn: TalkTurn): Hook | undefined => hookIn(turn.prompt);

/** The most telling thing the contact said before a turn, the nearest counting most. */
export function hookEarlier(
  talk: Talk,
  before: number,
  reach = 12,
): { hook: Hook; turn: TalkTurn } | undefined {
  const heard = talk.theirs.filter((turn) => turn.index < before).slice(-reach);
  return bestHook(heard);
}

/** The most telling of what was said in these turns, the later of two equals; of some kinds only, if asked. */
export function bestHook(
  turns: readonly TalkTurn[],
  kinds?: readonly HookKind[],
  fits: (hook: Hook) => boolean = () => true,
): { hook: Hook; turn: TalkTurn } | undefined {
  let best: { hook: Hook; turn: TalkTurn } | undefined;
  for (const turn of turns) {
    const hook = hookIn(heardIn(turn.text));
    if (!hook || hook.kind === 'plain' || (kinds && !kinds.includes(hook.kind)) || !fits(hook)) continue;
    if (!best || hook.pull >= best.hook.pull) best = { hook, turn };
  }
  return best;
}

/** The contact's next turn after this one; where it was cut off and said again, the whole one. */
export function replyTo(talk: Talk, turn: TalkTurn): TalkTurn | undefined {
  const cutOff = talk.input.cutOff ?? [];
  let at = turn.index + 1;
  while (cutOff.includes(at)) at++;
  const next = talk.turns[at];
  return next?.speaker === 'contact' ? next : undefined;
}

/** The same, where it answers: a don't-know, or what is known to be about something else, is the user's doing in no way. */
export function answerTo(talk: Talk, turn: TalkTurn): TalkTurn | undefined {
  const reply = replyTo(talk, turn);
  return reply && !talk.input.noAnswer?.includes(reply.index) && !DOES_NOT_SAY.test(reply.said)
    ? reply
    : undefined;
}

const DOES_NOT_SAY =
  /^(?:(?:hm+|oh|ah|well|sorry|honestly|no|ha)\b[,.!]* )*(?:i (?:don['’]t|do not|wouldn['’]t|couldn['’]t) (?:know|follow|understand|say|tell you)\b|i(?:['’]m| am) not sure (?:what|i)\b|i(?:['’]d| would) be making|no idea\b|(?:i )?(?:can['’]t|cannot|can not) (?:say|tell|answer)\b|what do you mean\b|as i (?:said|told)\b)/iu;

/** The last question of a turn as it was asked; of several in one sentence, one. */
export function questionIn(turn: TalkTurn): string | undefined {
  const asked = sentencesOf(turn.text).findLast((sentence) => sentence.endsWith('?'));
  return asked && asked.length <= 200 ? oneOf(capital(asked)) : undefined;
}

export const sentencesOf = (text: string): string[] =>
  sentenceRanges(text).map(({ start, end }) => text.slice(start, end));

/** The user's last turn that is no goodbye: after it there was room for one more question. */
export function lastBeforeGoodbye(talk: Talk): TalkTurn | undefined {
  return talk.own.findLast((turn) => !turn.labels.acts.includes('close')) ?? talk.own.at(-1);
}
