import { closedOnes, stackedOnes } from '../dimensions/craft.ts';
import { laterQuestions } from '../dimensions/focus.ts';
import { sureOf } from '../doubt.ts';
import { sharesWord } from '../echo.ts';
import { bestQuestion } from '../questions.ts';
import { quote } from '../quote.ts';
import { fouled, type Talk, type TalkTurn } from '../talk.ts';
import { many, TOPIC } from '../wording.ts';
import { takeUp } from './hook.ts';
import { answerTo, hookBefore, type LessonFinder, questionIn } from './lesson.ts';
import { openedForm } from './opened-form.ts';
import { companyOf, contactRole, exampleOf, OPEN_FORM } from './situation.ts';

/** The question that passed over the most telling thing the contact had just said. */
export const followUpMore: LessonFinder = (talk) => {
  let best: { turn: TalkTurn; hook: NonNullable<ReturnType<typeof hookBefore>> } | undefined;
  for (const turn of laterQuestions(talk)) {
    if (turn.labels.followUp || !sureOf(turn, 'followUp')) continue;
    const hook = hookBefore(turn);
    // Words of theirs in the question: it was no passing over, whatever the reader made of it.
    if (hook && sharesWord(hook.words, turn.said)) continue;
    if (hook && (!best || hook.pull > best.hook.pull)) best = { turn, hook };
  }
  if (!best) return undefined;
  const { turn, hook } = best;
  return {
    family: 'listening',
    mends: ['focus/follow-ups', 'arc/explored', 'craft/question-count'],
    turn: turn.index,
    why: `They had just told you “${hook.words}”, and you moved on to ${topicOf(turn)}. One more question there is where the real story starts.`,
    better: takeUp(hook, turn.index),
  };
};

const topicOf = (turn: TalkTurn): string => {
  const beat = turn.labels.beats.find((it) => it !== 'other' && it !== 'thanks');
  return beat ? TOPIC[beat] : 'something else';
};

/** A reply this short shows that a question asked for no more. */
const FEW_WORDS = 12;
/** 'They’d let you?' and 'Her boss had what?' only make sure of something: there is nothing to open in them. */
const STARTS_A_QUESTION =
  /^(?:[\p{L}’']+, |(?:so|and|but|okay|ok|well|then|also|or|right|now|oh|ah|um) )*(?:is|are|am|was|were|do|does|did|don['’]t|isn['’]t|aren['’]t|can|could|would|will|have|has|had|should|shall|may|might|must|which|how|what|who|where|when|why)\b/iu;

/** The closed question that got the least back. */
export const openUp: LessonFinder = (talk) => {
  const closed = closedOnes(talk).filter(
    (turn) =>
      sureOf(turn, 'open-question') &&
      !fouled(turn, 'googleable') &&
      STARTS_A_QUESTION.test(questionIn(turn) ?? ''),
  );
  const answered = closed.map((turn) => ({
    turn,
    back: answerTo(talk, turn)?.words ?? Number.MAX_SAFE_INTEGER,
    better: opened(turn, talk),
  }));
  const least = answered.toSorted(
    (one, other) =>
      other.better.fit - one.better.fit || one.back - other.back || one.turn.index - other.turn.index,
  )[0];
  if (!least) return undefined;
  const { turn, back, better } = least;
  const asked = quote(turn, 'closed-question').quote;
  return {
    family: 'asking',
    mends: ['craft/open'],
    turn: turn.index,
    why: `“${asked}” can be answered in a word${back <= FEW_WORDS ? `, and it got you ${many(back, 'word')} back` : ''}. Asked openly, it can bring a story.`,
    better: better.text,
  };
};

interface Opened {
  text: string;
  /** 2 for the user's own question reworded, 1 for one on what was just said, 0 for one on its topic. */
  fit: number;
}

/** The same question, opened: by its own wording where that is plain, by what was just said, or by its topic. */
function opened(turn: TalkTurn, talk: Talk): Opened {
  const question = questionIn(turn) ?? '';
  const reworded = openedForm(question);
  if (reworded) return { text: reworded, fit: 2 };
  const hook = hookBefore(turn);
  const beat = turn.labels.beats.find((it) => it !== 'thanks' && it !== 'time-check') ?? 'other';
  if (hook && (beat === 'other' || turn.labels.followUp)) return { text: takeUp(hook, turn.index), fit: 1 };
  return { text: exampleOf(talk, beat) ?? OPEN_FORM[beat], fit: turn.labels.followUp ? -1 : 0 };
}

/** The turn with the most questions at once, cut down to the one best asked first. */
export const oneThing: LessonFinder = (talk) => {
  const turn = stackedOnes(talk)[0];
  if (!turn) return undefined;
  const first = bestQuestion(turn.text);
  const beat = turn.labels.beats.find((it) => it !== 'other') ?? 'other';
  return {
    family: 'asking',
    mends: ['craft/one-at-a-time', 'courtesy/rare-slips'],
    turn: turn.index,
    why: 'You asked for three things or more at once, and one answer rarely holds them all. Ask one, and keep the others for later.',
    better: first ?? exampleOf(talk, beat) ?? OPEN_FORM[beat],
  };
};

/** A question a search would have answered, turned into one that only this person can answer. */
export const notLookedUp: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => fouled(own, 'googleable'));
  if (!turn) return undefined;
  const role = contactRole(talk);
  const aboutThem =
    /\b(?:title|role|position|your job|do you do|you do|how long|where did you|work before|study)\b/iu.test(
      turn.text,
    );
  return {
    family: 'asking',
    mends: ['craft/nothing-to-look-up', 'courtesy/rare-slips'],
    turn: turn.index,
    why: `“${quote(turn, 'googleable').quote}” is answered on a page they would expect you to have read. Show that you have, and ask what is not on it.`,
    better:
      aboutThem && role
        ? `I read that you are ${/^[aeiou]/iu.test(role) ? 'an' : 'a'} ${lowerFirst(role)}. What does that mean on an ordinary Tuesday?`
        : `I have read up on ${companyOf(talk)}. What would surprise me if I saw it from the inside?`,
  };
};

/** 'Credit analyst' → 'credit analyst'; 'UX researcher' stays. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
