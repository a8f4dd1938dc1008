import { isDeepStrictEqual } from 'node:util';
import { compareTakes, type TakeRead } from '@anyone-else/coach';
import { type Result, refuse, type StoredEvent, type TakeComparison } from '@anyone-else/protocol';
import { readSession, transcriptOf } from '@anyone-else/rehearsal';
import type { AccountDeps } from './deps.ts';
import { cameToGoodbye } from './early.ts';
import { NOT_ENDED, type ScorableTalk, type TalkReading } from './scorable.ts';
import type { Scored, Scores } from './scores.ts';
import type { Talk } from './talks.ts';
import { judgeTalk } from './threads/talk.ts';

/** A take with its log. */
interface Side {
  talk: Talk;
  scorable: ScorableTalk;
  events: StoredEvent[];
}

type Given = Omit<Side, 'events'>;

/** Two ended takes of one talk, over the same stretch of it. */
export async function compareTalks(
  deps: Pick<AccountDeps, 'storage' | 'reader' | 'threads'>,
  scores: Scores,
  one: Given,
  other: Given,
): Promise<Result<TakeComparison>> {
  const { talk } = one;
  if (talk.row.id === other.talk.row.id || talk.row.root !== other.talk.row.root)
    return refuse('bad-request', 'Only two takes of the same talk can be compared.');
  if ([one, other].some(({ scorable }) => scorable.notYet)) return { ok: false, problem: NOT_ENDED };
  const sides = [one, other].sort(byBegin).map(async (given): Promise<Side> => {
    const events = await deps.storage.events(given.talk.row.id);
    return { ...given, events };
  });
  const [before, after] = (await Promise.all(sides)) as [Side, Side];
  const at = partingOf(before.events, after.events);
  const turn = transcriptOf(before.events.slice(0, at)).length;
  const said = [before, after].map(({ events }) => userTurnsFrom(events, at).length);
  const isShort = stopsEarly(before, after, at) || stopsEarly(after, before, at);
  // Cut where there is something to cut off, and only there.
  const upTo = isShort && Math.min(...said) > 0 && Math.max(...said) > 1 ? 'turn' : 'end';
  const read = async (side: Side): Promise<TakeRead> =>
    upTo === 'end' ? asRead(side, await scores.of(side.scorable)) : await readUpTo(deps, side, at);
  return { ok: true, value: compareTakes(await read(before), await read(after), { turn, upTo }) };
}

/** The talk as it was first held is the first, whatever the clock said. */
const byBegin = ({ talk: { row: a } }: Given, { talk: { row: b } }: Given): number =>
  Number(a.take !== null) - Number(b.take !== null) ||
  a.createdAt.localeCompare(b.createdAt) ||
  a.id.localeCompare(b.id);

/** The first event that the two do not share: a copy is the same to the letter. `started` tells each its own way. */
function partingOf(one: readonly StoredEvent[], other: readonly StoredEvent[]): number {
  let at = 1;
  while (at < one.length && isDeepStrictEqual(one[at], other[at])) at++;
  return at;
}

const userTurnsFrom = (events: readonly StoredEvent[], at: number): number[] =>
  events.flatMap(({ type, seq }) => (type === 'user-turn' && seq >= at ? [seq] : []));

/** Whether all that is this take's own is one turn of the user's and the answer to it. */
const isOneExchange = ({ talk: { row }, events }: Side, at: number): boolean =>
  row.take?.seq === at && userTurnsFrom(events, at).length === 1;

/** Whether the rest of the other is something this one never came to: it is a take of one exchange, or ends sooner, without a goodbye. */
const stopsEarly = (side: Side, other: Side, at: number): boolean =>
  isOneExchange(side, at) ||
  (side.talk.row.take !== null &&
    side.talk.row.userTurns < other.talk.row.userTurns &&
    !cameToGoodbye(side.events));

const asRead = ({ scorable: { id } }: Side, { input, scorecard, behind }: Scored): TakeRead => ({
  id,
  turns: input.turns.map((turn, at) => ({ ...turn, labels: scorecard.turns[at] ?? null })),
  scorecard,
  behind,
});

/** The talk as if it had been over with the answer to the first turn that differs. */
async function readUpTo(
  { reader, threads }: Pick<AccountDeps, 'reader' | 'threads'>,
  side: Side,
  at: number,
): Promise<TakeRead> {
  const { talk, scorable, events } = side;
  const next = userTurnsFrom(events, at)[1] ?? events.length;
  const heard = events.slice(0, next).filter(({ type }) => type !== 'ended');
  const reading: TalkReading = await readSession({ ...talk, reader }, heard);
  const turns = reading.input.turns.length;
  const all = await scorable.notes.overrides(scorable.id);
  const overrides = all.filter((override) => override.kind === 'labels' && override.turn < turns);
  const scorecard = await judgeTalk(threads, reading.input, overrides);
  return asRead(side, { ...reading, scorecard });
}
