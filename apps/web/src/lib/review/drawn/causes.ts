import type { Foul } from '@anyone-else/protocol';
import { inPronouns } from '#lib/pronouns.ts';
import { topicOf } from '#lib/topics.ts';
import type { Cause } from './goodwill.ts';

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

/** What a turn did that moved goodwill, as the second half of a sentence; '' where there is nothing to name. */
export function causeOf(cause: Cause, pronouns: string): string {
  switch (cause.kind) {
    case 'fouls':
      return cause.fouls.map((foul) => FOUL_CAUSE[foul]).join(' and ');
    case 'doubtful':
      return inPronouns(
        `{they} may have heard it otherwise than you meant it: ${cause.fouls.map((foul) => FOUL_CAUSE[foul]).join(' and ')}, we are not sure`,
        pronouns,
      );
    case 'hint':
      return inPronouns('you took up something {they} had hinted at', pronouns);
    case 'follow-up':
      return inPronouns('you asked on about what {they} had said', pronouns);
    case 'reflect':
      return inPronouns('you said back what {they} had said', pronouns);
    case 'topic':
      return `you came to ‘${topicOf(cause.beat, pronouns)}’`;
    case 'none':
      return '';
  }
}
