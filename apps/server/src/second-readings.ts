import type { Model } from '@anyone-else/llm';
import {
  type Problem,
  type Result,
  refuse,
  type SecondReading,
  type SecondReadingAsk,
} from '@anyone-else/protocol';
import { readAgain } from '@anyone-else/second-reading';
import { agreed } from './agreed.ts';
import type { AccountDeps } from './deps.ts';
import type { ScorableTalk } from './scorable.ts';
import type { Scores } from './scores.ts';

/** How a language model reads talks that are over. Held in memory only: none is stored, and no score knows of one. */
export interface SecondReadings {
  /**
   * Asks only where no answer is at hand, or where one is wanted afresh; corrections are no part of the question.
   * `gone` is aborted when nobody waits for this answer any more.
   */
  of(talk: ScorableTalk, gone: AbortSignal, asked?: SecondReadingAsk): Promise<Result<SecondReading>>;
  forget(id: string): void;
}

/** Talks whose second reading is kept, and talks that are being read at the same time. */
const KEPT = 20;
const RUNNING = 4;

const NOTHING_SAID: Problem = {
  code: 'nothing-said',
  message: 'You said nothing in this talk, so there is nothing to read a second time.',
};
const BUSY: Problem = {
  code: 'busy',
  message: 'Other talks are being read a second time just now: please try again when they are done.',
};

interface Running {
  id: string;
  model: Model;
  result: Promise<Result<SecondReading>>;
  /** Stops the model. */
  stop: AbortController;
  waiting: number;
}

export function createSecondReadings(
  {
    models,
    newNonce,
    now,
  }: Pick<AccountDeps, 'newNonce' | 'now'> & { models: { current(): Model | undefined } },
  scores: Pick<Scores, 'of'>,
): SecondReadings {
  const kept = new Map<string, SecondReading>();
  const running = new Set<Running>();

  const ask = async (
    talk: ScorableTalk,
    model: Model,
    signal: AbortSignal,
  ): Promise<Result<SecondReading>> => {
    const { turns, playbook } = (await scores.of(talk)).input;
    if (!turns.some(({ speaker }) => speaker === 'user')) return { ok: false, problem: NOTHING_SAID };
    // What was said and nothing else: neither labels nor the score leave this process, or could come back changed.
    const said = turns.map(({ speaker, text }) => ({ speaker, text }));
    const read = await readAgain({ model, turns: said, playbook, nonce: newNonce(), signal });
    return read.ok ? { ok: true, value: { ...read.value, at: now() } } : read;
  };

  const keep = (id: string, reading: SecondReading) => {
    kept.delete(id);
    // Turns that nobody read may be read when they are asked for again.
    if (reading.unread.length > 0) return;
    kept.set(id, reading);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
  };

  const start = (talk: ScorableTalk, model: Model): Running => {
    const stop = new AbortController();
    const { id } = talk;
    const run: Running = { id, model, stop, waiting: 0, result: ask(talk, model, stop.signal) };
    running.add(run);
    run.result = run.result
      .then((result) => {
        if (result.ok && !stop.signal.aborted) keep(id, result.value);
        return result;
      })
      .finally(() => running.delete(run));
    return run;
  };

  return {
    async of(talk, gone, { afresh = false, modelHost } = {}) {
      const found = agreed(models.current(), modelHost);
      if (!found.ok) return found;
      const model = found.value;
      const known = kept.get(talk.id);
      const same = known?.host === model.host && known.model === model.name;
      if (known !== undefined && same && !afresh) return { ok: true, value: known };
      // One that began before the settings changed is another model's, or goes to another place.
      const under = [...running].find((run) => run.id === talk.id && run.model === model);
      if (under === undefined && running.size >= RUNNING) return { ok: false, problem: BUSY };
      if (gone.aborted) return refuse('model-failed', 'The question was called off.');
      // Whoever asks while the talk is being read waits for the same answer.
      const run = under ?? start(talk, model);
      run.waiting++;
      const goAway = () => {
        if (--run.waiting > 0) return;
        running.delete(run);
        run.stop.abort();
      };
      gone.addEventListener('abort', goAway, { once: true });
      return await run.result.finally(() => gone.removeEventListener('abort', goAway));
    },
    forget(id) {
      kept.delete(id);
      for (const run of running) {
        if (run.id !== id) continue;
        run.stop.abort();
        running.delete(run);
      }
    },
  };
}
