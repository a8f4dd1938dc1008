import { readdirSync, readFileSync } from 'node:fs';
import { loadContent } from '@anyone-else/content';
import type { ThankYouInput } from '@anyone-else/letters';
import { Labels, Transcript, TranscriptGold, type Turn } from '@anyone-else/protocol';
import { findNames } from '@anyone-else/scoring';
import { outOfFold } from '../../../packages/reading/tools/out-of-fold.ts';
import { judgedTalks } from '../../../packages/reading/tools/whole-talks.ts';

/** A promise that a person found in the talk, and the turns in which it is made; several where it is made again. */
export interface GoldPromise {
  text: string;
  turns: readonly number[];
}

/** A talk with what a person found in it. */
export interface LabelledTalk {
  id: string;
  /** A letter of the corpus, or the number of a scene: everything of one author's is left out together. */
  author: string;
  input: ThankYouInput;
  names: readonly string[];
  /** People who may be taken either way: found or not, they do not count. */
  optionalNames?: readonly string[];
  promises: readonly GoldPromise[];
  ownPromises: readonly GoldPromise[];
  /** Turns whose promise may be taken either way: found or not, they do not count. */
  optional: readonly number[];
  takeaways: readonly { text: string; turn?: number }[];
}

const FOLDER = new URL('../../../packages/reading/corpus/transcripts/', import.meta.url);
/** In which turns the promises of the corpus are made, in the order of its labels: set down by hand. */
const PROMISED: Record<string, number[][]> = JSON.parse(
  readFileSync(new URL('promise-turns.json', import.meta.url), 'utf8'),
);
const playbook = loadContent().playbooks.get('full-arc')!;

/** The corpus. 'read' has the user's turns read as the product reads talks by an author it never saw; 'gold' by hand. */
export function corpusTalks(labels: 'read' | 'gold'): LabelledTalk[] {
  const read = new Map(
    labels === 'gold' ? [] : judgedTalks(outOfFold()).map(({ id, scorecard }) => [id, scorecard]),
  );
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const id = file.replace('.json', '');
      const raw = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
      const { user = {}, contact = {}, turns: said } = Transcript.parse(raw);
      const gold = TranscriptGold.parse(raw.labels);
      const turns = said.map(
        ({ speaker, text, labels: byHand }, at): Turn => ({
          speaker,
          text,
          labels:
            speaker === 'contact' ? null : read.size > 0 ? read.get(id)!.turns[at]! : Labels.parse(byHand),
        }),
      );
      return {
        id,
        author: id.charAt(0),
        input: inputOf(turns, user, contact, read.get(id)?.closer ?? gold.closer),
        names: gold.names,
        promises: gold.promises.map((text, at) => ({ text, turns: PROMISED[id]![at]! })),
        ownPromises: [],
        optional: [],
        takeaways: gold.takeaways.map((text) => ({ text })),
      };
    });
}

export function inputOf(
  turns: Turn[],
  user: ThankYouInput['user'],
  contact: ThankYouInput['contact'],
  closer: ThankYouInput['closer'],
): ThankYouInput {
  return { turns, user, contact, closer, names: findNames(turns, [contact.name, user.name]), playbook };
}
