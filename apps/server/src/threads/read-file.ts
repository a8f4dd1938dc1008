import { type Result, refuse } from '@anyone-else/protocol';
import { Refused } from '@anyone-else/rehearsal';
import type { Report } from '../work.ts';
import { ThreadGaveUp } from './in-thread.ts';
import type { Threads } from './threads.ts';

/** A file of the largest size takes a second or two. */
const DEADLINE_MS = 20_000;
const SCRIPT = new URL('./read-file-worker.ts', import.meta.url);

export interface ReadFileJob {
  bytes: Uint8Array;
  name: string;
}

/**
 * A transcript file as a TranscriptDraft in JSON, ready to be sent. Files come from anywhere: each is read in a thread
 * that may be ended, those of one user one after the other, so that no file costs more than its own answer.
 * `gone` is aborted when nobody waits for the answer any more; then it is none.
 */
export async function readFileAside(
  threads: Threads,
  bytes: Uint8Array,
  name: string,
  gone: AbortSignal,
  report: Report = () => undefined,
): Promise<Result<string>> {
  if (threads.wait) report('Waiting for another file to be read');
  const pack = () => {
    report('Reading the file');
    const data: ReadFileJob = { bytes: Uint8Array.from(bytes), name };
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

const BUSY = refuse('busy', 'Several files are being read just now: please try again in a moment.');

const TOO_MUCH = refuse(
  'unreadable-file',
  'This file takes too long to read: please bring a plain transcript of one talk.',
);
