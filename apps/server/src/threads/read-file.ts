import { type Result, refuse } from '@anyone-else/protocol';
import type { Report } from '../work.ts';
import { inThread, ThreadGaveUp } from './in-thread.ts';
import { oneByOne } from './one-by-one.ts';

/** A file of the largest size takes a second or two. */
const DEADLINE_MS = 20_000;
const SCRIPT = new URL('./read-file-worker.ts', import.meta.url);

export interface ReadFileJob {
  bytes: Uint8Array;
  name: string;
}

/** Files that may wait behind the one that is being read. */
const queue = oneByOne(4);

/**
 * A transcript file as a TranscriptDraft in JSON, ready to be sent. Files come from anywhere: each is read in a thread
 * that may be ended, one after the other and only a few of them, so that no file costs more than its own answer.
 * `gone` is aborted when nobody waits for the answer any more; then it is none.
 */
export async function readFileAside(
  bytes: Uint8Array,
  name: string,
  gone: AbortSignal,
  report: Report = () => undefined,
): Promise<Result<string>> {
  if (queue.waits) report('Waiting for another file to be read');
  const job: ReadFileJob = { bytes: Uint8Array.from(bytes), name };
  const transfer = [job.bytes.buffer as ArrayBuffer];
  const options = { deadlineMs: DEADLINE_MS, transfer, signal: gone };
  const read = queue.run(() => {
    report('Reading the file');
    return inThread<Result<string>>(SCRIPT, job, options);
  });
  if (read === undefined) return BUSY;
  try {
    return await read;
  } catch (error) {
    if (error instanceof ThreadGaveUp) return TOO_MUCH;
    throw error;
  }
}

const BUSY = refuse('busy', 'Several files are being read just now: please try again in a moment.');

const TOO_MUCH = refuse(
  'unreadable-file',
  'This file takes too long to read: please bring a plain transcript of one talk.',
);
