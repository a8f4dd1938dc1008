import {
  cleanText,
  explain,
  oneLine,
  type Result,
  refuse,
  spokenName,
  Transcript,
  type TranscriptDraft,
} from '@anyone-else/protocol';
import { nameKey } from '../names.ts';
import type { Piece } from '../piece.ts';
import { isObject } from './entry.ts';

/** Whether a JSON value means to be a transcript of ours: turns by 'user' and 'contact'. */
export const isOwn = (data: unknown): boolean =>
  isObject(data) &&
  Array.isArray(data.turns) &&
  data.turns.some((turn) => isObject(turn) && (turn.speaker === 'user' || turn.speaker === 'contact'));

/** Our own transcript as pieces, turn by turn, with what it says of itself and whose words are whose. */
interface Own {
  pieces: Piece[];
  about: NonNullable<TranscriptDraft['about']>;
  names: { user: string; contact: string };
}

/** A fault is named by its place: 'turns[3].speaker should be …'. Labels are ignored. */
export function readOwn(data: unknown): Result<Own> {
  const parsed = Transcript.safeParse(data);
  if (!parsed.success) {
    const { field, complaint } = explain(parsed.error, data);
    return refuse('unreadable-file', `In the JSON, ${field === '' ? complaint : `${field} ${complaint}`}.`);
  }
  const { turns, agreedMinutes, playbook } = parsed.data;
  const [user, contact] = [asSaid(parsed.data.user), asSaid(parsed.data.contact)];
  const names = {
    user: oneLine(user?.name ?? '') || 'user',
    contact: oneLine(contact?.name ?? '') || 'contact',
  };
  if (nameKey(names.user) === nameKey(names.contact))
    Object.assign(names, { user: 'user', contact: 'contact' });
  const pieces = turns.map(({ speaker, text, start, end }) => ({
    speaker: names[speaker],
    text: cleanText(text),
    start,
    end,
  }));
  return { ok: true, value: { pieces, about: { agreedMinutes, playbook, user, contact }, names } };
}

/** 'Raman, Priya (St. Anne's)' as she is called, 'Priya Raman'. */
function asSaid<T extends { name?: string | undefined }>(person: T | undefined): T | undefined {
  return person?.name?.includes(',') ? { ...person, name: spokenName(person.name) } : person;
}
