import { randomBytes, randomInt } from 'node:crypto';
import { embeddedVoice } from '@anyone-else/contact';
import type { Content } from '@anyone-else/content';
import { openAiModel } from '@anyone-else/llm';
import type { Reader } from '@anyone-else/reading';
import { openDatabase, type Where } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { lateReader } from './late-reader.ts';
import { uuidV7 } from './uuid-v7.ts';

export interface QuietNeeds {
  where: Where;
  /** Whose data it is asked for. */
  account: string;
  content: Content;
  reader(): Promise<Reader>;
  now(): string;
}

/** The app over data that no server has open, for a command: it listens to nothing, and is asked by `inject`. */
export async function quietServer({
  where,
  account,
  content,
  reader: load,
  now,
}: QuietNeeds): Promise<Pick<FastifyInstance, 'inject'> & { end(): Promise<void> }> {
  const database = await openDatabase(where);
  const loading = load();
  const reader = lateReader(loading);
  try {
    const app = await buildApp({
      database,
      content,
      reader,
      voice: embeddedVoice,
      now,
      newId: () => uuidV7(Date.now(), randomBytes(10)),
      newSeed: () => randomInt(2 ** 32),
      newNonce: () => randomBytes(12).toString('hex'),
      connect: (settings) => openAiModel(settings),
      version: 'cli',
      allowedHosts: ['localhost'],
      whoAsks: async () => ({ account, admin: false }),
      // Copies of the file are everybody's who is in it, and go with the last of them: the usual case is that of one.
      ...('folder' in where ? { folder: { path: where.folder, copyDays: 0 } } : {}),
      pages: '',
      logLevel: 'silent',
    });
    return {
      inject: app.inject.bind(app),
      async end() {
        await app.close();
        await (await loading).close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
