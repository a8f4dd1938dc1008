import { literalLine } from '../literal.ts';

/** '[Turn 5](#turn-5)', as people count. */
export const turnLink = (turn: number): string => `[Turn ${turn + 1}](#turn-${turn + 1})`;

export const quoted = (words: string): string => `“${literalLine(words)}”`;

/** How a file says a time, ISO-8601 UTC. */
export type SayWhen = (iso: string) => string;

/** '2026-11-22, 18:00 UTC'; whatever a file has for a time, where it is none. */
export const sayWhen: SayWhen = (iso) => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/u, '$1, $2 UTC');

/** Who made a change, within a sentence; a talk without the user's name is signed 'You'. */
export const signer = (by: string): string => (by === '' || by === 'You' ? 'you' : literalLine(by));
