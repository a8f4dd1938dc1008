// A child that speaks, brings talks and corrects them as fast as it can, and prints what has been acknowledged.
import { openStorage } from '../src/index.ts';
import { AT, SETUP, said } from './talk.ts';

const storage = await openStorage({ folder: process.argv[2]! });
const sessions = await Promise.all(
  [0, 1, 2, 3].map(async (at) => {
    const id = `${process.pid}-${at}`;
    await storage.createSession({ id, setup: SETUP, seed: 1, at: AT });
    return { id, fence: (await storage.claim(id))!.fence };
  }),
);

async function bringAndCorrect(): Promise<never> {
  for (let at = 0; ; at++) {
    const id = `${process.pid}-brought-${at}`;
    const turns = [{ speaker: 'user' as const, text: `${id} said 0` }];
    await storage.brought.save({ id, at: AT, digest: id, transcript: { turns } });
    process.stdout.write(`${id} 0\n`);
    await storage.brought.addOverride(id, { kind: 'labels', turn: 0, labels: null, by: id, at: AT });
    process.stdout.write(`${id} corrected\n`);
  }
}

await Promise.all([
  bringAndCorrect(),
  ...sessions.map(async ({ id, fence }) => {
    for (let seq = 1; ; seq++) {
      await storage.append(id, { fence, expectedSeq: seq }, said(seq, `client-${seq}`, `${id} said ${seq}`));
      process.stdout.write(`${id} ${seq}\n`);
    }
  }),
]);
