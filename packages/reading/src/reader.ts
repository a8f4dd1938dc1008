import { availableParallelism } from 'node:os';
import type { Reading, TurnInContext } from '@anyone-else/protocol';
import { countWords, heardIn, NO_LABELS, repairOf } from '@anyone-else/protocol';
import { byItsWords, WORDS_VERSION } from './by-words.ts';
import { asCalibration, type Calibration } from './calibration.ts';
import { decodeLogits } from './decode.ts';
import type { EncoderOptions } from './encoder.ts';
import { startLastingThread } from './lasting-thread.ts';
import { modelJson } from './model-files.ts';
import { type Pool, type Rank, startPool } from './pool.ts';
import type { Load } from './pressure.ts';
import { remembered } from './remembered.ts';
import { unitsOf } from './units.ts';

/** Reads user turns into labels. The same turn gives the same reading, alone or among others. */
export interface Reader {
  /** Names weights, calibration, rules on words and runtime: readings with the same version can be compared. */
  version: string;
  read(turn: TurnInContext): Promise<Reading>;
  /** In the order of the turns given. For all that nobody waits for in a talk: turns given to `read` come before these. */
  readMany(turns: readonly TurnInContext[]): Promise<Reading[]>;
  /** False while a thread that died is being replaced; reading waits for it. Left out by readers that cannot die. */
  ready?(): boolean;
  /** What there is to read just now for talks under way. Left out by readers that are at once done. */
  load?(): Load;
  /** Frees the thread; reading afterwards is refused. */
  close(): Promise<void>;
}

export interface ReaderOptions extends EncoderOptions {
  /** Threads that read at most, each by itself: one for good, others while many turns wait. By default as many as cores, up to 4. */
  most?: number;
}

const MOST_THREADS = 4;

/** Loads the encoder into a worker thread and warms it; rejects in one sentence when the model cannot be loaded. */
export async function createReader({ most, ...options }: ReaderOptions = {}): Promise<Reader> {
  const calibration = asCalibration(await modelJson('calibration.json', options.folder));
  const pool = await startPool({
    start: () => startLastingThread(options),
    most: most ?? Math.min(MOST_THREADS, availableParallelism()),
    now: () => performance.now(),
  });
  const logits = remembered(pool.logits);
  let closed = false;
  const ranked =
    (rank: Rank) =>
    async (turn: TurnInContext): Promise<Reading> => {
      if (closed) throw new Error('The reader is closed.');
      return await readTurn(turn, (before, texts) => logits(before, texts, rank), calibration);
    };
  return {
    version: `${calibration.version}+${WORDS_VERSION}+${pool.runtime}`,
    read: ranked('live'),
    readMany: (turns) => Promise.all(turns.map(ranked('other'))),
    ready: pool.ready,
    load: pool.load,
    async close() {
      closed = true;
      await pool.close();
    },
  };
}

async function readTurn(
  given: TurnInContext,
  score: (before: string, texts: string[]) => ReturnType<Pool['logits']>,
  calibration: Calibration,
): Promise<Reading> {
  const turn = { ...given, contactBefore: heardIn(given.contactBefore), text: heardIn(given.text) };
  const { before, units, sentences } = unitsOf(turn);
  // Nothing was said, or something about the talk itself: nothing that can be proven by it.
  if (units[0]!.text === '' || repairOf(turn.text) !== undefined) return UNREAD();
  const [whole, ...parts] = await score(
    before,
    units.map(({ text }) => text),
  );
  const logits = { whole: whole!, sentences: parts };
  const read = decodeLogits({ logits, words: countWords(turn.text), sentences }, calibration);
  const reading = byItsWords(read, turn);
  return turn.timeTold === false ? withinTime(reading) : reading;
}

const UNREAD = (): Reading => ({ labels: NO_LABELS, confidence: {}, unsure: [], sentences: [] });

/** Nobody runs over a time of which nothing was said. */
function withinTime(reading: Reading): Reading {
  const { labels, confidence, unsure, sentences } = reading;
  const { overran: _, ...others } = confidence;
  const kept = <Foul extends string>(fouls: Foul[]) => fouls.filter((foul) => foul !== 'overran');
  return {
    ...reading,
    labels: { ...labels, fouls: kept(labels.fouls) },
    confidence: others,
    unsure: kept(unsure),
    sentences: sentences.map((sentence) => ({ ...sentence, fouls: kept(sentence.fouls) })),
  };
}
