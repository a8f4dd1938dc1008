import type { Override, Transcript } from '@anyone-else/protocol';
import { judge } from '@anyone-else/scoring';
import { expect, it } from 'vitest';
import { readBrought, readTranscript, scoreSession } from '../src/index.ts';
import { all, fakeReader, makeRoom, persona, playbook } from './room.ts';

const long = (turns: number): Transcript => ({
  turns: Array.from({ length: turns }, (_, at) => ({
    speaker: at % 2 === 0 ? 'user' : 'contact',
    text: `Words of turn ${at}.`,
    labels: { beats: ['closer'] },
    ...(at < 2 ? { start: at * 10, end: at * 10 + 5 } : {}),
  })),
});

it('labels the user’s turns in order, in the context of what was said before them', async () => {
  const reader = fakeReader();
  const { turns, readings } = await readTranscript(reader, long(201));
  expect(reader.asked.map(({ text }) => text)).toEqual(
    Array.from({ length: 101 }, (_, at) => `Words of turn ${at * 2}.`),
  );
  expect(reader.asked[100]?.contactBefore).toBe('Words of turn 199.');
  expect(turns.map(({ labels }) => labels?.beats ?? null).slice(0, 3)).toEqual([
    ['journey'],
    null,
    ['journey'],
  ]);
  expect(readings.map((reading) => reading !== null)).toEqual(turns.map(({ labels }) => labels !== null));
});

it('keeps the times of those turns that have some, and no labels of the file', async () => {
  const { turns } = await readTranscript(fakeReader(), long(3));
  expect(turns[1]).toEqual({
    speaker: 'contact',
    text: 'Words of turn 1.',
    labels: null,
    start: 10,
    end: 15,
  });
  expect(Object.keys(turns[2]!)).toEqual(['speaker', 'text', 'labels']);
});

it('reads a long talk in pieces, so that somebody else can be read between', async () => {
  const reader = fakeReader();
  const sizes: number[] = [];
  const { readMany } = reader;
  reader.readMany = (turns) => {
    sizes.push(turns.length);
    return readMany(turns);
  };
  await readTranscript(reader, long(400));
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200);
});

it('takes twenty minutes where nobody said how long, and names the reader that read', async () => {
  const given = await readBrought({ reader: fakeReader(), playbook }, { ...long(4), agreedMinutes: 35 });
  expect(given.agreedMinutes).toBe(35);
  const input = await readBrought({ reader: fakeReader('fake-3'), playbook }, long(4));
  expect(input).toMatchObject({ agreedMinutes: undefined, readerVersion: 'fake-3', playbook });
  expect(input.cues).toBeUndefined();
  expect(judge(input).readerVersion).toBe('fake-3');
});

it('scores a rehearsal with the user’s corrections', async () => {
  const room = await makeRoom();
  const talk = await room.enter();
  await all(talk.open());
  await all(talk.say('client-01', 'How did you come to do this work?'));
  await all(talk.end());
  const labels = { beats: ['anyone-else' as const], acts: [], fouls: [], followUp: false };
  const override: Override = { kind: 'labels', turn: 1, labels, by: 'Noor', at: '2026-03-01T18:00:00.000Z' };
  const deps = { reader: room.reader, persona, playbook };
  expect((await scoreSession(deps, talk.events())).scorecard.closer.asked).toBe(false);
  const { scorecard } = await scoreSession(deps, talk.events(), [override]);
  expect(scorecard.closer).toMatchObject({ asked: true, turn: 1 });
  expect(scorecard.overruled?.overrides).toEqual([override]);
  await room.close();
});
