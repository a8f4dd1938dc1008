import type { Check, Evidence } from '@anyone-else/protocol';
import { neverSaid, showsBuilding } from '../built-on.ts';
import {
  type CheckRule,
  type DimensionRule,
  either,
  faultless,
  met,
  missed,
  notApplicable,
} from '../check.ts';
import { proofs, saysNothing } from '../proof.ts';
import { quotes } from '../quote.ts';
import { FEW_QUESTIONS, fouled, has, type Talk, type TalkTurn, visits } from '../talk.ts';
import { many, percentOf, times } from '../wording.ts';
import { handedBack } from './answering.ts';
import {
  AT_LENGTH,
  hasBothSides,
  longIntroduction,
  notOuttalked,
  ofWhat,
  ownRun,
  shareOfContact,
  talkShare,
} from './speaking.ts';

/** Shares need a few cases behind them. */
const FEW = 3;

const notTurnedToSelf: CheckRule = {
  id: 'not-turned-to-self',
  title: 'You kept the talk on them',
  weight: 3,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const turned = talk.own.filter((turn) => fouled(turn, 'turned-to-self'));
    return turned.length === 0
      ? faultless(
          talk,
          `${longIntroduction(talk) ? 'After your introduction you' : 'You'} never turned the talk to yourself.`,
        )
      : missed(
          `You turned the talk to yourself ${times(turned.length)} without being asked, and they had to wait to be heard.`,
          quotes(turned, 'turned-to-self'),
        );
  },
};

const rarelySelf: CheckRule = {
  id: 'rarely-self',
  title: 'Your own story did not take over',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const turned = talk.own.filter((turn) => fouled(turn, 'turned-to-self'));
    if (turned.length <= 1 && longIntroduction(talk)) return notApplicable(AT_LENGTH);
    if (turned.length === 0) return faultless(talk, 'It never took the talk away from them.');
    if (turned.length === 1) return faultless(talk, 'It took the talk once, which is easily forgiven.');
    return missed(
      `It took the talk in ${turned.length} of your ${talk.own.length} turns; a second time starts to look like a habit.`,
      quotes(turned.slice(1), 'turned-to-self'),
    );
  },
};

const followUps: CheckRule = {
  id: 'follow-ups',
  title: 'Your questions built on what they said',
  weight: 3,
  judge(talk) {
    const later = laterQuestions(talk);
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    if (later.length + 1 < FEW_QUESTIONS)
      return missed('Too few questions came for one to build on what they had said.');
    const built = later.filter((turn) => turn.labels.followUp);
    const need = talk.playbook.bands.followUpShare;
    const why = `${built.length} of your ${later.length} questions about them after the first picked up something they had said`;
    return built.length / later.length >= need
      ? met(`${why}.`, proofs(shown(talk, built), 'open-question'))
      : missed(`${why}; aim for ${percentOf(need)} or more.`, quotes(without(later, built), 'open-question'));
  },
};

/** Thanks for somebody's time are an acknowledgement too, but of nothing that they said; nor is 'lol' one of anything. */
const takesUp = (turn: TalkTurn): boolean =>
  has(turn, 'reflect') || (has(turn, 'acknowledge') && !visits(turn, 'thanks') && !saysNothing(turn));

/** A hello or a goodbye: nobody expects them to take something up. */
const isEdge = (talk: Talk, turn: TalkTurn): boolean => turn === talk.own[0] || has(turn, 'close');

/** The words that react, never those of a turn that holds a slip. */
const heardProofs = (heard: readonly TalkTurn[]): Evidence[] =>
  heard
    .toSorted(reflectionsFirst)
    .flatMap((turn) => proofs([turn], has(turn, 'reflect') ? 'reflect' : 'acknowledge'))
    .filter(({ quote }) => !PLAIN_THANKS.test(quote))
    .slice(0, 2);

