import type { Move, Persona } from '@anyone-else/protocol';
import { terms } from '../match/terms.ts';
import { sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { sayEmbedded } from '../voice.ts';
import { common, tellingOf } from './telling.ts';

/** As a file spells it: a model may curl its quotes. */
export const plainQuotes = (text: string): string => text.replace(/[‘’‛]/gu, "'").replace(/[“”„«»]/gu, '"');

const plain = (text: string): string => plainQuotes(text).toLowerCase();

/** So much of the sentence that a cue stands in must be heard for that sentence to be told. */
const TOLD_SHARE = 0.5;

/** Ids of the threads whose cue stands in these words: what a listener could have heard and picked up. */
export function cuesIn(text: string, persona: Persona): string[] {
  const words = plain(text);
  return persona.threads.filter(({ cue }) => words.includes(plain(cue))).map(({ id }) => id);
}

/**
 * The same for words that a model found for a move. A cue of that move is heard too where a sentence holds all telling
 * words of it, or tells what its own sentence tells.
 */
export function cuesHeardIn(text: string, scene: ContactScene, move: Move): string[] {
  const found = new Set(cuesIn(text, scene.persona));
  for (const { id } of cuesOf(scene, move)) if (isCueHeard(id, text, scene, move)) found.add(id);
  return scene.persona.threads.map(({ id }) => id).filter((id) => found.has(id));
}

const cuesOf = ({ persona }: ContactScene, { cues }: Move) =>
  persona.threads.filter(({ id }) => cues.includes(id));

/** The sentence of the move's own words that a cue stands in; undefined where the file's words have none. */
function sentenceOf(id: string, scene: ContactScene, move: Move): string | undefined {
  const cue = scene.persona.threads.find((thread) => thread.id === id)?.cue;
  if (cue === undefined) return undefined;
  return sentencesOf(sayEmbedded(scene, move)).find((sentence) => plain(sentence).includes(plain(cue)));
}

function isCueHeard(id: string, text: string, scene: ContactScene, move: Move): boolean {
  const cue = scene.persona.threads.find((thread) => thread.id === id)?.cue ?? '';
  if (plain(text).includes(plain(cue))) return true;
  const telling = [...new Set(terms(cue))];
  const holds = (sentence: string) => {
    const words = new Set(terms(sentence));
    return telling.every((term) => words.has(term));
  };
  if (telling.length > 0 && sentencesOf(text).some(holds)) return true;
  const own = tellingOf(sentenceOf(id, scene, move) ?? '');
  const shared = common(own, tellingOf(text));
  return own.size > 0 && shared >= TOLD_SHARE * own.size;
}

/** Sentences of the file with a cue of this move that was not heard yet: without them nobody can take it up. */
export const sentencesOfLostCues = (text: string, scene: ContactScene, move: Move): string[] =>
  cuesOf(scene, move)
    .filter(({ id }) => !isCueHeard(id, text, scene, move))
    .flatMap(({ id }) => sentenceOf(id, scene, move) ?? []);
