import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '@anyone-else/protocol';
import { readTranscriptFile } from '@anyone-else/transcripts';
import type { ReadFileJob } from './read-file.ts';

const { bytes, name } = workerData as ReadFileJob;
const draft = readTranscriptFile(bytes, name);
const answer: Result<string> = draft.ok ? { ok: true, value: JSON.stringify(draft.value) } : draft;
parentPort?.postMessage(answer);
