import { createChance, DIFFICULTIES, TEMPERS } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { foldContact } from '../src/index.ts';
import { WARM_FROM } from '../src/numbers.ts';
import { corpus } from './corpus.ts';
import { contactTexts } from './measure.ts';
import { begin, type Line, personas } from './talk.ts';
import { bad, good, heldOut, probes, pushy, rambling, silent } from './users.ts';

const TURNS = 10_000;
const ODD = ['', '{{user}}', '¿?', 'a'.repeat(400), '👋', '...', 'ok', 'ok', 'And then?', 'Why?'];

const real: Line[] = corpus.map(({ text, beats, acts, fouls, followUp }) => ({
  text,
  labels: { beats, acts, fouls, followUp },
}));
const scripted: Line[] = [good, bad, silent, pushy, rambling, probes, heldOut.map(([, one]) => one)].flat();

test('ten thousand random turns never throw, leave a brace, repeat three times running, or leak', {
  timeout: 600_000,
}, () => {
  const chance = createChance(20_260_105);
  const names = new Map(personas.map((persona) => [persona, namesToEarn(persona)] as const));
  let turns = 0;
  for (let round = 0; turns < TURNS; round += 1) {
    const persona = personas[round % personas.length];
    if (!persona) break;
    const talk = begin(persona, round, {
      temper: TEMPERS[round % TEMPERS.length],
      difficulty: DIFFICULTIES[round % DIFFICULTIES.length],
      minutes: 5 + (round % 40),
    });
    for (let turn = 0; turn < 40 && !talk.ended; turn += 1) {
      const { text, labels } = oneOf(chance.next() < 0.5 ? scripted : real, chance.below);
      const odd = chance.next() < 0.12 ? ODD[chance.below(ODD.length)] : undefined;
      const mixed = chance.next() < 0.3 ? oneOf(scripted, chance.below).labels : labels;
      const reply = talk.say({ text: odd ?? text, labels: mixed });
      expect(reply.text).not.toMatch(/\{\{|\}\}|undefined|NaN| {2}/u);
      expect(reply.text.length).toBeGreaterThan(1);
      expect(reply.move.steps.length).toBeLessThanOrEqual(6);
      turns += 1;
    }
    const held = talk.talk();
    const texts = contactTexts(held);
    for (let at = 2; at < texts.length; at += 1)
      expect(texts[at] === texts[at - 1] && texts[at] === texts[at - 2], `${persona.id}: ${texts[at]}`).toBe(
        false,
      );
    const state = foldContact(held.scene);
    const spoken = texts.join(' ');
    for (const [index, name] of names.get(persona) ?? [])
      expect(spoken.includes(name) && !state.names.has(index), `${persona.id}: ${name}`).toBe(false);
    for (const [index] of state.offers) expect(earnedAt(held, index)).toBeGreaterThanOrEqual(WARM_FROM);
    for (const [id, { turn }] of state.threads)
      expect(cueBefore(held, id, turn), `${persona.id}: ${id}`).toBe(true);
  }
  expect(turns).toBeGreaterThanOrEqual(TURNS);
});

const oneOf = <T>(all: readonly T[], below: (count: number) => number): T => {
  const found = all[below(all.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

/** Those of the network whom no story mentions: to be given by name only. */
function namesToEarn(persona: (typeof personas)[number]): [number, string][] {
  const { answers, threads, story, time, deflections, manner } = persona;
  const open = JSON.stringify([answers, threads, story, time, deflections, manner ?? {}]);
  return persona.network.flatMap(({ name }, index): [number, string][] =>
    open.includes(name) ? [] : [[index, name]],
  );
}

type Held = ReturnType<ReturnType<typeof begin>['talk']>;
const contactTurns = ({ scene }: Held) =>
  scene.events.flatMap((event) => (event.type === 'contact-turn' ? [event] : []));

/** Goodwill of the turn in which an offer was made. */
const earnedAt = (held: Held, offer: number): number =>
  contactTurns(held).find(({ move }) => move.steps.some((step) => step.offer === offer))?.move.goodwill ?? 0;

/** Whether a story's cue was said aloud before the story was taken further. */
function cueBefore({ scene, turns }: Held, id: string, turn: number): boolean {
  const cue = scene.persona.threads.find((thread) => thread.id === id)?.cue.toLowerCase() ?? '\u0000';
  return turns
    .slice(0, turn)
    .some(({ speaker, text }) => speaker === 'contact' && text.toLowerCase().includes(cue));
}
