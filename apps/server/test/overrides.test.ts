import {
  BroughtList,
  type Correction,
  LetterAnswer,
  type Override,
  OverrideFile,
  Problem,
  ScorecardAnswer,
  SessionDetail,
  SessionList,
  type Turn,
  talkDigest,
} from '@anyone-else/protocol';
import { StorageError } from '@anyone-else/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';
import { longTalk, TALK } from './talk-file.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const asked = (outcome: 'met' | 'missed' | null): Correction => ({
  kind: 'check',
  dimension: 'closer',
  check: 'asked',
  outcome,
});
const relabel = (turn: number, beats: ('journey' | 'anyone-else' | 'thanks')[] | null): Correction => ({
  kind: 'labels',
  turn,
  labels: beats && { beats, acts: ['open-question'], fouls: [], followUp: false },
});

interface Kind {
  path: '/api/sessions' | '/api/brought';
  /** A talk in which the closer was asked. */
  hold(): Promise<string>;
  /** A turn of the user's that is no closer, the one that is, and one of the contact's. */
  plain: number;
  closer: number;
  theirs: number;
  by: string;
  total(id: string): Promise<number | null | undefined>;
  said(id: string): Promise<Pick<Turn, 'speaker' | 'text'>[]>;
}

const SESSIONS: Kind = {
  path: '/api/sessions',
  plain: 1,
  closer: 3,
  theirs: 2,
  by: 'Noor',
  async hold() {
    const id = await house.begin();
    const tab = await house.join(id);
    await tab.says('client-01', 'How did you come to do this work?');
    await tab.says('client-02', 'Is there anyone else you think I should talk to?');
    tab.close();
    await house.post(`/api/sessions/${id}/end`, {});
    return id;
  },
  async total(id) {
    const { sessions } = SessionList.parse(await (await house.get('/api/sessions')).json());
    return sessions.find((session) => session.id === id)?.total;
  },
  async said(id) {
    const { events } = SessionDetail.parse(await (await house.get(`/api/sessions/${id}`)).json());
    return events.flatMap((event): Pick<Turn, 'speaker' | 'text'>[] => {
      if (event.type === 'user-turn') return [{ speaker: 'user', text: event.text }];
      return event.type === 'contact-turn' ? [{ speaker: 'contact', text: event.text }] : [];
    });
  },
};
const BROUGHT: Kind = {
  path: '/api/brought',
  plain: 0,
  closer: 4,
  theirs: 1,
  by: 'Grace',
  hold: async () => ((await (await house.post('/api/brought', TALK)).json()) as { id: string }).id,
  async total(id) {
    const { talks } = BroughtList.parse(await (await house.get('/api/brought')).json());
    return talks.find((talk) => talk.id === id)?.total;
  },
  said: async () => TALK.turns,
};

