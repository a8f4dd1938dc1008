import { cleanText, OwnContactAsk, OwnContactGuess, oneLine, type Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { fileNameFor } from '../contacts/file-name.ts';
import { NO_CONTACT, type OwnContacts } from '../contacts/own-contacts.ts';
import { faultIn } from '../faults.ts';
import { goneOf } from '../gone.ts';
import { answerErrorWith, refuseWith } from '../problems.ts';

/** A contact's file, which has about 60 KB, and room for one that is much richer. */
const FILE_LIMIT = 1024 * 1024;
const IN_OTHER_WORDS = answerErrorWith({
  tooLarge: `This file is larger than ${FILE_LIMIT / 1024 / 1024} MB, which no contact's file is.`,
  wrongKind: "A contact's file must be sent as application/octet-stream.",
});

type ById = { Params: { id: string } };

/** POST /api/contacts · GET, PUT and DELETE /api/contacts/:id */
export function contactsRoutes(app: FastifyInstance, contacts: OwnContacts): void {
  app.post('/api/contacts', async (request, reply) => {
    const ask = OwnContactAsk.safeParse(typedAsk(request.body));
    if (!ask.success) return refuseWith(reply, bad('The contact', ask.error));
    const made = await contacts.make(ask.data, goneOf(reply));
    return made.ok ? reply.code(201).send(made.value) : refuseWith(reply, made.problem);
  });

  app.get<ById>('/api/contacts/:id', async (request, reply) => {
    const found = await contacts.find(request.params.id);
    return found === undefined ? refuseWith(reply, NO_CONTACT) : found.contact;
  });

  app.put<ById>('/api/contacts/:id', async (request, reply) => {
    const guess = OwnContactGuess.safeParse(typedGuess(request.body));
    if (!guess.success) return refuseWith(reply, bad('The contact', guess.error));
    const corrected = await contacts.correct(request.params.id, guess.data);
    return corrected.ok ? corrected.value : refuseWith(reply, corrected.problem);
  });

  app.delete<ById>('/api/contacts/:id', async (request, reply) =>
    (await contacts.delete(request.params.id)) ? reply.code(204).send() : refuseWith(reply, NO_CONTACT),
  );

  contactFileRoutes(app, contacts);
}

/** GET /api/contacts/:id/file · POST /api/contacts/file, its bytes as they are */
function contactFileRoutes(app: FastifyInstance, contacts: OwnContacts): void {
  app.get<ById>('/api/contacts/:id/file', async (request, reply) => {
    const found = await contacts.find(request.params.id);
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
    const options = { bodyLimit: FILE_LIMIT, errorHandler: IN_OTHER_WORDS };
    scope.post('/api/contacts/file', options, async (request, reply) => {
      const brought = await contacts.bring(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      return brought.ok ? reply.code(201).send(brought.value) : refuseWith(reply, brought.problem);
    });
  });
}

const bad = (what: string, error: Parameters<typeof faultIn>[1]): Problem => ({
  code: 'bad-request',
  message: faultIn(what, error),
});

const line = (value: unknown): unknown => (typeof value === 'string' ? oneLine(value) : value);

/** Each field is one line of characters that can be seen; the notes are as many as they are. */
function typedAsk(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { name, role, company, notes, by } = body as Record<string, unknown>;
  const clean = typeof notes === 'string' ? cleanText(notes) : notes;
  return { name: line(name), role: line(role), company: line(company), notes: clean, by };
}

function typedGuess(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { name, pronouns, role, field, years, company, temper } = body as Record<string, unknown>;
  const { name: firm, does, public: facts } = (company ?? {}) as Record<string, unknown>;
  return {
    name: line(name),
    pronouns: line(pronouns),
    role: line(role),
    field: line(field),
    years,
    company: { name: line(firm), does: line(does), public: Array.isArray(facts) ? facts.map(line) : facts },
    temper,
  };
}
