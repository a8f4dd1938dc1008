import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import type { Account } from '../accounts/account.ts';
import { LIMITS, type LineLimits } from '../live/limits.ts';
import { type Line, openLine } from '../live/line.ts';
import type { Sockets } from '../live/sockets.ts';
import { problemOf } from '../problems.ts';
import { findTalk } from '../talks.ts';

export interface LiveNeeds {
  limits?: Partial<LineLimits> | undefined;
  sockets: Pick<Sockets, 'enter'>;
}

/** GET /api/sessions/:id/live · the socket of a running talk, frames of protocol/wire.ts. */
export function liveRoute(app: FastifyInstance, { limits: given, sockets }: LiveNeeds): void {
  const limits = { ...LIMITS, ...given };
  app.get<{ Params: { id: string } }>(
    '/api/sessions/:id/live',
    { websocket: true },
    (socket: WebSocket, request) => {
      const defect = (error: unknown) => request.log.error({ err: error }, 'a socket failed');
      // Before anything is awaited: the first frame may have come with the handshake.
      const line = openLine(socket, limits, defect);
      const seat = sockets.enter(request.account.id, request.ip);
      if ('problem' in seat) {
        line.send({ type: 'error', problem: seat.problem });
        return line.close(1013, 'all seats are taken');
      }
      line.onClose(() => seat.leave());
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
