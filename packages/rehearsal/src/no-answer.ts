import type { MoveStep, StoredEvent } from '@anyone-else/protocol';
import { sharesWord } from '@anyone-else/scoring';

type Spoken = Extract<StoredEvent, { type: 'user-turn' | 'contact-turn' }>;

/** A step of one of these kinds gives what was asked for; an answer may still be one to another question. */
const GIVES: ReadonlySet<MoveStep['kind']> = new Set([
  'go-deeper',
  'name',
  'introduce',
  'stand-out',
  'keep-in-touch',
  'offer',
]);
/** With one of these in it, a turn says that it does not give it, or says it over again. */
const HOLDS_BACK: ReadonlySet<MoveStep['kind']> = new Set([
  'deflect',
  'not-mine',
  'unclear',
  'repeat',
  'wait',
]);

/**
 * The contact's turns, counted among all turns, that were no answer to what was asked: a don't-know, a deflection, what
 * had been told before, or a story about something else. Nobody is praised for what came back there, nor blamed for how
 * little it was.
 */
export function noAnswers(events: readonly StoredEvent[]): number[] {
  const spoken = events.filter(isSpoken);
  const told = new Set<string>();
  const found: number[] = [];
  let asked: Extract<Spoken, { type: 'user-turn' }> | undefined;
  for (const [at, event] of spoken.entries()) {
    if (event.type === 'user-turn') asked = event;
    else if (!answers(event, asked, told)) found.push(at);
  }
  return found;
}

const isSpoken = (event: StoredEvent): event is Spoken =>
  event.type === 'user-turn' || event.type === 'contact-turn';

/** Notes in `told` what this turn tells. */
function answers(
  { move, text }: Extract<Spoken, { type: 'contact-turn' }>,
  asked: Extract<Spoken, { type: 'user-turn' }> | undefined,
  told: Set<string>,
): boolean {
  const fresh = move.steps.filter((step) => {
    const what = toldBy(step);
    if (what === undefined) return false;
    const again = told.has(what);
    told.add(what);
    return !again;
  });
  if (move.steps.some(({ kind }) => HOLDS_BACK.has(kind))) return false;
  if (fresh.some(({ kind }) => GIVES.has(kind))) return true;
  const beats = new Set<string>(asked?.labels.beats);
  if (fresh.some(({ beat }) => beat !== undefined && beats.has(beat))) return true;
  // Told under another heading, it still answers where it speaks of the same thing.
  return fresh.length > 0 && sharesWord(asked?.text ?? '', text);
}

/** What a step tells, the same whenever it is told again; undefined where it tells nothing of theirs. */
function toldBy({ kind, answerId, depth, threadId, level, names, sentences }: MoveStep): string | undefined {
  if (kind === 'answer') return ['answer', answerId, depth, sentences].join(' ');
  if (GIVES.has(kind)) return [kind, answerId, threadId, level, names].join(' ');
  return undefined;
}
