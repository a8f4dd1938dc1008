import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilRead } from './until-read.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const OFF = { code: 'unreachable', message: '' } as const;

it('asks again until all talks are read, through a line that is down', async () => {
  const answers = [{ pending: 2 }, undefined, { pending: 1 }, {}, { pending: 9 }];
  const ask = vi.fn(async () => {
    const value = answers.shift();
    return value ? { ok: true as const, value } : { ok: false as const, problem: OFF };
  });
  const taken: unknown[] = [];
  untilRead({ pending: 3 }, ask, (value) => taken.push(value));
  expect(ask).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(taken).toEqual([{ pending: 2 }, { pending: 1 }, {}]);
  expect(ask).toHaveBeenCalledTimes(4);
});

it('asks nothing where all is read, and nothing any more once it is stopped', async () => {
  const ask = vi.fn(async () => ({ ok: true as const, value: { pending: 1 } }));
  const take = vi.fn();
  untilRead<{ pending?: number }>({}, ask, take);
  const stop = untilRead({ pending: 1 }, ask, take);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([ask.mock.calls.length, take.mock.calls.length]).toEqual([1, 1]);
  stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(ask).toHaveBeenCalledTimes(1);
});
