import { decide, embeddedVoice } from '@anyone-else/contact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scoreSession } from '../src/index.ts';
import { all, failsAtFirst, fakeReader, makeRoom, persona, playbook, type Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await makeRoom();
});
afterEach(() => room.close());

/** A short talk with the real contact. */
async function shortTalk() {
  const talk = await room.enter({ decide, voice: embeddedVoice });
  await all(talk.open());
  await all(talk.say('client-01', 'How did you come to do this work?'));
  await all(talk.say('client-02', 'Is there anyone else you think I should talk to?'));
  await all(talk.end());
  return talk.events();
}

it('scores a talk with proof from its own words', async () => {
  const events = await shortTalk();
  const { scorecard, behind } = await scoreSession({ reader: room.reader, persona, playbook }, events);
  expect(scorecard.closer).toMatchObject({ asked: true, turn: 3 });
  expect(scorecard.turns.map((labels) => labels?.beats ?? null)).toEqual([
    null,
    ['journey'],
    null,
    ['anyone-else'],
    null,
  ]);
  expect(scorecard.readerVersion).toBe('fake-1');
  expect(behind.goodwill.map((step) => step.turn)).toEqual([1, 3]);
});

it('reads an old talk again with the reader of today', async () => {
  const events = await shortTalk();
  const deaf = fakeReader('fake-2');
  deaf.readMany = async (turns) =>
    turns.map(() => ({
      labels: { beats: [], acts: [], fouls: [], followUp: false },
      confidence: {},
      unsure: [],
      sentences: [],
    }));
  const { scorecard } = await scoreSession({ reader: deaf, persona, playbook }, events);
  expect(scorecard.readerVersion).toBe('fake-2');
  expect(scorecard.closer.asked).toBe(false);
  // The very reader that labelled the talk is believed.
  const same = { ...deaf, version: 'fake-1' };
  expect((await scoreSession({ reader: same, persona, playbook }, events)).scorecard.closer.asked).toBe(true);
});

it('counts a fact that anybody could have looked up, live and in the score alike', async () => {
  const talk = await room.enter({ decide, voice: embeddedVoice });
  await all(talk.open());
  await all(talk.say('client-01', 'What is your job title?'));
  await all(talk.say('client-02', 'How did you come to do this work?'));
  await all(talk.end());
  const fouls = (turns: readonly ({ fouls: string[] } | null)[]) =>
    turns.map((labels) => labels?.fouls ?? null);
  const said = talk.events().flatMap((event) => (event.type === 'user-turn' ? [event.labels] : []));
  expect(fouls(said)).toEqual([['googleable'], []]);
  const score = (version: string) =>
    scoreSession({ reader: fakeReader(version), persona, playbook }, talk.events());
  // By the reader that labelled the talk, and by another one that reads it anew.
  for (const version of ['fake-1', 'fake-2'])
    expect(fouls((await score(version)).scorecard.turns)).toEqual([null, ['googleable'], null, [], null]);
});

it('scores a talk in which a turn was said twice, and counts one answer', async () => {
  const talk = await room.enter({ decide, voice: failsAtFirst(1) });
  await all(talk.say('client-01', 'How did you come to do this work?'));
  await all(talk.again());
  await all(talk.say('client-02', 'Is there anyone else you think I should talk to?'));
  await all(talk.end());
  const { scorecard, behind } = await scoreSession({ reader: room.reader, persona, playbook }, talk.events());
  expect(scorecard.turns.map((labels) => labels?.beats ?? null)).toEqual([
    ['journey'],
    null,
    null,
    ['anyone-else'],
    null,
  ]);
  expect(scorecard.closer).toMatchObject({ asked: true, turn: 3 });
  expect(behind.goodwill.map(({ turn }) => turn)).toEqual([0, 3]);
});

it('scores a turn about the talk itself as nothing, even where the reader of that day made something of it', async () => {
  const talk = await room.enter({ decide, voice: embeddedVoice });
  await all(talk.open());
  await all(talk.say('client-01', 'How did you come to do this work?'));
  await all(talk.say('client-02', 'Sorry, I lost my thread. Where were we?'));
  await all(talk.end());
  const log = talk
    .events()
    .map((event) =>
      event.type === 'user-turn' && event.clientId === 'client-02'
        ? { ...event, labels: { ...event.labels, beats: ['time-check' as const] } }
        : event,
    );
  const { scorecard } = await scoreSession({ reader: room.reader, persona, playbook }, log);
  expect(scorecard.turns.at(3)).toEqual({ beats: [], acts: [], fouls: [], followUp: false });
  expect(JSON.stringify(scorecard)).not.toContain('Where were we');
});
