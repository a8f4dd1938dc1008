import { capital } from '../given-line.ts';
import { fact, type Piece, pieceOf } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** How the two know each other: it tells them at once who is writing. */
export function howLine({ choose, how }: Setting): Piece[] {
  if (how === undefined) return [];
  const { clause, met } = how;
  const line = choose(
    'how',
    how.by !== undefined
      ? [
          `${capital(clause)}.`,
          `${capital(clause)}, and so I'm writing to you.`,
          `${capital(clause)}, which is why I write.`,
        ]
      : met
        ? [
            `${capital(clause)}.`,
            `${capital(clause)}, as you may remember.`,
            `You may remember me: ${clause}.`,
            `I hope you remember me: ${clause}.`,
            `Perhaps you remember me: ${clause}.`,
            `${capital(clause)}, and it would be good to talk again.`,
          ]
        : [
            `${capital(clause)}.`,
            `${capital(clause)}, and that is why I'm writing.`,
            `${capital(clause)}, so I hope you don't mind my writing.`,
            `${capital(clause)}, which is how I come to write to you.`,
            `I'm writing because ${clause}.`,
          ],
  );
  return [pieceOf(line, fact('common-ground', clause, 'page'), 0.5)];
}
