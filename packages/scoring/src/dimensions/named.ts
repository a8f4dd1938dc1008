import { type CheckRule, met, missed, notApplicable } from '../check.ts';
import { offersIntroduction } from '../names/offer.ts';
import { quote } from '../quote.ts';
import { has, type Talk, type TalkTurn, visits } from '../talk.ts';
import { listed } from '../wording.ts';

/** More names than this are not listed one by one. */
const MANY_NAMES = 5;

export const introduced: CheckRule = {
  id: 'introduction',
  title: 'A name came, and you asked to be introduced',
  weight: 2,
  judge(talk) {
    const first = talk.names[0];
    if (!first) return notApplicable('They named nobody.');
    const all = [...new Set(talk.names.map(({ name }) => name))];
    const names = listed(all.length > MANY_NAMES ? [...all.slice(0, MANY_NAMES - 1), 'others'] : all);
    const turn = talk.own.find((own) => own.index > first.turn && visits(own, 'introduction'));
    if (turn)
      return met(
        offeredBefore(talk, turn)
          ? `They named ${names} and offered to introduce you, and you took it up.`
          : `They named ${names}, and you asked to be introduced.`,
        [quote(turn, 'introduction')],
      );
    const offer = talk.theirs.find((their) => their.index >= first.turn && offersIntroduction(their.text));
    if (offer)
      return met(`They named ${names} and offered to introduce you.`, [quote(offer, 'introduction')]);
    return missed(
      `They named ${names}, and you did not ask to be introduced.`,
      nameEvidence(talk, first.turn),
    );
  },
};

/** Had the contact, since naming somebody, offered an introduction before the user spoke of one? */
export function offeredBefore(talk: Talk, turn: TalkTurn): boolean {
  const from = talk.names[0]?.turn ?? turn.index;
  return talk.theirs.some(
    ({ index, text }) => index >= from && index < turn.index && offersIntroduction(text),
  );
}

/** The sentence in which the name stands. */
function nameEvidence(talk: Talk, index: number) {
  const turn = talk.turns[index];
  return turn ? [quote(turn)] : [];
}

/** In one of the next turns after a name came, any word of thanks or delight is one. */
const SOON = 2;

export const thankedForName: CheckRule = {
  id: 'thanked-for-name',
  title: 'You thanked them for the name',
  weight: 0.5,
  judge(talk) {
    const first = talk.names[0];
    if (!first) return notApplicable('They named nobody.');
    const next = talk.own.filter((own) => own.index > first.turn).slice(0, SOON);
    const thanks = next.find(
      (own) =>
        has(own, 'acknowledge') || visits(own, 'thanks') || /\b(?:thanks?|thank you)\b/iu.test(own.said),
    );
    return thanks
      ? met('The name did not pass without a word from you.', [quote(thanks, 'acknowledge')])
      : missed('They gave you a name, and no thanks came for it.', nameEvidence(talk, first.turn));
  },
};
