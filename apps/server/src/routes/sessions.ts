import {
  Aside,
  oneLine,
  type PersonaCard,
  type PreparedQuestion,
  type Problem,
  plainRole,
  type Result,
  refuse,
  type SessionList,
  SessionSetup,
  type SessionSummary,
} from '@anyone-else/protocol';
import type { SessionRow } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { agreed } from '../agreed.ts';
import { questionsFault } from '../aside-fault.ts';
import { cardFor, findPersona, isOwnId } from '../contacts/find.ts';
import { listedCard } from '../contacts/listed-card.ts';
import { faultIn } from '../faults.ts';
import type { Sockets } from '../live/sockets.ts';
import type { Models } from '../models.ts';
import { refuseWith } from '../problems.ts';

/** POST /api/sessions · GET /api/sessions */
export function sessionsRoutes(app: FastifyInstance, sockets: Pick<Sockets, 'full'>): void {
  app.post('/api/sessions', async ({ body, account, ip }, reply) => {
    // A talk that nobody could be let into is better not begun.
    const full = sockets.full(account.id, ip);
    if (full !== undefined) return refuseWith(reply, laterAgain(full));
    const { storage, content, models } = account;
    const parsed = SessionSetup.safeParse(cleaned(body));
    if (!parsed.success)
      return refuseWith(reply, { code: 'bad-request', message: faultIn('The set-up', parsed.error) });
    const prepared = preparedIn(body);
    if (!prepared.ok) return refuseWith(reply, prepared.problem);
    const { personaId } = parsed.data;
    const persona = await findPersona(account, personaId);
    if (persona === undefined)
      return refuseWith(reply, { code: 'bad-request', message: 'There is no contact with this id.' });
    const voiced = withVoice(parsed.data, models);
    if (!voiced.ok) return refuseWith(reply, voiced.problem);
    const setup = voiced.value;
    const contact = isOwnId(personaId) ? { card: cardFor(content, persona), persona } : undefined;
    const id = account.newId();
    const seed = seedIn(body) ?? account.newSeed();
    const begun = { id, setup, seed, at: account.now(), questions: prepared.value };
    await storage.createSession({ ...begun, ...(contact && { contact }) });
    return reply.code(201).send({ id });
  });

  app.get('/api/sessions', async ({ account: { storage, content } }): Promise<SessionList> => {
    const [rows, copies] = await Promise.all([storage.sessions(), storage.sessionCards()]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const takes = Map.groupBy(rows, ({ root }) => root);
    const sessions = rows.filter(isListed).map((row) => ({
      ...summaryOf(row, copies.get(row.id) ?? listedCard(content, row.setup)),
      ...takesOf(row, (takes.get(row.id)?.length ?? 1) - 1, byId.get(row.kept ?? '')),
    }));
    return { sessions };
  });
}

const laterAgain = ({ retryAfterMs = 0, ...problem }: Problem): Problem => ({
  ...problem,
  message: `${problem.message} Try again in ${Math.ceil(retryAfterMs / 1000)} seconds: what you chose here is kept.`,
  retryAfterMs,
});

/** Who speaks, where the set-up does not say; and the host of a model that does, which is the talk's from then on. */
function withVoice(
  { modelHost, ...asked }: SessionSetup,
  models: Pick<Models, 'current' | 'standing'>,
): Result<SessionSetup> {
  const voice = asked.voice ?? (models.standing().plays ? 'model' : undefined);
  if (voice !== 'model') return { ok: true, value: asked };
  const current = models.current();
  // Asked for where there is none, it is the built-in voice that speaks, and says so.
  if (current === undefined && modelHost === undefined) return { ok: true, value: asked };
  const model = agreed(current, modelHost);
  return model.ok ? { ok: true, value: { ...asked, voice, modelHost: model.value.host } } : model;
}

/**
 * What the user types goes into letters and on screen: each field is one line of characters that can be seen. Cleaned
 * before it is measured, so that nothing is stored which could not be read back.
 */
function cleaned(body: unknown): unknown {
  const user = (body as { user?: unknown } | null | undefined)?.user;
  if (typeof user !== 'object' || user === null) return body;
  const { name, background, targetRole } = user as Record<string, unknown>;
  const typed = { name: line(name), background: line(background), targetRole: line(targetRole, plainRole) };
  return { ...(body as object), user: typed };
}

const line = (value: unknown, clean = oneLine): unknown => (typeof value === 'string' ? clean(value) : value);

/** What the user means to ask: texts, which get ids of their own; those without a character that can be seen are left out. */
function preparedIn(body: unknown): Result<PreparedQuestion[]> {
  const { questions = [] } = (body ?? {}) as { questions?: unknown };
  const texts = Array.isArray(questions)
    ? questions.map((text) => line(text)).filter((text) => text !== '')
    : undefined;
  const given = texts?.map((text, at) => ({ id: `q${at + 1}`, text })) ?? questions;
  const parsed = Aside.shape.questions.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  return refuse('bad-request', questionsFault(given) ?? faultIn('The list of questions', parsed.error));
}

/** A test asks for a talk that goes the same way each time. */
function seedIn(body: unknown): number | undefined {
  const seed = (body as { seed?: unknown }).seed;
  return typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32 ? seed : undefined;
}

/** Talks as they were first held, and takes that can be gone on with: an ended take is found from its talk. */
const isListed = ({ take, endedAt }: SessionRow): boolean => take === null || endedAt === null;

const takesOf = ({ take, root }: SessionRow, takes: number, kept: SessionRow | undefined) => ({
  ...(take === null ? {} : { take: { root, turn: take.turn, goesOn: take.goesOn } }),
  ...(takes === 0 ? {} : { takes }),
  ...(kept === undefined ? {} : { kept: { id: kept.id, turns: kept.turns, total: kept.total } }),
});

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
