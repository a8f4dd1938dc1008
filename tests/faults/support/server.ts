import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'apps', 'server', 'src', 'main.ts');
const QUICK = pathToFileURL(join(import.meta.dirname, 'quick-reader.ts')).href;

/** None outlives the program that started it, however that ends. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ServerOptions {
  /** Where it keeps things: ANYONE_ELSE_DATA or DATABASE_URL, and whatever else it is started with. */
  env: Record<string, string>;
  port: number;
  /** Files for Node to load first. */
  before?: readonly string[];
  /** The most kilobytes that a file of its may have; the system refuses to write on. */
  mostInFile?: number;
}

/** The server as it is started on a user's machine, in a process of its own, with a reader that needs no loading. */
export class FaultServer {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  /** All that it printed, on either stream. */
  printed = '';
  address = '';

  constructor({ env, port, before = [], mostInFile }: ServerOptions) {
    const first = [QUICK, ...before.map((file) => pathToFileURL(file).href)];
    const args = [...first.flatMap((url) => ['--import', url]), MAIN];
    const limited = [
      '-c',
      `ulimit -f ${(mostInFile ?? 0) * 2} && exec "$@"`,
      'sh',
      process.execPath,
      ...args,
    ];
    const [command, given] = mostInFile === undefined ? [process.execPath, args] : ['sh', limited];
    this.child = spawn(command, given, {
      env: { ...process.env, DATABASE_URL: '', PORT: String(port), LOG_LEVEL: 'warn', ...env },
      // By the fourth it notices that the program that started it was killed itself.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        this.printed += piece;
      });
    running.add(this.child);
    this.child.once('exit', () => running.delete(this.child));
    this.exited = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves once it has printed its address; rejects with what it printed where it ends before. */
  static async start(options: ServerOptions): Promise<FaultServer> {
    const server = new FaultServer(options);
    for (;;) {
      const address = /ready at http:\/\/(\S+:\d+)/.exec(server.printed)?.[1];
      if (address !== undefined) {
        server.address = address;
        return server;
      }
      const more = once(server.child.stdout!, 'data').then(() => false);
      if (await Promise.race([server.exited.then(() => true), more]))
        throw new Error(`the server did not start: ${server.printed}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends it so, and waits until it is gone; answers its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return await this.exited;
  }
}
