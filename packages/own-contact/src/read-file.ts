import { type OwnContactGuess, Persona } from '@anyone-else/protocol';
import { guessOf } from './guess-of.ts';

/** `problem` is one plain sentence with the field and the reason: 'answers[3].beat: "jobs" is not one of the beats'. */
export type ContactFileRead =
  | { ok: true; persona: Persona; guess: OwnContactGuess }
  | { ok: false; problem: string };

/** A contact's file that was brought, under a new id. Never throws. */
export function readContactFile(text: string, { id }: { id: string }): ContactFileRead {
  try {
    const persona = { ...Persona.parse(JSON.parse(text)), id };
    return { ok: true, persona, guess: guessOf(persona) };
  } catch {
    return { ok: false, problem: 'The file is not a contact' };
  }
}
