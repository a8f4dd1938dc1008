import { capital } from '../given-line.ts';
import { fact, type Piece, pieceOf } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** Who suggested it; called only where somebody did. */
export function ledLine({ choose, leader }: Setting): Piece {
  const { said = '' } = leader ?? {};
  const name = capital(said);
  const text = choose('led', [
    `${name} suggested that I write to you.`,
    `${name} gave me your name.`,
    `I have your name from ${said}.`,
    `I'm writing because ${said} suggested it.`,
    `${name} thought that you might be willing to talk to me.`,
    `${name} mentioned you to me, and so I'm writing.`,
    `${name} said that I should write to you.`,
    `${name} pointed me to you.`,
  ]);
  return pieceOf(text, fact('led-by', said, 'page'));
}
