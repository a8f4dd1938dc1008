import type { Temper } from '@anyone-else/protocol';
import { TEMPER_NUMBERS } from '../../packages/contact/src/numbers.ts';
import type { Figures } from './figures.ts';
import type { OnTopic } from './questions.ts';

/** One row of what would make a contact unreal, with what was measured. */
export interface Check {
  row: string;
  figure: string;
  ok: boolean;
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const check = (row: string, ok: boolean, figure: string): Check => ({ row, ok, figure });

/** The rows that hold for any voice and any contact. */
export function checksOf(figures: Figures): Check[] {
  const { good, bad, turns } = figures;
  const shorter = bad.answer / Math.max(1, good.answer);
  return [
    check(
      'a good listener ends warm, with two names (95 %)',
      good.warmWithTwoNames >= 0.95 * good.talks,
      percent(good.warmWithTwoNames, good.talks),
    ),
    check(
      'a bad one ends cold, with no name and no offer (100 %)',
      bad.coldWithNone === bad.talks,
      percent(bad.coldWithNone, bad.talks),
    ),
    check('and gets answers 30 % shorter', shorter <= 0.7, `${good.answer} words against ${bad.answer}`),
    check(
      'opens with praise in 5 % of turns at most',
      figures.praises <= 0.05 * turns,
      percent(figures.praises, turns),
    ),
    check(
      'no three opening words in more than 10 % of turns',
      figures.commonest.share <= 0.1,
      `'${figures.commonest.words}' ${percent(figures.commonest.share, 1)}`,
    ),
    check('asks back in one turn of five at most', figures.leading === 0, percent(figures.asksBack, turns)),
    check(
      'says no sentence twice in a talk',
      figures.repeats.length === 0,
      `${figures.repeats.length} repeats`,
    ),
    check(
      'lets nothing out that was not earned',
      figures.leaks.length === 0,
      `${figures.leaks.length} leaks`,
    ),
    check('never leaves the part', figures.outOfPart.length === 0, `${figures.outOfPart.length} turns`),
  ];
}

/** Over talks of one temper with a good listener; for one contact or for all. */
export function bandCheck({ good: { words } }: Figures, temper: Temper): Check {
  const { median, most } = TEMPER_NUMBERS[temper].band;
  return check(
    `words a turn within the band of a ${temper} contact (median ${median.join(' to ')}, 95th percentile ${most} at most)`,
    words.median >= median[0] && words.median <= median[1] && words.p95 <= most,
    `median ${words.median}, 95th percentile ${words.p95}`,
  );
}

export const onTopicCheck = ({ asked, hit, honest }: OnTopic, how: string): Check =>
  check(
    `answers what was asked, or says honestly that they cannot: ${how} (95 %)`,
    hit + honest >= 0.95 * asked,
    `${percent(hit + honest, asked)} (${percent(hit, asked)} answered)`,
  );
