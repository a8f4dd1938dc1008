import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Summary } from './program.ts';

const FILE = join(import.meta.dirname, '..', 'RESULTS.md');

const HEAD = `# Kill tests: what the long forms found

Written by \`pnpm faults\`; README.md says what each does. "Lost" counts every promise that did not hold, not turns alone. Times depend on
the machine and on what else it did.

| fault | engine | asked | seed | found | lost | run |
|---|---|---|---|---|---|---|
`;

/** Puts a run into the table, in place of the one before it of the same fault and engine. */
export function noteResult(summary: Summary): void {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const key = `| ${summary.name} | ${summary.asked.engine} |`;
  const rows = text.split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| fault |'));
  const kept = rows.filter((line) => !line.startsWith(key));
  writeFileSync(FILE, `${HEAD}${[...kept, `${key}${cellsOf(summary)}`].sort().join('\n')}\n`);
}

function cellsOf({ asked, figures, losses, name }: Summary): string {
  const found = Object.entries(figures)
    .map(([what, value]) => `${what}: ${value}`)
    .join('; ');
  const extent = name === 'soak' ? `${asked.minutes} minutes` : `${asked.rounds} rounds`;
  const { model = '?' } = cpus()[0] ?? {};
  const machine = `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}, load ${loadavg()[1]!.toFixed(1)}`;
  return ` ${extent} | ${asked.seed} | ${found} | ${losses.length} | ${new Date().toISOString().slice(0, 10)}, ${machine} |`;
}
