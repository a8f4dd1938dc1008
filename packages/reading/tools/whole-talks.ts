import { readdirSync, readFileSync } from 'node:fs';
import { loadContent } from '@anyone-else/content';
import { type Reading, type Scorecard, Transcript, TranscriptGold, type Turn } from '@anyone-else/protocol';
import { judge } from '@anyone-else/scoring';
import { calibrations, type FoldRow, foldReading } from './out-of-fold.ts';

/** A hand-labelled talk, read by a reader that never saw its author and judged as in the product. */
export interface JudgedTalk {
  id: string;
  author: string;
  gold: TranscriptGold;
  scorecard: Scorecard;
}

const FOLDER = new URL('../corpus/transcripts/', import.meta.url);

/** All talks of the corpus: stored raw scores, the product's own decoder, the product's judge. */
export function judgedTalks(rows: readonly FoldRow[]): JudgedTalk[] {
  const playbook = loadContent().playbooks.get('full-arc')!;
  const without = calibrations(rows);
  const readings = new Map<string, Reading>(
    rows
      .filter((row) => row.where.startsWith('transcripts/'))
      .map((row) => [row.where, foldReading(row, without.get(row.part)!)]),
  );
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const raw = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
      const { agreedMinutes, user, contact, turns: said } = Transcript.parse(raw);
      const read = said.map((_, at) => readings.get(`transcripts/${file}#${at}`) ?? null);
      const turns = said.map(
        ({ speaker, text }, at): Turn => ({ speaker, text, labels: read[at]?.labels ?? null }),
      );
      const scorecard = judge({
        turns,
        readings: read,
        playbook,
        agreedMinutes: agreedMinutes ?? 20,
        readerVersion: 'out of fold',
        user,
        contact,
      });
      return {
        id: file.replace('.json', ''),
        author: file[0]!,
        gold: TranscriptGold.parse(raw.labels),
        scorecard,
      };
    });
}

export interface Share {
  right: number;
  all: number;
}

const RANK = { poor: 0, fair: 1, good: 2 };

/** Pairs of talks of unlike quality whose totals stand in the coach's order. */
export function pairsInOrder(talks: readonly JudgedTalk[]): Share {
  const pairs = talks.flatMap((better) =>
    talks
      .filter((worse) => RANK[better.gold.quality] > RANK[worse.gold.quality])
      .map((worse) => better.scorecard.total > worse.scorecard.total),
  );
  return { right: pairs.filter(Boolean).length, all: pairs.length };
}

/** `narrowedRight`: of the talks in which the closer was asked, whether it was told if it was narrowed. */
export function talkFigures(
  talks: readonly JudgedTalk[],
): Record<'inOrder' | 'closerRight' | 'narrowedRight', Share> {
  const asked = talks.filter(({ gold }) => gold.closer.asked);
  const count = (of: readonly JudgedTalk[], right: (talk: JudgedTalk) => boolean): Share => ({
    right: of.filter(right).length,
    all: of.length,
  });
  return {
    inOrder: pairsInOrder(talks),
    closerRight: count(talks, ({ gold, scorecard }) => gold.closer.asked === scorecard.closer.asked),
    narrowedRight: count(asked, ({ gold, scorecard }) => gold.closer.specific === scorecard.closer.specific),
  };
}
