import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { loadContent } from '@anyone-else/content';
import { openAiModel, readModelSettings } from '@anyone-else/llm';
import { createReader } from '@anyone-else/reading';
import { run } from './run.ts';

// Whoever reads the output may have seen enough ('| head'): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// An orderly end, so that what is half written is removed.
for (const [signal, code] of [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => process.exit(code));

let content: ReturnType<typeof loadContent> | undefined;
try {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    async out(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    err: (text) => void process.stderr.write(text),
    env: process.env,
    content: () => {
      content ??= loadContent();
      return content;
    },
    reader: () => createReader(),
    model() {
      const read = readModelSettings(process.env);
      if (!read.ok) return read;
      return { ok: true, value: read.value && openAiModel(read.value) };
    },
    now: () => new Date().toISOString(),
    seed: () => randomInt(2 ** 32),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
