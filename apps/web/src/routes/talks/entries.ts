import type { BroughtSummary, SessionSummary } from '@anyone-else/protocol';
import { workOf } from '#lib/card-words.ts';
import { looksSilent } from '#lib/silent.ts';
import type { TalkRef } from '#lib/talk-ref.ts';

/** A line of the list: a rehearsal, or a real talk that was brought in. */
export interface Entry {
  ref: TalkRef;
  name: string;
  /** Role and company, as far as known. */
  work: string;
  /** When it began, or was brought: ISO-8601 UTC. */
  at: string;
  /** Agreed, where somebody said. */
  minutes: number | undefined;
  turns: number;
  total: number | null;
  state: 'running' | 'silent' | 'over';
  /** Of a take that still runs: where it leaves the talk it is of. */
  take?: SessionSummary['take'];
  /** How many other takes there are of it. */
  takes: number;
}

/** A talk goes by the take of it that was kept. */
const rehearsal = (session: SessionSummary): Entry => ({
  ref: { kind: 'sessions', id: session.kept?.id ?? session.id },
  name: session.contact.name,
  work: workOf(session.contact),
  at: session.startedAt,
  minutes: session.minutes,
  turns: (session.kept ?? session).turns,
  total: (session.kept ?? session).total,
  take: session.take,
  takes: session.takes ?? 0,
  state: session.endedAt === null ? 'running' : looksSilent(session) ? 'silent' : 'over',
});

const realTalk = (talk: BroughtSummary): Entry => ({
  ref: { kind: 'brought', id: talk.id },
  name: talk.contactName || 'A real talk',
  work: [talk.contactRole, talk.company].filter(Boolean).join(', '),
  at: talk.at,
  minutes: talk.minutes,
  turns: talk.turns,
  total: talk.total,
  state: 'over',
  takes: 0,
});

/** Both kinds in one list, newest first. */
export const entriesOf = (sessions: readonly SessionSummary[], talks: readonly BroughtSummary[]): Entry[] =>
  [...sessions.map(rehearsal), ...talks.map(realTalk)].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
