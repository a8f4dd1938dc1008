import { type Beat, countWords } from '@anyone-else/protocol';
import { answerWords, isReciprocalAnswer } from '../dimensions/answering.ts';
import { ownRuns, shareOfContact } from '../dimensions/speaking.ts';
import { sureOf } from '../doubt.ts';
import { bestQuestion, countQuestions } from '../questions.ts';
import { quote } from '../quote.ts';
import { asks, fouled, has, type Talk, type TalkTurn, visits } from '../talk.ts';
import { many } from '../wording.ts';
import { type Hook, hookIn, remembered, takeUp, takeUpThing, withoutStutter } from './hook.ts';
import { hookBefore, hookEarlier, type LessonFinder, questionIn, sentencesOf } from './lesson.ts';
import { OPEN_FORM } from './situation.ts';

/** The longest turn about oneself, given back to the contact. */
export const backToThem: LessonFinder = (talk) => {
  const turned = talk.own.filter((turn) => fouled(turn, 'turned-to-self'));
  const turn = turned.toSorted((one, other) => other.words - one.words || one.index - other.index)[0];
  if (!turn) return undefined;
  const now = hookBefore(turn);
  const hook = now ?? hookEarlier(talk, turn.index)?.hook;
  return {
    family: 'manners',
    mends: [
      'focus/not-turned-to-self',
      'focus/rarely-self',
      'focus/own-run',
      'focus/not-outtalked',
      'closer/earned',
      'courtesy/rare-slips',
    ],
    turn: turn.index,
    why: hook
      ? `They had told you “${hook.words}”, and this turn of ${many(turn.words, 'word')} went to yourself. Stay with theirs; yours keeps until they ask.`
      : `This turn of ${many(turn.words, 'word')} went to yourself. One line is enough until they ask.`,
    better: hook
      ? takeUp(hook, turn.index, !now)
      : `Before I tell you about me, ${lowered(untoldQuestion(talk, turn))}`,
  };
};

/** A question on what they have not been asked about yet, their own story first. */
function untoldQuestion(talk: Talk, turn: TalkTurn): string {
  const told = (beat: Beat) => (talk.firstVisit.get(beat) ?? Number.POSITIVE_INFINITY) < turn.index;
  const beat = STORIES.find((story) => !told(story)) ?? 'other';
  return beat === 'journey' ? 'How did you come to this work?' : OPEN_FORM[beat];
}

const STORIES: readonly Beat[] = ['journey', 'day-to-day', 'challenge', 'learning'];
const lowered = (question: string): string => question.charAt(0).toLowerCase() + question.slice(1);

/** Words from which a turn of one's own is worth shortening. */
const LONG_TURN = 40;

/** A longest turn cut to its question. */
export const shorter: LessonFinder = (talk) => {
  const runs = ownRuns(talk).filter(
    ({ turn }) => !has(turn, 'answer') && !fouled(turn, 'turned-to-self') && !visits(turn, 'anyone-else'),
  );
  const top = runs.toSorted(
    (one, other) => other.turn.words - one.turn.words || one.turn.index - other.turn.index,
  )[0];
  if (!top || top.turn.words < LONG_TURN) return undefined;
  const hook = hookBefore(top.turn);
  const several = countQuestions(top.turn.said) > 1;
  const question = several ? bestQuestion(top.turn.text) : questionIn(top.turn);
  const better =
    question && countWords(question) * 2 <= top.turn.words ? question : hook && takeUp(hook, top.turn.index);
  if (!better) return undefined;
  return {
    family: 'listening',
    mends: ['focus/talk-share', 'focus/not-outtalked', 'focus/own-run'],
    turn: top.turn.index,
    why: `This turn took ${many(top.turn.words, 'word')}. One question does the work and leaves them the room.`,
    better,
  };
};

const contactTooLong = (talk: Talk): boolean =>
  shareOfContact(talk) > talk.playbook.bands.contactShare.silent;

