import { BEATS } from '@anyone-else/protocol';
import { ASKING_ACTS, ASKING_BEATS, AT, LABELS, type Label } from './vocabulary.ts';

/** How far each label is above (positive) or below its threshold, in the order of LABELS. */
export type Margins = Float64Array;

const best = (margins: Margins, of: readonly Label[]): Label =>
  of.reduce((a, b) => (margins[AT[b]]! > margins[AT[a]]! ? b : a));

/** What the GUIDE says cannot stand alone: each pair adds the second when the first is there. */
const BRINGS: readonly (readonly [Label, Label])[] = [
  ['thanks', 'acknowledge'],
  ['introduction', 'request'],
  ['turned-to-self', 'self-talk'],
];

/** A question is likely to be about something: its likeliest beat is given when it is this near its threshold. */
const NEARLY = 0.5;

/**
 * The labels above their thresholds, made consistent with the GUIDE: an asking beat or a follow-up needs an act
 * that asks. Where one of two is wrong, the surer side wins.
 */
export function consistent(margins: Margins): Set<Label> {
  const on = new Set<Label>(LABELS.filter((label) => margins[AT[label]]! > 0));
  const has = (labels: readonly Label[]): boolean => labels.some((label) => on.has(label));

  for (const [first, second] of BRINGS) if (on.has(first)) on.add(second);
  if (on.has('resume-push') && !has(['request', 'self-talk']))
    on.add(best(margins, ['request', 'self-talk']));

  const ask = best(margins, ASKING_ACTS);
  if (!has(ASKING_ACTS) && has(ASKING_BEATS)) {
    const beat = best(margins, ASKING_BEATS);
    if (margins[AT[beat]]! + margins[AT[ask]]! > 0) on.add(ask);
    else for (const label of ASKING_BEATS) on.delete(label);
  }
  if (on.has('followUp') && !has(ASKING_ACTS)) on.delete('followUp');

  const topic = best(margins, ASKING_BEATS);
  // The closer counts for much: it is given for what it is, never for want of something better.
  if (has(ASKING_ACTS) && !has(BEATS) && topic !== 'anyone-else' && margins[AT[topic]]! > -NEARLY)
    on.add(topic);
  return on;
}
