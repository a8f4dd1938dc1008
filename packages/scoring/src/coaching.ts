/** What the coach of a running talk shares with the lessons of a finished one. */
export { askToWrite, closerAfter, shortName } from './lessons/finishing.ts';
export { leadFrom } from './lessons/hook.ts';
export { kindOf } from './lessons/invitation.ts';
export { questionIn, sentencesOf } from './lessons/lesson.ts';
export { openedForm } from './lessons/opened-form.ts';
export { askedOf } from './lessons/planning.ts';
export { retold } from './lessons/retell.ts';
export {
  backgroundOf,
  companyOf,
  contactFirstName,
  exampleOf,
  OPEN_FORM,
  occupationOf,
  oneLikeMe,
  somebodyLikeMe,
} from './lessons/situation.ts';
export { offersIntroduction } from './names/offer.ts';
export { bestQuestion, countQuestions } from './questions.ts';
export { type Talk, type TalkTurn, viewTalk, visits } from './talk.ts';
