import { countWords, type MoveStep } from '@anyone-else/protocol';
import { STOP_WORDS } from '../match/stop-words.ts';
import { terms } from '../match/terms.ts';
import { once } from '../remembering.ts';
import { saidSentences } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { plainQuotes } from './cues.ts';
import { shelfOf, textOf } from './file-texts.ts';
import { properNames } from './proper-names.ts';
import { runsIn, wordsIn } from './runs.ts';
import { bareWord, indexTexts, type TextIndex } from './text-index.ts';

/** Why words may not be said: they hold a name, or a stretch or the substance of something not told yet. */
export type Leak = 'name' | 'words' | 'story';

/** What is still kept to oneself in this turn. */
export interface Kept {
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
  const { kept, file, open, told, user } = shelfOf(scene);
  const steps = indexTexts(move.steps.flatMap((step) => tellableBy(step, scene)));
  const said = [told, steps];
  const free = [open, user, ...said];
  const isFreeTerm = (term: string): boolean => free.some((texts) => texts.holdsTerm(term));
  const tells = (text: string): boolean => terms(text).some((term) => !isFreeTerm(term));
  const isKeptRun = (run: string): boolean => {
    if (!kept.some((texts) => texts.holdsRun(run)) || free.some((texts) => texts.holdsRun(run))) return false;
    // A stretch whose every telling word was heard is a fact that was told, in other words.
    return terms(run).length >= RUN_TELLING && tells(run);
  };
  const holdsKeptRun = (sentence: string, length: number) => [...runsIn(sentence, length)].some(isKeptRun);
  const names = once(() => keptNames(scene, { said, heard: [open, user], kept }));
  const unnamed = once(() => unnamedPeople(scene, { said, all: [...free, ...kept] }));
  const isKept = (sentence: string): boolean =>
    saidSentences(sentence).some(
      (one) =>
        kept.some((texts) => texts.holdsSentence(one)) && !free.some((texts) => texts.holdsSentence(one)),
    ) &&
    (countWords(sentence) >= RUN || tells(sentence));
  const isKnown = (word: string): boolean =>
    [...free, ...file].some((texts) => texts.holdsRun(word) || texts.holdsRun(`${word}'s`));
  /** Sentences kept back that share so many telling words with one: how many, and how many of theirs were not heard yet. */
  const near = (telling: readonly string[], least: number) => {
    const fresh = telling.filter((term) => !isFreeTerm(term));
    return kept
      .flatMap((texts) => texts.sharing(fresh, least))
      .map(({ shared, own }) => ({ shared, size: [...own].filter((term) => !isFreeTerm(term)).length }));
  };
  const tellingIn = (sentence: string): string[] => [...new Set(terms(sentence))];
  return {
    // What was told frees names, stretches and sentences. Of a story it leaves less, which weighs more.
    staysClean: (sentence) => kept.every((texts) => texts.sharing(tellingIn(sentence), SHARED).length === 0),
    hintsAt(sentence) {
      if (holdsKeptRun(sentence, HINT_RUN)) return true;
      const telling = tellingIn(sentence);
      return near(telling, HINT_SHARED).some(
        ({ shared, size }) => shared >= HINT_SHARE * telling.length && shared >= HINT_SHARE * size,
      );
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
      const gives = near(tellingIn(sentence), SHARED).some(({ shared, size }) => shared >= SHARE * size);
      return gives ? 'story' : undefined;
    },
  };
}

type Texts = readonly TextIndex[];

/** People of the network of whom nobody knows yet, in full, and long parts of their names that are no words of the file. */
function unnamedPeople({ persona }: ContactScene, { said, all }: { said: Texts; all: Texts }): string[] {
  const isSaid = (words: string) => said.some((texts) => texts.holdsRun(words));
  const people = persona.network.map(({ name }) => wordsIn(name).join(' ')).filter((name) => !isSaid(name));
  // A long name that is no word of the file is a name however it is written.
  const isCommon = (part: string) =>
    /^\p{Ll}\p{L}+$/u.test(part) && all.some((texts) => texts.isWritten(part));
  const odd = people
    .flatMap((name) => name.split(' '))
    .filter((part) => part.length >= ODD_NAME && !isCommon(part) && !isSaid(part));
  return [...people, ...odd];
}

/** Words written as names are; at the start of a sentence an everyday word is none. */
function namesWrittenIn(sentence: string): Set<string> {
  const words = plainQuotes(sentence).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*/gu) ?? [];
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !STOP_WORDS.has(word)));
}

/** Names as word lists. People of the network are kept until the contact names them, even when the user has guessed one. */
function keptNames(
  { persona, setup }: ContactScene,
  { said, heard, kept }: { said: Texts; heard: Texts; kept: Texts },
): (readonly string[])[] {
  const present = indexTexts([persona.name, setup.user.name, persona.company.name]);
  const isIn = (texts: Texts) => (part: string) => texts.some((one) => one.holdsWord(part));
  const people = persona.network.flatMap(({ name }) => {
    const parts = wordsIn(name).filter((part) => part.length > 1);
    return [parts, ...parts.map((part) => [part])];
  });
  // A single word of a story may be anything (a town, a tool); two are somebody or something of their own.
  const own = kept
    .flatMap(({ names }) => names)
    .filter((parts) => parts.length > 1 && !parts.every(isIn(heard)));
  return [...people, ...own].filter((parts) => parts.length > 0 && !parts.every(isIn([...said, present])));
}
