import type { Due, DueKind } from '@anyone-else/protocol';
import type { Mail } from '../hosted/mailer.ts';

const DAY_MS = 24 * 60 * 60_000;

/** One of each kind, and several; without a name or a word of the user's. */
const SAID: Record<DueKind, [string, string]> = {
  talk: ['a talk', 'talks'],
  'thank-you': ['a thank-you note', 'thank-you notes'],
  answer: ['an answer to somebody who wrote', 'answers to people who wrote'],
  tell: ['a talk to note down', 'talks to note down'],
  'own-promise': ['a promise of yours', 'promises of yours'],
  'their-promise': ['a promise to ask after', 'promises to ask after'],
  questions: ['questions to prepare', 'talks to prepare questions for'],
  prepare: ['a talk to prepare', 'talks to prepare'],
  rehearse: ['a talk to rehearse', 'talks to rehearse'],
  schedule: ['a time to agree on', 'times to agree on'],
  'first-message': ['a first message', 'first messages'],
  nudge: ['a friendly nudge', 'friendly nudges'],
  'check-in': ['a check-in', 'check-ins'],
  write: ['a message', 'messages'],
  wait: ['an answer to wait for', 'answers to wait for'],
};

/**
 * What the day holds, in numbers: mail passes through many hands, so nobody is named in it and nothing quoted. Undefined
 * where nothing is due by tomorrow.
 */
export function reminderMail({
  origin,
  to,
  dues,
  now,
}: {
  origin: string;
  to: string;
  dues: readonly Pick<Due, 'kind' | 'by'>[];
  now: string;
}): Mail | undefined {
  const until = new Date(Date.parse(now) + DAY_MS).toISOString();
  const today = dues.filter(({ kind, by }) => kind !== 'wait' && by !== null && by <= until);
  if (today.length === 0) return undefined;
  const lines = [...Map.groupBy(today, ({ kind }) => kind)].map(([kind, { length }]) =>
    length === 1 ? `- ${SAID[kind][0]}` : `- ${length} ${SAID[kind][1]}`,
  );
  const subject = today.length === 1 ? 'One thing for today' : `${today.length} things for today`;
  return {
    to,
    subject,
    text: `Good morning,

this is what today holds:

${lines.join('\n')}

With whom, and what may help, stands in Anyone Else:
${origin}/people

You asked for this mail; ${origin}/account stops it.
`,
  };
}
