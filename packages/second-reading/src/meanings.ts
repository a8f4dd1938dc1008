import { ACTS, type Act, BEATS, type Beat, FOULS, type Foul } from '@anyone-else/protocol';

/** All labels of a turn in the order in which they are shown. */
export const LABELS = [...BEATS, ...ACTS, ...FOULS, 'followUp'] as const;
export type Label = (typeof LABELS)[number];

/** The labels as a model is told of them: what packages/reading/corpus/GUIDE.md settles, in short. */
export const BEAT_MEANINGS: Record<Beat, string> = {
  thanks:
    'thanks the contact for their time, at the start or the end (thanks for a point or a name is not this)',
  'time-check': 'names the agreed time, asks whether it still suits, or notices that it is nearly up',
  journey: 'how the contact got started or got to where they are',
  'why-company': 'why they chose this company, role or field rather than another',
  'day-to-day': 'what their day or week is made of, what they are working on now',
  'work-life': 'hours, balance, remote or office',
  culture: 'what it is like to work there, how people treat each other, values in practice',
  challenge: 'what is hard or most rewarding, what nobody prepared them for, what they would do otherwise',
  learning: 'how they keep learning: resources, books, communities',
  industry: 'where the field is going, what they think of a development',
  workflow: 'how work is planned, shared out and done: process, tools',
  'team-makeup':
    'who is on the team, how senior, how it is organised, how long newcomers take to find their feet',
  'hiring-bar':
    'what they look for in a hire, which skills or schooling it takes, what makes somebody great at it',
  'career-path': 'where the job leads, what growth looks like',
  fit: "how the user's own background fits or could be used there",
  advice: 'advice on the search, the résumé, the portfolio, preparing, what to learn first',
  'stand-out': 'how to be noticed as an applicant, or how to get into this company',
  'anyone-else':
    'whether there is anybody else whom the user should talk to, be it a person, a kind of person or some names (not who else is on the team, who else applied, or whether there is anything else to know)',
  introduction: 'whether the contact would introduce or connect the user to the person they named',
  'stay-in-touch':
    'whether the user may write again or keep in touch (announcing that one will write is not this)',
  other: 'a real question that is about none of these, such as pay, visas, openings or small talk',
};

export const ACT_MEANINGS: Record<Act, string> = {
  'open-question':
    'asks what cannot be answered by yes, no or one fact; a wish to hear about something counts, and so does asking for names or a list with reasons',
  'closed-question': 'asks for yes or no, one fact, a number, or one of the options given',
  acknowledge:
    "takes up what was said: a reaction, thanks for a point, 'great', 'I see' (an 'OK' or 'right' before a question is none)",
  reflect: 'plays back or sums up, in their own words, what the contact said',
  'self-talk': 'talks about themselves unasked, in a clause of its own',
  answer: 'really answers a question that the contact asked',
  'small-talk': 'weather, weekend, pleasantries',
  request: 'asks for something to be done: an introduction, a referral, a look at a résumé, leave to write',
  close: 'ends the talk',
};

export const FOUL_MEANINGS: Record<Foul, string> = {
  'asked-for-job': 'asks outright for a job, an interview or a referral (asking how to stand out is none)',
  googleable: "asks what a search or the contact's profile would have told",
  'resume-push': 'hands over or offers a résumé or portfolio that nobody asked for',
  'pick-your-brain': "says 'pick your brain' or the like",
  'turned-to-self':
    "more than about forty words about themselves unasked, or answers the contact's story with their own and asks nothing",
  'question-stacking': 'three or more different questions in one turn',
  overran: 'goes on after it was said that the time is up, with no leave asked or given',
  pressed: 'asks again or argues after the contact declined',
  rude: 'dismissive, insulting, gossiping, prying',
};

export const FOLLOW_UP_MEANING =
  'a question or request that leans on what the contact said and would make no sense without it (a shared topic alone is not enough)';
