import type { Person, Problem } from '@anyone-else/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountDeps } from '../deps.ts';
import { refuseWith } from '../problems.ts';

export const NO_PERSON: Problem = { code: 'not-found', message: 'There is no such person (any more).' };

const ID = /^[\w-]{1,64}$/;

/** Ids of people and of entries are the browser's own: letters, digits, - and _. */
export const isId = (id: string): boolean => ID.test(id);

export async function findPerson(
  { storage }: Pick<AccountDeps, 'storage'>,
  id: string,
): Promise<Person | undefined> {
  return isId(id) ? await storage.people.find(id) : undefined;
}

export type PersonRequest = FastifyRequest<{ Params: { id: string } }>;

/** A handler for a route below /api/people/:id; refuses where whoever asks has no such person. */
export const withPerson =
  <Request extends PersonRequest>(
    handle: (person: Person, request: Request, reply: FastifyReply) => Promise<unknown>,
  ) =>
  async (request: Request, reply: FastifyReply): Promise<unknown> => {
    const person = await findPerson(request.account, request.params.id);
    return person === undefined ? refuseWith(reply, NO_PERSON) : await handle(person, request, reply);
  };
