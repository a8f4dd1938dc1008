import type { Result } from '@anyone-else/protocol';
import { type Ingested, ingest } from '../ingest.ts';
import { inThread } from './in-thread.ts';

/** Characters that are checked and cleaned at once, in a few milliseconds. */
const AT_ONCE = 200_000;
const DEADLINE_MS = 20_000;
const SCRIPT = new URL('./ingest-worker.ts', import.meta.url);

/** `ingest`, which for a very long talk would hold up everybody else. */
export async function ingestTalk(json: string): Promise<Result<Ingested>> {
  if (json.length <= AT_ONCE) return await ingest(json);
  return JSON.parse(await inThread<string>(SCRIPT, json, { deadlineMs: DEADLINE_MS })) as Result<Ingested>;
}
