import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { embeddedVoice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import { openAiModel } from '@anyone-else/llm';
import { createReader } from '@anyone-else/reading';
import { buildApp, lateReader, uuidV7 } from '@anyone-else/server';
import { openDatabase } from '@anyone-else/storage';
import type { BrowserContext } from 'playwright-core';
import { dataFolder } from './server.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'apps', 'web', 'build');

/** The server in this process, over a folder of its own, at a time that a test chooses. */
export interface ClockedServer {
  url: string;
  /** The time there, ISO-8601 UTC. It goes on with the real one from wherever it was put last. */
  now(): string;
  /** Puts it to another time: to walk from a letter to the check-in months later. Pages see it when they are loaded again. */
  moveTo(instant: string): Promise<void>;
  /** Days of 24 hours, hours and minutes later. */
  moveOn(by: { days?: number; hours?: number; minutes?: number }): Promise<void>;
  /** A browser whose own clock goes with the server's; call it before its first page is opened. */
  takeAlong(context: BrowserContext): Promise<void>;
  /** Ends it, and removes what it kept. */
  close(): Promise<void>;
}

/** @param start ISO-8601 UTC */
export async function clockedServer(start: string): Promise<ClockedServer> {
  const data = dataFolder();
  const database = await openDatabase({ folder: data.path });
  const reader = lateReader(createReader());
  let ahead = Date.parse(start) - Date.now();
  const time = () => Date.now() + ahead;
  const now = () => new Date(time()).toISOString();
  const along: BrowserContext[] = [];
  const app = await buildApp({
    database,
    content: loadContent(),
    reader,
    voice: embeddedVoice,
    now,
    newId: () => uuidV7(time(), randomBytes(10)),
    newSeed: () => 7,
    newNonce: () => randomBytes(12).toString('hex'),
    connect: openAiModel,
    version: '0.0.0-test',
    allowedHosts: [],
    pages: PAGES,
    logLevel: 'warn',
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const moveTo = async (instant: string) => {
    ahead = Date.parse(instant) - Date.now();
    for (const { clock } of along) await clock.setSystemTime(time());
  };
  return {
    url: `http://127.0.0.1:${port}`,
    now,
    moveTo,
    moveOn: ({ days = 0, hours = 0, minutes = 0 }) =>
      moveTo(new Date(time() + ((days * 24 + hours) * 60 + minutes) * 60_000).toISOString()),
    async takeAlong(context) {
      await context.clock.install({ time: time() });
      along.push(context);
    },
    async close() {
      await app.close();
      await database.close();
      await reader.close();
      data.remove();
    },
  };
}
