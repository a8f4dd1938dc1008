import { DIFFICULTIES, type Difficulty, type Persona, type SimulationCard } from '@anyone-else/protocol';
import { type CorpusQuestion, corpusQuestions } from './corpus-questions.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Held, holdUser } from './hold.ts';
import { putQuestions, sample } from './questions.ts';
import { SCRIPTED_USERS } from './users.ts';

/** Talks a contact is held to for their card: this many seeds with each scripted user. */
const SEEDS = 10;
const QUESTIONS = 400;

/** To a hundredth; what is not quite all is not told as all, nor what is a little as nothing. */
const hundredth = (value: number): number =>
  value === 0 || value === 1 ? value : Math.min(0.99, Math.max(0.01, Math.round(value * 100) / 100));

/** Every contact's card, by id; the same files and code give the same cards. */
export async function simulationCards(personas: readonly Persona[]): Promise<Record<string, SimulationCard>> {
  const questions = sample(corpusQuestions(), QUESTIONS);
  const drafts: { id: string; card: Omit<SimulationCard, 'ease'> }[] = [];
  for (const persona of personas) drafts.push({ id: persona.id, card: await cardOf(persona, questions) });
  const order = drafts.map(({ card }) => card.turnsToWarm).sort((one, other) => one - other);
  return Object.fromEntries(
    drafts.map(({ id, card }) => [id, { ...card, ease: easeOf(card.turnsToWarm, order) }]),
  );
}

async function cardOf(
  persona: Persona,
  questions: readonly CorpusQuestion[],
): Promise<Omit<SimulationCard, 'ease'>> {
  const talks: Held[] = [];
  for (const user of SCRIPTED_USERS)
    for (let seed = 1; seed <= SEEDS; seed += 1) talks.push(await holdUser(persona, seed, user));
  const figures = figuresOf(talks);
  const { asked, hit, honest } = putQuestions(persona, questions, ({ byReader }) => byReader);
  return {
    talks: figures.talks,
    turns: figures.turns,
    warmed: hundredth(figures.good.warmWithTwoNames / figures.good.talks),
    cooled: hundredth(figures.bad.coldWithNone / figures.bad.talks),
    onTopic: hundredth((hit + honest) / asked),
    words: figures.good.words,
    asksBack: hundredth(figures.asksBack / figures.turns),
    praises: hundredth(figures.praises / figures.turns),
    repeats: figures.repeats.length,
    leaks: figures.leaks.length,
    turnsToWarm: meanTurnsToWarm(talks),
  };
}

/** To a tenth of a turn: contacts of one temper would else tie. */
function meanTurnsToWarm(talks: readonly Held[]): number {
  const good = talks.filter(({ user }) => user === 'good' || user === 'non-native');
  const turns = good.map((talk) => figuresOf([{ ...talk, user: 'good' }]).good.turnsToWarm);
  return Math.round((10 * turns.reduce((sum, one) => sum + one, 0)) / turns.length) / 10;
}

/** The gentlest third of all, the middle, the toughest third; equals stand together. */
function easeOf(turns: number, order: readonly number[]): Difficulty {
  const before = order.filter((one) => one < turns).length;
  const equal = order.filter((one) => one === turns).length;
  return DIFFICULTIES[Math.min(2, Math.floor((3 * (before + (equal - 1) / 2)) / order.length))]!;
}

export type { Figures };
