import { countWords, type Hint } from '@anyone-else/protocol';
import { behindOf } from '../../contact/src/index.ts';
import { line, personas } from '../../contact/test/talk.ts';
import { declines } from '../src/hint/declining.ts';
import type { Point } from './talks.ts';

/** How well hints listen; shares are 0 to 1. */
export interface Figures {
  hints: number;
  /** Asked for after an answer of more than twelve words that was one, before the talk is at its end. */
  answers: number;
  /** Share of those that take up that answer. */
  onAnswer: number;
  /** The same over the whole talk, with the questions that belong to its end. */
  onAnswerEver: number;
  /** Answers in which the contact's file has laid out a cue, said aloud. */
  cues: number;
  /** Share of those whose cue, or words around it, is what the hint takes up. */
  cuesTaken: number;
  /** Share of those after which the contact, asked in the words offered, tells what is behind a cue. */
  opened: number;
  /** Hints whose advice, or whose words to say, came before in the talk. */
  repeats: number;
}

const ANSWER = 12;
/** From here on the finish goes first. */
const FINISH = 2 / 3;

export function figuresOf(talks: readonly (readonly Point[])[]): Figures {
  const points = talks.flat();
  const after = points.filter(({ input }) => {
    const last = input.turns.at(-1);
    const asked = input.turns.some(({ labels }) =>
      labels?.beats.some((beat) => beat !== 'thanks' && beat !== 'time-check'),
    );
    return asked && last?.speaker === 'contact' && countWords(last.text) > ANSWER && !declines(last.text);
  });
  const early = after.filter(({ input }) => input.minutesSpoken / input.minutesAgreed < FINISH);
  const cued = after.flatMap((point) => {
    const cues = cuesIn(point);
    return cues.length > 0 ? [{ point, cues }] : [];
  });
  const share = <One>(all: readonly One[], holds: (one: One) => boolean): number =>
    all.filter(holds).length / Math.max(1, all.length);
  return {
    hints: points.length,
    answers: early.length,
    onAnswer: share(early, onLast),
    onAnswerEver: share(after, onLast),
    cues: cued.length,
    cuesTaken: share(cued, ({ point, cues }) => cues.some((cue) => takes(point, cue))),
    opened: share(cued, ({ point }) => opens(point)),
    repeats: talks.reduce((sum, held) => sum + repeatsIn(held.map(({ hint }) => hint)), 0),
  };
}

const onLast = ({ hint, input }: Point): boolean => hint.about?.turn === input.turns.length - 1;

/** The cues of this contact that stand in their last turn. */
export const cuesIn = ({ input }: Point): string[] => {
  const said = input.turns.at(-1)?.text.toLowerCase() ?? '';
  const persona = personas.find(({ name }) => name === input.contact.name);
  return (persona?.threads ?? []).map(({ cue }) => cue.toLowerCase()).filter((cue) => said.includes(cue));
};

/** The words offered, said aloud, lead the contact to tell the story behind the cue. */
const opens = (point: Point): boolean => {
  const better = point.hint.better;
  if (!better || point.hint.kind !== 'follow-up') return false;
  const talk = point.again();
  const turn = point.input.turns.length - 1;
  talk.say(line(better, 'open-question follow'));
  return behindOf(talk.talk().scene).cues.some((cue) => cue.turn <= turn && cue.pickedUpAt === turn + 1);
};

/** The hint quotes the words in which the cue stands. */
const takes = (point: Point, cue: string): boolean => {
  const quote = point.hint.about?.quote.toLowerCase() ?? '';
  return onLast(point) && point.hint.kind === 'follow-up' && (quote.includes(cue) || cue.includes(quote));
};

export function repeatsIn(hints: readonly Hint[]): number {
  const seen = new Set<string>();
  let repeats = 0;
  for (const { text, better } of hints) {
    if (seen.has(text) || (better && seen.has(better))) repeats++;
    seen.add(text).add(better ?? text);
  }
  return repeats;
}
