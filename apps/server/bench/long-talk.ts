// How long very long talks take to bring, open and score, and for how long the event loop stands still meanwhile.
//   node apps/server/bench/long-talk.ts            with a reader that answers at once: the server's own work
//   node apps/server/bench/long-talk.ts --reader   with the encoder
import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { BROUGHT_FILE_LIMIT, countWords, Transcript } from '@anyone-else/protocol';
import { createReader } from '@anyone-else/reading';
import { House, quickReader } from '../test/house.ts';

const CORPUS = new URL('../../../packages/reading/corpus/transcripts/', import.meta.url);
const LENGTHS = [500, 1_000, 2_000];
/** Words a turn, so that 2,000 turns are about 100,000 words. */
const WORDS = 50;

const said = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => Transcript.parse(JSON.parse(readFileSync(new URL(name, CORPUS), 'utf8'))).turns);

/** A talk of so many turns out of the corpus, several of one speaker's turns run together. */
function longTalk(length: number): Transcript {
  let next = length;
  const speak = (speaker: 'user' | 'contact') => {
    let text = '';
    while (countWords(text) < WORDS) {
      const turn = said[next++ % said.length]!;
      if (turn.speaker === speaker) text += ` ${turn.text}`;
    }
    return { speaker, text: text.trim() };
  };
  return {
    user: { name: 'Noor' },
    turns: Array.from({ length }, (_, at) => speak(at % 2 === 0 ? 'user' : 'contact')),
  };
}

interface Measured<T> {
  ms: number;
  /** The longest time for which nothing else could run; on a busy machine some of it is the machine's. */
  longest: number;
  /** What the main thread itself worked, in all: no single stop was longer. */
  own: number;
  value: T;
}

async function measured<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It counts from its first tick on.
  await wait(50);
  const start = performance.now();
  const before = process.threadCpuUsage();
  const value = await work();
  const ms = performance.now() - start;
  const { user, system } = process.threadCpuUsage(before);
  await wait(20);
  delay.disable();
  return { ms, longest: delay.max / 1e6, own: (user + system) / 1000, value };
}

/** The largest file that is taken, as captions: a cue for each turn. */
function largestFile(): Buffer {
  const time = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
  const { turns } = longTalk(11_000);
  const cues = turns.map(
    ({ speaker, text }, at) =>
      `${time(at * 7)} --> ${time(at * 7 + 6)}\n<v ${speaker}>${text.replaceAll('\n', ' ')}</v>\n\n`,
  );
  const whole = Buffer.from(`WEBVTT\n\n${cues.join('')}`);
  return whole.subarray(0, BROUGHT_FILE_LIMIT);
}

const house = await House.open(
  process.argv.includes('--reader')
    ? { reader: { ...(await createReader()), ready: () => true } }
    : { reader: quickReader },
);
const figures = ({ ms, longest, own }: Measured<unknown>) => [
  ms.toFixed(0),
  longest.toFixed(1),
  own.toFixed(1),
];
const row = (...cells: (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(11)).join(''));
const memory = () => row('', '', 'RSS MB', (process.memoryUsage().rss / 1e6).toFixed(0), '');
memory();
row('turns', 'words', 'step', 'ms', 'blocked ms', 'worked ms');
const idle = await measured(() => wait(3_000));
row('', '', 'nothing', ...figures(idle));
for (const length of LENGTHS) {
  const talk = longTalk(length);
  const body = JSON.stringify(talk);
  const words = talk.turns.reduce((sum, { text }) => sum + countWords(text), 0);
  const inject = async (method: 'GET' | 'POST', url: string, payload?: string) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await house.app.inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload, headers }),
    });
    if (reply.statusCode >= 400) throw new Error(`${url}: ${reply.body}`);
    return reply.body;
  };
  const show = (step: string, one: Measured<unknown>) => row(length, words, step, ...figures(one));
  const brought = await measured(() => inject('POST', '/api/brought', body));
  const { id } = JSON.parse(brought.value);
  show('bring', brought);
  show('open', await measured(() => inject('GET', `/api/brought/${id}`)));
  show('score', await measured(() => inject('GET', `/api/brought/${id}/scorecard`)));
  show('again', await measured(() => inject('GET', `/api/brought/${id}/scorecard`)));
  const correction = JSON.stringify({
    kind: 'check',
    dimension: 'closer',
    check: 'asked',
    outcome: 'missed',
  });
  show('correct', await measured(() => inject('POST', `/api/brought/${id}/overrides`, correction)));
  show('letter', await measured(() => inject('GET', `/api/brought/${id}/letter`)));
}
const file = largestFile();
const headers = { 'content-type': 'application/octet-stream' };
const read = await measured(() =>
  house.app.inject({ method: 'POST', url: '/api/brought/read?name=a.vtt', payload: file, headers }),
);
if (read.value.statusCode !== 200) throw new Error(read.value.body);
row(`${(file.length / 1e6).toFixed(1)} MB`, '', 'read file', ...figures(read));
memory();
await house.close();
