import { loadContent } from '@anyone-else/content';
import type { Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { inThread, ThreadGaveUp } from '../src/threads/in-thread.ts';
import { pack, unpack } from '../src/threads/parcel.ts';
import { readFileAside } from '../src/threads/read-file.ts';
import type { TalkJob } from '../src/threads/talk.ts';
import { threadsOf } from '../src/threads/threads.ts';
import { longTalk } from './talk-file.ts';

const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const POST = "const { parentPort, workerData } = await import('node:worker_threads');";

const FILE = new TextEncoder().encode(
  'Grace: How so?\nStefan: By accident.\nGrace: Truly?\nStefan: Truly.\n',
);
const staying = new AbortController().signal;
const mine = threadsOf('mine');

it('a long job is put into words in pieces, others have their turn between, and it is whole again after', async () => {
  const labels = { beats: [], acts: [], fouls: [], followUp: false };
  const turns: Turn[] = longTalk(200).turns.map(({ speaker, text }) => ({
    speaker,
    text,
    labels: speaker === 'user' ? labels : null,
  }));
  const readings = turns.map(
    ({ labels: read }) => read && { labels: read, confidence: {}, unsure: [], sentences: [] },
  );
  const playbook = loadContent().playbooks.get('full-arc')!;
  const rest = { kind: 'judge' as const, overrides: [] };
  const job: TalkJob = { ...rest, input: { turns, readings, playbook, readerVersion: 'none' } };
  let times = 0;
  const beat = () => {
    times++;
    ticking = setImmediate(beat);
  };
  let ticking = setImmediate(beat);
  const parcel = await pack(job);
  clearImmediate(ticking);
  expect(times).toBeGreaterThan(5);
  expect(parcel.turns.length).toBeGreaterThan(5);
  expect(unpack(structuredClone(parcel))).toEqual(job);
  const bare: TalkJob = { ...rest, input: { turns, playbook, readerVersion: 'none' } };
  expect(unpack(await pack(bare))).toEqual(bare);
});

describe('files that are read', () => {
  it('wait for each other, a few of them; more are told to come back', async () => {
    const reads = Array.from({ length: 7 }, () => readFileAside(mine, FILE, 'talk.txt', staying));
    const answers = await Promise.all(reads);
    expect(answers.map((answer) => (answer.ok ? 'read' : answer.problem.code))).toEqual([
      ...Array(5).fill('read'),
      'busy',
      'busy',
    ]);
    expect((await readFileAside(mine, FILE, 'talk.txt', staying)).ok).toBe(true);
  });

  it('of somebody else wait for none of them', async () => {
    const order: string[] = [];
    const read = (whose: string) =>
      readFileAside(threadsOf(whose), FILE, 'talk.txt', staying).then((answer) =>
        order.push(answer.ok ? whose : answer.problem.code),
      );
    const many = Array.from({ length: 20 }, () => read('many'));
    await read('another');
    // Of the one who brings many at most those that came before in turn.
    expect(order.filter((whose) => whose === 'many').length).toBeLessThanOrEqual(2);
    expect(order.at(-1)).toBe('another');
    await Promise.all(many);
    expect(order.filter((whose) => whose === 'busy')).toHaveLength(15);
  });

  it('hold nobody up when those who sent them have gone', async () => {
    const gone = AbortSignal.abort();
    const left = Array.from({ length: 4 }, () => readFileAside(mine, FILE, 'talk.txt', gone));
    expect((await readFileAside(mine, FILE, 'talk.txt', staying)).ok).toBe(true);
    for (const answer of await Promise.all(left)) expect(answer.ok).toBe(false);
  });
});

describe('work in a thread', () => {
  it('gets its data and gives its answer', async () => {
    const twice = script(`${POST} parentPort.postMessage(workerData + workerData);`);
    expect(await inThread(twice, 'ha', { deadlineMs: 20_000 })).toBe('haha');
  });

  it('that does not end is ended', async () => {
    await expect(inThread(script('for (;;) {}'), null, { deadlineMs: 300 })).rejects.toBeInstanceOf(
      ThreadGaveUp,
    );
  });

  it('that nobody waits for any more is ended, or not begun', async () => {
    const gone = new AbortController();
    const endless = script(
      `${POST} setInterval(() => {}, 1000); new BroadcastChannel('begun').postMessage(0);`,
    );
    const begun = new BroadcastChannel('begun');
    const heard = new Promise((resolve) => {
      begun.onmessage = resolve;
    });
    const work = inThread(endless, null, { deadlineMs: 60_000, signal: gone.signal });
    await heard;
    begun.close();
    gone.abort();
    await expect(work).rejects.toBeInstanceOf(ThreadGaveUp);
    const options = { deadlineMs: 60_000, signal: gone.signal };
    await expect(inThread(endless, null, options)).rejects.toBeInstanceOf(ThreadGaveUp);
  });

  it('that fills the memory is ended, and takes nobody with it', async () => {
    const hungry = script('const all = []; for (;;) all.push(Array(1000).fill(all.length));');
    await expect(inThread(hungry, null, { deadlineMs: 30_000 })).rejects.toBeInstanceOf(ThreadGaveUp);
  });

  it('that ends without an answer is known to have', async () => {
    await expect(inThread(script('0'), null, { deadlineMs: 20_000 })).rejects.toBeInstanceOf(ThreadGaveUp);
  });

  it('that fails says why', async () => {
    const broken = script("throw new TypeError('a defect')");
    await expect(inThread(broken, null, { deadlineMs: 20_000 })).rejects.toThrow(TypeError);
  });
});
