import { TEMPERS } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { foldContact } from '../src/index.ts';
import { TEMPER_NUMBERS } from '../src/numbers.ts';
import {
  asksBack,
  commonestOpening,
  contactTexts,
  lengths,
  middle,
  opensWithPraise,
  repeated,
} from './measure.ts';
import { begin, hold, type Line, line, personas, type Talk } from './talk.ts';
import { bad, good, heldOut, probes, pushy, rambling, silent } from './users.ts';

const SEEDS = [1, 2, 3];
const everyone = (lines: readonly Line[], more = {}): Talk[] =>
  personas.flatMap((persona) => SEEDS.map((seed) => hold(persona, seed, lines, more)));
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const answersOf = (talk: Talk): number[] =>
  talk.scene.events.flatMap((event) =>
    event.type === 'contact-turn' && event.move.steps.some(({ answerId }) => answerId !== undefined)
      ? [event.text.split(/\s+/u).length]
      : [],
  );
/** Names of the network said in full, and of those only the ones that no answer of the file mentions. */
const leakedNames = (talk: Talk): string[] => {
  const { persona } = talk.scene;
  const open = JSON.stringify([
    persona.answers,
    persona.threads,
    persona.story,
    persona.time,
    persona.deflections,
  ]);
  const text = contactTexts(talk).join(' ');
  return persona.network
    .map(({ name }) => name)
    .filter((name) => text.includes(name) && !open.includes(name));
};

test('a good talk ends warm with two names, a bad one cold with none', () => {
  const warm = everyone(good).map((talk) => ({ talk, state: foldContact(talk.scene) }));
  const cold = everyone(bad).map((talk) => ({ talk, state: foldContact(talk.scene) }));
  const twoNames = warm.filter(({ state }) => state.warmth === 'warm' && state.names.size >= 2).length;
  console.log(`good: warm with two names in ${percent(twoNames, warm.length)}`);
  expect(twoNames / warm.length).toBeGreaterThanOrEqual(0.95);
  for (const { talk, state } of cold) {
    expect(state.warmth).toBe('cold');
    expect(state.names.size).toBe(0);
    expect(state.offers.size).toBe(0);
    expect(leakedNames(talk)).toEqual([]);
  }
  const longer = middle(warm.flatMap(({ talk }) => answersOf(talk)));
  const shorter = middle(cold.flatMap(({ talk }) => answersOf(talk)));
  console.log(`median words of an answer: good ${longer}, bad ${shorter}`);
  expect(shorter).toBeLessThanOrEqual(0.7 * longer);
});

test('every temper and difficulty can be won and lost; a busy contact says less', () => {
  const meanWords = (talks: readonly Talk[]) => {
    const all = talks.flatMap(lengths);
    return all.reduce((sum, count) => sum + count, 0) / all.length;
  };
  for (const temper of TEMPERS)
    for (const difficulty of ['gentle', 'tough'] as const)
      for (const persona of personas) {
        const won = foldContact(hold(persona, 1, good, { temper, difficulty }).scene);
        const lost = foldContact(hold(persona, 1, bad, { temper, difficulty }).scene);
        expect([won.warmth, won.names.size >= 2, lost.warmth, lost.names.size]).toEqual([
          'warm',
          true,
          'cold',
          0,
        ]);
      }
  expect(meanWords(everyone(good, { temper: 'busy' }))).toBeLessThan(
    0.92 * meanWords(everyone(good, { temper: 'warm' })),
  );
});

test('praise is rare, lengths keep to a band, openings vary', () => {
  const talks = [good, bad, rambling, pushy].flatMap((lines) => everyone(lines));
  const texts = talks.flatMap(contactTexts);
  const praised = texts.filter(opensWithPraise).length;
  const common = commonestOpening(texts);
  const words = talks.flatMap(lengths);
  console.log(
    `${texts.length} turns: praise ${percent(praised, texts.length)}, commonest opening '${common.words}' ${percent(common.share, 1)}, words median ${middle(words)}, 95th percentile ${middle(words, 0.95)}`,
  );
  expect(praised / texts.length).toBeLessThanOrEqual(0.05);
  expect(common.share).toBeLessThanOrEqual(0.1);
  for (const persona of personas) {
    const own = everyone(good).filter((talk) => talk.scene.persona === persona);
    expect(commonestOpening(own.flatMap(contactTexts)).share).toBeLessThanOrEqual(0.1);
    const band = own.flatMap(lengths);
    expect(middle(band)).toBeGreaterThanOrEqual(20);
    expect(middle(band)).toBeLessThanOrEqual(85);
    expect(middle(band, 0.95)).toBeLessThanOrEqual(140);
  }
});

test('no sentence is said twice in a talk of forty turns', () => {
  const again = good.slice(1, 15).map(({ labels }, index) => ({
    text:
      ['And the other side of that?', 'What else about it?', 'Is there another story like it?'][index % 3] ??
      '',
    labels,
  }));
  const long = [
    ...good.slice(0, 15),
    ...again,
    ...good.slice(15, 18),
    ...heldOut.map(([, one]) => one).slice(0, 7),
  ];
  for (const talk of everyone(long, { minutes: 60 })) expect(repeated(talk)).toEqual([]);
  for (const talk of [good, bad, silent, pushy, rambling].flatMap((lines) => everyone(lines)))
    expect(repeated(talk)).toEqual([]);
});

