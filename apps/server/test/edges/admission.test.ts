import type { ServerFrame } from '@anyone-else/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdmission } from '../../src/live/admission.ts';
import { createGate } from '../../src/live/gate.ts';
import { heldWords } from '../held.ts';
import { House } from '../house.ts';

const limits = { turnsAtOnce: 3, turnsAlways: 2, lateMs: 100 };
const enter = (admission: ReturnType<typeof createAdmission>) => {
  const entered = admission.enter();
  if ('retryAfterMs' in entered) throw new Error('no room');
  return entered;
};

describe('how many turns are begun', () => {
  it('is bounded, and a turn that is over makes room for one more, once', () => {
    const admission = createAdmission({ limits, late: () => 0, chance: () => 0.5 });
    const turns = [enter(admission), enter(admission), enter(admission)];
    expect(admission.enter()).toEqual({ retryAfterMs: 3000 });
    turns[0]!.leave();
    turns[0]!.leave();
    expect(admission.underWay).toBe(2);
    enter(admission);
    expect(admission.enter()).toEqual({ retryAfterMs: 3000 });
  });

  it('is fewer while the process is late, and never none', () => {
    let late = 101;
    const admission = createAdmission({ limits, late: () => late, chance: () => 0 });
    const first = enter(admission);
    enter(admission);
    expect(admission.enter()).toEqual({ retryAfterMs: 2000 });
    late = 99;
    enter(admission);
    late = 5_000;
    first.leave();
    expect(admission.enter()).toEqual({ retryAfterMs: 2000 });
  });

  it('is bounded for one talk by the minute', () => {
    let now = 0;
    const gate = createGate({ enter: () => ({ leave() {} }) }, 2, () => now);
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
    const gate = createGate({ enter: () => (full ? { retryAfterMs: 1 } : { leave() {} }) }, 1, () => 0);
    expect(gate.pass()).toMatchObject({ problem: { code: 'busy' } });
    full = false;
    expect(gate.pass()).toHaveProperty('leave');
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
});
