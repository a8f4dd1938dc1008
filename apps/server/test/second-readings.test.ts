import type { Ask, Asked, Model } from '@anyone-else/llm';
import { expect, it, vi } from 'vitest';
import type { ScorableTalk } from '../src/scorable.ts';
import type { Scored } from '../src/scores.ts';
import { createSecondReadings } from '../src/second-readings.ts';

const WORDS = 'How did you come to do this work?';
const READ = { turns: [{ turn: 0, labels: [{ label: 'journey', quote: WORDS }] }], remarks: [] };

/** Answers only when a test lets it, and knows whether it was stopped. */
class HeldModel implements Model {
  host = 'model.test';
  name = 'held';
  local = true;
  encrypted = false;
  readonly asked: { signal: AbortSignal; answer(): void }[] = [];

  ask<T>({ signal }: Ask<T>): Promise<Asked<T>> {
    const { promise, resolve } = Promise.withResolvers<Asked<T>>();
    this.asked.push({ signal: signal!, answer: () => resolve({ ok: true, value: READ as T }) });
    signal!.addEventListener('abort', () =>
      resolve({ ok: false, fault: 'cancelled', message: 'Called off.' }),
    );
    return promise;
  }

  answer(): void {
    for (const asked of this.asked) asked.answer();
  }
}

function setUp() {
  const model = new HeldModel();
  let inUse = model;
  const use = (other: HeldModel) => {
    inUse = other;
  };
  let clock = 0;
  const scored = { input: { turns: [{ speaker: 'user', text: WORDS, labels: null }], playbook: {} } };
  const scores = { of: async () => scored as unknown as Scored };
  const deps = {
    models: { current: () => inUse },
    newNonce: () => 'c0ffee',
    now: () => `2026-03-01T18:00:0${clock++}.000Z`,
  };
  return { model, use, readings: createSecondReadings(deps, scores) };
}

const talk = (id: string): ScorableTalk =>
  ({ id, notes: { overrides: async () => [] } }) as unknown as ScorableTalk;
const questions = (model: HeldModel, count: number) =>
  vi.waitFor(() => expect(model.asked.length).toBe(count));
const staying = () => new AbortController().signal;

