import { ACTS, type Accuracy, BEATS, FOULS } from '@anyone-else/protocol';

type Row = Accuracy['byLabel'][number];

export interface Group {
  title: string;
  rows: Row[];
}

/** A share as people say it: 'all 10', '9.3', 'none'. `undefined` where there is nothing to count. */
export function ofTen(share: number): string {
  const ten = Math.round(share * 100) / 10;
  return Number.isInteger(ten) ? String(ten) : ten.toFixed(1);
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** The labels in the groups of the vocabulary and in its order; what is not in it comes last. */
export function groupsOf({ byLabel }: Accuracy): Group[] {
  const groups: { title: string; labels: readonly string[] }[] = [
    { title: 'What a turn asks about', labels: BEATS },
    { title: 'What a turn does', labels: [...ACTS, 'followUp'] },
    { title: 'Slips', labels: FOULS },
  ];
  const known = new Set(groups.flatMap(({ labels }) => labels));
  const rest = byLabel.map(({ label }) => label).filter((label) => !known.has(label));
  return [...groups, { title: 'Other', labels: rest }]
    .map(({ title, labels }) => ({
      title,
      rows: labels.flatMap((label) => byLabel.filter((row) => row.label === label)),
    }))
    .filter(({ rows }) => rows.length > 0);
}
