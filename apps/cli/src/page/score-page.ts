import type { Dimension, Playbook, Scorecard } from '@anyone-else/protocol';
import { DIMENSIONS } from '@anyone-else/protocol';
import { wrap } from './wrap.ts';

const TITLES: Record<Dimension, string> = {
  focus: 'Focus on the contact',
  arc: 'Arc of the talk',
  closer: 'The closer',
  craft: 'Craft of the questions',
  courtesy: 'Courtesy',
};
const HEAD: readonly Dimension[] = ['focus', 'arc', 'closer'];
const SIGNS = { met: '+', missed: '-', 'n/a': ' ' } as const;

/**
 * A scorecard to be read in this order: three numbers and a sentence each; what to do differently; what went well; then
 * every check. Turns are counted from 1, as people count.
 */
export function scorePage(
  scorecard: Scorecard,
  turns: readonly { speaker: string; text: string }[],
  playbook: Playbook,
): string {
  const sections = [
    `${scorecard.total} of 100, by the playbook "${playbook.title}"`,
    HEAD.map((id) => headLine(scorecard, id)).join('\n'),
    differently(scorecard, turns),
    wentWell(scorecard),
    ...DIMENSIONS.map((id) => checks(scorecard, id)),
    'Turns are counted from 1. + met, - missed, blank: did not apply.',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headLine({ dimensions }: Scorecard, id: Dimension): string {
  const { score, sentence } = dimensions[id];
  return wrap(sentence, `${String(score).padStart(3)}  ${TITLES[id]}. `, '     ');
}

function differently({ doDifferently }: Scorecard, turns: readonly { text: string }[]): string {
  if (doDifferently.length === 0) return '';
  const items = doDifferently.map(({ turn, why, better }) =>
    [
      wrap(why, `  Turn ${turn + 1}. `, '    '),
      wrap(short(turns[turn]?.text ?? ''), '    You said: ', '      '),
      wrap(better, '    Try:      ', '      '),
    ].join('\n'),
  );
  return ['To do differently', ...items].join('\n');
}

function wentWell({ wentWell: good }: Scorecard): string {
  if (good.length === 0) return '';
  const items = good.map(({ turn, quote, why }) =>
    [wrap(`"${short(quote)}"`, `  Turn ${turn + 1}. `, '    '), wrap(why, '    ')].join('\n'),
  );
  return ['What went well', ...items].join('\n');
}

function checks({ dimensions }: Scorecard, id: Dimension): string {
  const { score, checks: all } = dimensions[id];
  const lines = all.flatMap(({ outcome, title, why, evidence }) => [
    wrap(`${title}: ${why}`, `  ${SIGNS[outcome]} `, '    '),
    ...evidence
      .slice(0, 2)
      .map(({ turn, quote }) => wrap(`"${short(quote)}"`, `      turn ${turn + 1}: `, '        ')),
  ]);
  return [`${TITLES[id]}: ${score}`, ...lines].join('\n');
}

/** A long quote by its beginning. */
function short(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 40 ? words.join(' ') : `${words.slice(0, 40).join(' ')} …`;
}
