import { createHash } from 'node:crypto';
import type { Auth } from './auth.ts';

/** Links that are out: asked for, and neither used nor too old. Their rows name the address that they were sent to. */
export interface Links {
  /**
   * Has one sent where that may be. One that is not sent leaves no row: it counts for nobody, and keeps nobody's address.
   */
  offer(mail: string, token: string, send: () => Promise<void>): Promise<void>;
  /** As if it had never been asked for. */
  remove(token: string): Promise<void>;
  /** Those to this address hold no more. */
  drop(mail: string): Promise<void>;
  /** Removes those that are too old. */
  purge(): Promise<void>;
}

/**
 * Nobody gets more links than this within the time that one holds, whoever asks for them. Whoever gets none has that
 * many in their mail that hold: nobody can keep another from signing in.
 */
const AT_ONCE = 3;

/** What stands in a row in the place of the token. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const identifierOf = (token: string): string => `magic-link:${digestOf(token)}`;

/** @param now in ms since 1970 */
export function createLinks(context: () => Auth['$context'], now: () => number): Links {
  const adapter = async () => (await context()).adapter;
  const to = (mail: string) => ({
    field: 'value',
    value: JSON.stringify({ type: 'magic-link', email: mail }),
  });

  /** Of those to this address that hold, the first few. */
  const first = async (mail: string): Promise<string[]> => {
    const rows = await (await adapter()).findMany<{ identifier: string; createdAt: Date }>({
      model: 'verification',
      where: [to(mail), { field: 'expiresAt', operator: 'gt', value: new Date(now()) }],
      sortBy: { field: 'createdAt', direction: 'asc' },
      limit: 1_000,
    });
    return rows.slice(0, AT_ONCE).map(({ identifier }) => identifier);
  };

  return {
    async offer(mail, token, send) {
      let sent = false;
      try {
        if (!(await first(mail)).includes(identifierOf(token))) return;
        await send();
        sent = true;
      } finally {
        if (!sent) await remove(token);
      }
    },
    remove,
    async drop(mail) {
      await (await adapter()).deleteMany({ model: 'verification', where: [to(mail)] });
    },
    async purge() {
      const old = { field: 'expiresAt', operator: 'lt' as const, value: new Date(now()) };
      await (await adapter()).deleteMany({ model: 'verification', where: [old] });
    },
  };

  async function remove(token: string): Promise<void> {
    const where = [{ field: 'identifier', value: identifierOf(token) }];
    await (await adapter()).deleteMany({ model: 'verification', where });
  }
}
