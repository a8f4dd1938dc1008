import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import type { PersonContacts } from '../people/contact.ts';
import { withPerson } from '../people/find.ts';
import { refuseWith } from '../problems.ts';

/** POST /api/people/:id/contact · somebody like this person, to rehearse with. */
export function personContactRoute(
  app: FastifyInstance,
  deps: Pick<AppDeps, 'storage'>,
  contacts: PersonContacts,
): void {
  app.post<{ Params: { id: string } }>(
    '/api/people/:id/contact',
    withPerson(deps, async (person, _request, reply) => {
      const made = await contacts.of(person);
      return made.ok ? made.value : refuseWith(reply, made.problem);
    }),
  );
}
