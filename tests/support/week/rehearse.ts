import type { ClientFrame, ServerFrame, SessionSetup } from '@anyone-else/protocol';
import { WebSocket } from 'ws';

export type Wanted = Pick<SessionSetup, 'personaId'> &
  Partial<Omit<SessionSetup, 'personaId'>> & { questions?: string[]; seed?: number };

const MAYA = { name: 'Maya', background: 'middle-school teacher', targetRole: 'clinical analyst' };

/** Sends JSON as the page does; anything but a 2xx is a fault of the test's own. */
export async function send<T>(url: string, method: 'POST' | 'PUT', body: unknown): Promise<T> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${method} ${new URL(url).pathname}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A new talk, not a word of it said. */
export async function begin(url: string, wanted: Wanted): Promise<string> {
  const setup = { playbookId: 'full-arc', minutes: 17, user: MAYA, difficulty: 'true-to-life', ...wanted };
  return (await send<{ id: string }>(`${url}/api/sessions`, 'POST', setup)).id;
}

/** Says these turns one after the other, each when the contact has answered the one before; then ends the talk, where that is `last`. */
export function say(
  url: string,
  id: string,
  turns: readonly string[],
  last?: Extract<ClientFrame, { type: 'end' }>,
): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/sessions/${id}/live`, { origin: url });
  const left = [...turns];
  let seen = -1;
  let joined = false;
  const put = (frame: ClientFrame) => socket.send(JSON.stringify(frame));
  return new Promise((resolve, reject) => {
    const leave = () => {
      socket.close();
      resolve();
    };
    const next = () => {
      const text = left.shift();
      if (text !== undefined) return put({ type: 'say', clientId: `${id.slice(0, 8)}-${seen + 1}`, text });
      if (last === undefined) return leave();
      put(last);
    };
    socket.once('error', reject);
    socket.once('open', () => put({ type: 'join', lastSeq: -1 }));
    socket.on('message', (message) => {
      const frame = JSON.parse(String(message)) as ServerFrame;
      if (frame.type === 'error') return reject(new Error(`${frame.problem.code}: ${frame.problem.message}`));
      if (frame.type === 'joined') {
        joined = true;
        // A page that had the talk open may still have the floor.
        put({ type: 'take-floor' });
        if (seen > 0) next();
      }
      if (frame.type !== 'event') return;
      seen = frame.event.seq;
      if (frame.event.type === 'ended') leave();
      else if (joined && frame.event.type === 'contact-turn') next();
    });
  });
}
