import type { SpeakingModel } from '@anyone-else/llm';
import type { Part, Rehearsal, RehearsalDeps } from '@anyone-else/rehearsal';
import type { Admission } from '../live/admission.ts';
import type { Sockets } from '../live/sockets.ts';
import type { Meter } from './meter.ts';

type Clock = () => number;

/** The log of a talk, with the time of its commits. */
export function measuredLog(
  { append, ...log }: RehearsalDeps['storage'],
  meter: Pick<Meter, 'commit'>,
  clock: Clock,
): RehearsalDeps['storage'] {
  return {
    ...log,
    async append(...given) {
      const from = clock();
      const result = await append(...given);
      meter.commit(clock() - from);
      return result;
    },
  };
}

/** A running talk, with the time of its turns. */
export function measuredTalk(rehearsal: Rehearsal, meter: Meter, clock: Clock): Rehearsal {
  return {
    ...rehearsal,
    open: (signal) => told(rehearsal.open(signal), meter, clock),
    say: (clientId, text, signal) => told(rehearsal.say(clientId, text, signal), meter, clock),
    again: (signal) => told(rehearsal.again(signal), meter, clock),
  };
}

async function* told(parts: AsyncIterable<Part>, meter: Meter, clock: Clock): AsyncGenerator<Part> {
  const from = clock();
  let saved: number | undefined;
  for await (const part of parts) {
    if (part.type === 'saved') {
      saved = clock();
      meter.saved(saved - from);
    } else if (part.type === 'delta') {
      if (saved !== undefined) meter.firstWord(clock() - saved);
      saved = undefined;
      meter.delta();
    }
    yield part;
  }
}

/** Counts those who were turned away. */
export const measuredAdmission = (admission: Admission, meter: Pick<Meter, 'busy'>): Admission => ({
  get underWay() {
    return admission.underWay;
  },
  close: () => admission.close(),
  goOn: () => admission.goOn(),
  enter() {
    const entered = admission.enter();
    if ('retryAfterMs' in entered) meter.busy();
    return entered;
  },
});

/** Counts the windows that found no seat. */
export const measuredSockets = (sockets: Sockets, meter: Pick<Meter, 'noSeat'>): Sockets => {
  const counted = <T>(given: T, refused: boolean): T => {
    if (refused) meter.noSeat();
    return given;
  };
  return {
    full(...who) {
      const problem = sockets.full(...who);
      return counted(problem, problem !== undefined);
    },
    enter(...who) {
      const seat = sockets.enter(...who);
      return counted(seat, 'problem' in seat);
    },
  };
};

/** Counts what went wrong with a model. */
export const measuredModel = (model: SpeakingModel, meter: Pick<Meter, 'modelFault'>): SpeakingModel => ({
  ...model,
  async ask(question) {
    const asked = await model.ask(question);
    if (!asked.ok) meter.modelFault(asked.fault);
    return asked;
  },
  async *say(line) {
    for await (const part of model.say(line)) {
      if (part.type === 'fault') meter.modelFault(part.failure.fault);
      yield part;
    }
  },
});
