import { oneLine, type Result, refuse, type StoredEvent, type TakeTree } from '@anyone-else/protocol';
import type { SessionRow, Storage, TakeRow } from '@anyone-else/storage';
import { type HowFar, howFar } from './early.ts';

/** More than anybody walks through, and few enough to be drawn as one tree. */
export const MOST_TAKES = 100;
/** Characters of what the user begins a take with, as far as it is shown in the tree. */
const BEGINS = 80;

/** Whether a take may begin in the place of this event: a turn of the user's, or the end that they made. */
export function mayLeaveAt(event: StoredEvent | undefined): Result<undefined> {
  if (event?.type === 'user-turn') return { ok: true, value: undefined };
  if (event?.type !== 'ended')
    return refuse('bad-request', 'Only a turn of yours can be taken again, or the end of the talk.');
  if (event.by === 'user') return { ok: true, value: undefined };
  return refuse(
    'conflict',
    'Your contact ended this talk, so it cannot go on from there: take a turn of yours again instead.',
  );
}

/**
 * After which event nothing is to come in a take: where the user had stopped the answer to their turn, or the greeting, and
 * spoken on, there is none in a take of what they said next either.
 */
export async function leftUnanswered(
  { events }: Pick<Storage, 'events'>,
  { id, take }: Pick<SessionRow, 'id' | 'take'>,
): Promise<number | undefined> {
  if (take === null) return undefined;
  const [[before], [instead]] = await Promise.all([events(id, take.seq - 2), events(take.of, take.seq - 1)]);
  if (before?.type !== 'user-turn' && before?.type !== 'started') return undefined;
  return instead?.type === 'user-turn' ? before.seq : undefined;
}

/** All takes of a talk, as they are shown. */
export async function treeOf(storage: Pick<Storage, 'takes' | 'events'>, root: string): Promise<TakeTree> {
  const rows = await storage.takes.list(root);
  const kept = keptOf(rows, root);
  const stands = rows.find(({ id }) => id === kept);
  const takes = rows.map(async (row) => summaryOf(row, await howFar(storage, row, stands ?? row)));
  return { root, kept, takes: await Promise.all(takes) };
}

const keptOf = (rows: readonly TakeRow[], root: string): string =>
  rows.find(({ id }) => id === root)?.kept ?? root;

/** Whether a take may stand for the talk: one that stops early would take the rest of it away. */
export async function mayKeep(
  storage: Pick<Storage, 'takes' | 'events'>,
  { id, root }: Pick<SessionRow, 'id' | 'root'>,
): Promise<Result<undefined>> {
  const early = (await treeOf(storage, root)).takes.find((take) => take.id === id)?.early;
  return early ? refuse('conflict', STOPS_EARLY) : { ok: true, value: undefined };
}

const STOPS_EARLY =
  'This take stops before the talk came to its end, so it cannot stand for the whole of it. Go on from here, and keep it then.';

const summaryOf = (
  { id, take, createdAt, endedAt, turns, begins, total }: TakeRow,
  { own, early }: HowFar,
): TakeTree['takes'][0] => ({
  id,
  of: take?.of ?? null,
  turn: take?.turn ?? 0,
  startedAt: createdAt,
  endedAt,
  turns,
  begins: shortened(oneLine(begins)),
  total: early ? null : total,
  own,
  early,
});

/** Cut between words where there are any, and never through a character. */
function shortened(text: string): string {
  if (text.length <= BEGINS) return text;
  const cut = [...text.slice(0, BEGINS)].slice(0, -1).join('');
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0));
  return `${(words === '' ? cut : words).replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/u, '')}…`;
}
