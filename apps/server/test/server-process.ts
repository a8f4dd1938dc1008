import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Browser } from './browser.ts';
import { SETUP } from './house.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The server as a user starts it: another process, with the real reader. */
export class ServerProcess {
  readonly child: ChildProcess;
  /** All that it printed, on either stream. */
  printed = '';
  readonly exited: Promise<number | null>;
  address = '';

  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, [main], {
      env: { ...process.env, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        this.printed += piece;
      });
    this.exited = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves once it has printed its address. */
  static async start(env: Record<string, string>): Promise<ServerProcess> {
    const server = new ServerProcess(env);
    for (;;) {
      const address = /http:\/\/(\S+:\d+)/.exec(server.printed)?.[1];
      if (address !== undefined) {
        server.address = address;
        return server;
      }
      const ended = await Promise.race([server.exited.then(() => true), once(server.child.stdout!, 'data')]);
      if (ended === true) throw new Error(`the server did not start: ${server.printed}`);
    }
  }

  async begin(): Promise<string> {
    const reply = await fetch(`http://${this.address}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(SETUP),
    });
    return ((await reply.json()) as { id: string }).id;
  }

  join(id: string, lastSeq = -1): Browser {
    const tab = new Browser(`ws://${this.address}/api/sessions/${id}/live`, {
      origin: `http://${this.address}`,
    });
    tab.send({ type: 'join', lastSeq });
    return tab;
  }

  async stop(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT' = 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return await this.exited;
  }
}
