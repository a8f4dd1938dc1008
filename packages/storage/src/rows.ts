import {
  Aside,
  Marks,
  Override,
  SessionSetup,
  StoredEvent,
  Transcript,
  TranscriptAbout,
} from '@anyone-else/protocol';
import { damaged, readJson } from './reading-rows.ts';
import type { BroughtRow, SessionRow } from './storage.ts';
import type {
  AsidesTable,
  BroughtTable,
  BroughtTurnsTable,
  EventsTable,
  OverridesTable,
  SessionsTable,
} from './tables.ts';

/** The columns hold what is looked up; the body holds the rest of the event. */
export function eventToRow(sessionId: string, event: StoredEvent): EventsTable {
  const { type, seq, at, ...rest } = event;
  if (!('clientId' in rest)) return row(sessionId, seq, null, type, at, rest);
  const { clientId, ...body } = rest;
  return row(sessionId, seq, clientId, type, at, body);
}

const row = (
  session_id: string,
  seq: number,
  client_id: string | null,
  type: string,
  at: string,
  body: object,
): EventsTable => ({ session_id, seq, client_id, type, at, body: JSON.stringify(body) });

export function rowToEvent(stored: EventsTable): StoredEvent {
  const event = StoredEvent.safeParse({
    ...(readJson(stored.body) as object),
    type: stored.type,
    seq: stored.seq,
    at: stored.at,
    ...(stored.client_id === null ? {} : { clientId: stored.client_id }),
  });
  if (!event.success) throw damaged(`event ${stored.seq} of talk ${stored.session_id}`);
  return event.data;
}

export function rowToSetup({ id, setup }: Pick<SessionsTable, 'id' | 'setup'>): SessionSetup {
  const parsed = SessionSetup.safeParse(readJson(setup));
  if (!parsed.success) throw damaged(`the set-up of talk ${id}`);
  return parsed.data;
}

/** Who runs a talk stands apart: it changes while the talk does not. */
type HoldingColumns = Pick<SessionsTable, 'owner' | 'floor_tab' | 'unanswered' | 'hints'>;

type Count = number | string | bigint;
type SessionHead = Omit<SessionsTable, 'fence' | 'next_seq' | 'marks' | keyof HoldingColumns> & {
  turns: Count;
  user_turns: Count;
  take_turn: Count;
  take_leaves: string | null;
};

export function rowToSession(stored: SessionHead): SessionRow {
  const { take_of: of, take_seq: seq, take_leaves } = stored;
  const goesOn = take_leaves === 'ended';
  return {
    id: stored.id,
    createdAt: stored.created_at,
    endedAt: stored.ended_at,
    setup: rowToSetup(stored),
    seed: Number(stored.seed),
    turns: Number(stored.turns),
    userTurns: Number(stored.user_turns),
    total: stored.total,
    root: stored.root_id,
    take: of === null || seq === null ? null : { of, seq, turn: Number(stored.take_turn), goesOn },
    kept: stored.kept,
  };
}

/** The words of a user turn by the body of its event; '' where there is none. */
export function saidInRow(body: string | null): string {
  const { text } = (body === null ? {} : (readJson(body) ?? {})) as { text?: unknown };
  return typeof text === 'string' ? text : '';
}

type BroughtHead = Omit<BroughtTable, 'digest' | 'marks'>;

/** The turns stand in a table of their own, so that a list need not read them. */
export function rowToBrought(stored: BroughtHead): BroughtRow {
  const about = TranscriptAbout.safeParse(readJson(stored.about));
  if (!about.success) throw damaged(`talk ${stored.id}`);
  const { id, at, total } = stored;
  const [turns, userTurns] = [Number(stored.turn_count), Number(stored.user_turns)];
  return { id, at, about: about.data, turns, userTurns, total };
}

export function rowToTranscript({
  id,
  about,
  turns,
}: Pick<BroughtTable, 'id' | 'about'> & Pick<BroughtTurnsTable, 'turns'>): Transcript {
  const head = readJson(about) as object | undefined;
  const transcript = Transcript.safeParse({ ...head, turns: readJson(turns) });
  if (!transcript.success) throw damaged(`talk ${id}`);
  return transcript.data;
}

export function rowToMarks({ id, marks }: { id: string; marks: string | null }): [string, Marks] {
  const parsed = Marks.safeParse(readJson(marks));
  if (!parsed.success) throw damaged(`the marks of talk ${id}`);
  return [id, parsed.data];
}

export function rowToOverride({ talk_id, seq, body }: OverridesTable): Override {
  const override = Override.safeParse(readJson(body));
  if (!override.success) throw damaged(`correction ${seq} of talk ${talk_id}`);
  return override.data;
}

export const asideToRow = (
  talk_id: string,
  { notes, questions, help, mostHelp, version }: Aside,
): AsidesTable => ({
  talk_id,
  notes,
  questions: JSON.stringify(questions),
  help,
  most_help: mostHelp,
  version,
});

export function rowToAside({ talk_id, questions, most_help, ...rest }: AsidesTable): Aside {
  const aside = Aside.safeParse({ ...rest, questions: readJson(questions), mostHelp: most_help });
  if (!aside.success) throw damaged(`the notes beside talk ${talk_id}`);
  return aside.data;
}
