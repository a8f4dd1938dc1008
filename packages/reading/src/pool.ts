import type { LastingThread } from './lasting-thread.ts';
import { createPressure, type Load } from './pressure.ts';

/** A turn that somebody waits for in a talk comes before all that is read for other ends. */
export type Rank = 'live' | 'other';

/** The threads that score, and the turns that wait for one. */
export interface Pool {
  runtime: string;
  /** False while no thread is loaded. */
  ready(): boolean;
  /** Live, where nothing else is said. */
  logits(before: string, texts: string[], rank?: Rank): Promise<Float32Array[]>;
  /** How long a live turn that came now would wait, and how long one keeps all threads together. */
  load(): Load;
  close(): Promise<void>;
}

export interface PoolNeeds {
  start(): Promise<LastingThread>;
  /** Threads at most: the first for good, others while many turns wait. */
  most: number;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
}

interface Job {
  before: string;
  texts: string[];
  rank: Rank;
  resolve(scores: Promise<Float32Array[]>): void;
}

interface Seat {
  thread: LastingThread;
  underWay: number;
}

/** What lies ready while one turn is read, so that a thread has work while the event loop is held up, as by a rush. */
const AT_HAND = 6;
/** After so many live turns in a row one of the others has its turn: none waits for ever. */
const IN_A_ROW = 8;
/** Turns have waited this long, for so long, before one thread more is worth its start: in a rush that would be work more. */
const PRESSED_MS = 100;
const PRESSED_FOR_MS = 3_000;
/** A thread more that was not needed for so long is let go, with its memory. */
const IDLE_MS = 60_000;

/** Resolves when the first thread is warm. */
export async function startPool({ start, most, now }: PoolNeeds): Promise<Pool> {
  const first = await start();
  const seats: Seat[] = [{ thread: first, underWay: 0 }];
  const waiting: Record<Rank, Job[]> = { live: [], other: [] };
  const pressure = createPressure(now);
  let inARow = 0;
  let pressedSince: number | undefined;
  let growing: Promise<void> | undefined;
  let neededAt = now();
  let closed = false;

  const next = ({ underWay }: Seat): Job | undefined => {
    const { live, other } = waiting;
    const othersTurn = live.length === 0 || inARow >= IN_A_ROW;
    // Another's is begun by a thread that does nothing else: a live turn waits for one of them at most.
    if (othersTurn && other.length > 0) {
      if (underWay > 0) return undefined;
      inARow = 0;
      return other.shift();
    }
    inARow = live.length === 0 ? 0 : inARow + 1;
    return live.shift();
  };
  const score = async (seat: Seat, { before, texts, rank }: Job): Promise<Float32Array[]> => {
    const done = pressure.began(seat, rank === 'live' ? texts.length : 0);
    seat.underWay += 1;
    try {
      return await seat.thread.logits(before, texts);
    } finally {
      seat.underWay -= 1;
      done(texts.length);
      give();
    }
  };
  /** Whoever has least to do is given the next. */
  const give = () => {
    for (;;) {
      const seat = seats.reduce((least, one) => (one.underWay < least.underWay ? one : least));
      const job = seat.underWay < AT_HAND ? next(seat) : undefined;
      if (job === undefined) return;
      if (seat !== seats[0]) neededAt = now();
      if (job.rank === 'live') pressure.left(job.texts.length);
      job.resolve(score(seat, job));
    }
  };

  const grow = () => {
    const pressed = pressure.load(seats.length).waitMs > PRESSED_MS;
    pressedSince = pressed ? (pressedSince ?? now()) : undefined;
    const late = pressedSince !== undefined && now() - pressedSince > PRESSED_FOR_MS;
    if (!late || growing !== undefined || closed || seats.length >= most) return;
    growing = start()
      .then((thread) => {
        if (closed) return thread.close();
        seats.push({ thread, underWay: 0 });
        neededAt = now();
        setTimeout(shrink, IDLE_MS).unref();
        give();
      })
      // One thread reads on; the next that is pressed tries again.
      .catch(() => undefined)
      .finally(() => {
        growing = undefined;
      });
  };
  const shrink = () => {
    if (closed) return;
    const last = seats.at(-1)!;
    if (now() - neededAt < IDLE_MS || last.underWay > 0 || seats.length === 1)
      return void setTimeout(shrink, IDLE_MS).unref();
    seats.pop();
    void last.thread.close();
  };

  return {
    runtime: first.runtime,
    ready: () => seats.some(({ thread }) => thread.ready()),
    logits: (before, texts, rank = 'live') =>
      new Promise((resolve) => {
        waiting[rank].push({ before, texts, rank, resolve });
        if (rank === 'live') pressure.came(texts.length);
        grow();
        give();
      }),
    load: () => pressure.load(seats.length),
    async close() {
      closed = true;
      await growing;
      await Promise.all(seats.map(({ thread }) => thread.close()));
    },
  };
}
