import type { ErrorCode } from '@anyone-else/protocol';
import type { Part } from '@anyone-else/rehearsal';

/** A refusal of what was asked is for whoever asked; trouble with the contact's answer concerns everybody. */
export const isRefusal = ({ clientId, problem: { code } }: Extract<Part, { type: 'error' }>): boolean =>
  clientId !== undefined || code === 'conflict' || code === 'session-over';

const error = (code: ErrorCode, message: string) => ({ type: 'error', problem: { code, message } }) as const;

export const DEFECT = error(
  'internal',
  'Something went wrong on our side. Please reload the page: what was saved is safe.',
);
export const JOIN_FIRST = error('bad-frame', 'A talk must be joined before anything is said in it.');
export const BUSY = error('busy', 'Several turns are waiting for an answer already: please wait for it.');
export const WATCHING = error(
  'conflict',
  'You are watching: the talk is open in another window. Talk here instead, and then this can be done here.',
);
