// R5. The server is asked to stop (SIGTERM) with a hundred windows open, one of which is dead: its machine is gone, so it reads nothing
// and answers nothing. `--rounds` times. It must end by itself with 0 within five seconds, every living window must be told to come
// back (1012), and the turns that were being answered must be there after the next start.
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { dataFolder, freePort } from '../support/server.ts';
import { program, spread } from './support/program.ts';
import { FaultServer } from './support/server.ts';
import { beginTalk, keptTalk, QUESTIONS, until } from './support/user.ts';

const WINDOWS = 99;
const TALKS = 10;
const WITHIN_MS = 5_000;

/** A window that has joined a talk; `said` once its turn was acknowledged. */
interface Window {
  joined: boolean;
  saved: string[];
  /** Codes of what was refused. */
  refused: string[];
  code: number | undefined;
  send(frame: object): void;
}

function openWindow(address: string, id: string, at: number): Window {
  const socket = new WebSocket(`ws://${address}/api/sessions/${id}/live`, { origin: `http://${address}` });
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const window: Window = { joined: false, saved: [], refused: [], code: undefined, send };
  socket.on('open', () => send({ type: 'join', lastSeq: -1, tab: `window-${at}-aaaa` }));
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as {
      type: string;
      clientId?: string;
      problem?: { code: string };
    };
    if (frame.type === 'joined') window.joined = true;
    if (frame.type === 'error') window.refused.push(frame.problem!.code);
    if (frame.type === 'saved') window.saved.push(frame.clientId!);
  });
  socket.on('close', (code) => {
    window.code = code;
  });
  socket.on('error', () => undefined);
  return window;
}

/** A window on a machine that has gone: it joins by hand, and then never reads again, nor answers the closing. */
function deadWindow(address: string, id: string): Promise<Socket> {
  const [host, port] = address.split(':') as [string, string];
  const socket = connect(Number(port), host);
  socket.on('error', () => undefined);
  const key = Buffer.alloc(16, 7).toString('base64');
  socket.write(
    `GET /api/sessions/${id}/live HTTP/1.1\r\nHost: ${address}\r\nOrigin: http://${address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  const text = Buffer.from(JSON.stringify({ type: 'join', lastSeq: -1 }));
  // A masked text frame with a mask of zeros.
  socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), text]));
  return new Promise((resolve) => socket.once('data', () => resolve(socket.pause())));
}

/** How many have joined, been answered, ended; and with what. */
const stuckOf = (windows: readonly Window[]): string =>
  JSON.stringify({
    windows: windows.length,
    joined: windows.filter(({ joined }) => joined).length,
    saved: windows.filter(({ saved }) => saved.length > 0).length,
    ended: windows.map(({ code }) => code).filter((code) => code !== undefined),
    refused: [...new Set(windows.flatMap(({ refused }) => refused))],
  });

await program('stopping', { rounds: 10, seed: 1 }, async ({ rounds, seed }, say) => {
  const losses: string[] = [];
  const took: number[] = [];
  let told = 0;
  let answered = 0;
  for (let round = 0; round < rounds; round++) {
    const data = dataFolder();
    // At the pace of speech: answers are under way when it is asked to stop.
    const env = { ANYONE_ELSE_DATA: data.path };
    let server = await FaultServer.start({ env, port: await freePort() });
    const { address } = server;
    const ids: string[] = [];
    for (let at = 0; at < TALKS; at++) ids.push(await beginTalk(address, { seed: seed + at }));
    const dead = await deadWindow(address, ids[0]!);
    const windows: Window[] = [];
    for (let at = 0; at < WINDOWS; at++) windows.push(openWindow(address, ids[1 + (at % (TALKS - 1))]!, at));
    await until(
      () => windows.every(({ joined }) => joined),
      () => `all windows to join: ${stuckOf(windows)}`,
    );
    const speakers = windows.slice(0, TALKS - 1);
    for (const [at, window] of speakers.entries()) {
      // Another window of the talk may have joined first.
      window.send({ type: 'take-floor' });
      window.send({ type: 'say', clientId: `client-${at}-aaaa`, text: QUESTIONS[round % QUESTIONS.length] });
    }
    await until(
      () => speakers.every(({ saved }) => saved.length > 0),
      () => `all turns to be saved: ${stuckOf(speakers)}`,
    );
    const start = performance.now();
    const code = await server.stop('SIGTERM');
    const ms = performance.now() - start;
    took.push(ms);
    dead.destroy();
    await until(
      () => windows.every((window) => window.code !== undefined),
      () => `all windows to end: ${stuckOf(windows)}`,
    );
    const others = windows.filter((window) => window.code !== 1012);
    told += windows.length - others.length;
    if (code !== 0) losses.push(`round ${round}: it ended with ${code}`);
    if (ms > WITHIN_MS) losses.push(`round ${round}: it took ${Math.round(ms)} ms`);
    if (others.length > 0)
      losses.push(
        `round ${round}: ${others.length} windows were ended with ${[...new Set(others.map((one) => one.code))]}`,
      );
    server = await FaultServer.start({ env: { ...env, PACE: '0' }, port: await freePort() });
    for (const [at, id] of ids.slice(1).entries()) {
      const { events } = await keptTalk(server.address, id);
      const turn = events.findIndex(
        (event) => event.type === 'user-turn' && event.clientId === `client-${at}-aaaa`,
      );
      if (turn < 0) losses.push(`round ${round}: an acknowledged turn is gone`);
      else if (events[turn + 1]?.type === 'contact-turn') answered += 1;
    }
    await server.stop('SIGTERM');
    data.remove();
    say(
      `round ${round}: ended with ${code} after ${Math.round(ms)} ms, ${windows.length - others.length} windows told 1012`,
    );
  }
  return {
    losses,
    figures: {
      'ms to the end (middle / most)': spread(took),
      'windows told 1012': told,
      'answers finished before the end': answered,
    },
  };
});
