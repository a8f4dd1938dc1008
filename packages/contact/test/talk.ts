import { readdirSync, readFileSync } from 'node:fs';
import {
  ACTS,
  BEATS,
  FOULS,
  type Labels,
  NO_LABELS,
  Persona,
  type Playbook,
  type Reading,
  SessionSetup,
  type StoredEvent,
} from '@anyone-else/protocol';
import { type ContactScene, decide, sayEmbedded } from '../src/index.ts';

const folder = new URL('../../content/contacts/', import.meta.url);

/** Every contact file of the product. */
export const personas: Persona[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => Persona.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

export const playbook = JSON.parse(
  readFileSync(new URL('../../content/playbooks/full-arc.json', import.meta.url), 'utf8'),
) as Playbook;

export interface Line {
  text: string;
  labels: Labels;
  leanings?: Reading['leanings'];
}

/** A user's line: 'day-to-day open-question ack follow' are its labels, in any order. */
export function line(text: string, marks = ''): Line {
  const words = new Set(marks.split(' ').filter((word) => word !== ''));
  const followUp = words.delete('follow');
  const pick = <T extends string>(all: readonly T[]): T[] => all.filter((one) => words.delete(one));
  const labels = { beats: pick(BEATS), acts: pick(ACTS), fouls: pick(FOULS), followUp };
  if (words.size > 0) throw new Error(`unknown labels: ${[...words].join(' ')}`);
  return { text, labels };
}

export function setupFor(persona: Persona, more: Partial<SessionSetup> = {}): SessionSetup {
  return SessionSetup.parse({
    personaId: persona.id,
    playbookId: 'full-arc',
    minutes: 20,
    user: { name: 'Maya', background: 'middle-school teacher, finishing a UX course', targetRole: '' },
    difficulty: 'true-to-life',
    ...more,
  });
}

export interface Talk {
  scene: ContactScene;
  turns: { speaker: 'user' | 'contact'; text: string; labels?: Labels }[];
  ended: boolean;
}

/** A talk begun: `say` adds a user's line and the contact's reply. */
export function begin(persona: Persona, seed: number, more: Partial<SessionSetup> = {}) {
  const setup = setupFor(persona, more);
  const at = '2026-01-05T18:00:00.000Z';
  let events: StoredEvent[] = [{ type: 'started', seq: 0, at, setup, seed }];
  const turns: Talk['turns'] = [];
  let ended = false;
  const scene = (): ContactScene => ({ persona, setup, playbook, seed, events });
  const answer = () => {
    const move = decide(scene());
    const text = sayEmbedded(scene(), move);
    events = [...events, { type: 'contact-turn', seq: events.length, at, text, interrupted: false, move }];
    turns.push({ speaker: 'contact', text });
    ended = move.ends;
    return { text, move };
  };
  const greeting = answer();
  const say = ({ text, labels, leanings }: Line) => {
    if (ended) throw new Error('the contact has left');
    const seq = events.length;
    events = [
      ...events,
      { type: 'user-turn', seq, at, clientId: `c${seq}-aaaaaaa`, text, labels, leanings, readerVersion: 't' },
    ];
    turns.push({ speaker: 'user', text, labels });
    return answer();
  };
  return {
    greeting,
    say,
    talk: (): Talk => ({ scene: scene(), turns, ended }),
    get ended() {
      return ended;
    },
  };
}

/** Holds a whole talk: lines until they are used up or the contact has left. */
export function hold(
  persona: Persona,
  seed: number,
  lines: readonly Line[],
  more: Partial<SessionSetup> = {},
): Talk {
  const talk = begin(persona, seed, more);
  for (const one of lines) {
    if (talk.ended) break;
    talk.say(one);
  }
  return talk.talk();
}

export const plain = (text: string): Line => ({ text, labels: NO_LABELS });
