// Starts the server: reads the environment, opens the data, listens, and closes in good order.
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { embeddedVoice } from '@anyone-else/contact';
import { type Content, ContentError, loadContent } from '@anyone-else/content';
import { httpFetch, openAiModel } from '@anyone-else/llm';
import { createReader } from '@anyone-else/reading';
import { type Database, openDatabase, StorageError } from '@anyone-else/storage';
import { addressesOf } from './addresses.ts';
import { buildApp } from './app.ts';
import { openNeighbours } from './instances/neighbours.ts';
import { lateReader } from './late-reader.ts';
import { publicLookup } from './limits/public-address.ts';
import { roomFor } from './limits/room.ts';
import { modelNotice } from './model-notice.ts';
import { openHome } from './own-data/home.ts';
import type { Ticking } from './paced-voice.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';
import { uuidV7 } from './uuid-v7.ts';

const CLOSE_WITHIN_MS = 5_000;
const root = new URL('../../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

const guardedFetch = httpFetch({ lookup: publicLookup() });

const clock: Ticking = {
  now: () => performance.now(),
  pause: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
};

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const content: Content = loadContent(settings.content);
  const { dataFolder, copyDays } = settings;
  const database = await openDatabase(settings.database ?? { folder: dataFolder, copyDays });
  const home = settings.database === undefined ? openHome(settings) : undefined;
  const neighbours = await neighboursOf(settings, database);
  const draining = new AbortController();
  const hosted = await signInBy(settings, database);
  const reader = lateReader(loadReader());
  const app = await buildApp({
    database,
    ...(neighbours === undefined ? {} : { neighbours }),
    draining: draining.signal,
    ...(settings.trustProxy === undefined ? {} : { trustProxy: settings.trustProxy }),
    ...(hosted === undefined ? {} : hosted.deps),
    content,
    reader,
    voice: embeddedVoice,
    ...(settings.pace === undefined ? {} : { pacing: { ...clock, pace: settings.pace } }),
    now: () => new Date().toISOString(),
    newId: () => uuidV7(Date.now(), randomBytes(10)),
    newSeed: () => settings.seed ?? randomInt(2 ** 32),
    newNonce: () => randomBytes(12).toString('hex'),
    ...(settings.model === undefined ? {} : { model: settings.model }),
    connect: (asked) =>
      // Whoever started a hosted server chose its model's address; what others type in stays off its network.
      settings.hosted === undefined || asked === settings.model?.settings
        ? openAiModel(asked, { addressesOf })
        : openAiModel(asked, { fetch: guardedFetch }),
    version: manifest.version,
    allowedHosts: settings.allowedHosts,
    pages: fileURLToPath(new URL('apps/web/build', root)),
    logLevel: settings.logLevel,
    jobs: {},
    ...home?.deps,
    ...roomFor(settings.sockets),
    ...(settings.metricsToken === undefined ? {} : { metricsToken: settings.metricsToken }),
  });

  let closing = false;
  const close = async () => {
    if (closing) process.exit(1);
    closing = true;
    draining.abort();
    if (settings.drainMs > 0) await wait(settings.drainMs);
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    home?.close();
    await app.close();
    hosted?.close();
    await neighbours?.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());

  await app.listen({ host: settings.host, port: settings.port });
  const address = app.server.address() as AddressInfo;
  home?.greet(address);
  greet(settings, address);
}

/** Undefined where this server has its data to itself. */
async function neighboursOf({ database: shared }: Settings, { bus, instances }: Database) {
  if (shared === undefined) return undefined;
  return openNeighbours({
    // A start of its own, not a machine: what an earlier one was doing is nobody's.
    self: randomUUID(),
    bus,
    instances,
    every(ms, work) {
      const timer = setInterval(work, ms).unref();
      return () => clearInterval(timer);
    },
    // A database that is away is told of by whoever asks it for something.
    defect: () => undefined,
  });
}

/** Undefined where nobody signs in: then what it needs is not even loaded. */
async function signInBy({ hosted }: Settings, database: Database) {
  if (hosted === undefined) return undefined;
  const { openSignIn } = await import('./hosted/index.ts');
  const signIn = openSignIn(hosted, database);
  return {
    deps: { whoAsks: signIn.whoAsks, hosted: { origin: hosted.origin, ownModels: hosted.ownModels }, signIn },
    close: () => signIn.close(),
  };
}

/** Loading takes a second or two; the pages are served meanwhile. Without a reader there is nothing to rehearse. */
function loadReader(): ReturnType<typeof createReader> {
  const loading = createReader();
  loading.catch((error: unknown) => fail(`The reader of turns could not be loaded: ${String(error)}`));
  return loading;
}

function greet({ host, dataFolder, database, model, hosted }: Settings, { port }: AddressInfo): void {
  const shown = host.includes(':') ? `[${host}]` : host;
  console.log(`Your talks are kept in ${database === undefined ? dataFolder : nameOf(database.url)}`);
  if (model !== undefined) console.log(modelNotice(model));
  console.log(`Anyone Else is ready at http://${shown}:${port}`);
  if (hosted !== undefined) console.log(`People sign in at ${hosted.origin}`);
}

/** Nothing of the user and password that the address may hold. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `the database ${host}${pathname}`;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** What a user can mend is told in one sentence; anything else is a defect and shows where it is. */
function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof StorageError) return error.message;
  if (error instanceof ContentError) return `A content file cannot be used. ${error.message}`;
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another one, like this: PORT=${(port ?? 0) + 1} npm start`;
  if (code === 'EACCES')
    return `Port ${port} may not be used here. Choose one above 1024, like this: PORT=4318 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${address ?? process.env.HOST}: please leave HOST out, or give it an address of this machine.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => fail(explain(error)));
