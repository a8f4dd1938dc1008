import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnScript } from './learn.ts';
import { type Running, startFake, startProduct } from './processes.ts';
import type { Script } from './script.ts';

export interface Stage {
  fake: Running;
  product: Running;
  script: Script;
}

/** The product before a model that says what the contact would say; both are gone afterwards. */
export async function onStage<T>(
  work: (stage: Stage) => Promise<T>,
  env: NodeJS.ProcessEnv = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-bench-'));
  const script = await learnScript();
  const file = join(folder, 'script.json');
  writeFileSync(file, JSON.stringify(script));
  const fake = await startFake({ ttft: 100, tps: 30, trace: 1, script: file });
  const product = await startProduct(join(folder, 'data'), fake.url, { env });
  try {
    return await work({ fake, product, script });
  } finally {
    await Promise.all([fake, product].map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}
