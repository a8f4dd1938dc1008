import type { FastifyInstance } from 'fastify';
import { withPerson } from '../people/find.ts';
import { refuseWith } from '../problems.ts';

/** POST /api/people/:id/contact · somebody like this person, to rehearse with. */
export function personContactRoute(app: FastifyInstance): void {
  app.post<{ Params: { id: string } }>(
    '/api/people/:id/contact',
    withPerson(async (person, { account }, reply) => {
      const made = await account.personContacts.of(person);
      return made.ok ? made.value : refuseWith(reply, made.problem);
    }),
  );
}