it('two who wait for the same talk get one answer, and the model is stopped when both have gone', async () => {
  const { model, readings } = setUp();
  const [one, other] = [new AbortController(), new AbortController()];
  const first = readings.of(talk('a'), one.signal);
  await questions(model, 2);
  const second = readings.of(talk('a'), other.signal);
  // Its look at the corrections is over by then.
  await new Promise(setImmediate);
  one.abort();
  expect(model.asked.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  other.abort();
  expect(model.asked.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  for (const gone of [await first, await second])
    expect(gone).toEqual({ ok: false, problem: { code: 'model-failed', message: 'Called off.' } });
});

it('one who stays is answered though the other has gone', async () => {
  const { model, readings } = setUp();
  const one = new AbortController();
  const first = readings.of(talk('a'), one.signal);
  const second = readings.of(talk('a'), staying());
  await questions(model, 2);
  one.abort();
  model.answer();
  expect((await second).ok).toBe(true);
  expect(await first).toEqual(await second);
});

it('one who asks after all have gone starts anew', async () => {
  const { model, readings } = setUp();
  const one = new AbortController();
  const first = readings.of(talk('a'), one.signal);
  await questions(model, 2);
  one.abort();
  const second = readings.of(talk('a'), staying());
  await questions(model, 4);
  model.answer();
  expect([(await first).ok, (await second).ok]).toEqual([false, true]);
});

it('one who has gone before it begins starts nothing', async () => {
  const { model, readings } = setUp();
  expect(await readings.of(talk('a'), AbortSignal.abort())).toMatchObject({ ok: false });
  expect(model.asked).toEqual([]);
});

it('an answer that comes after the talk was forgotten is not kept', async () => {
  const { model, readings } = setUp();
  const first = readings.of(talk('a'), staying());
  await questions(model, 2);
  model.answer();
  readings.forget('a');
  await first;
  const second = readings.of(talk('a'), staying());
  await questions(model, 4);
  model.answer();
  expect((await second).ok).toBe(true);
});

it('one who asks afresh is answered afresh, and that answer is the one that is kept', async () => {
  const { model, readings } = setUp();
  const first = readings.of(talk('a'), staying());
  await questions(model, 2);
  model.answer();
  await first;
  expect(await readings.of(talk('a'), staying())).toEqual(await first);
  expect(model.asked.length).toBe(2);
  const second = readings.of(talk('a'), staying(), { afresh: true });
  await questions(model, 4);
  model.answer();
  expect((await second).ok).toBe(true);
  expect(await second).not.toEqual(await first);
  expect(await readings.of(talk('a'), staying())).toEqual(await second);
  expect(model.asked.length).toBe(4);
});

it('an answer of another model than the one in use now is not taken for it', async () => {
  const { model, readings } = setUp();
  const first = readings.of(talk('a'), staying());
  await questions(model, 2);
  model.answer();
  await first;
  model.name = 'another';
  const second = readings.of(talk('a'), staying());
  await questions(model, 4);
  model.answer();
  expect(await second).toMatchObject({ ok: true, value: { model: 'another' } });
});

it('one who asks after the settings changed does not wait for the old model, nor gets its answer', async () => {
  const { model, use, readings } = setUp();
  const first = readings.of(talk('a'), staying());
  await questions(model, 2);
  const other = new HeldModel();
  other.host = 'other.test';
  use(other);
  const second = readings.of(talk('a'), staying());
  await questions(other, 2);
  other.answer();
  expect(await second).toMatchObject({ ok: true, value: { host: 'other.test' } });
  model.answer();
  expect(await first).toMatchObject({ ok: true, value: { host: 'model.test' } });
});

it('asks nothing of a model at another host than the one that was shown', async () => {
  const { model, readings } = setUp();
  const refused = await readings.of(talk('a'), staying(), { modelHost: 'shown.test' });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  expect(model.asked).toEqual([]);
  const taken = readings.of(talk('a'), staying(), { modelHost: 'model.test' });
  await questions(model, 2);
  model.answer();
  expect((await taken).ok).toBe(true);
});

it('corrections are no part of the question', async () => {
  const { model, readings } = setUp();
  let corrections = 0;
  const corrected = {
    id: 'a',
    notes: { overrides: async () => Array(corrections++).fill({}) },
  } as unknown as ScorableTalk;
  const first = readings.of(corrected, staying());
  await questions(model, 2);
  model.answer();
  await first;
  expect(await readings.of(corrected, staying())).toEqual(await first);
  expect(model.asked.length).toBe(2);
});

it('a few talks are read at the same time; more are told to wait', async () => {
  const { model, readings } = setUp();
  const running = ['a', 'b', 'c', 'd'].map((id) => readings.of(talk(id), staying()));
  await questions(model, 8);
  expect(await readings.of(talk('e'), staying())).toMatchObject({ ok: false, problem: { code: 'busy' } });
  const again = readings.of(talk('a'), staying());
  model.answer();
  for (const reading of [...running, again]) expect((await reading).ok).toBe(true);
  const late = readings.of(talk('e'), staying());
  await questions(model, 10);
  model.answer();
  expect((await late).ok).toBe(true);
});

it('the answers of the last twenty talks are kept', async () => {
  const { model, readings } = setUp();
  const read = async (id: string) => {
    const before = model.asked.length;
    const reading = readings.of(talk(id), staying());
    let over = false;
    void reading.then(() => {
      over = true;
    });
    await vi.waitFor(() => {
      model.answer();
      expect(over).toBe(true);
    });
    return model.asked.length - before;
  };
  for (let id = 0; id < 21; id++) expect(await read(String(id))).toBe(2);
  expect(await read('20')).toBe(0);
  expect(await read('1')).toBe(0);
  expect(await read('0')).toBe(2);
});
