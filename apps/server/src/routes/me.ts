import { type FreeWindow, type Me, type MeAnswer, MeEdit, type Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AccountDeps } from '../deps.ts';
import { fieldProblem } from '../people/fault.ts';
import { meOf } from '../people/me.ts';
import { typedMe } from '../people/typed.ts';
import { isZone } from '../people/zones.ts';
import { refuseWith } from '../problems.ts';

const CHANGED: Problem = {
  code: 'conflict',
  message: 'Your page was changed in another window meanwhile, so nothing was kept.',
};

/** GET and PUT /api/me · the user's own page. */
export function meRoutes(app: FastifyInstance): void {
  app.get('/api/me', async ({ account }) => await meAnswer(account));

  app.put('/api/me', async ({ body, account }, reply) => {
    const typed = typedMe(body);
    const parsed = MeEdit.safeParse(typed);
    if (!parsed.success) return refuseWith(reply, fieldProblem('Your page', parsed.error, typed));
    const { version, ...given } = parsed.data;
    // Only where this is of the version that was seen is it kept.
    const me = { ...(await meOf(account)).me, ...given } as Me;
    const fault = faultOf(me);
    if (fault !== undefined) return refuseWith(reply, fault);
    const kept = await account.storage.me.save(me, version);
    return kept === undefined ? refuseWith(reply, CHANGED) : await meAnswer(account);
  });
}

/** With what is kept of the user's calendar. */
export async function meAnswer(deps: Pick<AccountDeps, 'storage'>): Promise<MeAnswer> {
  const [{ me, version }, busy] = await Promise.all([meOf(deps), deps.storage.me.busy()]);
  if (busy === undefined) return { me, version, busy: null };
  const { spans, broughtAt } = busy;
  const until = spans.reduce((latest, { to }) => (to > latest ? to : latest), broughtAt);
  return { me, version, busy: { spans: spans.length, until, broughtAt } };
}

function faultOf({ zone, free }: Me): Problem | undefined {
  if (!isZone(zone))
    return {
      code: 'bad-request',
      message: 'The time zone is not known here: choose one like Europe/Lisbon.',
      field: 'zone',
    };
  const at = free.findIndex((window) => !isWindow(window));
  if (at < 0) return undefined;
  const message = 'Free hours begin and end at times like 17:30, and end after they begin.';
  return { code: 'bad-request', message, field: `free.${at}` };
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** Midnight ends a day. */
const isWindow = ({ from, to }: FreeWindow): boolean =>
  CLOCK.test(from) && (CLOCK.test(to) || to === '24:00') && from < to;
