import { draftThankYou, outcomeOf } from '@anyone-else/letters';
import { meaningOf, overlap } from '../../../packages/letters/src/meaning.ts';
import type { GoldPromise, LabelledTalk } from './talks.ts';

/** How many were found of those that a person found, and how many of the finds were right. */
export interface Figures {
  wanted: number;
  found: number;
  given: number;
  right: number;
  missed: string[];
  wrong: string[];
}

const none = (): Figures => ({ wanted: 0, found: 0, given: 0, right: 0, missed: [], wrong: [] });

export const recall = ({ found, wanted }: Figures): number => (wanted === 0 ? 1 : found / wanted);
export const precision = ({ right, given }: Figures): number => (given === 0 ? 1 : right / given);
export const inWords = (figures: Figures): string =>
  `recall ${figures.found}/${figures.wanted} = ${recall(figures).toFixed(3)}, precision ${figures.right}/${figures.given} = ${precision(figures).toFixed(3)}`;

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|madame|father|sister)\.?$/u;
const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/\s+/u)
    .filter((word) => !TITLE.test(word));

/** Titles aside: all words of one stand in the other ('Hannah' is 'Hannah Abramowitz'). Strictly: the same words. */
export function sameName(one: string, other: string, strict = false): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  const within = (some: string[], all: string[]) => some.every((word) => all.includes(word));
  return strict
    ? within(a, b) && within(b, a)
    : a.length > 0 && b.length > 0 && (within(a, b) || within(b, a));
}

export function nameFigures(talks: readonly LabelledTalk[], strict = false): Figures {
  const figures = none();
  for (const { id, input, names, optionalNames = [] } of talks) {
    const found = input.names
      .map(({ name }) => name)
      .filter((name) => !optionalNames.some((other) => sameName(other, name)));
    // One to one: a person found twice is wrong once.
    const open = [...names];
    for (const name of found) {
      const at = open.findIndex((gold) => sameName(gold, name, strict));
      if (at >= 0) open.splice(at, 1);
      else figures.wrong.push(`${id}: ${name}`);
    }
    figures.wanted += names.length;
    figures.found += names.length - open.length;
    figures.given += found.length;
    figures.right += names.length - open.length;
    figures.missed.push(...open.map((name) => `${id}: ${name}`));
  }
  return figures;
}

interface Found {
  text: string;
  turn: number | null;
}

/**
 * Kindly: a promise is found where anything is found in a turn that makes it, and a find is right where its turn makes a promise.
 * Strictly: one to one within a turn; of two finds for one promise one is wrong, and of two promises with one find one is missed.
 */
function promised(
  talks: readonly LabelledTalk[],
  goldOf: (talk: LabelledTalk) => readonly GoldPromise[],
  foundOf: (talk: LabelledTalk) => readonly Found[],
  strict: boolean,
): Figures {
  const figures = none();
  for (const talk of talks) {
    const gold = goldOf(talk);
    const found = foundOf(talk).filter(
      ({ turn }) => !talk.optional.includes(turn!) || gold.some(({ turns }) => turns.includes(turn!)),
    );
    const open = [...found];
    figures.wanted += gold.length;
    figures.given += found.length;
    for (const { text, turns } of gold) {
      const at = (strict ? open : found).findIndex(({ turn }) => turns.includes(turn!));
      if (at < 0) figures.missed.push(`${talk.id} ${turns.join()}: ${text}`);
      else figures.found += 1;
      if (at >= 0 && strict) open.splice(at, 1);
    }
    for (const find of found) {
      const right = strict ? !open.includes(find) : gold.some(({ turns }) => turns.includes(find.turn!));
      if (right) figures.right += 1;
      else figures.wrong.push(`${talk.id} ${find.turn}: ${find.text}`);
    }
  }
  return figures;
}

/** The contact's promises as the recap lists them, one a sentence. */
export const promiseFigures = (talks: readonly LabelledTalk[], strict = false): Figures =>
  promised(
    talks,
    ({ promises }) => promises,
    ({ input }) => outcomeOf(input).promises,
    strict,
  );

export const ownPromiseFigures = (talks: readonly LabelledTalk[], strict = false): Figures =>
  promised(
    talks,
    ({ ownPromises }) => ownPromises,
    ({ input }) => outcomeOf(input).ownPromises,
    strict,
  );

/**
 * Drafts that hold something labelled as worth taking away. Kindly: a sentence of the draft rests on the turn of a labelled one
 * (the turn that shares most of its words, above three tenths of them). Strictly: the sentence itself holds half of a label's words of meaning.
 */
export function draftFigures(talks: readonly LabelledTalk[], strict = false): Figures {
  const figures = none();
  for (const talk of talks) {
    if (talk.takeaways.length === 0) continue;
    const told = draftThankYou(talk.input).facts.filter(
      ({ kind }) => kind === 'takeaway' || kind === 'personal',
    );
    const holds = (fact: { text: string; turn: number | null }) =>
      talk.takeaways.some((gold) =>
        strict ? saysIt(fact.text, gold.text) : fact.turn === (gold.turn ?? turnOf(gold.text, talk)),
      );
    const hits = told.filter(holds);
    figures.wanted += 1;
    figures.found += hits.length > 0 ? 1 : 0;
    figures.given += told.length;
    figures.right += hits.length;
    if (hits.length === 0)
      figures.missed.push(`${talk.id}: ${told.map(({ text }) => text).join(' | ') || 'nothing'}`);
    figures.wrong.push(
      ...told.filter((fact) => !hits.includes(fact)).map(({ text, turn }) => `${talk.id} ${turn}: ${text}`),
    );
  }
  return figures;
}

const saysIt = (text: string, gold: string) => overlap(meaningOf(gold), meaningOf(text)) >= 0.5;

function turnOf(gold: string, { input }: LabelledTalk): number | undefined {
  const wanted = meaningOf(gold);
  let best: { turn: number | undefined; shared: number } = { turn: undefined, shared: 0.3 };
  input.turns.forEach(({ speaker, text }, turn) => {
    const shared = speaker === 'contact' ? overlap(wanted, meaningOf(text)) : 0;
    if (shared > best.shared) best = { turn, shared };
  });
  return best.turn;
}
