import { parentPort, workerData } from 'node:worker_threads';
import type { Result, TranscriptDraft } from '@anyone-else/protocol';
import * as transcripts from '@anyone-else/transcripts';
import type { ReadFileJob } from './read-file.ts';

type ReadTranscriptFile = (bytes: Uint8Array, fileName: string) => Result<TranscriptDraft>;
const { readTranscriptFile } = transcripts as unknown as { readTranscriptFile: ReadTranscriptFile };

const { bytes, name } = workerData as ReadFileJob;
const draft = readTranscriptFile(bytes, name);
const answer: Result<string> = draft.ok ? { ok: true, value: JSON.stringify(draft.value) } : draft;
parentPort?.postMessage(answer);
