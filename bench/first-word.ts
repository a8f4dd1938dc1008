import { performance } from 'node:perf_hooks';
import type { ServerFrame } from '@anyone-else/protocol';
import { WebSocket } from 'ws';
import { dataFolder, startServer } from '../tests/support/server.ts';

const TURNS = 40;
const BREATH_MS = 400;
const QUESTIONS = [
  'How did you get started in this work?',
  'What happened then?',
  'What does a typical day look like for you?',
  'That sounds like a lot. What is the hardest part?',
  'What do you look for when you hire somebody?',
  'Thank you, that helps me a lot.',
];

const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** From the moment that a turn is acknowledged, so committed, to the contact's first word; and from the turn's sending. */
export async function measureFirstWord(): Promise<Record<string, string>> {
  const data = dataFolder();
  const server = await startServer(data.path);
  try {
    const made = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        personaId: 'urban-planner-jun',
        playbookId: 'full-arc',
        minutes: 60,
        user: { name: 'Maya', background: 'teacher', targetRole: '' },
        difficulty: 'true-to-life',
      }),
    });
    const { id } = (await made.json()) as { id: string };
    const { afterSaved, afterSent } = await talk(server.url, id);
    const range = (values: number[]) => `${at(values, 0.5).toFixed(1)} / ${at(values, 0.95).toFixed(1)} ms`;
    return {
      [`first word after the turn is committed (${afterSaved.length} turns), p50 / p95`]: range(afterSaved),
      'first word after the turn was sent': range(afterSent),
    };
  } finally {
    await server.stop();
    data.remove();
  }
}

function talk(url: string, id: string): Promise<{ afterSaved: number[]; afterSent: number[] }> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/sessions/${id}/live`, { origin: url });
  const afterSaved: number[] = [];
  const afterSent: number[] = [];
  let [sent, saved, said, heard] = [0, 0, 0, false];
  return new Promise((resolve, reject) => {
    const done = () => {
      socket.close();
      resolve({ afterSaved, afterSent });
    };
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'join', lastSeq: -1 })));
    socket.on('message', (message) => {
      const frame = JSON.parse(String(message)) as ServerFrame;
      if (frame.type === 'error') return reject(new Error(frame.problem.code));
      if (frame.type === 'saved') [saved, heard] = [performance.now(), false];
      if (frame.type === 'delta' && !heard && saved > 0) {
        heard = true;
        afterSaved.push(performance.now() - saved);
        afterSent.push(performance.now() - sent);
      }
      if (frame.type !== 'event') return;
      if (frame.event.type === 'ended' || said >= TURNS) return done();
      if (frame.event.type !== 'contact-turn') return;
      said += 1;
      const text = QUESTIONS[said % QUESTIONS.length];
      // Nobody types faster than this, and the server would say so.
      setTimeout(() => {
        sent = performance.now();
        socket.send(JSON.stringify({ type: 'say', clientId: `client-${said}-aaaa`, text }));
      }, BREATH_MS);
    });
  });
}
