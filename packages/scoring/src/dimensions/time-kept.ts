import { type CheckRule, faultless, missed } from '../check.ts';
import { quote } from '../quote.ts';
import { fouled, type Talk, type TalkTurn, visits } from '../talk.ts';
import { many } from '../wording.ts';
import { type Manner, mannerRule } from './manners.ts';

/** A minute or two over is no overrun: this share of the time agreed, and a minute at the least. */
const OVER_SHARE = 0.1;
/** From this share of the time on, whoever speaks of it asks for leave or gives it. */
const NEARLY_UP = 0.75;

/** The contact gives more time ('no rush', 'I can stay another ten'). */
const GIVES_TIME =
  /\b(?:no (?:rush|hurry)|take your time|(?:another|a few more|five more|ten more) (?:minutes?|moments?)|keep going|go on, (?:ask|please)|(?:i|we)(?:['’]ve| have)(?: still)? got (?:time|a bit|a few|another|until)|i can (?:stay|go on|give you)|happy to (?:go on|run over|stay)|don['’]t worry about the time)\b/iu;

/** Minutes over what was agreed, by the recording, where nobody spoke of it; and the first of the user's turns then. */
export function overByTheClock(talk: Talk): { minutes: number; turn: TalkTurn } | undefined {
  const { recorded, agreedMinutes } = talk;
  if (recorded === undefined || agreedMinutes === undefined) return undefined;
  if (recorded <= agreedMinutes + Math.max(1, OVER_SHARE * agreedMinutes)) return undefined;
  const from = talk.turns.find(({ start }) => start !== undefined)?.start ?? 0;
  const since = (share: number) => (turn: TalkTurn) =>
    turn.start !== undefined && turn.start - from >= 60 * agreedMinutes * share;
  const late = since(NEARLY_UP);
  if (talk.own.some((turn) => late(turn) && visits(turn, 'time-check'))) return undefined;
  if (talk.theirs.some((turn) => late(turn) && GIVES_TIME.test(turn.said))) return undefined;
  const turn = talk.own.find(since(1));
  return turn && { minutes: Math.round(recorded - agreedMinutes), turn };
}

/** The foul that the reader sees, and where a talk was recorded and its length agreed, the clock. */
export function timeKeptRule(manner: Manner): CheckRule {
  const rule = mannerRule(manner);
  return {
    ...rule,
    judge(talk) {
      const { recorded, agreedMinutes } = talk;
      if (recorded === undefined || agreedMinutes === undefined) return rule.judge(talk);
      if (talk.own.some((turn) => fouled(turn, manner.foul))) return rule.judge(talk);
      const took = `The talk took ${many(Math.round(recorded), 'minute')}, and you had agreed on ${agreedMinutes}`;
      const over = overByTheClock(talk);
      return over
        ? missed(`${took}; nobody asked whether there was more. ${INSTEAD}`, [quote(over.turn)])
        : faultless(talk, `${took}.`);
    },
  };
}

const INSTEAD = 'One line to ask leave would have done.';
