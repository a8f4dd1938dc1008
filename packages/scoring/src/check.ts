import type { Check, Evidence, Outcome, Playbook } from '@anyone-else/protocol';
import type { Talk } from './talk.ts';

export interface Finding {
  outcome: Outcome;
  why: string;
  evidence: Evidence[];
  /** Where other checks hang on this one and do not apply without it: what they weigh is then carried here. */
  weight?: number;
}

/** One yes-or-no question about a talk. Its weight counts against the other checks of its dimension only. */
export interface CheckRule {
  id: string;
  title: string;
  weight: number;
  judge(talk: Talk): Finding;
}

/** A dimension: its checks, and the one sentence at the head of the review. */
export interface DimensionRule {
  rules(playbook: Playbook): CheckRule[];
  sentence(talk: Talk, checks: readonly Check[]): string;
}

export const met = (why: string, evidence: Evidence[] = []): Finding => ({ outcome: 'met', why, evidence });
export const missed = (why: string, evidence: Evidence[] = []): Finding => ({
  outcome: 'missed',
  why,
  evidence,
});
export const notApplicable = (why: string): Finding => ({ outcome: 'n/a', why, evidence: [] });
export const either = (good: boolean, why: string, evidence: Evidence[] = []): Finding =>
  good ? met(why, evidence) : missed(why, evidence);

/** Nothing went wrong: met, but in a talk with too little in it this proves nothing. */
export const faultless = (talk: Talk, why: string, evidence: Evidence[] = []): Finding =>
  talk.thin ? notApplicable(TOO_LITTLE) : met(why, evidence);

export const TOO_LITTLE = 'There is too little of this talk to tell.';

/** The outcome of a check by its id; 'n/a' where the playbook has no such check. */
export function outcomeOf(checks: readonly Check[], id: string): Outcome {
  return checks.find((check) => check.id === id)?.outcome ?? 'n/a';
}
