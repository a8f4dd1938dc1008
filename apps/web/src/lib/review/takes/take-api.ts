import { SessionCreated, TakeComparison, TakeTree } from '@anyone-else/protocol';
import { ask, json } from '#lib/ask.ts';

const at = (id: string, rest: string) => `/sessions/${encodeURIComponent(id)}${rest}`;

export const askTakes = (id: string) => ask(TakeTree, at(id, '/takes'));
/** Begins a take: `seq` of a user turn to say it anew, of the end to go on from there. */
export const beginTake = (id: string, seq: number) =>
  ask(SessionCreated, at(id, '/takes'), json('POST', { seq }));
/** Makes this take the talk's version. */
export const keepTake = (id: string) => ask(TakeTree, at(id, '/kept'), json('PUT', {}));
export const compareTakes = (id: string, other: string) =>
  ask(TakeComparison, at(id, `/compare?with=${encodeURIComponent(other)}`));
