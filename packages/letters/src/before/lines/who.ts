import { capital } from '../given-line.ts';
import { fact, type Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';
import type { Opening } from './help.ts';

/** Who the user is and what they hope for; what the opening said already is left out. */
export function whoLine({ choose, me }: Setting, said: Pick<Opening, 'saidClause' | 'saidAim'>): Piece[] {
  const clause = said.saidClause ? undefined : me.clause;
  const aim = said.saidAim ? undefined : me.aim;
  const facts = [...(me.background === undefined ? [] : [fact('background', me.background, 'me')])];
  if (clause === undefined && aim === undefined) return [];
  const isI = clause?.startsWith("I'm ") === true && !clause.includes(',');
  const wordings =
    clause !== undefined && aim !== undefined
      ? both(clause, aim, isI)
      : clause !== undefined
        ? clauseOnly(clause, isI)
        : aimOnly(aim!);
  const text = choose('who', wordings);
  return [{ text, facts: clause === undefined ? [] : facts, spare: 2 }];
}

const both = (clause: string, { to, ing }: { to: string; ing: string }, isI: boolean): string[] => [
  `${capital(clause)}, and I hope to ${to}.`,
  `${capital(clause)}; the plan is to ${to}.`,
  `A word about me: ${clause}, and I'd like to ${to}.`,
  `So that you know who is asking: ${clause}, and I have an eye on ${ing}.`,
  `My hope is to ${to}. As for where I come from, ${clause}.`,
  `${capital(clause)}, and what I'd love to do next is ${to}.`,
  `In short, ${clause}, and ${ing} is what I have in mind.`,
  `${capital(clause)}, and I'm thinking seriously about ${ing}.`,
  ...(isI
    ? [`${capital(clause)} working my way towards ${ing}.`, `${capital(clause)} who would love to ${to}.`]
    : [`${capital(clause)}, and I'm working my way towards ${ing}.`]),
];

const clauseOnly = (clause: string, isI: boolean): string[] => [
  `${capital(clause)}, in case you wonder who is asking.`,
  `A word about me: ${clause}.`,
  `So that you know who is writing: ${clause}.`,
  `As for me, ${clause}.`,
  `${capital(clause)}, which is where my questions come from.`,
  `A line about myself: ${clause}.`,
  `By way of introduction, ${clause}.`,
  `You should know where I come from: ${clause}.`,
  isI
    ? `${capital(clause)}, and curious about what you do.`
    : `${capital(clause)}, and I'm curious about what you do.`,
];

const aimOnly = ({ to, ing }: { to: string; ing: string }): string[] => [
  `What I hope to do is ${to}.`,
  `My plan is to ${to}, and I'm asking people who know.`,
  `I would love to ${to}.`,
  `I'm working towards ${ing}.`,
  `For some time now I have been thinking about ${ing}.`,
  `Next, I'd like to ${to}.`,
  `${capital(ing)} is what I have in mind.`,
  `It is my aim to ${to}, and I want to do it with open eyes.`,
  `I ask because I'd like to ${to}.`,
];
