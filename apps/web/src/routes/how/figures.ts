import { ACTS, type Accuracy, BEATS, FOULS } from '@anyone-else/protocol';

type Row = Accuracy['byLabel'][number];

export interface Group {
  title: string;
  rows: Row[];
}

/** A share of ten things, to one place: '9.3'. */
export const ofTen = (share: number): string => (10 * share).toFixed(1);

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
