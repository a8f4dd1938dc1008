import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import type { Account } from '../accounts/account.ts';
import type { AppDeps } from '../deps.ts';
import { LIMITS } from '../live/limits.ts';
import { type Line, openLine } from '../live/line.ts';
import { createSockets } from '../live/sockets.ts';
import { problemOf } from '../problems.ts';
import { findTalk } from '../talks.ts';

/** GET /api/sessions/:id/live · the socket of a running talk, frames of protocol/wire.ts. */
export function liveRoute(app: FastifyInstance, { limits: given }: Pick<AppDeps, 'limits'>): void {
  const limits = { ...LIMITS, ...given };
  const sockets = createSockets(limits);
  app.get<{ Params: { id: string } }>(
    '/api/sessions/:id/live',
    { websocket: true },
    (socket: WebSocket, request) => {
      const defect = (error: unknown) => request.log.error({ err: error }, 'a socket failed');
      // Before anything is awaited: the first frame may have come with the handshake.
      const line = openLine(socket, limits, defect);
      const leave = sockets.enter(request.account.id, request.ip);
      if (leave === undefined) return line.close(1013, 'too many windows');
      line.onClose(leave);
      serve(line, request.params.id, request.account).catch((error: unknown) => {
        const known = problemOf(error);
        if (known === undefined) defect(error);
        else line.send({ type: 'error', problem: known.problem });
        line.close(1011, 'something went wrong');
      });
    },
  );
}

async function serve(line: Line, id: string, account: Account): Promise<void> {
  const found = await findTalk(account, id);
  if (!found.ok) {
    line.send({ type: 'error', problem: found.problem });
    return line.close(1008, 'no such talk');
  }
  account.lives.attend(found.value, line);
}
