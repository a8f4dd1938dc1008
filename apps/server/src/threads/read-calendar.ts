import type { BusyAsk } from '@anyone-else/calendar';
import { type BusySpan, type Result, refuse } from '@anyone-else/protocol';
import { inThread, ThreadGaveUp } from './in-thread.ts';
import { oneByOne } from './one-by-one.ts';

/** The largest calendar takes half a second on a machine that has nothing else to do. */
const DEADLINE_MS = 6_000;
const SCRIPT = new URL('./read-calendar-worker.ts', import.meta.url);
const queue = oneByOne(4);

export interface ReadCalendarJob {
  bytes: Uint8Array;
  ask: BusyAsk;
}

/**
 * `readBusy` of a file as it came, in a thread that may be ended: rules for repeating can be made to be followed for
 * ever. `gone` is aborted when nobody waits for the answer any more; then it is none.
 */
export async function readCalendarAside(
  bytes: Uint8Array,
  ask: BusyAsk,
  gone: AbortSignal,
): Promise<Result<BusySpan[]>> {
  const job: ReadCalendarJob = { bytes: Uint8Array.from(bytes), ask };
  const transfer = [job.bytes.buffer as ArrayBuffer];
  const read = queue.run(() =>
    inThread<Result<BusySpan[]>>(SCRIPT, job, { deadlineMs: DEADLINE_MS, transfer, signal: gone }),
  );
  if (read === undefined) return BUSY;
  try {
    return await read;
  } catch (error) {
    if (error instanceof ThreadGaveUp) return TOO_MUCH;
    throw error;
  }
}

const BUSY = refuse('busy', 'Another calendar is being read just now: please try again in a moment.');

const TOO_MUCH = refuse(
  'unreadable-file',
  'This calendar takes too long to read: please export only the coming weeks.',
);
