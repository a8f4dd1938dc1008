import { loadContent } from '@anyone-else/content';
import type { Labels, Persona, Reading, ServerFrame } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCRIPTED, type ScriptedUser } from '../../../bench/realism/users.ts';
import type { Browser } from './browser.ts';
import { House, quickReader } from './house.ts';

const USERS: readonly ScriptedUser[] = ['good', 'pushy', 'bad', 'rambling', 'non-native'];
const { personas } = loadContent();

/** Reads the scripted lines as whoever wrote them meant them. */
const meant = new Map<string, Labels>(
  Object.values(SCRIPTED).flatMap((lines) => lines.map(({ text, labels }) => [text, labels] as const)),
);
const read = async (turn: { contactBefore: string; text: string }): Promise<Reading> => {
  const reading = await quickReader.read(turn);
  return { ...reading, labels: meant.get(turn.text) ?? reading.labels };
};

let house: House;
beforeAll(async () => {
  const reader = { ...quickReader, read, readMany: (turns: never[]) => Promise.all(turns.map(read)) };
  house = await House.open({ reader, limits: { framesPerSecond: 1_000_000 } });
});
afterAll(() => house.close());

/** What the contact could tell and may not have told: people, and the words of their file, sentence by sentence. */
const secretsOf = (persona: Persona): string[] => [
  ...persona.network.map(({ name }) => name),
  ...[
    ...persona.answers.flatMap(({ brief, full }) => [brief, full]),
    ...persona.threads.flatMap(({ cue, deeper }) => [cue, ...deeper]),
    ...persona.network.map(({ why }) => why),
    ...persona.offers.map(({ text }) => text),
    ...Object.values(persona.closer),
    ...Object.values(persona.introduction),
  ].flatMap((text) => text.split(/(?<=[.!?])\s+/u).filter((one) => one.length > 24 && !one.includes('{{'))),
];
/** Names and ids that stand in a contact's file only. */
const idsOf = (persona: Persona): string[] => [...persona.answers, ...persona.threads].map(({ id }) => id);
const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ');

/** Says a script to the contact with a hint asked for at each turn; answers all frames from before the end. */
async function heldTalk(persona: Persona, user: ScriptedUser): Promise<Browser> {
  const tab = await house.join(await house.begin({ personaId: persona.id, help: 'coach', minutes: 15 }));
  for (const [at, { text }] of SCRIPTED[user].entries()) {
    const before = tab.frames.length;
    tab.send({ type: 'hint' });
    await tab.hears(({ type }) => type === 'hint', before);
    const { answer } = await tab.says(`client-${at + 10}`, text);
    const over = await tab.hears(
      (frame) => frame.type === 'standing' && tab.events.some(({ seq }) => seq >= answer.seq),
      tab.frames.findIndex((frame) => frame.type === 'event' && frame.event.seq === answer.seq),
    );
    if (over.type === 'standing' && over.standing.over) break;
  }
  tab.close();
  return tab;
}

const KEYS =
  /goodwill|"move"|"seed"|"cues"|"warmth"|"leanings"|"readerVersion"|"answerId"|"threadId"|"network"/u;

/** What stands in frames before it was said aloud, or never may. */
function leaks(frames: readonly ServerFrame[], persona: Persona): string[] {
  const secrets = secretsOf(persona);
  const found: string[] = [];
  let said = '';
  for (const frame of frames) {
    if (frame.type === 'event' && 'text' in frame.event) said += ` ${plain(frame.event.text)}`;
    const told = frame.type === 'event' || frame.type === 'delta' ? '' : plain(JSON.stringify(frame));
    for (const secret of secrets.map(plain))
      if (told.includes(secret) && !said.includes(secret)) found.push(`${frame.type}: ${secret}`);
  }
  const all = JSON.stringify(frames);
  const ids = idsOf(persona).filter((one) => all.includes(`:"${one}"`) || all.includes(`["${one}"`));
  return [...found, ...ids, ...(KEYS.exec(all) ?? [])];
}

it.each(
  [...personas.values()].slice(0, 10).map((persona, at) => [persona.id, USERS[at % USERS.length]!] as const),
)('nothing that %s keeps back from a %s user is in a hint or a frame', async (personaId, user) => {
  const persona = personas.get(personaId)!;
  const { frames } = await heldTalk(persona, user);
  expect(frames.filter(({ type }) => type === 'hint').length).toBeGreaterThan(3);
  expect(leaks(frames, persona)).toEqual([]);
});

it('what is looked for would be found', async () => {
  const persona = [...personas.values()][0]!;
  const { frames } = await heldTalk(persona, 'bad');
  const planted = (text: string, more = {}): ServerFrame[] => [
    { type: 'hint', hint: { kind: 'follow-up', text, ...more } },
    ...frames,
  ];
  expect(leaks(planted(`Ask to meet ${persona.network[0]!.name}.`), persona)).not.toEqual([]);
  expect(leaks(planted(persona.threads[0]!.deeper[0]!), persona)).not.toEqual([]);
  expect(leaks(planted('Ask.', { about: persona.threads[0]!.id }), persona)).not.toEqual([]);
  expect(leaks(planted('Ask.', { goodwill: 40 }), persona)).toEqual(['goodwill']);
});
