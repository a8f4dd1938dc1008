import { type Act, type Check, type Labels, tidyLabels } from '@anyone-else/protocol';
import type { CheckRule, Finding } from './check.ts';
import { relabelled, type Talk, type TalkTurn } from './talk.ts';

/**
 * What the reader is in doubt about never counts against the user: a check that is missed as the talk was read, and
 * met once the doubtful labels are read otherwise, leaves the sum.
 */
export function judgeInDoubt(rule: CheckRule, talk: Talk, otherwise: readonly Talk[]): Finding {
  const finding = rule.judge(talk);
  if (finding.outcome !== 'missed') return finding;
  if (!otherwise.some((other) => rule.judge(other).outcome === 'met')) return finding;
  return { ...finding, outcome: 'n/a', why: `${finding.why} ${IN_DOUBT}` };
}

const IN_DOUBT = 'We may have misread it, so it does not count.';

/** Once the user has said how it was, the doubt is gone. */
export const settled = (check: Check): Check =>
  check.overruled && inDoubt(check)
    ? { ...check, why: check.why.slice(0, -IN_DOUBT.length).trimEnd() }
    : check;

/** Was this check left out for doubt? */
export const inDoubt = (check: Check | undefined): boolean => check?.why.endsWith(IN_DOUBT) === true;

/** The talk with its doubtful labels read in three other ways; none where nothing is in doubt. */
export function readOtherwise(talk: Talk): Talk[] {
  if (!talk.own.some(({ reading }) => reading && reading.unsure.length > 0)) return [];
  return WAYS.map((way) => relabelled(talk, (turn) => labelsBy(way, turn)));
}

/** Is this doubtful label taken as given? All of them, none of them, and all but those that make a turn less. */
type Way = (label: string) => boolean;
const LESSER: readonly string[] = ['closed-question', 'self-talk'] satisfies Act[];
const WAYS: readonly Way[] = [() => true, () => false, (label) => !LESSER.includes(label)];

function labelsBy(way: Way, { labels, reading }: TalkTurn): Labels {
  if (!reading || reading.unsure.length === 0) return labels;
  const doubtful = new Set(reading.unsure);
  const sure = <Label extends string>(given: readonly Label[]) => given.filter((it) => !doubtful.has(it));
  const taken = reading.unsure.filter(way);
  return tidyLabels({
    beats: [...sure(labels.beats), ...(taken as Labels['beats'])],
    acts: [...sure(labels.acts), ...(taken as Labels['acts'])],
    fouls: sure(labels.fouls),
    followUp: doubtful.has('followUp') ? way('followUp') : labels.followUp,
  });
}

/** Share from which the reader is sure enough of a label for praise to rest on it. */
const CLEAR = 0.8;

/** Is this label clear enough for praise? True where no reading tells. */
export const clearOf = ({ reading }: TalkTurn, label: string): boolean =>
  reading === null || (reading.confidence[label] ?? 1) >= CLEAR;

/** Did the reader give this label without a doubt? True where no reading tells. */
export const sureOf = ({ reading }: TalkTurn, label: string): boolean => !reading?.unsure.includes(label);
