import { isCloser } from '../../before/questions.ts';
import { askedLast, daysBetween } from '../../before/sent.ts';
import type { Check } from '../check.ts';

/** What hangs on what happened before and not on the words. */

const WEEK_DAYS = 7;

export const notTooSoon: Check = (_letter, { log, now }) => {
  const asked = askedLast({ log });
  if (asked === undefined)
    return {
      verdict: 'look',
      text: 'No first letter stands in the log yet: a reminder of nothing would puzzle them.',
    };
  const days = daysBetween(asked.at, now);
  if (days >= WEEK_DAYS) return { verdict: 'good', text: 'A week has gone by since you wrote.' };
  const left = WEEK_DAYS - days;
  return {
    verdict: 'look',
    text: `Not yet: wait ${left === 1 ? 'one more day' : `${left} more days`}, until a week has gone by.`,
  };
};

export const oneNudge: Check = (_letter, { log }) => {
  const asked = askedLast({ log });
  const since = asked === undefined ? log : log.slice(log.indexOf(asked) + 1);
  const answered = since.some(({ type }) => type === 'heard');
  if (answered) return { verdict: 'look', text: 'They have answered: there is nothing to remind them of.' };
  return since.some((entry) => entry.type === 'wrote' && entry.letter === 'nudge')
    ? { verdict: 'look', text: 'You have reminded them once. Leave it at that, and try somebody else.' }
    : { verdict: 'good', text: 'It is the only reminder.' };
};

export const notTheWholeOffice: Check = (_letter, { crowd }) =>
  crowd === null ? null : { verdict: 'look', text: crowd };

export const questionsCount: Check = ({ body, sentences }) => {
  const listed = body.split('\n').filter((line) => /^\s*(?:[-*•–—]|\(?\d{1,2}[.)])\s+\S/u.test(line)).length;
  const asked = sentences.filter((sentence) => /[?？]["'”’)]*$/u.test(sentence)).length;
  const count = listed >= 3 ? listed : asked;
  if (count === 0)
    return { verdict: 'look', text: 'No question stands in it yet: five to ten are a good number.' };
  if (count > 10)
    return {
      verdict: 'mend',
      text: `${count} questions are too many for one talk: five to ten are a good number.`,
    };
  if (count < 5)
    return {
      verdict: 'look',
      text: `${count === 1 ? 'One question' : `${count} questions`}: five to ten give a better idea of what you hope to hear.`,
    };
  const poor = sentences.find((sentence) => POOR.test(sentence.replaceAll('’', "'")));
  if (poor !== undefined)
    return {
      verdict: 'look',
      text: 'A word or two would answer this: ask how, what or why, or leave it out.',
      quote: poor,
    };
  return { verdict: 'good', text: `${count} questions: a good number.` };
};

/** 'Is it hard?': yes or no, and nothing learnt. */
const POOR =
  /^(?:is|are|was|were|do|does|did|have|has)\s(?:\p{L}+\s?){1,6}\?$|^(?:how many|how much|how old|when was|what year)(?![\p{L}])|^(?:\p{L}+\s){1,3}or not\?$/iu;

export const closerAhead: Check = ({ kind, sentences }) => {
  const found = kind === 'questions' ? sentences.find(isCloser) : undefined;
  return found === undefined
    ? null
    : {
        verdict: 'look',
        text: 'Keep this for the end of the talk: asked ahead, it is answered with a name and no talk.',
        quote: found,
      };
};
