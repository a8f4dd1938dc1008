import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
/** All by default; `BENCH_PACKAGES=protocol,letters` for some. */
const PACKAGES = (
  process.env.BENCH_PACKAGES ??
  'protocol,letters,contact,coach,scoring,people,transcripts,reading,own-contact,second-reading,llm'
).split(',');
/** The longest turn and the longest letter. */
const LENGTH = 20_000;
const SLOW_MS = 100;
/** Slow enough: the function is asked no further. */
const GIVE_UP_MS = 300;
/** A thread's door and what starts one. */
const LEFT_OUT = /worker|thread|runtime|encoder|reader\.ts/;

const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
/** What makes a pattern try again and again: one character, one word, openings without their ends. */
const HOSTILE = [
  'a',
  ' ',
  '\n',
  '\t',
  '.',
  ',',
  '"',
  "'",
  '(',
  '[',
  '<',
  '-',
  '—',
  '1',
  '1,',
  'A',
  'A ',
  'a ',
  'a. ',
  'A. ',
  'Ab ',
  'I ',
  'I am ',
  'my name is ',
  'the ',
  'and ',
  'would you ',
  'thank you ',
  'call me ',
  ' a',
  '. ',
  ' .',
  '"a',
  '(a ',
  '@',
  'a@',
  'a.b',
  'http://',
  '$1',
  '10:00 ',
  'not ',
  'to the ',
  'if you ',
  'of the a ',
  'é',
  '\u0301',
  '😀',
].map(filled);

/** Every exported function of the packages that takes a text first, on texts made to be slow. Told by file, slowest first. */
export async function measureHostile(): Promise<Record<string, string>> {
  const slow: [string, number, string][] = [];
  let asked = 0;
  for (const name of PACKAGES)
    for (const file of readdirSync(join(root, 'packages', name, 'src'), {
      recursive: true,
      encoding: 'utf8',
    })) {
      if (!file.endsWith('.ts') || LEFT_OUT.test(file)) continue;
      const path = join(root, 'packages', name, 'src', file);
      const found = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
      for (const [called, make] of Object.entries(found)) {
        if (typeof make !== 'function' || /^class /.test(String(make))) continue;
        let worst: [number, string] = [0, ''];
        for (const text of HOSTILE) {
          const from = performance.now();
          try {
            const made: unknown = make(text, text, text);
            if (made instanceof Promise) made.catch(() => undefined);
          } catch {
            // It wants something else.
          }
          const took = performance.now() - from;
          if (took > worst[0]) worst = [took, text.slice(0, 12)];
          if (took > GIVE_UP_MS) break;
        }
        asked += 1;
        if (worst[0] >= SLOW_MS) slow.push([`${relative(root, path)} ${called}`, ...worst]);
      }
    }
  const rows = slow
    .toSorted((a, b) => b[1] - a[1])
    .map(([where, ms, text]) => [where, `${ms.toFixed(0)} ms on ${JSON.stringify(text)}`]);
  return { 'functions asked': `${asked}; over ${SLOW_MS} ms: ${slow.length}`, ...Object.fromEntries(rows) };
}
