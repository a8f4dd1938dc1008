import {
  type Check,
  DIMENSION_WORDS,
  DIMENSIONS,
  OUTCOME_WORDS,
  type Scorecard,
} from '@anyone-else/protocol';
import { literalLine } from '../literal.ts';
import { quoted, type SayWhen, signer, turnLink } from './marks.ts';

/** How many quotes stand as proof of one check. */
const PROOFS = 2;

/** Every check under its dimension: its outcome, why, and the words that prove it. */
export const checkSections = ({ dimensions }: Scorecard, sayWhen: SayWhen): string[] =>
  DIMENSIONS.flatMap((id) => [
    `### ${DIMENSION_WORDS[id].title}: ${dimensions[id].score}`,
    literalLine(dimensions[id].sentence),
    dimensions[id].checks.map((check) => checkItem(check, sayWhen)).join('\n'),
  ]).filter((section) => section !== '');

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function checkItem({ title, outcome, why, evidence, overruled }: Check, sayWhen: SayWhen): string {
  const changed =
    overruled === undefined
      ? []
      : [
          `  - ${capital(OUTCOME_WORDS[overruled.outcome])} as read; changed by ${signer(overruled.by)}, ${literalLine(sayWhen(overruled.at))}`,
        ];
  const proofs = evidence
    .slice(0, PROOFS)
    .map(({ turn, quote }) => `  - ${turnLink(turn)}: ${quoted(quote)}`);
  return [
    `- **${capital(OUTCOME_WORDS[outcome])}:** ${literalLine(title)}. ${literalLine(why)}`,
    ...changed,
    ...proofs,
  ].join('\n');
}
