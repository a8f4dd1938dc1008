import { OwnContactAsk, OwnContactEdit, type Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { fileNameFor } from '../contacts/file-name.ts';
import { NO_CONTACT } from '../contacts/own-contacts.ts';
import { typedAsk, typedEdit } from '../contacts/typed.ts';
import { wrongField } from '../contacts/wrong-field.ts';
import { goneOf } from '../gone.ts';
import { HEAVY } from '../limits/heavy.ts';
import { answerErrorWith, refuseWith } from '../problems.ts';

/** A contact's file, which has about 60 KB, and room for one that is much richer. */
const FILE_LIMIT = 1024 * 1024;
const IN_OTHER_WORDS = answerErrorWith({
  tooLarge: `This file is larger than ${FILE_LIMIT / 1024 / 1024} MB, which no contact's file is.`,
  wrongKind: "A contact's file must be sent as application/octet-stream.",
});

type ById = { Params: { id: string } };

/** POST /api/contacts · GET, PUT and DELETE /api/contacts/:id */
export function contactsRoutes(app: FastifyInstance): void {
  app.post('/api/contacts', HEAVY, async (request, reply) => {
    const typed = typedAsk(request.body);
    const ask = OwnContactAsk.safeParse(typed);
    if (!ask.success) return refuseWith(reply, bad(ask.error, typed));
    const { ownContacts, works } = request.account;
    const made = await ownContacts.make(ask.data, goneOf(reply), works.of(request, reply));
    return made.ok ? reply.code(201).send(made.value) : refuseWith(reply, made.problem);
  });

  app.get<ById>('/api/contacts/:id', async (request, reply) => {
    const found = await request.account.ownContacts.find(request.params.id);
    return found === undefined ? refuseWith(reply, NO_CONTACT) : found.contact;
  });

  app.put<ById>('/api/contacts/:id', async (request, reply) => {
    const typed = typedEdit(request.body);
    const edit = OwnContactEdit.safeParse(typed);
    if (!edit.success) return refuseWith(reply, bad(edit.error, typed));
    const corrected = await request.account.ownContacts.correct(request.params.id, edit.data);
    return corrected.ok ? corrected.value : refuseWith(reply, corrected.problem);
  });

  app.delete<ById>('/api/contacts/:id', async (request, reply) =>
    (await request.account.ownContacts.delete(request.params.id))
      ? reply.code(204).send()
      : refuseWith(reply, NO_CONTACT),
  );

  contactFileRoutes(app);
}

/** GET /api/contacts/:id/file · POST /api/contacts/file, its bytes as they are */
function contactFileRoutes(app: FastifyInstance): void {
  app.get<ById>('/api/contacts/:id/file', async (request, reply) => {
    const found = await request.account.ownContacts.find(request.params.id);
    if (found === undefined) return refuseWith(reply, NO_CONTACT);
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileNameFor(found.persona.name)}"`)
      .send(`${JSON.stringify(found.persona, null, 2)}\n`);
  });

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    const options = { ...HEAVY, bodyLimit: FILE_LIMIT, errorHandler: IN_OTHER_WORDS };
    scope.post('/api/contacts/file', options, async (request, reply) => {
      const brought = await request.account.ownContacts.bring(
        Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      );
      return brought.ok ? reply.code(201).send(brought.value) : refuseWith(reply, brought.problem);
    });
  });
}

const bad = (error: Parameters<typeof wrongField>[0], typed: unknown): Problem => ({
  code: 'bad-request',
  message: wrongField(error, typed),
});
