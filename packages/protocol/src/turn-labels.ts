import type { Behind } from './after.ts';
import { shownLabels } from './label-words.ts';
import type { Labels } from './labels.ts';
import type { Scorecard } from './scorecard.ts';

/** A fall of goodwill by this much over one turn is more than the ordinary run of a talk. */
export const FALL_WORTH_NAMING = 3;

export interface TurnLabels {
  /** Null for the contact's turn. */
  labels: Labels | null;
  /** Those of them that are shown and in doubt. */
  unsure: string[];
}

/**
 * The labels of a turn as every page and file shows them. A slip in doubt costs nothing and would only sting, so it is
 * left out, unless the contact's goodwill fell at that turn: then it stands there as doubtful, for the user to settle. What
 * the user has looked at is in doubt no more.
 */
export function turnLabels(scorecard: Scorecard, behind: Behind | undefined, turn: number): TurnLabels {
  const labels = scorecard.turns[turn] ?? null;
  if (labels === null) return { labels, unsure: [] };
  const isSettled = scorecard.overruled?.overrides.some(
    (one) => one.kind === 'labels' && one.turn === turn && one.labels !== null,
  );
  const doubted = isSettled ? [] : (scorecard.unsure[turn] ?? []);
  const shown =
    fallAt(behind, turn) >= FALL_WORTH_NAMING
      ? labels
      : { ...labels, fouls: labels.fouls.filter((foul) => !doubted.includes(foul)) };
  return { labels: shown, unsure: shownLabels(shown).filter((label) => doubted.includes(label)) };
}

/** By how much goodwill fell over this turn; 0 where it did not, or where nobody knows. */
function fallAt(behind: Behind | undefined, turn: number): number {
  const at = behind?.goodwill.findIndex((point) => point.turn === turn) ?? -1;
  const now = behind?.goodwill[at]?.value;
  const before = at === 0 ? behind?.goodwillAtStart : behind?.goodwill[at - 1]?.value;
  return now === undefined || before === undefined ? 0 : Math.max(0, before - now);
}
