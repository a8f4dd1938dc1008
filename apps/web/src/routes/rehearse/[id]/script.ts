import type { PublicEvent } from '@anyone-else/protocol';
import { saidAgain, troubleOf } from './heard.ts';

export type TurnEvent = Extract<PublicEvent, { type: 'user-turn' | 'contact-turn' }>;

/** A turn as the room shows it. */
export interface ScriptTurn {
  event: TurnEvent;
  /** Its place in the talk, counted from 0 over both speakers. */
  turn: number;
  /** It broke off, and the next turn says the whole. */
  whole: boolean;
  /** What is said quietly below it. */
  trouble: string | undefined;
}

/** A talk as it is laid out: sheets of so many turns, so that a new turn touches the last sheet alone. */
export interface Script {
  /** Events that were laid out. */
  seen: number;
  /** Turns among them. */
  turns: number;
  sheets: readonly (readonly ScriptTurn[])[];
}

export const EMPTY_SCRIPT: Script = { seen: 0, turns: 0, sheets: [] };
const SHEET = 40;

/**
 * Lays out what came since; sheets that have nothing new stay the same objects. @param events the talk so far, of which
 * `script` has laid out the beginning.
 */
export function layOut(script: Script, events: readonly PublicEvent[]): Script {
  if (events.length <= script.seen) return script;
  const sheets = [...script.sheets];
  let { turns } = script;
  for (const event of events.slice(script.seen)) {
    if (event.type !== 'user-turn' && event.type !== 'contact-turn') continue;
    const before = sheets.at(-1) ?? [];
    const last = before.at(-1);
    const told = last?.event.type === 'contact-turn' && saidAgain(last.event, event);
    const known = told ? before.with(-1, { ...last, whole: true }) : before;
    const trouble =
      event.type === 'contact-turn' && event.trouble !== undefined ? troubleOf(event, events) : undefined;
    const next: ScriptTurn = { event, turn: turns++, whole: false, trouble };
    if (known !== before) sheets[sheets.length - 1] = known;
    if (known.length === 0 || known.length >= SHEET) sheets.push([next]);
    else sheets[sheets.length - 1] = [...known, next];
  }
  return { seen: events.length, turns, sheets };
}
