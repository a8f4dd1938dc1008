import { type Persona, type Playbook, type Problem, type Result, refuse } from '@anyone-else/protocol';
import { DEFAULT_PLAYBOOK } from '@anyone-else/rehearsal';
import type { BroughtRow, SessionRow } from '@anyone-else/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOwnId } from './contacts/find.ts';
import type { AccountDeps } from './deps.ts';
import { refuseWith } from './problems.ts';
import { isSessionId } from './uuid-v7.ts';

/** A stored session with the contact and the playbook it is about. */
export interface Talk {
  row: SessionRow;
  persona: Persona;
  playbook: Playbook;
}

export const NO_TALK: Problem = { code: 'not-found', message: 'There is no such talk (any more).' };

type TalkDeps = Pick<AccountDeps, 'storage' | 'content'>;

export async function findTalk({ storage, content }: TalkDeps, id: string): Promise<Result<Talk>> {
  const row = isSessionId(id) ? await storage.session(id) : undefined;
  if (row === undefined) return { ok: false, problem: NO_TALK };
  const { personaId, playbookId } = row.setup;
  // The contact as it was when the talk began.
  const persona = isOwnId(personaId) ? await storage.sessionPersona(id) : content.personas.get(personaId);
  const playbook = content.playbooks.get(playbookId);
  if (persona === undefined || playbook === undefined)
    return refuse('content-broken', `The file of this talk's contact (${personaId}) is missing.`);
  return { ok: true, value: { row, persona, playbook } };
}

/** A talk brought in with the playbook it is judged by. */
export async function findBrought(
  { storage, content }: TalkDeps,
  id: string,
): Promise<Result<{ row: BroughtRow; playbook: Playbook }>> {
  const row = isSessionId(id) ? await storage.brought.find(id) : undefined;
  if (row === undefined) return { ok: false, problem: NO_TALK };
  const playbookId = row.about.playbook ?? DEFAULT_PLAYBOOK;
  const playbook = content.playbooks.get(playbookId);
  if (playbook === undefined)
    return refuse('content-broken', `The file of this talk's playbook (${playbookId}) is missing.`);
  return { ok: true, value: { row, playbook } };
}

export type TalkRequest = FastifyRequest<{ Params: { id: string } }>;

/** A handler for a route below /api/sessions/:id; refuses where whoever asks has no such talk. */
export const withTalk =
  (handle: (talk: Talk, request: TalkRequest, reply: FastifyReply) => Promise<unknown>) =>
  async (request: TalkRequest, reply: FastifyReply): Promise<unknown> => {
    const found = await findTalk(request.account, request.params.id);
    return found.ok ? await handle(found.value, request, reply) : refuseWith(reply, found.problem);
  };
