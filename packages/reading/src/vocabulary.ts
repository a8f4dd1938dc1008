import { ACTS, BEATS, FOULS } from '@anyone-else/protocol';

/** The network's outputs in order; the same list as in training/labels.py. */
export const LABELS = [...BEATS, ...ACTS, ...FOULS, 'followUp'] as const;
export type Label = (typeof LABELS)[number];

/** Where each label stands in a row of scores. */
export const AT = Object.fromEntries(LABELS.map((label, i) => [label, i])) as Record<Label, number>;

/** Acts that ask for something. */
export const ASKING_ACTS = ['open-question', 'closed-question', 'request'] as const;
/** Beats that ask nothing of the contact by themselves. */
export const ASKLESS_BEATS: readonly Label[] = ['thanks', 'time-check'];
/** Beats that need an act that asks. */
export const ASKING_BEATS = BEATS.filter((beat) => !ASKLESS_BEATS.includes(beat));
