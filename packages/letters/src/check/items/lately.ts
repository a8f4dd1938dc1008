import { daysBetween } from '../../before/sent.ts';
import type { Check } from '../check.ts';
import { notTooSoon } from './situation.ts';

/** Fewer days than this and a sign of life is one too many. */
const SOON = 21;

/** Not too soon: of a reminder after the first letter, of a check-in after whatever happened last. */
export const lately: Check = (letter, input) => {
  if (letter.kind !== 'check-in') return notTooSoon(letter, input);
  const { log, now } = input;
  const times = log.flatMap((entry) =>
    entry.type === 'wrote' || entry.type === 'heard' || entry.type === 'touched'
      ? [entry.at]
      : entry.type === 'talked'
        ? [entry.on]
        : [],
  );
  const last = times.sort().at(-1);
  if (last === undefined) return null;
  const days = Math.max(0, daysBetween(last, now));
  return days >= SOON
    ? { verdict: 'good', text: 'Some weeks have gone by since you were in touch.' }
    : {
        verdict: 'look',
        text: `You were in touch ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`}: a few weeks apart is soon enough.`,
      };
};
