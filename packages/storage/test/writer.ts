// A child that speaks as fast as it can and prints each turn's number once it has been acknowledged.
import { openStorage } from '../src/index.ts';
import { SETUP, said } from './talk.ts';

const storage = await openStorage({ folder: process.argv[2]! });
const sessions = await Promise.all(
  [0, 1, 2, 3].map(async (at) => {
    const id = `${process.pid}-${at}`;
    await storage.createSession({ id, setup: SETUP, seed: 1, at: '2026-03-01T18:00:00.000Z' });
    return { id, fence: (await storage.claim(id))!.fence };
  }),
);
await Promise.all(
  sessions.map(async ({ id, fence }) => {
    for (let seq = 1; ; seq++) {
      await storage.append(id, { fence, expectedSeq: seq }, said(seq, `client-${seq}`, `${id} said ${seq}`));
      process.stdout.write(`${id} ${seq}\n`);
    }
  }),
);
