import { countWords, type MoveStep } from '@anyone-else/protocol';
import { STOP_WORDS } from '../match/stop-words.ts';
import { terms } from '../match/terms.ts';
import { once } from '../remembering.ts';
import { saidSentences, sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { plainQuotes } from './cues.ts';
import { allTexts, keptTexts, openTexts, textOf, toldTexts, userTexts } from './file-texts.ts';
import { properNames } from './proper-names.ts';
import { holdsRun, runsIn, wordsIn } from './runs.ts';

/** Why words may not be said: they hold a name, or a stretch or the substance of something not told yet. */
export type Leak = 'name' | 'words' | 'story';

/** What is still kept to oneself in this turn. */
export interface Kept {
  /** Makes ready what the first sentence would otherwise wait for. */
  prepare(): void;
  leakIn(sentence: string): Leak | undefined;
  /** Whether a sentence that is no leak now is none later either, whatever will have been told by then. */
  staysClean(sentence: string): boolean;
  /** Whether a sentence that is about nothing of this turn comes near to something kept back: less than a leak will do. */
  hintsAt(sentence: string): boolean;
  /** Whether it names somebody in full whom nobody knows. */
  strangerIn(sentence: string): boolean;
}

/** A stretch of so many words in a row is no chance. */
const RUN = 5;
/** Of a run, so many must tell something; 'at the end of the' is anybody's. */
const RUN_TELLING = 2;
/** So many telling words shared with one sentence, and such a part of it, give the story away. */
const SHARED = 3;
const SHARE = 0.5;

/** Letters of a name that is hardly a word. */
const ODD_NAME = 6;
/** Of a sentence that nothing in this turn asks for, less gives something away. */
const HINT_RUN = 4;
const HINT_SHARED = 2;
const HINT_SHARE = 0.4;

/** What a step may tell: its own words, and the short of an answer that it tells at length. */
function tellableBy(step: MoveStep, scene: ContactScene): string[] {
  const answer =
    step.depth === 'full' ? scene.persona.answers.find(({ id }) => id === step.answerId) : undefined;
  return [textOf(step, scene), ...(answer ? [answer.brief, answer.takeaway] : [])];
}

/** All that the file holds but what is open to anybody, has been told, or belongs to these steps. */
export function keptFrom(scene: ContactScene, move: { steps: readonly MoveStep[] }): Kept {
  const said = [...toldTexts(scene), ...move.steps.flatMap((step) => tellableBy(step, scene))];
  const free = [...openTexts(scene), ...userTexts(scene), ...said];
  const kept = keptTexts(scene);
  // Few sentences are asked about, so nothing is made of the whole file that the first of them does not need.
  const freeTerms = once(() => new Set(free.flatMap(terms)));
  const isFree = once(() => holdsRun(free));
  const isInFile = once(() => holdsRun(kept));
  const isKeptRun = (run: string): boolean => {
    if (!isInFile()(run) || isFree()(run)) return false;
    // A stretch whose every telling word was heard is a fact that was told, in other words.
    const telling = terms(run);
    return telling.length >= RUN_TELLING && telling.some((term) => !freeTerms().has(term));
  };
  const holdsKeptRun = (sentence: string, length: number) => [...runsIn(sentence, length)].some(isKeptRun);
  const stories = once(() => storiesIn(kept, freeTerms()));
  const names = once(() => keptNames(scene, said, kept));
  const unnamed = once(() => unnamedPeople(scene, { said, free, kept }));
  const sentences = once(() => new Set(kept.flatMap(saidSentences)));
  const freeSentences = once(() => new Set(free.flatMap(saidSentences)));
  const isKept = (sentence: string): boolean =>
    saidSentences(sentence).some((one) => sentences().has(one) && !freeSentences().has(one)) &&
    (countWords(sentence) >= RUN || terms(sentence).some((term) => !freeTerms().has(term)));
  const isAnyWord = once(() => holdsRun([...free, ...allTexts(scene)]));
  const isKnown = (word: string): boolean => isAnyWord()(word) || isAnyWord()(`${word}'s`);
  const wholeStories = once(() => storiesIn(kept, new Set()));
  return {
    // What was told frees names, stretches and sentences. Of a story it leaves less, which weighs more.
    staysClean(sentence) {
      const telling = [...new Set(terms(sentence))];
      return wholeStories().every((story) => telling.filter((term) => story.has(term)).length < SHARED);
    },
    prepare() {
      for (const make of [isInFile, isFree, stories, names, unnamed, sentences, freeSentences, isAnyWord])
        make();
    },
    hintsAt(sentence) {
      if (holdsKeptRun(sentence, HINT_RUN)) return true;
      const telling = [...new Set(terms(sentence))];
      return stories().some((story) => {
        const shared = telling.filter((term) => story.has(term)).length;
        return (
          shared >= HINT_SHARED && shared >= HINT_SHARE * telling.length && shared >= HINT_SHARE * story.size
        );
      });
    },
    strangerIn: (sentence) =>
      properNames(sentence)
        .map((name) => wordsIn(name).map(bareWord))
        .some((parts) => parts.length > 1 && parts.every((part) => !isKnown(part))),
    leakIn(sentence) {
      const written = namesWrittenIn(sentence);
      if (names().some((name) => name.every((part) => written.has(part)))) return 'name';
      const spoken = ` ${wordsIn(sentence).join(' ')} `;
      if (unnamed().some((name) => spoken.includes(` ${name} `))) return 'name';
      if (holdsKeptRun(sentence, RUN) || isKept(sentence)) return 'words';
      const telling = [...new Set(terms(sentence))];
      const gives = (story: Set<string>) => {
        const shared = telling.filter((term) => story.has(term)).length;
        return shared >= SHARED && shared >= SHARE * story.size;
      };
      return stories().some(gives) ? 'story' : undefined;
    },
  };
}

/** The telling words of each sentence that is kept, without those that were heard by now. */
const storiesIn = (kept: readonly string[], freeTerms: ReadonlySet<string>): Set<string>[] =>
  kept
    .flatMap(sentencesOf)
    .map((sentence) => new Set(terms(sentence).filter((term) => !freeTerms.has(term))))
    .filter((story) => story.size >= HINT_SHARED);

interface Texts {
  said: readonly string[];
  free: readonly string[];
  kept: readonly string[];
}

/** People of the network of whom nobody knows yet, in full, and long parts of their names that are no words of the file. */
function unnamedPeople({ persona }: ContactScene, { said, free, kept }: Texts): string[] {
  const saidWords = ` ${wordsIn(said.join(' ')).join(' ')} `;
  const people = persona.network
    .map(({ name }) => wordsIn(name).join(' '))
    .filter((name) => !saidWords.includes(` ${name} `));
  const all = once(() => [...free, ...kept].join('\n'));
  // A long name that is no word of the file is a name however it is written.
  const isCommon = (part: string) =>
    /^\p{Ll}\p{L}+$/u.test(part) && new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u').test(all());
  const odd = people
    .flatMap((name) => name.split(' '))
    .filter((part) => part.length >= ODD_NAME && !isCommon(part) && !saidWords.includes(` ${part} `));
  return [...people, ...odd];
}

const bareWord = (word: string): string => word.replace(/'s$/u, '');

/** Words written as names are; at the start of a sentence an everyday word is none. */
function namesWrittenIn(sentence: string): Set<string> {
  const words = plainQuotes(sentence).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*/gu) ?? [];
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !STOP_WORDS.has(word)));
}

/** Names as word lists. People of the network are kept until the contact names them, even when the user has guessed one. */
function keptNames(
  scene: ContactScene,
  said: readonly string[],
  kept: readonly string[],
): (readonly string[])[] {
  const { persona, setup } = scene;
  const bare = (texts: readonly string[]) => new Set(texts.flatMap(wordsIn).map(bareWord));
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
