import type { Foul } from '@anyone-else/protocol';

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
