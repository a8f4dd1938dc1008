import { ANSWERED_BEATS, type AnsweredBeat, type Labels, type Reading } from '@anyone-else/protocol';
import { calibrations, foldReading, outOfFold } from '../../packages/reading/tools/out-of-fold.ts';

/** A question out of the corpus that asks for one thing and stands by itself. */
export interface CorpusQuestion {
  where: string;
  text: string;
  beat: AnsweredBeat;
  /** As a person labelled it, and as a reader did that never saw its author. */
  byHand: Labels;
  byReader: Labels;
  leanings: Reading['leanings'];
}

const isAnswered = (beat: string): beat is AnsweredBeat =>
  (ANSWERED_BEATS as readonly string[]).includes(beat);

/** All of them; follow-ups lean on a story that was told to somebody else, and are left out. */
export function corpusQuestions(): CorpusQuestion[] {
  const rows = outOfFold();
  const without = calibrations(rows);
  return rows.flatMap((row) => {
    const { beats, acts, fouls, followUp } = row.labels;
    const [beat] = beats;
    const asks = acts.includes('open-question') || acts.includes('closed-question');
    if (beats.length !== 1 || beat === undefined || !isAnswered(beat)) return [];
    if (followUp || fouls.length > 0 || !asks) return [];
    const { labels: byReader, leanings } = foldReading(row, without.get(row.part)!);
    return [{ where: row.where, text: row.text, beat, byHand: row.labels, byReader, leanings }];
  });
}
