import { NO_LABELS, type StoredEvent } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { behindOf, decide, foldContact, knownFacts, sayEmbedded } from '../src/index.ts';
import { saidSentences, sentencesOf } from '../src/said.ts';
import { begin, line, personas } from './talk.ts';

const question = line('How did you get started in this?', 'journey open-question');
const followUp = line('What happened then?', 'journey open-question follow acknowledge');

type ContactTurn = Extract<StoredEvent, { type: 'contact-turn' }>;

/** A talk whose last contact turn is cut after its first sentence and, where `anew`, said again in full. */
function cut(persona: (typeof personas)[number], anew: boolean) {
  const talk = begin(persona, 5, { temper: 'warm' });
  talk.say(question);
  const { scene } = talk.talk();
  const last = scene.events.at(-1) as ContactTurn;
  const broken: ContactTurn = { ...last, interrupted: true, text: sentencesOf(last.text)[0] ?? '' };
  const events = [...scene.events.slice(0, -1), broken];
  if (anew) events.push({ ...last, seq: last.seq + 1, again: true });
  return { whole: scene, broken: { ...scene, events } };
}

test.each(personas)(
  '$id: a turn said anew counts once, and the broken one for nothing but its words',
  (one) => {
    const { whole, broken } = cut(one, true);
    const [before, after] = [foldContact(whole), foldContact(broken)];
    expect([...after.answers].map(([id, told]) => [id, told.sentences])).toEqual(
      [...before.answers].map(([id, told]) => [id, told.sentences]),
    );
    expect(after.made).toEqual(before.made);
    expect(after.contactTurns).toBe(before.contactTurns);
    expect(after.turns).toBe(before.turns + 1);
    expect(after.goodwill).toBe(before.goodwill);
    expect([...after.cues.keys()]).toEqual([...before.cues.keys()]);
    expect(knownFacts(broken).takeaways.map(({ text }) => text)).toEqual(
      knownFacts(whole).takeaways.map(({ text }) => text),
    );
    expect(behindOf(broken).goodwill).toEqual(behindOf(whole).goodwill);
  },
);

test('of a turn that broke off only what was heard counts as told, and the rest can still be said', () => {
  let seen = 0;
  for (const persona of personas) {
    const { whole, broken } = cut(persona, false);
    const [id] = [...foldContact(whole).answers.keys()];
    const told = foldContact(broken).answers.get(id ?? '');
    if (!told || told.sentences === 0) continue;
    expect(told.sentences).toBeLessThan(foldContact(whole).answers.get(id ?? '')?.sentences ?? 0);
    const seq = broken.events.length;
    const asked = {
      type: 'user-turn',
      seq,
      at: '2026-01-05T18:00:00.000Z',
      clientId: `c${seq}-aaaaaaa`,
    } as const;
    const scene = { ...broken, events: [...broken.events, { ...asked, ...followUp, readerVersion: 't' }] };
    expect(sayEmbedded(scene, decide(scene)).length).toBeGreaterThan(20);
    seen++;
  }
  expect(seen).toBeGreaterThan(2);
});

test('a name that was cut off has not been given', () => {
  for (const persona of personas) {
    const { whole } = cut(persona, false);
    const last = whole.events.at(-1) as ContactTurn;
    const name = persona.network[0]?.name ?? '';
    const move = {
      ...last.move,
      steps: [{ kind: 'name' as const, list: 'another-name', line: 0, names: [0] }],
    };
    const fold = (text: string, interrupted: boolean, voice: 'model' | 'embedded') =>
      foldContact({
        ...whole,
        events: [...whole.events.slice(0, -1), { ...last, text, interrupted, voice, move }],
      });
    expect(fold('You could', true, 'model').names.size).toBe(0);
    expect(fold('You could', true, 'embedded').names.size).toBe(0);
    expect(fold(`You could talk to ${name}, who`, true, 'model').names.size).toBe(1);
    expect(fold(`You could talk to ${name}.`, false, 'model').names.size).toBe(1);
  }
});

test('in a turn that a model spoke, cues come from the move and told sentences from the text', () => {
  for (const persona of personas) {
    const { whole } = cut(persona, false);
    const last = whole.events.at(-1) as ContactTurn;
    const cue = persona.threads[0];
    const text = `In words of my own. It had to do with ${cue?.cue}.`;
    const move = { ...last.move, cues: [cue?.id ?? ''] };
    const spoken: ContactTurn = { ...last, voice: 'model', text, move };
    const state = foldContact({ ...whole, events: [...whole.events.slice(0, -1), spoken] });
    expect([...state.cues.keys()]).toContain(cue?.id);
    expect(state.said.has('in words of my own')).toBe(true);
    for (const sentence of saidSentences(last.text).filter(({ length }) => length > 12))
      expect(state.said.has(sentence)).toBe(false);
    expect([...state.answers.keys()]).toEqual([...foldContact(whole).answers.keys()]);
  }
});

test('a hint picked up in a turn that was said anew was picked up by the user', () => {
  let seen = 0;
  for (const persona of personas) {
    const [thread] = persona.threads;
    if (thread === undefined) continue;
    const { whole } = cut(persona, false);
    const last = whole.events.at(-1) as ContactTurn;
    const step = { kind: 'go-deeper' as const, threadId: thread.id, level: 1 };
    const told: ContactTurn = {
      ...last,
      text: thread.deeper[0] ?? '',
      move: { ...last.move, steps: [step] },
    };
    const events = [
      ...whole.events.slice(0, -1),
      { ...told, text: 'Well', interrupted: true },
      { ...told, seq: told.seq + 1, again: true },
    ];
    const turns = events.filter(({ type }) => type !== 'started');
    const { pickedUpAt, turn } = foldContact({ ...whole, events }).cues.get(thread.id)!;
    expect(turns[pickedUpAt!]?.type).toBe('user-turn');
    expect(turns[turn]?.type).toBe('contact-turn');
    seen++;
  }
  expect(seen).toBeGreaterThan(2);
});

test.each(personas)('$id goes on where they were stopped when they are asked to', (persona) => {
  const { whole, broken } = cut(persona, false);
  const seq = broken.events.length;
  const said = {
    type: 'user-turn',
    seq,
    at: '2026-01-05T18:00:00.000Z',
    clientId: `c${seq}-aaaaaaa`,
    readerVersion: 't',
    text: 'Sorry, I cut you off. Please go on.',
    labels: NO_LABELS,
  } as const;
  const scene = { ...broken, events: [...broken.events, said] };
  const rest = sayEmbedded(scene, decide(scene));
  const full = (whole.events.at(-1) as ContactTurn).text;
  const heard = (broken.events.at(-1) as ContactTurn).text;
  const left = sentencesOf(full).slice(1).join(' ');
  // Where one sentence was all, nothing is left to say, and they take it kindly.
  if (left === '') expect(rest).not.toBe('');
  else expect(rest).toBe(left);
  expect(rest).not.toContain(heard);
});