/** Polite, and would have fitted any answer. */
const PLAIN_THANKS =
  /^\W*(?:(?:oh|ah|ok|okay|great|cool|perfect|good)\W+)*(?:thanks?|thank you)(?: so much| a lot| very much)?\W*(?:that(?:['’]s| is)?(?: really| very| so)? (?:helps?|helpful|great|good|useful|nice))?\W*$/iu;

const takenUp: CheckRule = {
  id: 'taken-up',
  title: 'You showed that you had heard them',
  weight: 2,
  judge(talk) {
    const replies = talk.own.filter((turn) => turn.promptTurn >= 0 && (takesUp(turn) || !isEdge(talk, turn)));
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    if (replies.length < FEW) return missed('You replied to them too few times for them to feel heard.');
    const heard = replies.filter(takesUp);
    const need = talk.playbook.bands.takenUpShare;
    const why = `You reacted to what they said in ${heard.length} of your ${replies.length} replies`;
    return heard.length / replies.length >= need
      ? met(`${why}.`, heardProofs(heard.filter((turn) => !neverSaid(talk, turn))))
      : missed(`${why}; about a third lets them feel heard.`, quotes(without(replies, heard)).slice(0, 2));
  },
};

const cuesPickedUp: CheckRule = {
  id: 'cues',
  title: 'You picked up their hints',
  weight: 2,
  judge(talk) {
    const cues = talk.input.cues ?? [];
    if (cues.length === 0) return notApplicable('No hints are known for this talk.');
    const picked = cues.filter((cue) => cue.pickedUpAt !== null);
    const shown = (picked.length ? picked : cues).slice(0, 3);
    return either(
      picked.length * 3 >= cues.length,
      `They hinted at ${many(cues.length, 'more story', 'more stories')}, and you ${askedAbout(picked.length, cues.length)}.`,
      shown
        .filter((cue) => talk.turns[cue.turn]?.text.includes(cue.quote))
        .map((cue) => ({ turn: cue.turn, quote: cue.quote })),
    );
  },
};

const askedAbout = (picked: number, all: number): string => {
  if (all === 1) return picked === 1 ? 'asked about it' : 'did not ask about it';
  return `asked about ${picked === 0 ? 'none' : picked === all ? 'all' : picked} of them`;
};

/** Questions that could have built on something: all after the first one about the contact's world. */
export const laterQuestions = (talk: Talk): TalkTurn[] => talk.digging.slice(1);

/** 'both questions', 'all 5 questions', 'none of the 4 questions', '2 of the 5 questions'; `all` is 2 or more. */
function shareOf(part: number, all: number): string {
  if (part === all) return all === 2 ? 'both questions' : `all ${all} questions`;
  if (all === 2 && part === 0) return 'neither of the 2 questions';
  return `${part === 0 ? 'none' : part} of the ${all} questions`;
}

/** Those that show it in their words prove it; where none does, none is shown. */
const shown = (talk: Talk, built: readonly TalkTurn[]): TalkTurn[] =>
  built.filter((turn) => showsBuilding(talk, turn));

const without = (all: TalkTurn[], some: TalkTurn[]): TalkTurn[] => {
  const gone = new Set(some);
  return all.filter((turn) => !gone.has(turn));
};
const reflectionsFirst = (one: TalkTurn, other: TalkTurn): number =>
  Number(has(other, 'reflect')) - Number(has(one, 'reflect')) || one.index - other.index;

export const focus: DimensionRule = {
  rules: () => [
    talkShare,
    notOuttalked,
    ownRun,
    notTurnedToSelf,
    rarelySelf,
    followUps,
    takenUp,
    handedBack,
    cuesPickedUp,
  ],
  sentence(talk: Talk, checks: readonly Check[]) {
    if (talk.own.length === 0) return 'There is nothing to judge here yet.';
    const said = hasBothSides(talk)
      ? `They spoke ${percentOf(shareOfContact(talk))} ${ofWhat(talk)}`
      : `You took ${many(talk.own.length, 'turn')} and they took ${talk.theirs.length}`;
    const later = laterQuestions(talk);
    const built = later.filter((turn) => turn.labels.followUp).length;
    const turned = checks.find((check) => check.id === 'not-turned-to-self' && check.outcome === 'missed');
    if (turned) {
      const count = talk.own.filter((turn) => fouled(turn, 'turned-to-self')).length;
      return `${said}, and you turned the talk to yourself ${times(count)}.`;
    }
    if (later.length + 1 < FEW_QUESTIONS) return `${said}.`;
    // Asking for a name, leave to write and the like are no questions about them: the sentence says which it counts.
    return `${said}, and ${shareOf(built, later.length)} about them after the first built on what they had told you.`;
  },
};
