import { type Labels, labelWords, NOBODY_YET, shownLabels } from '@anyone-else/protocol';
import { literal, literalLine } from '../literal.ts';
import { contactNameOf, type ScoredTalk } from '../scored-talk.ts';
import { signer } from './marks.ts';

/** The talk, turn by turn: a heading to link to, who speaks, what was said, and what a user turn does. */
export function turnSections(talk: ScoredTalk): string[] {
  const names = {
    user: talk.transcript.user?.name?.trim() || 'You',
    contact: contactNameOf(talk) ?? 'Contact',
  };
  return talk.transcript.turns.flatMap(({ speaker, text }, turn) => {
    const does = speaker === 'user' ? doesLine(talk, turn) : '';
    return [
      `### Turn ${turn + 1}`,
      `**${literalLine(names[speaker])}:** ${literal(text)}`,
      ...(does === '' ? [] : [does]),
    ];
  });
}

/** '*Did: asked for advice · followed up*', and how it was read before the user corrected it. */
function doesLine({ scorecard, pronouns = NOBODY_YET }: ScoredTalk, turn: number): string {
  const inWords = (labels: Labels | null | undefined): string =>
    (labels ? shownLabels(labels) : []).map((label) => literalLine(labelWords(label, pronouns))).join(' · ');
  const now = inWords(scorecard.turns[turn]);
  const before = scorecard.overruled?.asRead.labels?.find((read) => read.turn === turn);
  if (before === undefined) return now === '' ? '' : `*${now}*`;
  const by =
    scorecard.overruled?.overrides.find((one) => one.kind === 'labels' && one.turn === turn)?.by ?? '';
  return `*${now || 'nothing marked'} (changed by ${signer(by)}; read as: ${inWords(before.labels) || 'nothing'})*`;
}
