import type { Act, Beat, Difficulty, Dimension, Foul, Labels, Outcome, Temper } from '@anyone-else/protocol';
import { inPronouns } from './pronouns.ts';

/** A topic as the arc strip names it; the contact's pronouns go in as `inPronouns` has it. */
const TOPICS: Record<Beat, string> = {
  thanks: 'Thanks',
  'time-check': 'Is the time still good',
  journey: 'How {they} got here',
  'why-company': 'Why this company',
  'day-to-day': 'A typical day',
  'work-life': 'Work and life',
  culture: 'The culture',
  challenge: 'What is hard',
  learning: 'How {they} {learn|learns}',
  industry: 'The field at large',
  workflow: 'How the work is run',
  'team-makeup': 'Who is on the team',
  'hiring-bar': 'What {they} {look|looks} for',
  'career-path': 'Where it can lead',
  fit: 'Where you would fit',
  advice: 'Advice',
  'stand-out': 'How to stand out',
  'anyone-else': 'Anyone else to talk to',
  introduction: 'An introduction',
  'stay-in-touch': 'Staying in touch',
  other: 'Something else',
};

export const topicOf = (beat: Beat, pronouns: string): string => inPronouns(TOPICS[beat], pronouns);

const BEAT_SAID: Record<Beat, string> = {
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
};

const ACT_SAID: Record<Act, string> = {
  'open-question': 'open question',
  'closed-question': 'yes-or-no question',
  acknowledge: 'reacted to what {they} said',
  reflect: 'said it back in your words',
  'self-talk': 'spoke about yourself',
  answer: 'answered {their} question',
  'small-talk': 'small talk',
  request: 'asked for something',
  close: 'wound up the talk',
};

const FOUL_SAID: Record<Foul, string> = {
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

const FOUL_CAUSE: Record<Foul, string> = {
  'asked-for-job': 'you asked for a job',
  googleable: 'you asked what could be looked up',
  'resume-push': 'you offered your résumé',
  'pick-your-brain': 'you said ‘pick your brain’',
  'turned-to-self': 'you turned it to yourself',
  'question-stacking': 'you asked several questions at once',
  overran: 'you went over the time',
  pressed: 'you pressed the point',
  rude: 'it came across as unkind',
};

/** What a turn did that costs goodwill, as the second half of a sentence. */
export const causeOf = (fouls: readonly Foul[]): string =>
  fouls.map((foul) => FOUL_CAUSE[foul]).join(' and ');

export interface Chip {
  kind: 'topic' | 'act' | 'foul';
  text: string;
}

/**
 * The labels of a turn in plain words, what costs something last.
 * @param pronouns the contact's.
 */
export function chipsOf(labels: Labels, pronouns: string): Chip[] {
  // Thanks are an acknowledgement by themselves; 'said thanks' says it all.
  const thanked = labels.beats.includes('thanks');
  const acts = labels.acts.filter((act) => act !== 'acknowledge' || !thanked);
  return [
    ...labels.beats.map((beat): Chip => ({ kind: 'topic', text: inPronouns(BEAT_SAID[beat], pronouns) })),
    ...acts.map((act): Chip => ({ kind: 'act', text: inPronouns(ACT_SAID[act], pronouns) })),
    ...(labels.followUp ? [{ kind: 'act', text: 'followed up' } satisfies Chip] : []),
    ...labels.fouls.map((foul): Chip => ({ kind: 'foul', text: FOUL_SAID[foul] })),
  ];
}

export const TEMPER_WORDS: Record<Temper, string> = {
  warm: 'warm',
  busy: 'busy',
  sceptical: 'asks back',
  shy: 'quiet at first',
};

export const DIFFICULTY_WORDS: Record<Difficulty, { title: string; means: string }> = {
  gentle: { title: 'Gentle', means: 'Patient with a clumsy question, generous with answers.' },
  'true-to-life': { title: 'True to life', means: 'Answers what you ask, and opens up if you listen.' },
  tough: { title: 'Tough', means: 'Short answers at first. Names have to be earned.' },
};

/** `means` takes the contact's pronouns as `inPronouns` has it. */
export const DIMENSION_WORDS: Record<Dimension, { title: string; means: string }> = {
  focus: { title: 'Focus', means: 'Was the talk about {them}?' },
  arc: { title: 'Arc', means: 'Did it go somewhere, in a good order?' },
  closer: { title: 'Closer', means: 'Did you ask who else to talk to?' },
  craft: { title: 'Craft', means: 'How were the questions put?' },
  courtesy: { title: 'Courtesy', means: 'Thanks, time and tact.' },
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  met: 'met',
  missed: 'missed',
  'n/a': 'did not come up',
};
