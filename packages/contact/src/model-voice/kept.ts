import type { MoveStep } from '@anyone-else/protocol';
import { STOP_WORDS } from '../match/stop-words.ts';
import { terms } from '../match/terms.ts';
import { sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { plainQuotes } from './cues.ts';
import { keptTexts, openTexts, textOf, toldTexts, userTexts } from './file-texts.ts';
import { properNames } from './proper-names.ts';
import { runsIn, wordsIn } from './runs.ts';

/** Why words may not be said: they hold a name, or a stretch or the substance of something not told yet. */
export type Leak = 'name' | 'words' | 'story';

/** What is still kept to oneself in this turn. */
export interface Kept {
  leakIn(sentence: string): Leak | undefined;
}

/** A stretch of so many words in a row is no chance. */
const RUN = 5;
/** Of a run, so many must tell something; 'at the end of the' is anybody's. */
const RUN_TELLING = 2;
/** So many telling words shared with one sentence, and such a part of it, give the story away. */
const SHARED = 3;
const SHARE = 0.5;

const runsOf = (text: string): string[] => [...runsIn(text, RUN)];

/** All that the file holds but what is open to anybody, has been told, or belongs to these steps. */
export function keptFrom(scene: ContactScene, move: { steps: readonly MoveStep[] }): Kept {
  const said = [...toldTexts(scene), ...move.steps.map((step) => textOf(step, scene))];
  const free = [...openTexts(scene), ...userTexts(scene), ...said];
  const freeRuns = new Set(free.flatMap(runsOf));
  const freeTerms = new Set(free.flatMap(terms));
  const kept = keptTexts(scene);
  const runs = new Set(
    kept.flatMap(runsOf).filter((run) => {
      const telling = terms(run);
      // A stretch whose every telling word was heard is a fact that was told, in other words.
      return (
        !freeRuns.has(run) && telling.length >= RUN_TELLING && telling.some((term) => !freeTerms.has(term))
      );
    }),
  );
  const stories = kept
    .flatMap(sentencesOf)
    .map((sentence) => new Set(terms(sentence).filter((term) => !freeTerms.has(term))))
    .filter((story) => story.size >= SHARED);
  const names = keptNames(scene, said, kept);
  return {
    leakIn(sentence) {
      const written = namesWrittenIn(sentence);
      if (names.some((name) => name.every((part) => written.has(part)))) return 'name';
      if (runsOf(sentence).some((run) => runs.has(run))) return 'words';
      const telling = [...new Set(terms(sentence))];
      const gives = (story: Set<string>) => {
        const shared = telling.filter((term) => story.has(term)).length;
        return shared >= SHARED && shared >= SHARE * story.size;
      };
      return stories.some(gives) ? 'story' : undefined;
    },
  };
}

/** Words written as names are; at the start of a sentence an everyday word is none. */
function namesWrittenIn(sentence: string): Set<string> {
  const words = plainQuotes(sentence).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*/gu) ?? [];
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !STOP_WORDS.has(word)));
}

/** Names as word lists. People of the network are kept until the contact names them, even when the user has guessed one. */
function keptNames(scene: ContactScene, said: readonly string[], kept: readonly string[]): string[][] {
  const { persona, setup } = scene;
  const bare = (texts: readonly string[]) =>
    new Set(texts.flatMap(wordsIn).map((word) => word.replace(/'s$/u, '')));
  const heard = bare([...said, persona.name, setup.user.name, persona.company.name]);
  const open = bare([...openTexts(scene), ...userTexts(scene)]);
  const people = persona.network.flatMap(({ name }) => {
    const parts = wordsIn(name).filter((part) => part.length > 1);
    return [parts, ...parts.map((part) => [part])];
  });
  // A single word of a story may be anything (a town, a tool); two are somebody or something of their own.
  const others = kept.flatMap(properNames).map(wordsIn);
  const own = others.filter((parts) => parts.length > 1 && !parts.every((part) => open.has(part)));
  return [...people, ...own].filter((parts) => parts.length > 0 && !parts.every((part) => heard.has(part)));
}
