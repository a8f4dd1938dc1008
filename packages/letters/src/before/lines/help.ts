import { capital } from '../given-line.ts';
import type { Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** What an opening has said already, so that no later sentence says it again. */
export interface Opening {
  piece: Piece;
  saidClause: boolean;
  saidAim: boolean;
}

type Made = [text: string, said?: 'clause' | 'aim'];

/** The first sentence: that help is sought. */
export function helpLine({ choose, role, me, leader, how }: Setting, place = 'help'): Opening {
  const wordings: Made[] = [
    ["I'm writing to ask for a little help."],
    ['May I ask you for some advice?'],
    ["I'm hoping for some advice from you."],
    ['Would you be willing to give me a bit of advice?'],
    ['Some advice from you would help me a great deal.'],
    ['I have a small request: a bit of your advice.'],
    ["I'd be very grateful for your advice."],
  ];
  if (leader === undefined && how === undefined)
    wordings.push(["You don't know me, but I hope you can help me with some advice."]);
  if (role !== undefined)
    wordings.push(
      [`I'm hoping you can help me understand what it is really like to be ${role}.`],
      [`Could I ask for your help in finding out what the days of ${role} are like?`],
      [`I'd like to learn about life as ${role}, and would be glad of your help.`],
    );
  const { aim, clause } = me;
  if (aim !== undefined)
    wordings.push(
      [
        `I'd like to ask for your help: I hope to ${aim.to}, and want to know what that is really like.`,
        'aim',
      ],
      [`I'm trying to find out what ${aim.ing} really takes, and I could use your help.`, 'aim'],
      [`Would you help somebody who hopes to ${aim.to}?`, 'aim'],
      [`I'm looking for advice about ${aim.ing}.`, 'aim'],
      [`I hope to ${aim.to}, and I'd be glad of your advice.`, 'aim'],
      [`May I ask your advice about ${aim.ing}?`, 'aim'],
      [`I'd like to ${aim.to}, and I'm hoping that you can help me with some advice.`, 'aim'],
    );
  if (clause !== undefined)
    wordings.push(
      [`${capital(clause)}, and I'm hoping that you can help me.`, 'clause'],
      [`${capital(clause)}, and I'd be grateful for some advice.`, 'clause'],
    );
  const [text, said] = choose(place, wordings);
  return { piece: { text }, saidClause: said === 'clause', saidAim: said === 'aim' };
}
