import {
  cleanText,
  type PersonaCard,
  type SessionList,
  SessionSetup,
  type SessionSummary,
} from '@anyone-else/protocol';
import type { SessionRow } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { faultIn } from '../faults.ts';
import { refuseWith } from '../problems.ts';

/** POST /api/sessions · GET /api/sessions */
export function sessionsRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { storage, content } = deps;

  app.post('/api/sessions', async (request, reply) => {
    const parsed = SessionSetup.safeParse(request.body);
    if (!parsed.success)
      return refuseWith(reply, { code: 'bad-request', message: faultIn('The set-up', parsed.error) });
    const setup = cleanSetup(parsed.data);
    if (!content.personas.has(setup.personaId))
      return refuseWith(reply, { code: 'bad-request', message: 'There is no contact with this id.' });
    const id = deps.newId();
    const seed = seedIn(request.body) ?? deps.newSeed();
    await storage.createSession({ id, setup, seed, at: deps.now() });
    return reply.code(201).send({ id });
  });

  app.get('/api/sessions', async (): Promise<SessionList> => {
    const rows = await storage.sessions();
    return { sessions: rows.map((row) => summaryOf(row, cardOf(deps, row))) };
  });
}

/** What the user types goes into letters and on screen: without control or direction characters. */
function cleanSetup(setup: SessionSetup): SessionSetup {
  const { name, background, targetRole } = setup.user;
  const clean = (text: string) => cleanText(text).trim();
  const user = { name: clean(name), background: clean(background), targetRole: clean(targetRole) };
  return { ...setup, user };
}

/** A test asks for a talk that goes the same way each time. */
function seedIn(body: unknown): number | undefined {
  const seed = (body as { seed?: unknown }).seed;
  return typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? seed : undefined;
}

function summaryOf(row: SessionRow, contact: PersonaCard): SessionSummary {
  return {
    id: row.id,
    startedAt: row.createdAt,
    endedAt: row.endedAt,
    contact,
    playbookId: row.setup.playbookId,
    minutes: row.setup.minutes,
    userName: row.setup.user.name,
    turns: row.turns,
    total: row.total,
  };
}

/** A talk stays in the list, and can be deleted, when the file of its contact is gone. */
function cardOf({ content }: AppDeps, { setup: { personaId } }: SessionRow): PersonaCard {
  const persona = content.personas.get(personaId);
  if (persona !== undefined) return content.card(persona);
  const gone = { name: personaId, pronouns: '–', role: 'no longer among the contacts', field: '–', years: 0 };
  return { id: personaId, ...gone, company: { name: '–', does: '–', public: [] }, temper: 'warm' };
}