describe.each([SESSIONS, BROUGHT])('corrections below $path', (kind) => {
  let id: string;
  beforeEach(async () => {
    id = await kind.hold();
  });
  const correct = async (correction: Correction) => {
    const reply = await house.post(`${kind.path}/${id}/overrides`, correction);
    expect(reply.status).toBe(200);
    return ScorecardAnswer.parse(await reply.json());
  };
  const scored = async () =>
    ScorecardAnswer.parse(await (await house.get(`${kind.path}/${id}/scorecard`)).json());
  const kept = async () =>
    OverrideFile.parse(await (await house.get(`${kind.path}/${id}/overrides`)).json()).overrides;

  it('change the score, which keeps what was read, and the list', async () => {
    const before = await scored();
    const answer = await correct(asked('missed'));
    const { scorecard } = answer;
    expect(scorecard.total).toBeLessThan(before.scorecard.total);
    expect(scorecard.overruled?.asRead.total).toBe(before.scorecard.total);
    const check = scorecard.dimensions.closer.checks.find((one) => one.id === 'asked');
    expect(check).toMatchObject({ outcome: 'missed', overruled: { outcome: 'met', by: kind.by } });
    expect(await scored()).toEqual(answer);
    expect(answer.behind).toEqual(before.behind);
    expect(await kind.total(id)).toBe(scorecard.total);
  });

  it('of labels are followed by the closer and by the note', async () => {
    const letter = async () =>
      LetterAnswer.parse(await (await house.get(`${kind.path}/${id}/letter`)).json()).letter;
    const before = await letter();
    const { scorecard } = await correct(relabel(kind.closer, ['journey']));
    expect(scorecard.closer).toEqual({ asked: false, turn: null, specific: false });
    expect(scorecard.turns[kind.closer]?.beats).toEqual(['journey']);
    expect((await letter()).body).not.toBe(before.body);
    const second = await correct(relabel(kind.plain, ['anyone-else', 'thanks', 'anyone-else']));
    expect(second.scorecard.closer.turn).toBe(kind.plain);
    expect(second.scorecard.turns[kind.plain]?.beats).toEqual(['thanks', 'anyone-else']);
  });

  it('are given out with the digest of what was said, which is the same for the same words', async () => {
    const file = async (talk: string) =>
      OverrideFile.parse(await (await house.get(`${kind.path}/${talk}/overrides`)).json());
    await correct(asked('missed'));
    const { talk, overrides } = await file(id);
    expect(overrides).toHaveLength(1);
    expect(talk).toBe(await talkDigest(await kind.said(id)));
  });

  it('are taken back one by one, and nothing of them is left in the score', async () => {
    const before = await scored();
    await correct(asked('missed'));
    await correct(relabel(kind.plain, ['thanks']));
    await correct(asked(null));
    const last = await correct(relabel(kind.plain, null));
    expect(last).toEqual(before);
    expect(await kind.total(id)).toBe(before.scorecard.total);
    expect(await kept()).toHaveLength(4);
  });

  it('given twice hold once, the later one', async () => {
    await correct(asked('missed'));
    const again = await correct(asked('missed'));
    expect(again.scorecard.overruled?.overrides).toHaveLength(1);
    const after = await correct(asked('met'));
    expect(after.scorecard.overruled).toBeUndefined();
  });

  it('that come in the same moment are all kept, and the total is that of the last', async () => {
    const all = [asked('missed'), relabel(kind.plain, ['thanks']), relabel(kind.closer, ['journey'])];
    await Promise.all(all.map(correct));
    expect(await kept()).toHaveLength(3);
    expect(await kind.total(id)).toBe((await scored()).scorecard.total);
  });

  it('are exported as they were made: by whom, when, and in order', async () => {
    await correct(asked('missed'));
    await correct(relabel(kind.plain, ['thanks']));
    expect(await kept()).toEqual([
      { ...asked('missed'), by: kind.by, at: expect.stringMatching(/^2026-03-01T.*Z$/) },
      { ...relabel(kind.plain, ['thanks']), by: kind.by, at: expect.stringMatching(/^2026-03-01T.*Z$/) },
    ] satisfies Override[]);
  });

  it('are there after a restart', async () => {
    const answer = await correct(asked('missed'));
    await house.stop();
    await house.start();
    const again = await house.app.inject(`${kind.path}/${id}/scorecard`);
    expect(ScorecardAnswer.parse(again.json())).toEqual(answer);
  });

  it.each<[string, (kind: Kind) => unknown, RegExp]>([
    ['a turn that is not there', () => relabel(400, null), /There is no turn 400/],
    ['a turn of the contact', ({ theirs }) => relabel(theirs, ['thanks']), /Turn \d is the contact's/],
    [
      'a check that is not there',
      () => ({ ...asked('met'), check: 'smiled' }),
      /In closer there is no check/,
    ],
    ['a dimension that is none', () => ({ ...asked('met'), dimension: 'charm' }), /not right at dimension/],
    ['an outcome that is none', () => ({ ...asked('met'), outcome: 'great' }), /not right at outcome/],
    ['a label that is none', () => relabel(0, ['charm' as 'thanks']), /not right at labels.beats.0/],
    ['half a turn', () => relabel(0.5, null), /not right at turn/],
    ['a kind that is none', () => ({ kind: 'score', total: 100 }), /not right/],
    ['nothing', () => null, /not in the expected form/],
    ['a list', () => [asked('met')], /not in the expected form/],
  ])('are refused, naming what is wrong: %s', async (_what, made, message) => {
    const reply = await house.post(`${kind.path}/${id}/overrides`, made(kind));
    const problem = Problem.parse(await reply.json());
    expect([reply.status, problem.code]).toEqual([400, 'bad-request']);
    expect(problem.message).toMatch(message);
    expect(await kept()).toEqual([]);
  });

  it('are refused when broken, not JSON, too large, or from a page of another site', async () => {
    const send = (body: string, headers: Record<string, string> = {}) =>
      house.get(`${kind.path}/${id}/overrides`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const good = JSON.stringify(asked('missed'));
    expect((await send('{"kind": secret')).status).toBe(400);
    expect((await send(good, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(JSON.stringify({ ...asked('met'), more: 'a'.repeat(300_000) }))).status).toBe(413);
    expect((await send(good, { origin: 'http://evil.example' })).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it('of a talk that is deleted meanwhile are told so', async () => {
    const notes = kind === SESSIONS ? house.storage : house.storage.brought;
    const { addOverride } = notes;
    notes.addOverride = async (...given) => {
      await (kind === SESSIONS ? house.storage.deleteSession(id) : house.storage.brought.delete(id));
      return await addOverride(...given);
    };
    const reply = await house.post(`${kind.path}/${id}/overrides`, asked('missed'));
    expect(reply.status).toBe(404);
    notes.addOverride = addOverride;
  });

  it('that the disk refuses change nothing', async () => {
    const before = await scored();
    const notes = kind === SESSIONS ? house.storage : house.storage.brought;
    const { addOverride } = notes;
    notes.addOverride = async () => {
      throw new StorageError('write-failed', 'This could not be saved because the disk is full.');
    };
    const reply = await house.post(`${kind.path}/${id}/overrides`, asked('missed'));
    expect([reply.status, Problem.parse(await reply.json()).code]).toEqual([507, 'storage-failed']);
    notes.addOverride = addOverride;
    expect(await scored()).toEqual(before);
  });
});

it('a talk that goes on is not corrected yet', async () => {
  const id = await house.begin();
  const path = `/api/sessions/${id}/overrides`;
  for (const reply of [await house.post(path, asked('met')), await house.get(path)])
    expect([reply.status, Problem.parse(await reply.json()).code]).toEqual([409, 'not-ended']);
});

it('somebody without a name signs as You, and with a very long one as its beginning', async () => {
  for (const [name, by] of [
    [undefined, 'You'],
    ['G'.repeat(200), 'G'.repeat(60)],
  ] as const) {
    const talk = { ...TALK, user: { name }, turns: TALK.turns.slice(name === undefined ? 0 : 2) };
    const { id } = (await (await house.post('/api/brought', talk)).json()) as { id: string };
    await house.post(`/api/brought/${id}/overrides`, asked('missed'));
    const file = OverrideFile.parse(await (await house.get(`/api/brought/${id}/overrides`)).json());
    expect(file.overrides.map((one) => one.by)).toEqual([by]);
  }
});

it('a very long talk is corrected as a short one is', async () => {
  const { id } = (await (await house.post('/api/brought', longTalk(150))).json()) as { id: string };
  const reply = await house.post(`/api/brought/${id}/overrides`, asked('missed'));
  const { scorecard } = ScorecardAnswer.parse(await reply.json());
  expect(scorecard.overruled?.overrides).toHaveLength(1);
  expect(scorecard.total).toBeLessThan(scorecard.overruled!.asRead.total);
});
