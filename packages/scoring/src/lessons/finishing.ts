import { countWords, type Evidence } from '@anyone-else/protocol';
import { closerTurn, firstCloser } from '../dimensions/closer.ts';
import { lastThanks, leftWithoutAWord } from '../dimensions/courtesy.ts';
import { countQuestions } from '../questions.ts';
import { quote } from '../quote.ts';
import { type Talk, type TalkTurn, visits } from '../talk.ts';
import { capital, percentOf } from '../wording.ts';
import { type Hook, KEPT, leadFrom } from './hook.ts';
import { bestHook, type LessonFinder, lastBeforeGoodbye, replyTo } from './lesson.ts';
import { retold, toldTo, willDo } from './retell.ts';
import { contactFirstName, somebodyLikeMe } from './situation.ts';

/** The question in full, leaning on what was just said where there is something to lean on. */
const wholeCloser = (talk: Talk, before: TalkTurn): string => closerAfter(talk, before.prompt);

/** The question whom else to talk to, narrowed, leaning on what the contact just said. */
export const closerAfter = (talk: Talk, heard: string): string =>
  `${leadFrom(heard)}Before we finish, is there anyone else you think I should talk to, ${somebodyLikeMe(talk)}?`;

/** The question was forgotten, came too early, or was left wide open. */
export const askWhoElse: LessonFinder = (talk, missed) => {
  const turn = closerTurn(talk);
  const last = lastBeforeGoodbye(talk);
  if (!last) return undefined;
  if (!turn)
    return {
      family: 'finish',
      mends: [
        'closer/asked',
        'closer/late-enough',
        'closer/narrowed',
        'arc/never-left-out',
        'arc/part-anyone-else',
      ],
      turn: last.index,
      why:
        talk.turns.length < 6
          ? 'Before you part, ask who else to talk to: one name makes the next call a warm one.'
          : 'Here was the moment to ask who else to talk to. They know you by now, and one name makes the next call a warm one.',
      better: wholeCloser(talk, last),
    };
  if (missed('closer/late-enough')) {
    const early = firstCloser(talk) ?? turn;
    const back = replyTo(talk, early);
    const named = talk.names.some((name) => name.turn === back?.index);
    const heard =
      back && !named && back.words <= 25
        ? ` and heard “${back.text.trim().replace(/(?<![.!])[.!]+$/u, '')}”`
        : '';
    return {
      family: 'finish',
      mends: ['closer/late-enough', 'closer/narrowed'],
      turn: Math.max(last.index, turn.index),
      why: `You asked for names ${early.position === 0 ? 'in your very first turn' : `${percentOf(early.position)} of the way in`}${heard}. ${named ? 'Asked again here, near the end, it may bring a second name' : 'Here, near the end, they would have known whom to think of'}.`,
      better: wholeCloser(talk, last),
    };
  }
  if (!missed('closer/narrowed')) return undefined;
  return {
    family: 'finish',
    mends: ['closer/narrowed'],
    turn: turn.index,
    why: 'Asked so widely, it makes them search through everybody they know. A kind of person brings a face to mind, and the choice stays theirs.',
    better: narrowedCloser(quote(turn, 'anyone-else'), talk, turn),
  };
};

/** The user's own question with a kind of person added, where it is short enough to take it. */
function narrowedCloser({ quote: own }: Evidence, talk: Talk, turn: TalkTurn): string {
  const plain = capital(own.trim());
  if (!plain.endsWith('?') || countWords(plain) > 22 || countQuestions(plain) > 1)
    return wholeCloser(talk, turn);
  return `${plain.slice(0, -1).replace(/,? (?:then|please|maybe|perhaps)$/iu, '')}, ${somebodyLikeMe(talk)}?`;
}

/** As one speaks of somebody who was just named. */
export const shortName = (name: string): string =>
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\b/u.test(name) ? name : (name.split(' ')[0] ?? name);

