import { type Result, refuse } from '@anyone-else/protocol';
import { inThread, ThreadGaveUp } from './in-thread.ts';

/** A file of the largest size takes a second or two. */
const DEADLINE_MS = 20_000;
const SCRIPT = new URL('./read-file-worker.ts', import.meta.url);

export interface ReadFileJob {
  bytes: Uint8Array;
  name: string;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * A transcript file as a TranscriptDraft in JSON, ready to be sent. Files come from anywhere: each is read in a thread
 * that may be ended, one after the other, so that no file costs more than its own answer.
 */
export function readFileAside(bytes: Uint8Array, name: string): Promise<Result<string>> {
  const job: ReadFileJob = { bytes: Uint8Array.from(bytes), name };
  const transfer = [job.bytes.buffer as ArrayBuffer];
  const read = last.then(() => inThread<Result<string>>(SCRIPT, job, { deadlineMs: DEADLINE_MS, transfer }));
  last = read.catch(() => undefined);
  return read.catch((error: unknown) => {
    if (error instanceof ThreadGaveUp) return TOO_MUCH;
    throw error;
  });
}

const TOO_MUCH = refuse(
  'unreadable-file',
  'This file takes too long to read: please bring a plain transcript of one talk.',
);
