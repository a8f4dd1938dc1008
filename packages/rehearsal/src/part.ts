import type { ErrorCode, ServerFrame } from '@anyone-else/protocol';

/** What a running talk gives off, in the shape of the frames that carry it. Never holds private fields. */
export type Part = Extract<ServerFrame, { type: 'saved' | 'delta' | 'event' | 'standing' | 'error' }>;

/** A refusal as a part of the stream; `clientId` names the turn that was refused, where it was one. */
export const refusal = (code: ErrorCode, message: string, clientId?: string): Part => ({
  type: 'error',
  problem: { code, message },
  ...(clientId === undefined ? {} : { clientId }),
});
