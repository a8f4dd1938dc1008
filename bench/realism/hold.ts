import {
  type ContactScene,
  cuesHeardIn,
  decide,
  embeddedVoice,
  foldContact,
  type Voice,
} from '@anyone-else/contact';
import type { Persona, SessionSetup, StoredEvent } from '@anyone-else/protocol';
import { type Line, playbook, setupFor, type Talk } from '../../packages/contact/test/talk.ts';
import { SCRIPTED, type ScriptedUser } from './users.ts';

/** A scripted talk that was held, and where it left the contact. */
export interface Held extends Talk {
  user: ScriptedUser | 'other';
  state: ReturnType<typeof foldContact>;
  /** Turns that the embedded voice had to take for the model's, and turns cut off. */
  gaveWay: number;
  cutOff: number;
}

const AT = '2026-01-05T18:00:00.000Z';

/** One talk with any voice: the user's lines until they are used up or the contact has left. */
export async function holdLines(
  persona: Persona,
  seed: number,
  lines: readonly Line[],
  more: Partial<SessionSetup> = {},
  voice: Voice = embeddedVoice,
): Promise<Omit<Held, 'user'>> {
  const setup = setupFor(persona, more);
  const events: StoredEvent[] = [{ type: 'started', seq: 0, at: AT, setup, seed }];
  const scene = (): ContactScene => ({ persona, setup, playbook, seed, events: [...events] });
  const turns: Talk['turns'] = [];
  let [gaveWay, cutOff, ended] = [0, 0, false];

  const answer = async () => {
    const decided = decide(scene());
    let text = '';
    let spokenBy = voice.name;
    let interrupted = false;
    for await (const part of voice.speak({ scene: scene(), move: decided }))
      if (typeof part === 'string') text += part;
      else {
        spokenBy = part.voice;
        interrupted ||= part.brokeOff === true;
      }
    if (spokenBy !== voice.name) gaveWay += 1;
    if (interrupted) cutOff += 1;
    text = text.trim();
    const move = spokenBy === 'model' ? { ...decided, cues: cuesHeardIn(text, scene(), decided) } : decided;
    const seq = events.length;
    events.push({ type: 'contact-turn', seq, at: AT, text, interrupted, voice: spokenBy, move });
    turns.push({ speaker: 'contact', text });
    ended = move.ends;
  };

  await answer();
  for (const { text, labels } of lines) {
    if (ended) break;
    const seq = events.length;
    events.push({
      type: 'user-turn',
      seq,
      at: AT,
      clientId: `c${seq}-aaaaaaa`,
      text,
      labels,
      readerVersion: 't',
    });
    turns.push({ speaker: 'user', text, labels });
    await answer();
  }
  return { scene: scene(), turns, ended, state: foldContact(scene()), gaveWay, cutOff };
}

export const holdUser = async (
  persona: Persona,
  seed: number,
  user: ScriptedUser,
  more: Partial<SessionSetup> = {},
  voice?: Voice,
): Promise<Held> => ({ ...(await holdLines(persona, seed, SCRIPTED[user], more, voice)), user });
