import { setImmediate as others } from 'node:timers/promises';
import type { JudgeInput } from '@anyone-else/scoring';
import type { TalkJob } from './talk.ts';

/** A job as JSON, its long lists in pieces: text goes into a thread at once, objects one by one. */
export interface Parcel {
  job: string;
  turns: string[];
  readings: string[] | undefined;
}

/** Turns that are put into words at a time, in a millisecond or two. */
const AT_A_TIME = 250;

/** Packs a job for its thread; everybody else has their turn between two pieces. */
export async function pack(job: TalkJob): Promise<Parcel> {
  const { turns, readings, ...rest } = job.input;
  return {
    turns: await inPieces(turns),
    readings: readings && (await inPieces(readings)),
    job: JSON.stringify({ ...job, input: rest }),
  };
}

async function inPieces(list: readonly unknown[]): Promise<string[]> {
  const pieces: string[] = [];
  for (let from = 0; from < list.length; from += AT_A_TIME) {
    if (from > 0) await others();
    pieces.push(JSON.stringify(list.slice(from, from + AT_A_TIME)));
  }
  return pieces;
}

/** The job again, on the other side. */
export function unpack({ job, turns, readings }: Parcel): TalkJob {
  const whole = JSON.parse(job) as TalkJob;
  const input: JudgeInput = { ...whole.input, turns: joined(turns) };
  return { ...whole, input: readings === undefined ? input : { ...input, readings: joined(readings) } };
}

const joined = <T>(pieces: readonly string[]): T[] => pieces.flatMap((piece) => JSON.parse(piece) as T[]);
