import type { Person, PersonEntry, Problem } from '@anyone-else/protocol';
import type { PersonWritten } from '@anyone-else/storage';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AccountDeps } from '../deps.ts';
import type { PeopleBook } from '../people/book.ts';
import { askedEntry, seenEntry } from '../people/entries.ts';
import { findPerson, NO_PERSON, type PersonRequest, withPerson } from '../people/find.ts';
import { askedPage, editedPage } from '../people/pages.ts';
import { refuseWith } from '../problems.ts';
import { isSessionId } from '../uuid-v7.ts';

/** More than anybody keeps up with. */
const MOST_PEOPLE = 1_000;
const MOST_ENTRIES = 1_000;

const FULL: Problem = {
  code: 'conflict',
  message: `You have ${MOST_PEOPLE.toLocaleString('en')} people here, and no more can be kept: please delete one first.`,
};
const FULL_LOG: Problem = {
  code: 'conflict',
  message: 'So much has happened with this person that no more can be kept: please undo something first.',
};
const CHANGED: Problem = {
  code: 'conflict',
  message: 'This page was changed in another window meanwhile, so nothing was kept.',
};
const OTHER_ENTRY: Problem = {
  code: 'conflict',
  message: 'Something else was written down under the same id, so nothing was kept.',
};
const CHANGED_ENTRY: Problem = {
  code: 'conflict',
  message: 'This was changed in another window meanwhile, so nothing was kept.',
};
const TOLD_ALREADY: Problem = {
  code: 'conflict',
  message: 'This talk is on the page already: another window told of it. Nothing was kept twice.',
  field: 'meetingId',
};
const NO_ENTRY: Problem = {
  code: 'not-found',
  message: 'This is not on the page any more: it was taken back in another window.',
};
const NO_BROUGHT: Problem = {
  code: 'bad-request',
  message: 'The transcript of this talk is not here (any more): please bring it again.',
  field: 'broughtId',
};

type Talked = Extract<PersonEntry, { type: 'talked' }>;
type ById = { Params: { id: string } };
type ByEntry = { Params: { id: string; entryId: string } };

/** GET and POST /api/people · GET, PUT and DELETE /api/people/:id */
export function peopleRoutes(app: FastifyInstance): void {
  app.get('/api/people', ({ account }) => account.book.all());

  app.post('/api/people', async ({ account, body }, reply) => {
    const { storage, now, newId, book } = account;
    const asked = askedPage(body);
    if (!asked.ok) return refuseWith(reply, asked.problem);
    const { id = newId(), page } = asked.value;
    const added = await storage.people.add({ id, at: now(), page }, MOST_PEOPLE);
    if (added.kind === 'full') return refuseWith(reply, FULL);
    return reply.code(added.kind === 'stored' ? 201 : 200).send(await book.view(added.person));
  });

  app.get<ById>(
    '/api/people/:id',
    withPerson((person, { account }) => account.book.view(person)),
  );

  app.put<ById>(
    '/api/people/:id',
    withPerson(async (person, { body, account }, reply) => {
      const { storage, now, book } = account;
      const edited = editedPage(body, person);
      if (!edited.ok) return refuseWith(reply, edited.problem);
      const { page, version } = edited.value;
      // What was not sent is of the version that was looked up: only where that is the one that was seen is it right.
      const kept = await storage.people.edit(person.id, page, version, now());
      return await answer(kept, book, reply, CHANGED);
    }),
  );

  app.delete<ById>(
    '/api/people/:id',
    withPerson(async ({ id }, { account }, reply) =>
      (await account.storage.people.delete(id)) ? reply.code(204).send() : refuseWith(reply, NO_PERSON),
    ),
  );
  logRoutes(app);
}

/** POST /api/people/:id/log · PUT and DELETE /api/people/:id/log/:entryId */
function logRoutes(app: FastifyInstance): void {
  const add = ({ storage, now }: AccountDeps, id: string, entry: PersonEntry) =>
    storage.people.addEntry(id, entry, now(), MOST_ENTRIES);

  app.post<ById>(
    '/api/people/:id/log',
    withPerson(async (person, { body, account }, reply) => {
      const { now, book } = account;
      const asked = askedEntry(body, person, now());
      if (!asked.ok) return refuseWith(reply, asked.problem);
      const { value: entry } = asked;
      if (entry.type === 'talked' && !(await isBrought(account, entry.broughtId)))
        return refuseWith(reply, NO_BROUGHT);
      const kept = await add(account, person.id, entry);
      if (kept.kind !== 'conflict') return await answer(kept, book, reply, OTHER_ENTRY);
      // The same sent twice at once, without a time: each was given one of its own, and the first one's holds.
      const again = await findPerson(account, person.id);
      const once = again && askedEntry(body, again, now());
      return await answer(
        once?.ok ? await add(account, person.id, once.value) : kept,
        book,
        reply,
        OTHER_ENTRY,
      );
    }),
  );

  app.put<ByEntry>(
    '/api/people/:id/log/:entryId',
    withPerson(async (person, { body, params, account }: PersonRequest, reply) => {
      const { storage, now, book } = account;
      const { entryId } = params as ByEntry['Params'];
      const before = person.log.find(({ id }) => id === entryId);
      if (before === undefined) return refuseWith(reply, NO_ENTRY);
      const asked = askedEntry(body, person, now());
      if (!asked.ok) return refuseWith(reply, asked.problem);
      const seen = seenEntry(body);
      if (!seen.ok) return refuseWith(reply, seen.problem);
      const { value: entry } = asked;
      if (entry.id !== entryId || entry.type !== before.type) return refuseWith(reply, OTHER_ENTRY);
      // A transcript that was deleted since keeps nobody from changing what they told beside it.
      if (
        entry.type === 'talked' &&
        !isSameTalk(entry, before) &&
        !(await isBrought(account, entry.broughtId))
      )
        return refuseWith(reply, NO_BROUGHT);
      const kept = await storage.people.replaceEntry(person.id, entry, now(), seen.value);
      if (kept.kind === 'no-entry') return refuseWith(reply, NO_ENTRY);
      return await answer(kept, book, reply, seen.value === undefined ? OTHER_ENTRY : CHANGED_ENTRY);
    }),
  );

  app.delete<ByEntry>(
    '/api/people/:id/log/:entryId',
    withPerson(async ({ id }, { params, account }: PersonRequest, reply) => {
      const { storage, now, book } = account;
      const { entryId } = params as ByEntry['Params'];
      return await answer(await storage.people.dropEntry(id, entryId, now()), book, reply, OTHER_ENTRY);
    }),
  );
}

const isSameTalk = ({ broughtId }: Talked, before: PersonEntry): boolean =>
  before.type === 'talked' && before.broughtId === broughtId;

async function isBrought({ storage }: Pick<AccountDeps, 'storage'>, id: string | null): Promise<boolean> {
  return id === null || (isSessionId(id) && (await storage.brought.find(id)) !== undefined);
}

/** The person as the change left them, or why nothing was changed. */
async function answer(
  written: PersonWritten | { kind: 'full' | 'told' },
  book: PeopleBook,
  reply: FastifyReply,
  conflict: Problem,
): Promise<unknown> {
  if ('person' in written) return await book.view(written.person satisfies Person);
  if (written.kind === 'full') return refuseWith(reply, FULL_LOG);
  if (written.kind === 'told') return refuseWith(reply, TOLD_ALREADY);
  return refuseWith(reply, written.kind === 'gone' ? NO_PERSON : conflict);
}
