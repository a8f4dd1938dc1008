import {
  type Behind,
  type Reading,
  repairOf,
  type StoredEvent,
  saidIn,
  type Turn,
} from '@anyone-else/protocol';
import { sharesWord } from '@anyone-else/scoring';

type Cue = Behind['cues'][number];

/** The contact's turns, counted among all turns, that were cut off and then said again: the later one is the turn. */
export function saidAgain(events: readonly StoredEvent[]): number[] {
  const spoken = events.filter((event) => event.type === 'user-turn' || event.type === 'contact-turn');
  return spoken.flatMap((event, at) => {
    const next = spoken[at + 1];
    const cutOff = event.type === 'contact-turn' && event.interrupted;
    return cutOff && next?.type === 'contact-turn' && next.again ? [at] : [];
  });
}

/**
 * The hints that could have been picked up, and those that were. None lies in a turn that was cut off and said again, nor
 * in the contact's last words, with nothing of the user's after them but the goodbye that they were an answer to. Where
 * the user's next words took it up, it was picked up, whatever the contact then made of that; where they may have, it is
 * left out.
 */
export function fairHints(
  cues: readonly Cue[],
  turns: readonly Turn[],
  cutOff: readonly number[],
  readings: readonly (Reading | null)[] = [],
): Cue[] {
  const broken = new Set(cutOff);
  return cues.flatMap((cue) => {
    const { turn, pickedUpAt } = cue;
    if (broken.has(turn)) return [];
    if (pickedUpAt !== null) return [cue];
    // What was said anew was heard twice over, with a fault between: nobody is blamed for what they missed in it.
    if (broken.has(turn - 1) || isLastWord(turns, turn)) return [];
    const next = turns.findIndex(
      ({ speaker, text }, at) => at > turn && speaker === 'user' && repairOf(saidIn(text)) === undefined,
    );
    const followed = turns[next]?.labels?.followUp === true;
    const named = sharesWord(turns[next]?.text ?? '', cue.quote);
    if (followed && named) return [{ ...cue, pickedUpAt: next }];
    return followed || named || readings[next]?.unsure.includes('followUp') ? [] : [cue];
  });
}

const isGoodbye = (turn: Turn | undefined): boolean =>
  turn?.speaker === 'user' && turn.labels?.acts.includes('close') === true;

function isLastWord(turns: readonly Turn[], at: number): boolean {
  const after = turns.slice(at + 1).filter(({ speaker }) => speaker === 'user');
  if (after.length === 0) return true;
  const before = turns.slice(0, at).findLast(({ speaker }) => speaker === 'user');
  return isGoodbye(before) && after.every(isGoodbye);
}
