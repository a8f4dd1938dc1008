import { type Labels, labelWords, NOBODY_YET, shownLabels, turnLabels } from '@anyone-else/protocol';
import { literal, literalLine } from '../literal.ts';
import { contactNameOf, type ScoredTalk } from '../scored-talk.ts';
import { signer } from './marks.ts';

/** The talk, turn by turn: a heading to link to, who speaks, what was said, and what a user turn does. */
export const turnSections = (talk: ScoredTalk): string[] =>
  saidSections(talk).flatMap((said, turn) => {
    const does = talk.transcript.turns[turn]?.speaker === 'user' ? doesLine(talk, turn) : '';
    return does === '' ? said : [...said, does];
  });

/** Each turn's heading and words. */
export function saidSections(talk: Pick<ScoredTalk, 'transcript' | 'cutOff'>): string[][] {
  const names = {
    user: talk.transcript.user?.name?.trim() || 'You',
    contact: contactNameOf(talk) ?? 'Contact',
  };
  return talk.transcript.turns.map(({ speaker, text }, turn) => [
    `### Turn ${turn + 1}`,
    `**${literalLine(names[speaker])}:** ${literal(text)}${cutOff(talk, turn)}`,
  ]);
}

/** A turn that was cut off does not read as if it had been finished. */
function cutOff({ cutOff: all = [] }: Pick<ScoredTalk, 'cutOff'>, turn: number): string {
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
