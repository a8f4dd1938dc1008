import { type Help, spokenMinutes } from '@anyone-else/protocol';
import { literalLine } from '../literal.ts';
import type { ScoredTalk } from '../scored-talk.ts';
import type { SayWhen } from './marks.ts';

const HELP: Record<Help, string> = {
  alone: 'alone',
  arc: 'with the arc of the talk in view',
  coach: 'with hints from the coach',
};

/** Who, when, how long, by which plan and with how much help: a line each. */
export function aboutLines(
  { kind, at, transcript, playbook, help }: Omit<ScoredTalk, 'scorecard' | 'overrides'>,
  sayWhen: SayWhen,
): string {
  const { contact = {}, user = {}, agreedMinutes, turns } = transcript;
  const who = [contact.role, contact.company].filter(isSaid).join(', ');
  const you = [user.name, user.background].filter(isSaid).join(', ');
  const hopes = isSaid(user.targetRole) ? `hoping for: ${user.targetRole}` : '';
  const agreed = agreedMinutes === undefined ? [] : [`${agreedMinutes} agreed`];
  const minutes = [...agreed, `about ${Math.max(1, Math.round(minutesOf(turns)))} spoken`].join(', ');
  const lines: [string, string][] = [
    ['Who', who],
    ['You', [you, hopes].filter(isSaid).join('; ')],
    [kind === 'rehearsal' ? 'Rehearsed' : 'Brought in', sayWhen(at)],
    ['Minutes', minutes],
    ['Playbook', playbook.title],
    ['Help', help === undefined ? '' : HELP[help]],
  ];
  return lines
    .filter(([, said]) => said !== '')
    .map(([what, said]) => `- ${what}: ${literalLine(said)}`)
    .join('\n');
}

const isSaid = (text: string | undefined): text is string => (text ?? '').trim() !== '';

/** By the recording's clock where there was one. */
function minutesOf(turns: ScoredTalk['transcript']['turns']): number {
  const first = turns[0]?.start;
  const last = turns.at(-1);
  const end = last?.end ?? last?.start;
  return first === undefined || end === undefined || end <= first
    ? spokenMinutes(turns.map(({ text }) => text))
    : (end - first) / 60;
}
