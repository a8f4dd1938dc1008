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
  // What they hope for stays in the letter, however long the rest is.
  if (clause !== undefined && aim !== undefined && clause.length + aim.to.length > 90)
    return [
      { text: choose('who', clauseOnly(clause, isI)), facts, spare: 2 },
      { text: choose('aim', aimOnly(aim)) },
    ];
  if (clause === undefined) return [{ text: choose('who', aimOnly(aim!)) }];
  return aim === undefined
    ? [{ text: choose('who', clauseOnly(clause, isI)), facts, spare: 2 }]
    : [{ text: choose('who', both(clause, aim, isI)), facts }];
}

const both = (clause: string, { to, ing }: { to: string; ing: string }, isI: boolean): string[] => [
  `${capital(clause)}, and I hope to ${to}.`,
  `${capital(clause)}, and my plan is to ${to}.`,
  `A little about me: ${clause}, and I'd like to ${to}.`,
  `To say who is asking: ${clause}, and I'm thinking about ${ing}.`,
  `I'd like to ${to}. As for where I come from, ${clause}.`,
  `${capital(clause)}, and what I'd love to do next is ${to}.`,
  `${capital(clause)}, and I'm thinking seriously about ${ing}.`,
  `${capital(clause)}, and I'd love to ${to}.`,
  ...(isI
    ? [`${capital(clause)} working towards ${ing}.`, `${capital(clause)} who would love to ${to}.`]
    : [`${capital(clause)}, and I'm working towards ${ing}.`]),
];

const clauseOnly = (clause: string, isI: boolean): string[] => [
  `${capital(clause)}, in case you wonder who is asking.`,
  `A little about me: ${clause}.`,
  `To say who is writing: ${clause}.`,
  `As for me, ${clause}.`,
  `${capital(clause)}, which is where my questions come from.`,
  `A line about myself: ${clause}.`,
  `${capital(clause)}.`,
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
  `I'm hoping to ${to}, and want to do it with open eyes.`,
  `I ask because I'd like to ${to}.`,
];
