import { callName } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';

/**
 * Why there is no yes to give thanks for, and whether the log says the contrary; undefined where there is one, or a talk is
 * agreed.
 */
export function missingYes({
  log,
  meeting,
  page,
}: Pick<LetterInput, 'log' | 'meeting' | 'page'>): { text: string; said: boolean } | undefined {
  if (meeting !== null) return undefined;
  const call = callName(page.name) ?? page.name;
  const since = log.slice(log.findLastIndex(({ type }) => type === 'talked') + 1);
  const heard = since.filter((entry) => entry.type === 'heard');
  const clear = heard.findLast(({ answer }) => answer !== 'other');
  if (clear?.answer === 'yes') return undefined;
  if (clear?.answer === 'no')
    return {
      text: `${call} said no: there is no time to agree on, and no yes to give thanks for.`,
      said: true,
    };
  if (heard.length > 0)
    return { text: `${call} answered, and no yes stands in the log: wait with the times.`, said: false };
  return {
    text:
      since.length < log.length
        ? `Since your talk the log holds no answer from ${call}: there is no yes to give thanks for.`
        : `The log holds no answer from ${call} yet: there is no yes to give thanks for.`,
    said: false,
  };
}
