import type { Model, ModelFailure } from '@anyone-else/llm';
import { type OwnContactGuess, Persona } from '@anyone-else/protocol';
import { askPart } from './ask-part.ts';
import { foreignWords, mended } from './mend.ts';
import type { Part } from './parts.ts';

/** How one part of a file is drafted. */
export interface Drafting<T> {
  part: Part<T>;
  put: (persona: Persona, value: T) => Persona;
  /** How the places of this part begin in what the check says: 'network', 'closer'. */
  places: readonly string[];
  /** What the model is to look at beside the person. */
  more?: Record<string, unknown>;
  without?: (value: T, complaints: readonly string[]) => T | undefined;
  also?: (persona: Persona, value: T) => string[];
}

/** A file that is whole at any time, into which parts are put as the model delivers them. */
export interface Desk {
  persona: Persona;
  /** Parts that stayed as they were. */
  borrowed: string[];
  /** Why nothing more is asked for. */
  failure: ModelFailure | undefined;
  /** Asks for a part and puts it in, unless the check then has more to say of its places than it had before. */
  draft<T>(drafting: Drafting<T>): Promise<void>;
}

export function openDesk(
  start: Persona,
  guess: OwnContactGuess,
  about: Record<string, unknown>,
  {
    model,
    check,
    signal,
    begins,
  }: {
    model: Model;
    check: (persona: Persona) => readonly string[];
    signal?: AbortSignal | undefined;
    /** Hears the name of each part before it is asked for. */
    begins?: (part: string) => void;
  },
): Desk {
  const desk: Desk = { persona: start, borrowed: [], failure: undefined, draft };

  async function draft<T>({ part, put, places, more, without, also }: Drafting<T>): Promise<void> {
    if (desk.failure !== undefined) return void desk.borrowed.push(part.name);
    begins?.(part.name);
    const said = (persona: Persona) =>
      check(persona).filter((line) => places.some((place) => line.startsWith(place)));
    const before = new Set(said(desk.persona));
    const asked = await askPart({
      model,
      part,
      signal,
      about: { ...about, story: desk.persona.story, voice: desk.persona.voice, ...more },
      mend: (value) => mended(value, guess),
      complaints: (value) => [
        ...foreignWords(value),
        ...(also?.(desk.persona, value) ?? []),
        ...said(put(desk.persona, value)).filter((line) => !before.has(line)),
      ],
      ...(without === undefined ? {} : { without }),
    });
    if (!asked.ok) desk.failure = asked;
    const whole =
      asked.ok && asked.value !== undefined ? Persona.safeParse(put(desk.persona, asked.value)) : undefined;
    if (whole?.success) desk.persona = whole.data;
    else desk.borrowed.push(part.name);
  }
  return desk;
}
