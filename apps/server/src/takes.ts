import { oneLine, type Result, refuse, type StoredEvent, type TakeTree } from '@anyone-else/protocol';
import type { SessionRow, Storage, TakeRow } from '@anyone-else/storage';

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
export async function treeOf({ takes }: Pick<Storage, 'takes'>, root: string): Promise<TakeTree> {
  const rows = await takes.list(root);
  const kept = rows.find(({ id }) => id === root)?.kept ?? root;
  return { root, kept, takes: rows.map(summaryOf) };
}

const summaryOf = ({
  id,
  take,
  createdAt,
  endedAt,
  turns,
  begins,
  total,
}: TakeRow): TakeTree['takes'][0] => ({
  id,
  of: take?.of ?? null,
  turn: take?.turn ?? 0,
  startedAt: createdAt,
  endedAt,
  turns,
  begins: shortened(oneLine(begins)),
  total,
});

/** Cut between words where there are any, and never through a character. */
function shortened(text: string): string {
  if (text.length <= BEGINS) return text;
  const cut = [...text.slice(0, BEGINS)].slice(0, -1).join('');
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0));
  return `${(words === '' ? cut : words).replace(/[\s,;:.–-]+$/u, '')}…`;
}
