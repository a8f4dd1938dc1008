import { setImmediate as others } from 'node:timers/promises';
import { knownFacts } from '@anyone-else/contact';
import type { KnownFacts, Problem, Result, Turn } from '@anyone-else/protocol';
import { Refused, readBrought, readSession, type TalkRead, transcriptOf } from '@anyone-else/rehearsal';
import type { TalkNotes } from '@anyone-else/storage';
import type { FastifyReply } from 'fastify';
import { countingReader } from './counting-reader.ts';
import type { AccountDeps } from './deps.ts';
import { refuseWith } from './problems.ts';
import { findBrought, findTalk, NO_TALK, type TalkRequest } from './talks.ts';

/** A talk of either kind, as its score, its letter and its corrections see it. */
export interface ScorableTalk {
  id: string;
  /** Of a rehearsal: the talk as it was first held. */
  root?: string;
  /** As the user calls themself in this talk; '' where nobody said. */
  userName: string;
  /** Why it cannot be scored yet. */
  notYet?: Problem;
  /** What is kept beside it. */
  notes: TalkNotes;
  /** The user's own notes from the talk; '' where they made none. */
  noted(): Promise<string>;
  /** The slow part of a score; `told` hears how many of the user's turns have been read. */
  read(told?: (done: number, of: number) => void): Promise<TalkReading>;
  /** What was said, and by whom. */
  said(): Promise<Pick<Turn, 'speaker' | 'text'>[]>;
}

export interface TalkReading extends TalkRead {
  /** Of a rehearsal: what the contact told, as their file words it. */
  known?: KnownFacts;
}

/** Rehearsals or talks brought in: where their routes begin, and how one is found. */
export const TALK_PATHS = ['/api/sessions', '/api/brought'] as const;
export interface TalkKind {
  path: (typeof TALK_PATHS)[number];
  find(id: string): Promise<Result<ScorableTalk>>;
}

export const NOT_ENDED: Problem = {
  code: 'not-ended',
  message: 'This talk is still going on: end it first.',
};

const deletedMeanwhile = () => new Refused(NO_TALK.code, NO_TALK.message);

export const rehearsedTalks = (deps: AccountDeps): TalkKind => ({
  path: '/api/sessions',
  async find(id) {
    const found = await findTalk(deps, id);
    if (!found.ok) return found;
    const { row, persona, playbook } = found.value;
    const { setup, seed } = row;
    const read: ScorableTalk['read'] = async (told) => {
      const events = await deps.storage.events(id);
      if (events.length === 0) throw deletedMeanwhile();
      const all = events.filter(({ type }) => type === 'user-turn').length;
      const reader = countingReader(deps.reader, (done) => told?.(done, all));
      const { input, behind } = await readSession({ reader, persona, playbook }, events);
      return { input, behind, known: knownFacts({ persona, playbook, setup, seed, events }) };
    };
    const { storage: notes } = deps;
    const said = async () => transcriptOf(await deps.storage.events(id));
    const noted = async () => (await deps.storage.asides.find(id))?.notes ?? '';
    const talk = { id, root: row.root, userName: setup.user.name, notes, noted, read, said };
    return { ok: true, value: row.endedAt === null ? { ...talk, notYet: NOT_ENDED } : talk };
  },
});

export const broughtTalks = (deps: AccountDeps): TalkKind => ({
  path: '/api/brought',
  async find(id) {
    const found = await findBrought(deps, id);
    if (!found.ok) return found;
    const { row, playbook } = found.value;
    const { brought: notes } = deps.storage;
    const transcript = async () => {
      const kept = await notes.transcript(id);
      if (kept === undefined) throw deletedMeanwhile();
      return kept;
    };
    const said = async () => (await transcript()).turns;
    const read: ScorableTalk['read'] = async (told) => {
      const kept = await transcript();
      // To fetch a long talk and to look through it are each work enough for one go.
      await others();
      const reader = countingReader(deps.reader, (done) => told?.(done, row.userTurns));
      const input = await readBrought({ reader, playbook }, kept);
      return { input, behind: { goodwill: [], cues: [] } };
    };
    const userName = row.about.user?.name ?? '';
    return { ok: true, value: { id, userName, notes, noted: async () => '', read, said } };
  },
});

/** A handler for a route below a talk; refuses where there is none, and where it cannot be scored yet. */
export const withScorable =
  (
    path: TalkKind['path'],
    handle: (talk: ScorableTalk, request: TalkRequest, reply: FastifyReply) => Promise<unknown>,
  ) =>
  async (request: TalkRequest, reply: FastifyReply): Promise<unknown> => {
    const found = await request.account.kinds[path].find(request.params.id);
    if (!found.ok) return refuseWith(reply, found.problem);
    const { notYet } = found.value;
    return notYet === undefined ? await handle(found.value, request, reply) : refuseWith(reply, notYet);
  };
