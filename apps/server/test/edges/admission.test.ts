import { embeddedVoice } from '@anyone-else/contact';
import type { ServerFrame } from '@anyone-else/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdmission } from '../../src/live/admission.ts';
import { createGate } from '../../src/live/gate.ts';
import { heldWords } from '../held.ts';
import { House } from '../house.ts';

const limits = { turnsAtOnce: 3, turnsAlways: 2, lateMs: 100, unreadMs: 300 };
const open = (given: Partial<Parameters<typeof createAdmission>[0]> = {}) =>
  createAdmission({
    limits,
    late: () => 0,
    reading: () => ({ waitMs: 0, turnMs: 0 }),
    now: () => 0,
    chance: () => 0,
    ...given,
  });
const place = () => ({ leave() {} });
const enter = (admission: ReturnType<typeof createAdmission>) => {
  const entered = admission.enter();
  if ('retryAfterMs' in entered) throw new Error('no room');
  return entered;
};

describe('how many turns are begun', () => {
  it('is bounded, and a turn that is over makes room for one more, once', () => {
    const admission = open({ chance: () => 0.5 });
    const turns = [enter(admission), enter(admission), enter(admission)];
    expect(admission.enter()).toEqual({ retryAfterMs: 2500 });
    turns[0]!.leave();
    turns[0]!.leave();
    expect(admission.underWay).toBe(2);
    enter(admission);
    expect(admission.enter()).toEqual({ retryAfterMs: 2500 });
  });

  it('is fewer while the process is late, and never none', () => {
    let late = 101;
    const admission = open({ late: () => late });
    const first = enter(admission);
    enter(admission);
    expect(admission.enter()).toEqual({ retryAfterMs: 2000 });
    late = 99;
    enter(admission);
    late = 5_000;
    first.leave();
    expect(admission.enter()).toEqual({ retryAfterMs: 2000 });
  });

  it('is fewer while those who were let in wait long to be read, and never none', () => {
    let waitMs = 301;
    const admission = open({ reading: () => ({ waitMs, turnMs: 10 }) });
    enter(admission);
    enter(admission);
    expect(admission.enter()).toHaveProperty('retryAfterMs');
    waitMs = 299;
    enter(admission);
  });

  it('tells those who come in one moment to come again one after the other, and nobody after very long', () => {
    let now = 0;
    const admission = open({
      limits: { ...limits, turnsAtOnce: 0, turnsAlways: 0 },
      reading: () => ({ waitMs: 300, turnMs: 20 }),
      now: () => now,
    });
    const crowd = Array.from({ length: 1_000 }, () => admission.enter());
    expect(crowd.slice(0, 2)).toEqual([{ retryAfterMs: 2320 }, { retryAfterMs: 2340 }]);
    expect(crowd.at(-1)).toEqual({ retryAfterMs: 22_300 });
    for (let more = 0; more < 1_000; more++) admission.enter();
    expect(admission.enter()).toEqual({ retryAfterMs: 32_000 });
    // Their times have gone by.
    now = 40_000;
    expect(admission.enter()).toEqual({ retryAfterMs: 2320 });
  });

  it('is bounded for one talk by the minute', () => {
    let now = 0;
    const gate = createGate({ enter: place, goOn: place }, 2, () => now);
    expect(gate.pass()).toHaveProperty('leave');
    now = 10_000;
    expect(gate.pass()).toHaveProperty('leave');
    now = 20_000;
    expect(gate.pass()).toMatchObject({ problem: { code: 'too-fast', retryAfterMs: 40_000 } });
    now = 60_000;
    expect(gate.pass()).toHaveProperty('leave');
    expect(gate.pass()).toMatchObject({ problem: { retryAfterMs: 10_000 } });
  });

  it('a turn for which there is no room costs the talk none of its minute', () => {
    let full = true;
    const gate = createGate({ enter: () => (full ? { retryAfterMs: 1 } : place()), goOn: place }, 1, () => 0);
    expect(gate.pass()).toMatchObject({ problem: { code: 'busy' } });
    full = false;
    expect(gate.pass()).toHaveProperty('leave');
  });
});

describe('the place of a talk', () => {
  it('is one, however many of its turns wait, and is left while there is nothing to do but wait', () => {
    const admission = open();
    const gate = createGate(admission, 100, () => 0);
    const pass = () => {
      const passed = gate.pass();
      if ('problem' in passed) throw new Error('no room');
      return passed;
    };
    const [first, second] = [pass(), pass()];
    expect(admission.underWay).toBe(1);
    gate.works();
    gate.rests();
    expect(admission.underWay).toBe(0);
    first.leave();
    // The next one was let in long ago: it begins though there is no room for others by now.
    const others = [enter(admission), enter(admission), enter(admission)];
    gate.works();
    expect([admission.underWay, others.length]).toEqual([4, 3]);
    second.leave();
    second.leave();
    expect(admission.underWay).toBe(3);
    // A greeting is no turn.
    gate.works();
    expect(admission.underWay).toBe(3);
  });
});

describe('a server that is full', () => {
  let house: House;
  afterEach(() => house.close());

  it('says so at once, keeps nothing of the turn, and takes it when it comes again', async () => {
    const voice = heldWords();
    house = await House.open({ voice, limits: { turnsAtOnce: 1 } });
    const [busy, later] = [await house.join(await house.begin()), await house.join(await house.begin())];
    busy.send({ type: 'say', clientId: 'client-01', text: 'How did you get here?' });
    await busy.hears((frame) => frame.type === 'saved');
    later.send({ type: 'say', clientId: 'client-02', text: 'What do you do all day?' });
    const refused = await later.refused('busy');
    expect(refused).toMatchObject({
      clientId: 'client-02',
      problem: { retryAfterMs: expect.any(Number) },
    });
    const mine = (frame: ServerFrame) => frame.type === 'event' && frame.event.type === 'user-turn';
    expect(later.frames.some(mine)).toBe(false);
    // What was saved already is told so, however full it is.
    busy.send({ type: 'say', clientId: 'client-01', text: 'How did you get here?' });
    voice.words();
    await busy.hears((frame) => frame.type === 'event' && frame.event.seq === 3);
    const { turn } = await later.says('client-02', 'What do you do all day?');
    expect(turn).toMatchObject({ seq: 2, text: 'What do you do all day?' });
    expect(later.frames.filter(mine)).toHaveLength(1);
  });

  it('is not full of answers that only wait to be heard', async () => {
    let slow = false;
    const pause = (_ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
        if (!slow) resolve();
      });
    house = await House.open({
      voice: embeddedVoice,
      pacing: { pace: 'spoken', now: () => 0, pause },
      limits: { turnsAtOnce: 1 },
    });
    const lines = [];
    for (let at = 0; at < 3; at++) {
      const line = await house.join(await house.begin());
      await line.event(1);
      lines.push(line);
    }
    slow = true;
    for (const line of lines) {
      line.send({ type: 'say', clientId: 'client-01', text: 'How did you get here?' });
      await line.hears((frame) => frame.type === 'delta' && frame.seq === 3);
    }
    expect(lines.map((line) => line.frames.filter(({ type }) => type === 'error'))).toEqual([[], [], []]);
  });
});
