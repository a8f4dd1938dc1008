import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ServerFrame } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { dataFolder, startServer } from './support/server.ts';

const root = join(import.meta.dirname, '..');
const SEED = 7;
const CONTACT = 'urban-planner-jun';
const TURNS = [
  'Hello Jun, thank you for making the time. Is twenty minutes still all right?',
  'How did you come to planning?',
  'What happened then?',
  'What is the hardest part of your work now?',
  'Do you work long hours?',
  'Could you get me a job there?',
  'Is there anyone else I should talk to, perhaps somebody who changed careers?',
];

/** What the contact says on the page's socket, turn by turn. */
async function onThePage(): Promise<string[]> {
  const data = dataFolder();
  const server = await startServer(data.path);
  try {
    const setup = {
      personaId: CONTACT,
      playbookId: 'full-arc',
      minutes: 20,
      user: { name: 'Maya', background: 'teacher', targetRole: 'planner' },
      difficulty: 'true-to-life',
      seed: SEED,
    };
    const made = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(setup),
    });
    const { id } = (await made.json()) as { id: string };
    return await talk(`${server.url.replace('http', 'ws')}/api/sessions/${id}/live`, server.url);
  } finally {
    await server.stop();
    data.remove();
  }
}

function talk(address: string, origin: string): Promise<string[]> {
  const socket = new WebSocket(address, { origin });
  const heard: string[] = [];
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'join', lastSeq: -1 })));
    socket.on('message', (message) => {
      const frame = JSON.parse(String(message)) as ServerFrame;
      if (frame.type === 'error') return reject(new Error(frame.problem.code));
      if (frame.type !== 'event' || frame.event.type !== 'contact-turn') return;
      heard.push(frame.event.text);
      const text = TURNS[heard.length - 1];
      if (text === undefined) {
        socket.close();
        return resolve(heard);
      }
      socket.send(JSON.stringify({ type: 'say', clientId: `client-0${heard.length}`, text }));
    });
  });
}

/** What the terminal prints for the same lines. */
function inTheTerminal(): Promise<string> {
  const about = ['--contact', CONTACT, '--name', 'Maya', '--background', 'teacher', '--role', 'planner'];
  const child = spawn(
    process.execPath,
    ['apps/cli/src/main.ts', 'rehearse', ...about, '--seed', String(SEED)],
    { cwd: root },
  );
  let printed = '';
  child.stdout.on('data', (piece) => {
    printed += piece;
  });
  child.stdin.end(`${TURNS.join('\n')}\n`);
  return new Promise((resolve) => child.once('exit', () => resolve(printed)));
}

test('the terminal and the page play the same talk for the same seed', async () => {
  const [page, terminal] = await Promise.all([onThePage(), inTheTerminal()]);
  expect(page).toHaveLength(TURNS.length + 1);
  const printed = terminal.replace(/\s+/g, ' ');
  let from = 0;
  for (const text of page) {
    const at = printed.indexOf(`Jun: ${text.replace(/\s+/g, ' ')}`, from);
    expect(at).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
});
