import { type Pace, publicEvent, type ServerFrame } from '@anyone-else/protocol';
import type { Part, Rehearsal } from '@anyone-else/rehearsal';
import type { Audience } from './audience.ts';
import type { Beside } from './beside.ts';
import type { Coaching } from './coaching.ts';
import type { Floor } from './floor.ts';
import type { Gate } from './gate.ts';
import type { Line, TalkFrame } from './line.ts';
import { BUSY, DEFECT, JOIN_FIRST, WATCHING } from './refusals.ts';
import type { Asker, Turns } from './turns.ts';

/** What a live talk lets its lines reach. */
export interface Room {
  rehearsal: Rehearsal;
  audience: Audience;
  floor: Floor<Line>;
  turns: Turns;
  gate: Gate;
  coaching: Coaching;
  beside: Beside;
  /** What was heard so far of the turn that is being spoken. */
  speaking(): Extract<ServerFrame, { type: 'delta' }> | undefined;
  readonly paused: boolean;
  pause(paused: boolean): void;
  pace(pace: Pace): void;
  heard(much: NonNullable<Frame<'join'>['heard']>): void;
  end(): void;
  defect(error: unknown): void;
}

type Frame<T extends TalkFrame['type']> = Extract<TalkFrame, { type: T }>;

/** What each kind of frame does. A line that may not do it is told why. */
const REQUESTS: { [T in TalkFrame['type']]: (room: Room, line: Line, frame: Frame<T>) => void } = {
  join,
  say(room, line, { clientId, text }) {
    const resumes = room.rehearsal.isNew(clientId, text);
    ask(room, { line, clientId }, (signal) => room.rehearsal.say(clientId, text, signal), resumes);
  },
  again(room, line) {
    ask(room, { line }, (signal) => room.rehearsal.again(signal));
  },
  stop(room, line) {
    if (mayTalk(room, { line })) room.rehearsal.stop();
  },
  pause(room, line, { paused }) {
    if (mayTalk(room, { line })) room.pause(paused);
  },
  hint(room, line) {
    if (mayTalk(room, { line })) void giveHint(room, line);
  },
  'take-floor'(room, line) {
    if (!hasJoined(room, line)) return;
    if (room.floor.has(line)) line.send({ type: 'floor', yours: true });
    else room.floor.take(line);
  },
  pace(room, line, { pace }) {
    if (hasJoined(room, line)) room.pace(pace);
  },
  end(room, line) {
    if (mayTalk(room, { line })) room.end();
  },
};

export const take = (room: Room, line: Line, frame: TalkFrame): void =>
  (REQUESTS[frame.type] as (room: Room, line: Line, frame: TalkFrame) => void)(room, line, frame);

/** What was missed, then `joined` and how things stand; from then on the line hears everything. */
function join(room: Room, line: Line, { lastSeq, tab, heard }: Frame<'join'>): void {
  const { rehearsal, audience, floor, turns, beside } = room;
  const events = rehearsal.events();
  // A browser that knows more than the log belongs to other data: it gets the whole talk afresh.
  const seen = lastSeq < events.length ? lastSeq : -1;
  for (const event of events.slice(seen + 1)) line.send({ type: 'event', event: publicEvent(event) });
  line.send({ type: 'joined', lastSeq: events.length - 1, standing: rehearsal.standing() });
  floor.enter(line, tab);
  line.send({ type: 'floor', yours: floor.has(line) });
  if (room.paused) line.send({ type: 'paused', paused: true });
  const speaking = room.speaking();
  if (speaking !== undefined && speaking.seq >= events.length) line.send(speaking);
  audience.add(line, events.length - 1);
  beside.greet(line);
  // What was heard of a turn that another server, or this one's last run, was saying.
  if (!turns.running && heard !== undefined) room.heard(heard);
  if (!turns.running) void turns.follow((signal) => rehearsal.open(signal));
}

/** @param resumes whether it is something new, which ends a pause, and by which the floor is used */
function ask(
  room: Room,
  asker: Asker,
  parts: (signal: AbortSignal) => AsyncIterable<Part>,
  resumes = true,
): void {
  if (!mayTalk(room, asker)) return;
  if (room.turns.full) {
    refuseTo(asker, BUSY);
    return;
  }
  if (!resumes) {
    void room.turns.follow(parts, asker);
    return;
  }
  const passed = room.gate.pass();
  if ('problem' in passed) {
    refuseTo(asker, { type: 'error', problem: passed.problem });
    return;
  }
  room.floor.use();
  room.pause(false);
  void room.turns.follow(parts, asker).finally(passed.leave);
}

async function giveHint({ coaching, defect }: Room, line: Line): Promise<void> {
  try {
    const hint = await coaching.hint();
    line.send(hint.ok ? { type: 'hint', hint: hint.value } : { type: 'error', problem: hint.problem });
  } catch (error) {
    defect(error);
    line.send(DEFECT);
  }
}

function hasJoined({ audience }: Room, line: Line): boolean {
  const joined = audience.has(line);
  if (!joined) line.send(JOIN_FIRST);
  return joined;
}

function mayTalk({ audience, floor }: Room, asker: Asker): boolean {
  if (!audience.has(asker.line)) refuseTo(asker, JOIN_FIRST);
  else if (!floor.has(asker.line)) refuseTo(asker, WATCHING);
  else return true;
  return false;
}

const refuseTo = ({ line, clientId }: Asker, refused: Extract<ServerFrame, { type: 'error' }>): void =>
  line.send(clientId === undefined ? refused : { ...refused, clientId });
