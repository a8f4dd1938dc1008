import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedVoice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import { openAiModel } from '@anyone-else/llm';
import type { PeopleAnswer, PersonEntry, Reading, TurnInContext } from '@anyone-else/protocol';
import { buildApp, type LateReader, uuidV7 } from '@anyone-else/server';
import { LOCAL_ACCOUNT, openDatabase, type Storage } from '@anyone-else/storage';

const PEOPLE = 200;
const BROUGHT = 50;
const ENTRIES = 12;
const TURNS = 60;
const AT = Date.UTC(2026, 2, 1, 18);
const DAY = 24 * 60 * 60_000;

/** The reader is measured elsewhere: here it answers at once. */
const reader: LateReader = {
  version: 'bench',
  ready: () => true,
  read: async ({ text }: TurnInContext): Promise<Reading> => ({
    labels: {
      beats: /anyone else/.test(text) ? ['anyone-else'] : ['journey'],
      acts: ['open-question'],
      fouls: [],
      followUp: false,
    },
    confidence: {},
    unsure: [],
    sentences: [],
  }),
  readMany: (turns) => Promise.all(turns.map(reader.read)),
  close: async () => {},
};

/** How long the list of people and the week take with many of them, and with transcripts that were brought. */
export async function measurePeople(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  const database = await openDatabase({ folder });
  const storage = database.of(LOCAL_ACCOUNT);
  let ids = 0;
  const newId = () => uuidV7(AT + ++ids, new Uint8Array(10).fill(ids % 251));
  const now = () => new Date(AT).toISOString();
  const app = await buildApp({
    ...{ database, content: loadContent(), reader, voice: embeddedVoice, now, newId },
    ...{ newSeed: () => 7, newNonce: () => 'c0ffee', connect: openAiModel, version: 'bench' },
    ...{ allowedHosts: [], pages: join(folder, 'no-pages'), logLevel: 'silent' },
  });
  const ask = async (url: string): Promise<[number, string]> => {
    const from = performance.now();
    const reply = await app.inject({ url, headers: { host: 'localhost' } });
    return [performance.now() - from, reply.body];
  };
  const median = async (url: string): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 15; round++) times.push((await ask(url))[0]);
    return times.sort((one, other) => one - other)[7]!;
  };
  try {
    await fill(storage, newId);
    const [cold] = await ask('/api/people');
    let answer: PeopleAnswer;
    const from = performance.now();
    do {
      await new Promise((resolve) => setTimeout(resolve, 500));
      answer = JSON.parse((await ask('/api/people'))[1]) as PeopleAnswer;
    } while (answer.pending !== undefined);
    const read = performance.now() - from;
    const [, body] = await ask('/api/people');
    const ms = (time: number) => `${time.toFixed(0)} ms`;
    return {
      [`${PEOPLE} people, ${BROUGHT} talks, first time`]: ms(cold),
      'until all talks were looked through (reader apart)': ms(read),
      'the same again, median of 15': ms(await median('/api/people')),
      'size of the answer': `${(body.length / 1024).toFixed(0)} kB`,
      'this week, median of 15': ms(await median('/api/week')),
      'one person, median of 15': ms(await median(`/api/people/${answer.people[0]!.person.id}`)),
    };
  } finally {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill(storage: Storage, newId: () => string): Promise<void> {
  const page = {
    ...{ role: 'Nurse', pronouns: '', email: '', zone: '', how: '', why: 'Her way' },
    known: [],
  };
  for (let person = 0; person < PEOPLE; person++) {
    const id = newId();
    const at = new Date(AT - 300 * DAY).toISOString();
    const ledBy = person === 0 ? null : { personId: 'nobody' };
    await storage.people.add(
      {
        id,
        at,
        page: {
          ...page,
          ...{ name: `Person ${person}`, company: `Company ${person % 40} Ltd`, notes: 'x'.repeat(500) },
          ...{ ground: [], reach: null, ledBy, playbookId: 'full-arc', everyMonths: null },
        },
      },
      PEOPLE,
    );
    for (const entry of entries(person)) await storage.people.addEntry(id, entry, at, 100);
    if (person >= BROUGHT) continue;
    const broughtId = newId();
    const turns = Array.from({ length: TURNS }, (_, turn) => ({
      speaker: turn % 2 ? ('contact' as const) : ('user' as const),
      text:
        turn % 2
          ? `Talk to Priya Shah${person}. I learnt to ask why. ${'It was so. '.repeat(20)}`
          : 'And anyone else?',
    }));
    await storage.brought.save({ id: broughtId, at, digest: broughtId, transcript: { turns } });
    const talked = { type: 'talked', on: at, meetingId: null, broughtId, told: null } as const;
    await storage.people.addEntry(id, { id: 'talked', at, ...talked }, at, 100);
  }
}

const entries = (person: number): PersonEntry[] =>
  Array.from({ length: ENTRIES }, (_, at) => ({
    ...{ id: `e${at}`, at: new Date(AT - (290 - 20 * at) * DAY).toISOString(), type: 'wrote' },
    ...{
      letter: at === 0 ? 'outreach' : 'check-in',
      subject: `Letter ${person}`,
      body: 'A line or two. '.repeat(40),
    },
  }));
