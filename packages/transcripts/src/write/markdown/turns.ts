import { type Labels, labelWords, NOBODY_YET, shownLabels, turnLabels } from '@anyone-else/protocol';
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
      `**${literalLine(names[speaker])}:** ${literal(text)}${cutOff(talk, turn)}`,
      ...(does === '' ? [] : [does]),
    ];
  });
}

/** A turn that was cut off does not read as if it had been finished. */
function cutOff({ cutOff: all = [] }: ScoredTalk, turn: number): string {
  const cut = all.find((one) => one.turn === turn);
  if (cut === undefined) return '';
  return ` … *(${cut.by === 'user' ? 'you stopped here' : 'broken off here'})*`;
}

/** '*asked for advice · followed up (not sure)*', as the review shows it, and how it was read before the user corrected it. */
function doesLine({ scorecard, behind, pronouns = NOBODY_YET }: ScoredTalk, turn: number): string {
  const inWords = (labels: Labels | null | undefined, unsure: readonly string[] = []): string =>
    (labels ? shownLabels(labels) : [])
      .map(
        (label) =>
          `${literalLine(labelWords(label, pronouns))}${unsure.includes(label) ? ' (not sure)' : ''}`,
      )
      .join(' · ');
  const { labels, unsure } = turnLabels(scorecard, behind, turn);
  const now = inWords(labels, unsure);
  const before = scorecard.overruled?.asRead.labels?.find((read) => read.turn === turn);
  if (before === undefined) return now === '' ? '' : `*${now}*`;
  const by =
    scorecard.overruled?.overrides.find((one) => one.kind === 'labels' && one.turn === turn)?.by ?? '';
  return `*${now || 'nothing marked'} (changed by ${signer(by)}; read as: ${inWords(before.labels) || 'nothing'})*`;
}
