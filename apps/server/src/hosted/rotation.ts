import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/** So long the token of before still holds: for what the browser had asked with it already. */
const GRACE_MS = 60_000;

/**
 * Gives a browser a new token in the place of its own, and with it another span of being signed in. Of several requests
 * that come with the same token one renews it. `createdAt` and `family` stay: when somebody signed in, and which of the
 * tokens are one sign-in.
 */
export const rotation = () => ({
  id: 'rotation' as const,
  endpoints: {
    rotateSession: createAuthEndpoint(
      '/rotate-session',
      { method: 'POST', requireHeaders: true },
      async (ctx) => {
        const { adapter, internalAdapter, authCookies, secret } = ctx.context;
        const token = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
        const found = token ? await internalAdapter.findSession(token) : null;
        if (!found) return ctx.json({ renewed: false });
        const { session, user } = found;
        const last = new Date(Date.now() + GRACE_MS);
        const mine = await adapter.updateMany({
          model: 'session',
          where: [
            { field: 'id', value: session.id },
            { field: 'expiresAt', operator: 'gt', value: last },
          ],
          update: { expiresAt: last },
        });
        if (mine !== 1) return ctx.json({ renewed: false });
        const { family } = session as { family?: string };
        const next = await internalAdapter.createSession(
          user.id,
          false,
          { family, createdAt: session.createdAt },
          true,
        );
        await setSessionCookie(ctx, { session: next, user });
        return ctx.json({ renewed: true });
      },
    ),
  },
});
