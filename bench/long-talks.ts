import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextualise, Transcript } from '@anyone-else/protocol';

type Said = Transcript['turns'];

const folder = join(import.meta.dirname, '..', 'packages', 'reading', 'corpus', 'transcripts');

/** A talk of so many turns, user and contact by turns, out of those of the corpus; another `from` gives another talk. */
export function longTalk(length: number, from = 0): Said {
  const said = readdirSync(folder)
    .sort()
    .flatMap((name) => Transcript.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).turns);
  let next = from;
  return Array.from({ length }, (_, at) => {
    const speaker = at % 2 === 0 ? 'user' : 'contact';
    for (;;) {
      const turn = said[next++ % said.length]!;
      if (turn.speaker === speaker) return turn;
    }
  });
}

/** What the reader is asked of such a talk. */
export const contextsOfLongTalk = (length: number, from = 0) =>
  contextualise(longTalk(length, from)).filter((context) => context !== null);
