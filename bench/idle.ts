import { setTimeout as wait } from 'node:timers/promises';
import type { ServerFrame } from '@anyone-else/protocol';
import { WebSocket } from 'ws';
import { coreTimeOf, residentOf } from './live/processes.ts';
import { onStage } from './live/stage.ts';
import { createTalk } from './live/talker.ts';

const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 500);
const WATCHED_MS = 30_000;

async function join(url: string, key: string): Promise<WebSocket> {
  const socket = new WebSocket(await createTalk(url, key, 'embedded'), {
    origin: url,
    perMessageDeflate: false,
  });
  await new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'join', lastSeq: -1 })));
    socket.on('message', (data) => {
      const frame = JSON.parse(data.toString()) as ServerFrame;
      if (frame.type === 'event' && frame.event.type === 'contact-turn') resolve(undefined);
    });
  });
  return socket;
}

/** People who have a talk open and do nothing; then windows more on one talk, which are sockets and nothing else. */
export async function measureIdle(): Promise<Record<string, string>> {
  return await onStage(async ({ product: { pid, url } }) => {
    const resident = () => residentOf(pid) ?? Number.NaN;
    const sockets: WebSocket[] = [];
    const add = async (count: number, each: (nth: number) => Promise<WebSocket>) => {
      for (let nth = 0; nth < count; nth++) sockets.push(await each(nth));
      await wait(3_000);
      return resident();
    };
    await add(50, (nth) => join(url, `key-warm${nth}`));
    const before = resident();
    const withTalks = await add(SOCKETS, (nth) => join(url, `key-idle${nth}`));
    const used = coreTimeOf(pid) ?? Number.NaN;
    await wait(WATCHED_MS);
    const core = (coreTimeOf(pid) ?? Number.NaN) - used;
    for (const socket of sockets) socket.terminate();
    const kilobytes = (megabytes: number) => `${((1024 * megabytes) / SOCKETS).toFixed(1)} KB each`;
    return {
      [`${SOCKETS} idle talks, each with its socket`]: kilobytes(withTalks - before),
      'core used by all of them': `${((100 * core) / WATCHED_MS).toFixed(1)} %`,
      'resident with them': `${withTalks.toFixed(0)} MB`,
    };
  });
}
