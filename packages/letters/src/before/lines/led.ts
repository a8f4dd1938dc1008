import { fact, type Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** Who suggested it; called only where somebody did. */
export function ledLine({ choose, leader }: Setting): Piece {
  const { said = '' } = leader ?? {};
  return {
    text: choose('led', [
      `${said} suggested that I write to you.`,
      `It was ${said} who gave me your name.`,
      `I have your name from ${said}.`,
      `I asked ${said} whom else to talk to, and the answer was you.`,
      `${said} thought that you would be a good person to talk to.`,
      `When I talked to ${said}, your name came up.`,
      `I'm writing on the advice of ${said}.`,
      `${said} pointed me to you.`,
      `You were recommended to me by ${said}.`,
    ]),
    facts: [fact('led-by', said, 'page')],
  };
}
