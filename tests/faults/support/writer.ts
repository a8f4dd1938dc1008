// A child that writes as fast as it can, and prints a line for each thing that it was told is kept. Each `turn` is one event of a
// log, each `talk` a session with its first event and its questions in one commit, each `brought` a transcript with its heads.
import type { SessionSetup, StoredEvent } from '@anyone-else/protocol';
import type { Engine } from './program.ts';
import { openPlace } from './store.ts';
import { SETUP } from './user.ts';
import { BROUGHT_TURNS, QUESTIONS_KEPT, textOf } from './written.ts';

const [engine, at, round] = process.argv.slice(2) as [Engine, string, string];
const storage = await openPlace({ engine, at });
const AT = '2026-03-01T18:00:00.000Z';
const told = (line: string) => void process.stdout.write(`${line}\n`);
const newTalk = async (id: string) => {
  const questions = Array.from({ length: QUESTIONS_KEPT }, (_one, at) => ({
    id: `q-${at}`,
    text: `${id} ${at}?`,
  }));
  await storage.createSession({ id, setup: SETUP as SessionSetup, seed: 1, at: AT, questions });
  told(`talk ${id}`);
  return { id, fence: (await storage.claim(id))!.fence };
};

async function speak(line: number): Promise<never> {
  for (let talks = 0; ; talks++) {
    const { id, fence } = await newTalk(`${round}-${line}-${talks}`);
    for (let seq = 1; seq <= 5; seq++) {
      const event: StoredEvent = {
        type: 'user-turn',
        seq,
        at: AT,
        clientId: `client-${seq}`,
        text: textOf(id, seq),
        labels: { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false },
        readerVersion: 'test-1',
      };
      const result = await storage.append(id, { fence, expectedSeq: seq }, event);
      if (result.kind !== 'stored') throw new Error(`a turn was ${result.kind}`);
      told(`turn ${id} ${seq}`);
    }
  }
}

async function bring(): Promise<never> {
  for (let talks = 0; ; talks++) {
    const id = `${round}-brought-${talks}`;
    const turns = Array.from({ length: BROUGHT_TURNS }, (_one, seq) => ({
      speaker: seq % 2 === 0 ? ('user' as const) : ('contact' as const),
      text: textOf(id, seq),
    }));
    await storage.brought.save({ id, at: AT, digest: id, transcript: { turns } });
    told(`brought ${id}`);
  }
}

told('open');
await Promise.all([bring(), ...[0, 1, 2, 3].map(speak)]).catch((error: Error) => {
  // The engine was killed first: what was told until then counts.
  if (error.name !== 'StorageError') throw error;
});
