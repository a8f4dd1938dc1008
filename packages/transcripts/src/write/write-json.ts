import { type Override, type OverrideFile, type Transcript, talkDigest } from '@anyone-else/protocol';
import type { ScoredTalk } from './scored-talk.ts';

/** A transcript that can be brought in again as it is, and beside it how it was scored. */
export type TalkFile = Transcript & {
  exported: { version: 1; kind: ScoredTalk['kind']; at: string };
  scorecard: ScoredTalk['scorecard'];
  /** As `score --overrides` takes them from a file of their own. */
  overrides: OverrideFile;
} & Pick<ScoredTalk, 'help' | 'behind' | 'cutOff' | 'aside' | 'asked'>;

/**
 * The scored talk for programs, and to be brought in again: a Transcript, whose turns also carry their labels, with
 * `scorecard`, `overrides`, `behind` and `aside`. Scored again it has the same turns and the same score, apart from what
 * only a rehearsal knows: whether the contact's hints were picked up, and that words were cut off in the middle.
 */
export async function writeJson(talk: ScoredTalk): Promise<string> {
  const { kind, at, transcript, scorecard, overrides, help, behind, cutOff, aside, asked } = talk;
  const turns = transcript.turns.map((turn, i) => {
    const labels = scorecard.turns[i];
    return labels ? { ...turn, labels } : turn;
  });
  const file: TalkFile = {
    ...transcript,
    turns,
    exported: { version: 1, kind, at },
    scorecard,
    overrides: await overrideFile(transcript, overrides),
    help,
    behind,
    cutOff,
    aside,
    asked,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const overrideFile = async (
  { turns }: Transcript,
  overrides: readonly Override[],
): Promise<OverrideFile> => ({ version: 1, talk: await talkDigest(turns), overrides: [...overrides] });
