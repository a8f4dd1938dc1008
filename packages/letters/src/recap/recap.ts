import { callName, type Playbook, type Recap, type Turn } from '@anyone-else/protocol';
import { inOneLine } from '../fields.ts';
import { practiceSteps, realSteps } from './steps.ts';

/** A talk that is over, and what came of it. */
export interface RecapInput {
  from: Recap['from'];
  contact: { name?: string | undefined; role?: string | undefined; company?: string | undefined };
  /** When the talk was, ISO-8601 UTC. */
  on: string;
  minutes: number | null;
  outcome: Recap['outcome'];
  playbook: Playbook;
  /** Months between check-ins, where the user wants others than the playbook. */
  everyMonths?: number | null;
}

/** What the next steps are drawn from. */
export interface Ahead {
  outcome: Recap['outcome'];
  playbook: Playbook;
  /** What the user calls them; 'your contact' where nobody said. */
  called: string;
  /** 'January 2027': when to be in touch again. */
  month: string;
}

/** What was learnt, who was named, who promised what, and what comes next. The same talk gives the same recap. */
export function recapOf({ from, contact, on, minutes, outcome, playbook, everyMonths }: RecapInput): Recap {
  const name = inOneLine(contact.name) ?? '';
  const role = inOneLine(contact.role) ?? '';
  const company = inOneLine(contact.company) ?? '';
  const called = callName(name) ?? 'your contact';
  const month = monthAfter(on, everyMonths ?? playbook.checkIn.everyMonths);
  const ahead: Ahead = { outcome, playbook, called, month };
  return {
    title: titleOf(from, { name, role, company }),
    contact: { name, role, company },
    on,
    minutes,
    from,
    outcome,
    nextSteps: from === 'rehearsal' ? practiceSteps(ahead) : realSteps(ahead),
  };
}

function titleOf(from: Recap['from'], { name, role, company }: Recap['contact']): string {
  const who = [name === '' ? 'a contact' : name, role].filter((part) => part !== '').join(', ');
  const talk = from === 'rehearsal' ? 'Practice talk' : 'Talk';
  return `${talk} with ${who}${company === '' ? '' : role === '' ? ` of ${company}` : ` at ${company}`}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** By the calendar of UTC: a month is all that is said. */
function monthAfter(on: string, months: number): string {
  const [year = 0, month = 1] = on.split('-').map(Number);
  const ahead = month - 1 + Math.max(1, Math.round(months));
  return `${MONTHS[ahead % 12]} ${year + Math.floor(ahead / 12)}`;
}

/** Whole minutes of a recording; null where there was none. */
export function recordedMinutes(turns: readonly Pick<Turn, 'start' | 'end'>[]): number | null {
  const end = turns.reduce((latest, turn) => Math.max(latest, turn.end ?? turn.start ?? 0), 0);
  return end === 0 ? null : Math.max(1, Math.round(end / 60));
}
