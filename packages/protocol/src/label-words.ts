import type { Labels } from './labels.ts';
import { inPronouns } from './pronouns.ts';
import { ACTS, type Act, BEATS, type Beat, FOULS, type Foul } from './vocabulary.ts';

/** A label as the files and the reader name it, 'followUp' too. */
export type Label = Beat | Act | Foul | 'followUp';

/** Each label in plain words; the contact's pronouns go in as `inPronouns` has it. */
const SAID: Record<Label, string> = {
  thanks: 'said thanks',
  'time-check': 'checked the time',
  journey: 'asked how {they} got here',
  'why-company': 'asked why this company',
  'day-to-day': 'asked about a typical day',
  'work-life': 'asked about work and life',
  culture: 'asked about the culture',
  challenge: 'asked what is hard',
  learning: 'asked how {they} {learn|learns}',
  industry: 'asked about the field',
  workflow: 'asked how work is run',
  'team-makeup': 'asked who is on the team',
  'hiring-bar': 'asked what {they} {look|looks} for',
  'career-path': 'asked where it can lead',
  fit: 'asked where you would fit',
  advice: 'asked for advice',
  'stand-out': 'asked how to stand out',
  'anyone-else': 'asked who else to talk to',
  introduction: 'asked for an introduction',
  'stay-in-touch': 'asked to stay in touch',
  other: 'asked something else',
  'open-question': 'open question',
  'closed-question': 'short-answer question',
  acknowledge: 'reacted to what {they} said',
  reflect: 'said it back in your words',
  'self-talk': 'spoke about yourself',
  answer: 'answered {their} question',
  'small-talk': 'small talk',
  request: 'asked for something',
  close: 'wound up the talk',
  followUp: 'followed up',
  'asked-for-job': 'asked for a job',
  googleable: 'could be looked up',
  'resume-push': 'offered your résumé',
  'pick-your-brain': 'said ‘pick your brain’',
  'turned-to-self': 'turned it to yourself',
  'question-stacking': 'several questions at once',
  overran: 'went over the time',
  pressed: 'pressed the point',
  rude: 'came across as unkind',
};

const isLabel = (label: string): label is Label => Object.hasOwn(SAID, label);

/** A label in plain words; one that is not known stands as it is. */
export const labelWords = (label: string, pronouns: string): string =>
  isLabel(label) ? inPronouns(SAID[label], pronouns) : label;

/** The labels of a turn as one list, what costs something last. */
export const labelList = ({ beats, acts, followUp, fouls }: Labels): Label[] => [
  ...beats,
  ...acts,
  ...(followUp ? (['followUp'] as const) : []),
  ...fouls,
];

/** The list as labels again, each in the order of its vocabulary. */
export function labelsFromList(list: readonly string[]): Labels {
  const has = (label: string) => list.includes(label);
  return {
    beats: BEATS.filter(has),
    acts: ACTS.filter(has),
    fouls: FOULS.filter(has),
    followUp: has('followUp'),
  };
}

/** A question about nothing in particular: 'Where were we?' To call it short-answer or something else helps nobody. */
const ASIDE: readonly Label[] = ['other', 'open-question', 'closed-question'];

/**
 * The labels of a turn that are shown: thanks are a reaction by themselves, and 'said thanks' says it all; and how a
 * question was put matters only where it was about something.
 */
export function shownLabels(labels: Labels): Label[] {
  const all = labelList(labels);
  if (all.every((label) => ASIDE.includes(label))) return [];
  return all.filter((label) => label !== 'acknowledge' || !labels.beats.includes('thanks'));
}
