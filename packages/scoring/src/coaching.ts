/** What the coach of a running talk shares with the lessons of a finished one. */
export { askToWrite, closerAfter, shortName, thankForThis } from './lessons/finishing.ts';
export { type FoundHook, type Hook, hooksIn, leadFrom, takeUp } from './lessons/hook.ts';
export { questionIn, sentencesOf } from './lessons/lesson.ts';
export { askedOf } from './lessons/planning.ts';
export {
  backgroundOf,
  contactFirstName,
  exampleOf,
  OPEN_FORM,
  occupationOf,
  somebodyLikeMe,
} from './lessons/situation.ts';
export { offersIntroduction } from './names/offer.ts';
export { type Talk, type TalkTurn, viewTalk, visits } from './talk.ts';
