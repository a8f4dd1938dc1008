import { performance } from 'node:perf_hooks';
import type { ServerFrame } from '@anyone-else/protocol';
import { WebSocket } from 'ws';
import { QUESTIONS, setupOf } from './script.ts';

/** Milliseconds on the clock that all processes of a machine share. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** One turn as the browser saw it; times in milliseconds of `now`. */
export interface TurnSeen {
  question: number;
  said: number;
  saved?: number;
  /** Each piece of the answer: when it came, and how long the answer was with it. */
  pieces: [at: number, length: number][];
  text: string;
  ended: number;
  /** Why the model's voice gave way, a refusal, or a line that broke. */
  trouble?: string;
}

export interface TalkSeen {
  key: string;
  turns: TurnSeen[];
}

export interface TalkPlan {
  target: 'relay' | 'product';
  url: string;
  key: string;
  voice: 'model' | 'embedded';
  turns: number;
  /** Between the end of an answer and the next question. */
  breathMs: number;
  /** Whoever has heard the greeting waits here before the first question; without it a breath. */
  gather?(): Promise<void>;
  /** And here before the window is closed: whoever is told to come again stays. */
  part?(): Promise<void>;
  /** Closes the window as soon as a word of an answer came. */
  leaves?: boolean;
}

/** Makes a session; answers the address of its socket. */
export async function createTalk(url: string, key: string, voice: TalkPlan['voice']): Promise<string> {
  const made = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(setupOf(key, voice)),
  });
  if (!made.ok) throw new Error(`No session: ${made.status} ${await made.text()}`);
  const { id } = (await made.json()) as { id: string };
  return `${url.replace('http', 'ws')}/api/sessions/${id}/live`;
}

/** The words of the script, and none twice: a reader that remembers what it has read must read each. */
const saidBy = (key: string, question: string, nth: number): string =>
  `Caller ${key.replace(/\D+/gu, '')}${nth}: ${question}`;

/** Holds one talk; the greeting is not counted among its turns. */
export async function talk({
  target,
  url,
  key,
  voice,
  turns,
  breathMs,
  gather,
  part,
  leaves,
}: TalkPlan): Promise<TalkSeen> {
  const at = target === 'relay' ? `${url}/${key}` : await createTalk(url, key, voice);
  const socket = new WebSocket(at, {
    ...(target === 'product' ? { origin: url } : {}),
    perMessageDeflate: false,
  });
  const seen: TurnSeen[] = [];
  let turn: TurnSeen | undefined;

  return await new Promise((resolve, reject) => {
    let over = false;
    const done = async () => {
      if (over) return;
      over = true;
      await part?.();
      // As a browser does when its page is closed.
      socket.close(leaves ? 1001 : 1000);
      resolve({ key, turns: seen });
    };
    const say = () => {
      if (seen.length >= turns) return void done();
      const question = seen.length % QUESTIONS.length;
      const text = saidBy(key, QUESTIONS[question]!, seen.length);
      turn = { question, said: now(), pieces: [], text: '', ended: 0 };
      seen.push(turn);
      socket.send(JSON.stringify({ type: 'say', clientId: `client-${key}-${seen.length}`, text }));
    };
    const end = (trouble?: string) => {
      if (turn !== undefined) {
        turn.ended = now();
        if (trouble !== undefined) turn.trouble = trouble;
      }
      turn = undefined;
      if (seen.length === 0 && gather !== undefined) void gather().then(say);
      else setTimeout(say, breathMs);
    };
    socket.once('error', reject);
    socket.once('close', (code) => (turn === undefined ? void done() : reject(new Error(`closed ${code}`))));
    socket.once('open', () => {
      if (target === 'relay') say();
      else socket.send(JSON.stringify({ type: 'join', lastSeq: -1 }));
    });
    socket.on('message', (data) => {
      const at = now();
      const frame = JSON.parse(data.toString()) as ServerFrame;
      if (frame.type === 'delta' && turn !== undefined) {
        turn.text += frame.text;
        turn.pieces.push([at, turn.text.length]);
        if (leaves) {
          turn.ended = now();
          turn = undefined;
          void done();
        }
      } else if (frame.type === 'saved' && turn !== undefined) turn.saved = at;
      else if (frame.type === 'error') end(frame.problem.code);
      else if (frame.type === 'event' && frame.event.type === 'contact-turn') end(frame.event.trouble);
      else if (frame.type === 'event' && frame.event.type === 'ended') void done();
    });
  });
}

/**
 * A talk a user, all at once but for their first words, which are spread over `spreadMs`. With `restMs` they all say their
 * first words in the same moment, so long after the last of them has heard the greeting.
 */
export async function talks(
  plan: Omit<TalkPlan, 'key'>,
  users: number,
  { spreadMs, restMs }: { spreadMs: number; restMs?: number | undefined },
  tag: string,
): Promise<TalkSeen[]> {
  const from = performance.now();
  const together =
    restMs === undefined ? {} : { gather: gathering(users, restMs), part: gathering(users, restMs) };
  return await Promise.all(
    Array.from({ length: users }, async (_, nth) => {
      const wait = (nth * spreadMs) / users - (performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, wait));
      return await talk({ ...plan, key: `key-${tag}x${nth}`, ...together });
    }),
  );
}

/** Resolves for all, a rest after the last has come. */
function gathering(users: number, restMs: number): () => Promise<void> {
  let missing = users;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    missing -= 1;
    if (missing === 0) setTimeout(resolve, restMs);
    return promise;
  };
}
