import { type CheckRule, met, missed, notApplicable } from '../check.ts';
import { offersIntroduction } from '../names/offer.ts';
import { bestOf, proofs, proper, saysNothing } from '../proof.ts';
import { quote, sentenceWith } from '../quote.ts';
import { has, type Talk, type TalkTurn, visits } from '../talk.ts';
import { listed } from '../wording.ts';

/** More names than this are not listed one by one. */
const MANY_NAMES = 5;

export const introduced: CheckRule = {
  id: 'introduction',
  title: 'A name came, and you asked to be introduced, or they offered',
  weight: 2,
  judge(talk) {
    const first = talk.names[0];
    if (!first) return notApplicable('They named nobody.');
    const all = [...new Set(talk.names.map(({ name }) => name))];
    const names = listed(all.length > MANY_NAMES ? [...all.slice(0, MANY_NAMES - 1), 'others'] : all);
    const turns = talk.own.filter((own) => own.index > first.turn && visits(own, 'introduction'));
    const turn = bestOf(turns, 'introduction');
    if (turn)
      return met(
        offeredBefore(talk, turn)
          ? `They named ${names} and offered to introduce you, and you took it up.`
          : `They named ${names}, and you asked to be introduced.`,
        proofs([turn], 'introduction'),
      );
    const offer = talk.theirs.find((their) => their.index >= first.turn && offersIntroduction(their.text));
    if (offer)
      return met(`They named ${names} and offered to introduce you.`, [
        sentenceWith(offer, offersIntroduction),
      ]);
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

/** Thanks, or delight at what was offered. */
const WELCOME =
  /\b(?:thank|grateful|appreciate|kind of you|(?:that|it|he|she|they)(?:['’]d| would| will|['’]s|['’]ll| sounds?| is)\b[^.!?]{0,30}\b(?:be|nice|great|lovely|wonderful|perfect|good|right|helpful|kind|amazing|generous|fantastic)|yes,? please|wonderful|perfect|fantastic|brilliant|i(?:['’]d| would) love)\b/iu;
const welcomes = (words: string): boolean => WELCOME.test(words);

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
    const thanked = next.filter(
      (own) =>
        (has(own, 'acknowledge') && !saysNothing(own)) ||
        visits(own, 'thanks') ||
        /\b(?:thanks?|thank you)\b/iu.test(own.said),
    );
    const shown = thanked.filter(proper)[0];
    return thanked.length > 0
      ? met(
          'The name did not pass without a word from you.',
          shown ? [sentenceWith(shown, welcomes, 'acknowledge')] : [],
        )
      : missed('They gave you a name, and no thanks came for it.', nameEvidence(talk, first.turn));
  },
};
