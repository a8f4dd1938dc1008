import { capital } from '../given-line.ts';
import type { Setting } from '../setting.ts';

/** Longer ones are cut off in a list of mails. */
const MOST = 72;

/** A subject line that says what it is about and from whom. */
export function subjectLine({ choose, me, role, company, leader, minutes }: Setting): string {
  const wordings: string[] = [];
  const somebody = me.somebody;
  if (leader !== undefined)
    wordings.push(
      `${capital(leader.said)} suggested that I write to you`,
      `${capital(leader.said)} gave me your name`,
    );
  if (role !== undefined)
    wordings.push(`What it is like to be ${role}`, `${minutes} minutes about life as ${role}?`);
  if (role !== undefined && somebody !== undefined) wordings.push(`A question from ${somebody} to ${role}`);
  if (me.aim !== undefined)
    wordings.push(`Your advice on ${me.aim.ing}`, `${capital(me.aim.ing)}: may I ask your advice?`);
  if (somebody !== undefined && me.aim !== undefined && leader === undefined)
    wordings.push(`From ${somebody} who hopes to ${me.aim.to}`);
  if (company !== undefined)
    wordings.push(`A question about your work at ${company}`, `${minutes} minutes about ${company}?`);
  const short = wordings.filter((line) => line.length <= MOST);
  if (short.length > 0) return choose('subject', short);
  return choose('subject', [
    `${minutes} minutes of your advice?`,
    'A question about how you came to your work',
    'Asking your advice about the work you do',
  ]);
}
