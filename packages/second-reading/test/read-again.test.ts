import { describe, expect, it } from 'vitest';
import { GOOD, LONG, labelled, read, reading, refused, TURNS } from './one-talk.ts';
import { Fault, isSecond, ScriptedModel, turnsAsked } from './scripted-model.ts';

describe('two answers that agree', () => {
  it('give labels with their words, and remarks', async () => {
    const { asked, ...second } = await read(() => GOOD);
    expect(second).toEqual({
      host: 'model.test',
      model: 'scripted',
      turns: [
        {
          turn: 0,
          labels: { beats: ['thanks', 'journey'], acts: ['open-question'], fouls: [], followUp: false },
          disputed: [],
          quotes: GOOD.turns[0]!.labels,
        },
        {
          turn: 2,
          labels: { beats: ['journey'], acts: [], fouls: [], followUp: true },
          disputed: [],
          quotes: GOOD.turns[1]!.labels,
        },
        {
          turn: 4,
          labels: { beats: ['anyone-else'], acts: [], fouls: [], followUp: false },
          disputed: [],
          quotes: GOOD.turns[2]!.labels,
        },
      ],
      remarks: [
        {
          evidence: { turn: 4, quote: 'anyone else you think' },
          text: 'Say which kind of person you hope to meet.',
        },
      ],
      unread: [],
      dropped: 0,
    });
    expect(asked.map(isSecond)).toEqual([false, true]);
  });

  it('take few questions for a long talk, some at a time, and are put together in order', async () => {
    const model = new ScriptedModel(labelled);
    const result = await reading(model, LONG);
    if (!result.ok) throw new Error(result.problem.message);
    expect(model.asked.length).toBe(8);
    expect(model.mostInFlight).toBe(3);
    expect(result.value.turns.map(({ turn }) => turn)).toEqual(Array.from({ length: 30 }, (_, at) => 2 * at));
    expect(result.value.turns.every(({ labels }) => labels.beats.join() === 'journey')).toBe(true);
    expect(new Set(model.asked.map(({ material }) => material.split('\n')[0])).size).toBe(8);
  });
});

describe('two answers that differ', () => {
  it('show what only one of them gave as disputed', async () => {
    const other = structuredClone(GOOD);
    other.turns[2]!.labels.push({ label: 'closed-question', quote: 'Is there anyone else' });
    other.turns[1]!.labels.pop();
    const { turns } = await read((ask) => (isSecond(ask) ? other : GOOD));
    expect(turns[1]).toMatchObject({ labels: { followUp: false }, disputed: ['followUp'] });
    expect(turns[2]).toMatchObject({ labels: { acts: [] }, disputed: ['closed-question'] });
    expect(turns[2]!.quotes.map(({ label }) => label)).toEqual(['anyone-else', 'closed-question']);
  });

  it('leave a turn unread that one of them passed over', async () => {
    const other = { ...GOOD, turns: GOOD.turns.slice(0, 2) };
    const { turns, unread } = await read((ask) => (isSecond(ask) ? other : GOOD));
    expect(turns.map(({ turn }) => turn)).toEqual([0, 2]);
    expect(unread).toEqual([4]);
  });

  it('may both have remarks: one a turn, those on the same turn first', async () => {
    const remark = (turn: number, quote: string, text: string) => ({ turn, quote, text });
    const one = [remark(0, 'Thank you so much', 'Name what you thank them for.'), GOOD.remarks[0]!];
    const two = [remark(4, 'Is there anyone else', 'Narrow it down a little.')];
    const { remarks } = await read((ask) => ({ ...GOOD, remarks: isSecond(ask) ? two : one }));
    expect(remarks.map(({ evidence, text }) => [evidence.turn, text])).toEqual([
      [0, 'Name what you thank them for.'],
      [4, 'Say which kind of person you hope to meet.'],
    ]);
  });
});

describe('an answer that cannot be used', () => {
  it('is asked for once more', async () => {
    const { asked, unread } = await read((_ask, number) => (number < 2 ? new Fault('unusable') : GOOD));
    expect(asked.length).toBe(4);
    expect(unread).toEqual([]);
  });

  it('leaves its turns unread and those of other pieces read', async () => {
    const model = new ScriptedModel((ask) => (turnsAsked(ask).includes(20) ? { odd: 1 } : labelled(ask)));
    const result = await reading(model, LONG);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.value.unread).toEqual([16, 18, 20, 22, 24, 26, 28, 30]);
    expect(result.value.turns.length).toBe(22);
    expect(model.asked.length).toBe(10);
  });

  it.each(['refused', 'too-long'] as const)('is not asked for again when it was %s', async (fault) => {
    expect(await refused(() => new Fault(fault))).toEqual({ message: `It was ${fault}.`, asked: 2 });
  });

  it('is told of plainly when it names no turn at all', async () => {
    const { message } = await refused(() => ({ turns: [], remarks: [] }));
    expect(message).toBe('scripted at model.test passed over every turn.');
  });
});

describe('a model that fails', () => {
  it.each(['wrong-key', 'busy', 'no-credit', 'not-reachable', 'too-slow', 'cancelled'] as const)(
    'is not asked any further [%s]',
    async (fault) => {
      const model = new ScriptedModel(() => new Fault(fault));
      const result = await reading(model, LONG);
      expect(result).toEqual({ ok: false, problem: { code: 'model-failed', message: `It was ${fault}.` } });
      expect(model.asked.length).toBe(3);
    },
  );

  it('half-way leaves the rest unread', async () => {
    const model = new ScriptedModel((ask, number) => (number >= 3 ? new Fault('busy') : labelled(ask)));
    const result = await reading(model, LONG);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.value.turns.map(({ turn }) => turn)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(result.value.unread.length).toBe(22);
  });

  it('is handed the signal to stop at', async () => {
    const { signal } = new AbortController();
    const model = new ScriptedModel(() => GOOD);
    await reading(model, TURNS, signal);
    expect(model.asked.map((ask) => ask.signal === signal)).toEqual([true, true]);
  });
});