/** A name came and no introduction was asked for. */
export const askForIntroduction: LessonFinder = (talk) => {
  const named = talk.names[0];
  if (!named) return undefined;
  const turn = talk.own.find((own) => own.index > named.turn) ?? talk.own.at(-1);
  if (!turn) return undefined;
  return {
    family: 'finish',
    mends: ['closer/introduction', 'closer/thanked-for-name'],
    turn: turn.index,
    why: `They had just named ${named.name}. A line from them opens that door far wider than a cold message of yours.`,
    better: `Thank you, ${shortName(named.name)} sounds just right. Would you be willing to introduce the two of us?`,
  };
};

/** Leave to write again, hung on the advice they gave. */
export const askToWrite: LessonFinder = (talk) => {
  const turn = talk.own.at(-1);
  if (!turn) return undefined;
  const advised = talk.own
    .filter((own) => visits(own, 'advice') || visits(own, 'stand-out') || visits(own, 'fit'))
    .flatMap((own) => replyTo(talk, own) ?? []);
  const tip = bestHook(advised, ['advice'])?.hook ?? bestHook(talk.theirs, ['advice'])?.hook;
  // What one was told to leave alone cannot go well or badly.
  const order = tip && willDo(tip) !== undefined ? toldTo(tip) : undefined;
  const named = talk.names[0]?.name;
  const months = talk.playbook.checkIn.everyMonths;
  const when =
    months <= 2 ? 'in a month or two' : `in ${['three', 'four', 'five', 'six'][months - 3] ?? months} months`;
  return {
    family: 'finish',
    mends: ['closer/stay-in-touch'],
    turn: turn.index,
    why: 'Ask before you part whether you may write again, and your next message will be expected.',
    better: order
      ? `You told me ${order}. May I write to you ${when} and tell you how that went?`
      : named
        ? `May I write to you ${when} and tell you how it went with ${shortName(named)}?`
        : `May I write to you ${when} and tell you how I got on?`,
  };
};

const saidAsOnesOwn = (hook: Hook): boolean => willDo(hook) !== undefined || retold(hook, true) !== undefined;

function takenHome(told: Hook): string {
  const promise = willDo(told);
  if (promise) return `I'll ${promise}, as you told me.`;
  const clause = retold(told, true);
  return clause
    ? `What I'll take with me is that ${clause}.`
    : `What I'll take with me is what you said: “${told.words}”.`;
}

/** Gone without thanks and without a goodbye: what was good before is remembered less than that. */
export const takeLeave: LessonFinder = (talk) => {
  const turn = talk.own.at(-1);
  if (!turn || talk.thin || !leftWithoutAWord(talk)) return undefined;
  const told = worthKeeping(talk.theirs);
  const name = contactFirstName(talk);
  return {
    family: 'manners',
    mends: ['courtesy/thanks-end', 'courtesy/thanks-names-it'],
    turn: turn.index,
    why: 'You were gone without a thank-you or a goodbye, and the last moment is the one they remember. Two sentences are enough.',
    better: `Thank you for your time${name ? `, ${name}` : ''}. ${told ? takenHome(told) : 'You have given me a lot to think about.'} Goodbye!`,
  };
};

/** What of all that they said is best said again at parting. */
const worthKeeping = (heard: readonly TalkTurn[]): Hook | undefined =>
  (bestHook(heard, KEPT, saidAsOnesOwn) ?? bestHook(heard, undefined, saidAsOnesOwn) ?? bestHook(heard, KEPT))
    ?.hook;

/** A goodbye that could only be said to this person. */
export const thankForThis: LessonFinder = (talk) => {
  const turn = lastThanks(talk) ?? talk.own.at(-1);
  if (!turn || talk.own.length < 2) return undefined;
  const heard = talk.theirs.filter((their) => their.index < turn.index);
  const told = worthKeeping(heard);
  if (!told) return undefined;
  const name = contactFirstName(talk);
  return {
    family: 'finish',
    mends: ['courtesy/thanks-end', 'courtesy/thanks-names-it'],
    turn: turn.index,
    why: 'The goodbye is what they are left with. One thing they said shows that you were listening.',
    better: `Thank you for your time${name ? `, ${name}` : ''}. ${takenHome(told)}`,
  };
};
