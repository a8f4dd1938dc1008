import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const file = join(import.meta.dirname, 'RESULTS.md');

interface Goal {
  bench: string;
  row: RegExp;
  asked: string;
  /** Takes the number out of a figure. */
  number: RegExp;
  most: number;
}

const RATIO = /\(([\d.]+)x\)/;

/** What was asked for, as far as a number tells whether it is so. */
const GOALS: Goal[] = [
  {
    bench: 'live',
    row: /^N=(?:1|50) added first word, whole turn, p50/,
    asked: '≤ 1.10x',
    number: RATIO,
    most: 1.1,
  },
  {
    bench: 'live',
    row: /^N=(?:1|50) added first word from the committed turn, p50/,
    asked: '≤ 1.10x',
    number: RATIO,
    most: 1.1,
  },
  { bench: 'live', row: /^N=50 latency of a piece, p99/, asked: '≤ 1.25x', number: RATIO, most: 1.25 },
  { bench: 'live', row: /^N=200 latency of a piece, p99/, asked: '≤ 1.5x', number: RATIO, most: 1.5 },
  { bench: 'live', row: /^N=100 core time a token/, asked: '≤ 1.15x', number: RATIO, most: 1.15 },
  { bench: 'aborts', row: /^after/, asked: 'p99 ≤ 250 ms', number: /\/ (\d+) ms/, most: 250 },
  { bench: 'idle', row: /each with its socket/, asked: '≤ 20 KB', number: /([\d.]+) KB/, most: 20 },
  { bench: 'idle', row: /^core used/, asked: '< 2 % of a core', number: /([\d.]+) %/, most: 2 },
  { bench: 'overload', row: /^told so after/, asked: 'p99 ≤ 200 ms', number: /\/ (\d+) ms/, most: 200 },
  { bench: 'overload', row: /^committed after/, asked: 'p99 ≤ 500 ms', number: /\/ (\d+) ms/, most: 500 },
  { bench: 'overload', row: /^resident/, asked: '< 450 MB', number: /(\d+) MB/, most: 450 },
  { bench: 'start', row: /first page/, asked: '≤ 1.5 s', number: /([\d.]+) s/, most: 1.5 },
  { bench: 'start', row: /^resident memory/, asked: '≤ 220 MB', number: /(\d+) MB/, most: 220 },
];

function judge(bench: string, row: string, figure: string): string {
  const goal = GOALS.find((goal) => goal.bench === bench && goal.row.test(row));
  if (goal === undefined) return ' | ';
  const number = Number(goal.number.exec(figure)?.[1] ?? Number.NaN);
  return `${goal.asked} | ${number <= goal.most ? 'met' : '**missed**'}`;
}

const HEAD = `# What was measured

Written by \`pnpm bench <name…> --results\`; each section says on what, and how busy the machine was. Beside other work only the
ratios of two servers that run round about say anything; \`a → b\` is the bare relay and the product.
`;

/** Puts the figures of one bench into RESULTS.md, in the place of those that were there. */
export function keepResults(bench: string, figures: Record<string, string>): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
  const [head = HEAD, ...parts] = text.split(/^(?=## )/m);
  const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim()}, ${(totalmem() / 1024 ** 3).toFixed(0)} GB, Node ${process.versions.node}, ${process.platform}; load ${loadavg()[0]!.toFixed(1)} at the end of it`;
  const rows = Object.entries(figures).map(
    ([row, figure]) => `| ${row.trim()} | ${figure.replaceAll('|', '/')} | ${judge(bench, row, figure)} |`,
  );
  const section = `## ${bench}\n\n${machine}.\n\n| | measured | asked | |\n|---|---|---|---|\n${rows.join('\n')}\n\n`;
  const others = parts.filter((part) => !part.startsWith(`## ${bench}\n`));
  const all = [...others, section].map((part) => `${part.trimEnd()}\n`).toSorted();
  writeFileSync(file, [`${head.trimEnd()}\n`, ...all].join('\n'));
}
