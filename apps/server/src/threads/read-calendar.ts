import type { BusyAsk } from '@anyone-else/calendar';
import { type BusySpan, type Result, refuse } from '@anyone-else/protocol';
import { Refused } from '@anyone-else/rehearsal';
import { ThreadGaveUp } from './in-thread.ts';
import type { Threads } from './threads.ts';

/** The largest calendar takes half a second on a machine that has nothing else to do. */
const DEADLINE_MS = 6_000;
const SCRIPT = new URL('./read-calendar-worker.ts', import.meta.url);

export interface ReadCalendarJob {
  bytes: Uint8Array;
  ask: BusyAsk;
}

/**
 * `readBusy` of a file as it came, in a thread that may be ended: rules for repeating can be made to be followed for
 * ever. `gone` is aborted when nobody waits for the answer any more; then it is none.
 */
export async function readCalendarAside(
  threads: Threads,
  bytes: Uint8Array,
  ask: BusyAsk,
  gone: AbortSignal,
): Promise<Result<BusySpan[]>> {
  const pack = () => {
    const data: ReadCalendarJob = { bytes: Uint8Array.from(bytes), ask };
    return { data, transfer: [data.bytes.buffer as ArrayBuffer] };
  };
  try {
    return await threads.run({ script: SCRIPT, pack, deadlineMs: DEADLINE_MS, signal: gone });
  } catch (error) {
    if (error instanceof Refused) return BUSY;
    if (error instanceof ThreadGaveUp) return TOO_MUCH;
    throw error;
  }
}

const BUSY = refuse('busy', 'Other files are being read just now: please try again in a moment.');

const TOO_MUCH = refuse(
  'unreadable-file',
  'This calendar takes too long to read: please export only the coming weeks.',
);
