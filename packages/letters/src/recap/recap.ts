import { callName, type Playbook, type Recap, type Turn } from '@anyone-else/protocol';
import { inOneLine } from '../fields.ts';
import { practiceSteps, realSteps } from './steps.ts';

/** A talk that is over, and what came of it. */
export interface RecapInput {
  from: Recap['from'];
  contact: {
    name?: string | undefined;
    role?: string | undefined;
    company?: string | undefined;
    pronouns?: string;
  };
  /** When the talk was, ISO-8601 UTC. */
  on: string;
  minutes: number | null;
  outcome: Recap['outcome'];
  playbook: Playbook;
  /** Months between check-ins, where the user wants others than the playbook. */
  everyMonths?: number | null;
  /** What has happened since, where the talk stands on somebody's page. */
  since?: Since;
}

/** What has happened since the talk, and when that is looked at. */
export interface Since {
  /** ISO-8601 UTC. */
  now: string;
  thanked: boolean;
  /** What the user has done of what they promised, or let go. */
  settled: readonly string[];
  /** Who was named and has been written to. */
  reached: readonly string[];
  /** YYYY-MM-DD of the next check-in; null where none is to come. */
  checkIn: string | null;
}

/** What the next steps are drawn from. */
export interface Ahead {
  outcome: Recap['outcome'];
  playbook: Playbook;
  /** What the user calls them; 'your contact' where nobody said. */
  called: string;
  /** 'January 2027': when to be in touch again. */
  /** '' where nothing is to come. */
  month: string;
  pronouns: string;
  since: Since | undefined;
  /** Whole days since the talk; 0 where nobody says. */
  days: number;
}

/** What was learnt, who was named, who promised what, and what comes next. The same talk gives the same recap. */
export function recapOf({
  from,
  contact,
  on,
  minutes,
  outcome,
  playbook,
  everyMonths,
  since,
}: RecapInput): Recap {
  const name = inOneLine(contact.name) ?? '';
  const role = inOneLine(contact.role) ?? '';
  const company = inOneLine(contact.company) ?? '';
  const called = callName(name) ?? 'your contact';
  const month =
    since === undefined
      ? monthAfter(on, everyMonths ?? playbook.checkIn.everyMonths)
      : since.checkIn === null
        ? ''
        : monthAfter(since.checkIn, 0);
  const days =
    since === undefined ? 0 : Math.max(0, Math.floor((Date.parse(since.now) - Date.parse(on)) / DAY));
  const pronouns = contact.pronouns ?? '';
  const ahead: Ahead = { outcome, playbook, called, month, pronouns, since, days };
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

const DAY = 24 * 60 * 60_000;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** By the calendar of UTC: a month is all that is said. */
function monthAfter(on: string, months: number): string {
  const [year = 0, month = 1] = on.split('-').map(Number);
  const ahead = month - 1 + Math.max(0, Math.round(months));
  return `${MONTHS[ahead % 12]} ${year + Math.floor(ahead / 12)}`;
}

/** Whole minutes of a recording; null where there was none. */
export function recordedMinutes(turns: readonly Pick<Turn, 'start' | 'end'>[]): number | null {
  const end = turns.reduce((latest, turn) => Math.max(latest, turn.end ?? turn.start ?? 0), 0);
  return end === 0 ? null : Math.max(1, Math.round(end / 60));
}