/** A turn that went on to the next question without a word on a good answer. */
export const showYouHeard: LessonFinder = (talk, missed) => {
  if (!missed('focus/taken-up') && !contactTooLong(talk)) return undefined;
  let best: { turn: TalkTurn; hook: Hook } | undefined;
  for (const turn of talk.own) {
    if (!asks(turn) || has(turn, 'acknowledge') || has(turn, 'reflect')) continue;
    if (!sureOf(turn, 'acknowledge') || !sureOf(turn, 'reflect')) continue;
    const hook = hookBefore(turn);
    if (hook && questionIn(turn) && (!best || hook.pull > best.hook.pull)) best = { turn, hook };
  }
  if (!best) return undefined;
  return {
    family: 'listening',
    mends: contactTooLong(talk) ? ['focus/taken-up', 'focus/talk-share'] : ['focus/taken-up'],
    turn: best.turn.index,
    why: 'They gave you something worth a reaction, and the next question came straight away. Half a sentence shows that it landed.',
    better: `${remembered(best.hook)} ${questionIn(best.turn)}`,
  };
};

/** A long answer about oneself, cut to its first sentence and handed back. */
export const handBack: LessonFinder = (talk) => {
  const length = (turn: TalkTurn) => answerWords(turn) ?? 0;
  const long = talk.playbook.bands.reciprocalAnswerWords;
  const answers = talk.own.filter(
    (turn) => sureOf(turn, 'answer') && isReciprocalAnswer(turn) && (!asks(turn) || length(turn) > long),
  );
  const turn = answers.toSorted((one, other) => length(other) - length(one) || one.index - other.index)[0];
  if (!turn) return undefined;
  const opening = sentencesOf(turn.text).find((sentence) => countWords(sentence) >= 3);
  const hook = hookEarlier(talk, turn.index)?.hook;
  const question = hook ? takeUp(hook, turn.index, true) : OPEN_FORM['day-to-day'];
  return {
    family: 'listening',
    mends: ['focus/handed-back'],
    turn: turn.index,
    why:
      length(turn) > long
        ? `They asked you something, and your answer took ${length(turn)} words. Say one thing and give the talk back.`
        : 'They asked you something, and after your answer the talk had nowhere to go. One question gives it back to them.',
    better: `${opening && countWords(opening) <= 30 ? opening : 'The short version is that I would like to do what you do.'} ${question}`,
  };
};

/** The first hint that was dropped and not picked up; rehearsals only. */
export const takeTheHint: LessonFinder = (talk) => {
  for (const cue of talk.input.cues ?? []) {
    const said = talk.turns[cue.turn];
    const turn = talk.own.find((own) => own.index > cue.turn);
    if (cue.pickedUpAt !== null || !turn || !said?.text.includes(cue.quote)) continue;
    if (turn.labels.followUp || !sureOf(turn, 'followUp')) continue;
    const hook = hookIn(cue.quote);
    const words =
      hook?.words ?? shortened(withoutStutter(cue.quote).replace(/(?<![.!?…,;:])[.!?…,;:]+$/u, ''));
    return {
      family: 'listening',
      mends: ['focus/cues', 'focus/follow-ups', 'arc/explored'],
      turn: turn.index,
      why: `“${words}” was an opening: there was a story behind it, and it stayed untold.`,
      better: hook
        ? takeUp(hook, turn.index)
        : (takeUpThing(cue.quote) ?? `You said “${words}”. Could you tell me more about that?`),
    };
  }
  return undefined;
};

/** As much of a hint as one would say again: up to a pause, where it is long. */
function shortened(words: string): string {
  if (countWords(words) <= LONGEST_HINT) return words;
  const clauses = words.split(/(?=[,;:–—] )/u);
  let said = clauses[0] ?? words;
  for (const clause of clauses.slice(1)) {
    if (countWords(said + clause) > LONGEST_HINT) break;
    said += clause;
  }
  return said;
}
const LONGEST_HINT = 16;

/** Something unkind, and what could have stood in its place. */
export const kinder: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => fouled(own, 'rude'));
  if (!turn) return undefined;
  const words = quote(turn, 'rude').quote;
  const said = countWords(words) <= 15 ? `“${words}”` : 'What you said here';
  const now = hookBefore(turn);
  const hook = now ?? hookEarlier(talk, turn.index)?.hook;
  return {
    family: 'manners',
    mends: ['courtesy/not-rude', 'courtesy/rare-slips', 'closer/earned'],
    turn: turn.index,
    why: `${said} can hurt, even when it is meant lightly, and they are doing you a favour.`,
    better: hook
      ? takeUp(hook, turn.index, !now)
      : turn.promptTurn < 0
        ? `Thank you for making the time. ${OPEN_FORM.journey}`
        : 'Thank you for telling me. What do you enjoy most about the work?',
  };
};
