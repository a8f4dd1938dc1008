import type { Dimension, Playbook, Scorecard } from '@anyone-else/protocol';
import { DIMENSIONS, oneLine } from '@anyone-else/protocol';
import { wrap } from './wrap.ts';

const TITLES: Record<Dimension, string> = {
  focus: 'Focus on the contact',
  arc: 'Arc of the talk',
  closer: 'The closer',
  craft: 'Craft of the questions',
  courtesy: 'Courtesy',
};
const HEAD: readonly Dimension[] = ['focus', 'arc', 'closer'];
const WORDS = { met: 'Met', missed: 'Missed', 'n/a': 'Did not apply' } as const;
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
    corrections(scorecard),
    HEAD.map((id) => headLine(scorecard, id)).join('\n'),
    differently(scorecard, turns),
    wentWell(scorecard),
    ...DIMENSIONS.map((id) => checks(scorecard, id)),
    'Turns are counted from 1. + met, - missed, blank: did not apply.',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Both scores, and who changed what and when. */
function corrections({ total, dimensions, overruled }: Scorecard): string {
  if (overruled === undefined) return '';
  const { asRead, overrides } = overruled;
  const items = overrides.map((override) => {
    const what =
      override.kind === 'labels'
        ? `Turn ${override.turn + 1}, what it does`
        : `${TITLES[override.dimension]}, "${titleOf(dimensions[override.dimension].checks, override.check)}"`;
    return wrap(`${what}: changed by ${override.by || 'somebody'}, ${dayOf(override.at)}`, '  ', '    ');
  });
  return [`With your corrections: ${total} of 100. As read: ${asRead.total} of 100.`, ...items].join('\n');
}

const titleOf = (checks: readonly { id: string; title: string }[], id: string): string =>
  checks.find((check) => check.id === id)?.title ?? id;

/** '2030-01-01 18:00 UTC'; whatever a file has for a time, where it is none. */
const dayOf = (at: string): string => oneLine(at).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, '$1 $2 UTC');

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
  const lines = all.flatMap(({ outcome, title, why, evidence, overruled }) => [
    wrap(`${title}: ${why}`, `  ${SIGNS[outcome]} `, '    '),
    ...(overruled === undefined
      ? []
      : [
          wrap(
            `${WORDS[overruled.outcome]} as read; changed by ${overruled.by || 'somebody'}, ${dayOf(overruled.at)}`,
            '      ',
            '        ',
          ),
        ]),
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
