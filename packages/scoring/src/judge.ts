import {
  type Check,
  DIMENSIONS,
  type Dimension,
  type DimensionScore,
  percent,
  type Scorecard,
} from '@anyone-else/protocol';
import type { DimensionRule } from './check.ts';
import { arc } from './dimensions/arc.ts';
import { closer, closerSummary } from './dimensions/closer.ts';
import { courtesy } from './dimensions/courtesy.ts';
import { craft } from './dimensions/craft.ts';
import { focus } from './dimensions/focus.ts';
import { judgeInDoubt, readOtherwise, settled } from './doubt.ts';
import type { JudgeInput } from './input.ts';
import { chooseLessons } from './lessons/choose.ts';
import { findPraise } from './praise.ts';
import { spokenOf } from './spoken-of.ts';
import { type Talk, viewTalk } from './talk.ts';

const RULES: Record<Dimension, DimensionRule> = { focus, arc, closer, craft, courtesy };

/**
 * Judges a labelled talk. Pure: the same input gives the same scorecard, byte for byte.
 * A dimension none of whose checks applies has weight 0 and is left out of the total.
 */
export function judge(input: JudgeInput): Scorecard {
  return judgeAmended(input, (_dimension, check) => check);
}

/** What becomes of a check once it has been judged; the check itself where nothing does. */
export type Amend = (dimension: Dimension, check: Check) => Check;

/** As `judge`, with the last word on each check left to `amend`: scores, sentences and lessons follow it. */
export function judgeAmended(input: JudgeInput, amend: Amend): Scorecard {
  const talk = viewTalk(input);
  const otherwise = readOtherwise(talk);
  const pronouns = input.contact?.pronouns;
  const told = <Said extends { why: string }>(said: Said): Said => ({
    ...said,
    why: spokenOf(said.why, pronouns),
  });
  const judged = new Map(
    DIMENSIONS.map((dimension) => {
      const score = judgeDimension(talk, otherwise, dimension, amend);
      const sentence = spokenOf(score.sentence, pronouns);
      return [dimension, { ...score, sentence, checks: score.checks.map(told) }];
    }),
  );
  const dimensions = Object.fromEntries(judged) as Scorecard['dimensions'];
  return {
    version: 1,
    playbook: input.playbook.id,
    readerVersion: input.readerVersion,
    total: totalOf([...judged.values()]),
    dimensions,
    closer: closerSummary(talk),
    turns: input.turns.map((turn) => (turn.speaker === 'user' ? turn.labels : null)),
    unsure: input.turns.map((_, index) => input.readings?.[index]?.unsure ?? []),
    doDifferently: chooseLessons(talk, dimensions).map(told),
    wentWell: findPraise(talk).map(told),
  };
}

function judgeDimension(
  talk: Talk,
  otherwise: readonly Talk[],
  dimension: Dimension,
  amend: Amend,
): DimensionScore {
  const rule = RULES[dimension];
  const checks: Check[] = rule
    .rules(talk.playbook)
    .map((check) => {
      const { weight = check.weight, ...finding } = judgeInDoubt(check, talk, otherwise);
      return { id: check.id, title: check.title, ...finding, weight };
    })
    .map((check) => settled(amend(dimension, check)));
  const applicable = sumOf(checks.filter((check) => check.outcome !== 'n/a'));
  return {
    score: percent(sumOf(checks.filter((check) => check.outcome === 'met')), applicable),
    weight: applicable > 0 ? (talk.playbook.weights[dimension] ?? 0) : 0,
    sentence: rule.sentence(talk, checks),
    checks,
  };
}

const sumOf = (checks: readonly Check[]): number => checks.reduce((sum, check) => sum + check.weight, 0);

function totalOf(scores: readonly DimensionScore[]): number {
  const weights = scores.reduce((sum, { weight }) => sum + weight, 0);
  return percent(scores.reduce((sum, { score, weight }) => sum + score * weight, 0) / 100, weights);
}
