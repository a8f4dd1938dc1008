/**
 * Which caption parsers of the npm registry get the nasty cases right, as a table: `node packages/transcripts/bench/parsers.ts`.
 * media-captions is there; the others are measured where they are installed:
 *   npm install --prefix FOLDER subtitle@4.2.2 subsrt-ts@2.1.2 @plussub/srt-vtt-parser@2.0.5 webvtt-parser@2.2.0 node-webvtt@2.0.0
 *   node packages/transcripts/bench/parsers.ts FOLDER
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CAPTION_CASES, type Caption } from '../test/caption-cases.ts';
import { ownCaptions } from '../test/own-captions.ts';

type Parse = (text: string, format: 'vtt' | 'srt') => Caption[] | Promise<Caption[]>;
interface Parser {
  /** What its module is called and gives; anything, for these are other people's. */
  name: string;
  vttOnly?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: modules without types of ours
  over(module: any): Parse;
}

// biome-ignore lint/suspicious/noExplicitAny: a tree of nodes, each with a value or with children
const flat = (node: any): string => (node.children ? node.children.map(flat).join('') : (node.value ?? ''));

const PARSERS: Parser[] = [
  {
    name: 'media-captions',
    over: (module) => async (text, type) =>
      (await module.parseText(text, { type })).cues.map(
        (cue: { startTime: number; endTime: number; text: string }) => ({
          start: cue.startTime,
          end: cue.endTime,
          text: cue.text,
        }),
      ),
  },
  {
    name: 'subtitle',
    over: (module) => (text) =>
      (module.default ?? module)
        .parseSync(text)
        .filter((node: { type: string }) => node.type === 'cue')
        .map(({ data }: { data: Caption & { start: number; end: number } }) => ({
          ...data,
          start: data.start / 1000,
          end: data.end / 1000,
        })),
  },
  {
    name: 'subsrt-ts',
    over: (module) => (text, format) =>
      (module.default ?? module)
        .parse(text, { format })
        .filter((one: { type: string }) => one.type === 'caption')
        .map((one: { start: number; end: number; text: string }) => ({
          start: one.start / 1000,
          end: one.end / 1000,
          text: one.text,
        })),
  },
  {
    name: '@plussub/srt-vtt-parser',
    over: (module) => (text) =>
      module.parse(text).entries.map((one: { from: number; to: number; text: string }) => ({
        start: one.from / 1000,
        end: one.to / 1000,
        text: one.text,
      })),
  },
  {
    name: 'webvtt-parser',
    vttOnly: true,
    over: (module) => (text) =>
      // biome-ignore lint/suspicious/noExplicitAny: see above
      new (module.default ?? module).WebVTTParser().parse(text, 'captions').cues.map((cue: any) => {
        const voice = /<v[. ]([^>]*)>/.exec(cue.text)?.[1];
        return {
          start: cue.startTime,
          end: cue.endTime,
          text: (voice ? `${voice}: ` : '') + cue.tree.children.map(flat).join(''),
        };
      }),
  },
  {
    name: 'node-webvtt',
    vttOnly: true,
    over: (module) => (text) => (module.default ?? module).parse(text, { strict: false }).cues,
  },
];

/** A module of this package, or of the folder given. */
async function load(name: string): Promise<unknown> {
  const folder = process.argv[2];
  const from = folder === undefined ? import.meta.url : pathToFileURL(resolve(folder, 'package.json')).href;
  try {
    return await import(pathToFileURL(createRequire(from).resolve(name)).href);
  } catch {
    return import(name).catch(() => undefined);
  }
}

async function verdict(
  parse: Parse,
  { file, format, right }: (typeof CAPTION_CASES)[number],
): Promise<string> {
  try {
    return right(await parse(file, format)) ? 'yes' : 'no';
  } catch {
    return 'throws';
  }
}

/** Milliseconds for a caption file of so many opened tags, the case on which some parsers are quadratic. */
async function tags(parse: Parse, count: number): Promise<string> {
  const from = performance.now();
  try {
    await parse(`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'<'.repeat(count)}\n`, 'vtt');
  } catch {
    return 'throws';
  }
  return `${Math.round(performance.now() - from)} ms`;
}

const columns: { name: string; cells: string[] }[] = [];
for (const { name, vttOnly, over } of [{ name: 'ours', over: () => ownCaptions } as Parser, ...PARSERS]) {
  const module = name === 'ours' ? {} : await load(name);
  if (module === undefined) {
    console.error(`${name}: not installed, left out`);
    continue;
  }
  const parse = over(module);
  const cells: string[] = [];
  for (const one of CAPTION_CASES)
    cells.push(vttOnly && one.format === 'srt' ? '' : await verdict(parse, one));
  const asked = cells.filter((cell) => cell !== '');
  cells.push(`**${asked.filter((cell) => cell === 'yes').length} of ${asked.length}**`);
  cells.push(await tags(parse, 20_000), await tags(parse, 80_000));
  columns.push({ name, cells });
}
const titles = [
  ...CAPTION_CASES.map(({ name, format }) => `.${format}: ${name}`),
  '**right**',
  "20,000 '<'",
  "80,000 '<'",
];
console.log(`| case | ${columns.map(({ name }) => name).join(' | ')} |`);
console.log(`|---|${columns.map(() => '---|').join('')}`);
for (const [i, title] of titles.entries())
  console.log(`| ${title} | ${columns.map(({ cells }) => cells[i]).join(' | ')} |`);
