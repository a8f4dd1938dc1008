import type { MarkedTalk } from '@anyone-else/coach';
import { firstAside, type Marks, type ProgressTalk } from '@anyone-else/protocol';
import { DEFAULT_PLAYBOOK } from '@anyone-else/rehearsal';
import type { BroughtRow, SessionRow } from '@anyone-else/storage';
import { listedCard } from './contacts/listed-card.ts';
import type { AccountDeps } from './deps.ts';

/** A talk that counts towards progress, and its marks where it was scored before. */
export interface CountedTalk {
  about: Omit<ProgressTalk, 'total' | 'dimensions'>;
  marks: Marks | undefined;
}

/** In fewer turns there was no talk to speak of. */
const USER_TURNS_ENOUGH = 2;

/**
 * The talks that count, oldest first: those that are over and in which the user said something. Of a rehearsal that is the
 * talk as it was first held; to take it again with its review in mind is practice.
 */
export async function countedTalks({
  storage,
  content,
}: Pick<AccountDeps, 'storage' | 'content'>): Promise<CountedTalk[]> {
  const { brought, asides } = storage;
  const [sessions, talks, cards, most] = await Promise.all([
    storage.sessions(),
    brought.list(),
    storage.sessionCards(),
    asides.mostHelp(),
  ]);
  const marks = { sessions: await storage.marks(), brought: await brought.marks() };

  const rehearsed = (row: SessionRow) => ({
    kind: 'sessions' as const,
    id: row.id,
    at: row.createdAt,
    contact: (cards.get(row.id) ?? listedCard(content, row.setup)).name,
    whom: row.setup.personaId,
    playbookId: row.setup.playbookId,
    help: most.get(row.id) ?? firstAside(row.setup.help).mostHelp,
  });
  const real = ({ id, at, about: { contact, playbook } }: BroughtRow) => ({
    kind: 'brought' as const,
    id,
    at,
    contact: contact?.name ?? '',
    // Of somebody without a name nobody can tell whether they are somebody else.
    whom: contact?.name?.toLowerCase() || id,
    playbookId: playbook ?? DEFAULT_PLAYBOOK,
    help: null,
  });

  const all = [
    ...sessions.filter((row) => row.take === null && row.endedAt !== null && isTalk(row)).map(rehearsed),
    ...talks.filter(isTalk).map(real),
  ].sort((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id));

  const met = new Set<string>();
  return all.map(({ whom, ...talk }) => {
    const key = `${talk.kind} ${whom}`;
    const newPerson = !met.has(key);
    met.add(key);
    return { about: { ...talk, newPerson }, marks: marks[talk.kind].get(talk.id) };
  });
}

const isTalk = ({ userTurns }: { userTurns: number }): boolean => userTurns >= USER_TURNS_ENOUGH;

/** As the coach sees it; undefined where it was not scored yet. */
export const markedTalk = ({ about, marks }: CountedTalk): MarkedTalk[] =>
  marks === undefined
    ? []
    : [{ ...about, total: marks.total, dimensions: marks.dimensions, checks: marks.checks }];
