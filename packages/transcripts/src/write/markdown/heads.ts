import { DIMENSION_WORDS, type Scorecard } from '@anyone-else/protocol';
import { literalLine } from '../literal.ts';
import type { ScoredTalk } from '../scored-talk.ts';
import { quoted, type SayWhen, signer, turnLink } from './marks.ts';

const HEAD = ['focus', 'arc', 'closer'] as const;

/** The three that come first, a number and a sentence each. */
export const headLines = ({ dimensions }: Scorecard): string =>
  HEAD.map((id) => {
    const { score, sentence } = dimensions[id];
    return `- **${DIMENSION_WORDS[id].title} ${score}.** ${literalLine(sentence)}`;
  }).join('\n');

/** Both totals, and who changed what and when; nothing where nothing was changed. */
export function correctionsSection({ total, dimensions, overruled }: Scorecard, sayWhen: SayWhen): string[] {
  if (overruled === undefined) return [];
  const items = overruled.overrides.map((override) => {
    const what =
      override.kind === 'labels'
        ? `${turnLink(override.turn)}, what it does`
        : `${DIMENSION_WORDS[override.dimension].title}, “${literalLine(
            dimensions[override.dimension].checks.find(({ id }) => id === override.check)?.title ??
              override.check,
          )}”`;
    return `- ${what}: changed by ${signer(override.by)}, ${literalLine(sayWhen(override.at))}`;
  });
  return [`With your corrections ${total}, as read ${overruled.asRead.total}:`, items.join('\n')];
}

export function differentlySection(
  { doDifferently }: Scorecard,
  turns: ScoredTalk['transcript']['turns'],
): string[] {
  if (doDifferently.length === 0) return [];
  const items = doDifferently.map(({ turn, why, better }) =>
    [
      `- ${turnLink(turn)}. ${literalLine(why)}`,
      `  - You said: ${quoted(turns[turn]?.text ?? '')}`,
      `  - Try: ${quoted(better)}`,
    ].join('\n'),
  );
  return ['## To do differently', items.join('\n')];
}

export function wentWellSection({ wentWell }: Scorecard): string[] {
  if (wentWell.length === 0) return [];
  const items = wentWell.map(
    ({ turn, quote, why }) => `- ${turnLink(turn)}. ${quoted(quote)} ${literalLine(why)}`,
  );
  return ['## What went well', items.join('\n')];
}