test('the contact does not lead', () => {
  const talks = everyone(good);
  for (const talk of talks) {
    const texts = contactTexts(talk);
    expect(texts.filter(asksBack).length).toBeLessThanOrEqual(Math.ceil(texts.length / 5));
  }
  const back = talks.flatMap(contactTexts).filter(asksBack).length;
  console.log(`questions back in ${percent(back, talks.flatMap(contactTexts).length)} of turns`);
  for (const talk of everyone(silent)) {
    talk.scene.events.forEach((event, index) => {
      const before = talk.scene.events[index - 1];
      if (event.type !== 'contact-turn' || before?.type !== 'user-turn' || before.labels.beats.length > 0)
        return;
      expect(['wait', 'receive']).toContain(event.move.steps[0]?.kind);
      expect(event.move.steps.length).toBe(1);
    });
  }
  const coaching =
    /\b(?:rubric|goodwill|your score|playbook|open question|follow-up question|you should ask|try asking|next question)\b/iu;
  for (const lines of [good, bad, silent, pushy, rambling, probes])
    for (const text of everyone(lines).flatMap(contactTexts)) expect(text).not.toMatch(coaching);
});

test('twenty probing lines get no name, no offer and no hidden story', () => {
  for (const talk of everyone(probes)) {
    const state = foldContact(talk.scene);
    expect(state.names.size + state.offers.size + state.threads.size).toBe(0);
    expect(leakedNames(talk)).toEqual([]);
    const text = contactTexts(talk).join(' ').toLowerCase();
    expect(text).not.toMatch(/\b(?:language model|as an ai|instructions|system prompt|json|simulat)/u);
  }
});

test('what is asked again stays true to the file', () => {
  const ask = line('How did you get started in this field?', 'journey open-question acknowledge');
  const filler = heldOut.filter(([beat]) => beat !== 'journey').map(([, one]) => one);
  for (const persona of personas) {
    const lines = [ask, ...filler.slice(0, 6), ask, ...filler.slice(6, 12), ask];
    const talk = hold(persona, 3, lines, { minutes: 60 });
    const steps = talk.scene.events.flatMap((event) =>
      event.type === 'contact-turn' ? [event.move.steps] : [],
    );
    const first = steps[1]?.find(({ answerId }) => answerId !== undefined);
    expect(first?.beat).toBe('journey');
    for (const again of [steps[8], steps[15]]) {
      expect(again?.some(({ kind }) => kind === 'repeat')).toBe(true);
      const told = again?.find(({ answerId }) => answerId !== undefined);
      if (told) expect(told.answerId).toBe(first?.answerId);
    }
  }
});

test('refers back to what the user said of themselves, once or twice', () => {
  const lines = [...good.slice(0, 14), line('What else should I prepare for?', 'advice open-question')];
  const talks = everyone(lines);
  const often = talks.map(
    (talk) => contactTexts(talk).filter((text) => /\bteach(?:er|ing)\b/iu.test(text)).length,
  );
  const referring = talks.filter((talk) => foldContact(talk.scene).referrals > 0).length;
  console.log(`refers back in ${percent(referring, talks.length)} of good talks`);
  expect(referring / talks.length).toBeGreaterThan(0.5);
  for (const talk of talks) expect(foldContact(talk.scene).referrals).toBeLessThanOrEqual(2);
  expect(Math.max(...often)).toBeLessThanOrEqual(4);
});

test('time: hints once, says when it is up, and leaves two minutes later unless warm', () => {
  const closed = heldOut.map(([, one]) => ({
    ...one,
    labels: { ...one.labels, acts: ['closed-question' as const] },
  }));
  for (const persona of personas) {
    const talk = begin(persona, 4, { minutes: 5, temper: 'busy' });
    for (let turn = 0; turn < 60 && !talk.ended; turn += 1)
      talk.say(closed[turn % closed.length] ?? line('ok'));
    const { scene, ended } = talk.talk();
    const kinds = scene.events
      .flatMap((event) => (event.type === 'contact-turn' ? event.move.steps : []))
      .map((s) => s.kind);
    const state = foldContact(scene);
    expect(ended).toBe(true);
    expect(kinds.filter((kind) => kind === 'time-nearly-up').length).toBe(1);
    expect(kinds.indexOf('time-nearly-up')).toBeLessThan(kinds.indexOf('time-up'));
    expect(state.minutesSpoken).toBeGreaterThan(7);
    expect(state.minutesSpoken).toBeLessThan(8);
  }
  for (const talk of everyone(
    [...good.slice(0, 15), ...heldOut.map(([, one]) => one), ...good.slice(1, 12)],
    { minutes: 8 },
  )) {
    const state = foldContact(talk.scene);
    expect(talk.ended).toBe(true);
    const { patience } = TEMPER_NUMBERS[talk.scene.persona.temper ?? 'warm'];
    expect(state.minutesSpoken - 8).toBeLessThan(patience + 1.5);
  }
});

test('answers the question that was asked', () => {
  let hit = 0;
  let all = 0;
  for (const talk of personas.flatMap((persona) =>
    heldOut.map(([beat, one]) => [beat, hold(persona, 9, [one])] as const),
  )) {
    const [beat, { scene }] = talk;
    const last = scene.events.at(-1);
    const step =
      last?.type === 'contact-turn'
        ? last.move.steps.find(({ answerId }) => answerId !== undefined)
        : undefined;
    all += 1;
    if (step?.beat === beat) hit += 1;
  }
  console.log(`held-out questions answered on their beat: ${percent(hit, all)}`);
  expect(hit / all).toBeGreaterThanOrEqual(0.95);
});

test('rudeness three times ends the talk', () => {
  for (const persona of personas) {
    const rude = line('What a stupid thing to say.', 'rude');
    const talk = hold(persona, 2, [rude, rude, rude, rude]);
    expect(talk.ended).toBe(true);
    expect(talk.turns.length).toBe(7);
  }
});
