import type { Result } from '@anyone-else/protocol';
import { type Ingested, ingest } from '../ingest.ts';
import type { Threads } from './threads.ts';

/** Characters that are checked and cleaned at once, in a few milliseconds. */
const AT_ONCE = 200_000;
const DEADLINE_MS = 20_000;
const SCRIPT = new URL('./ingest-worker.ts', import.meta.url);

/** `ingest`, which for a very long talk would hold up everybody else. */
export async function ingestTalk(threads: Threads, json: string): Promise<Result<Ingested>> {
  if (json.length <= AT_ONCE) return await ingest(json);
  const pack = () => ({ data: json });
  const text = await threads.run<string>({ script: SCRIPT, pack, deadlineMs: DEADLINE_MS });
  return JSON.parse(text) as Result<Ingested>;
}
