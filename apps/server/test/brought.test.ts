import {
  BroughtCreated,
  BroughtDetail,
  BroughtList,
  LetterAnswer,
  ScorecardAnswer,
} from '@anyone-else/protocol';
import { readBrought } from '@anyone-else/rehearsal';
import { judge } from '@anyone-else/scoring';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, quickReader } from './house.ts';
import { longTalk, TALK } from './talk-file.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const bring = async (talk: unknown = TALK) => {
  const reply = await house.post('/api/brought', talk);
  return { status: reply.status, ...BroughtCreated.parse(await reply.json()) };
};
const ask = async <T>(schema: { parse(data: unknown): T }, path: string): Promise<T> =>
  schema.parse(await (await house.get(path)).json());
/** The scorecard as it came, key by key. */
const scorecardText = async (id: string): Promise<string> => {
  const answer = (await (await house.get(`/api/brought/${id}/scorecard`)).json()) as ScorecardAnswer;
  return JSON.stringify(answer.scorecard);
};
const remove = (path: string) => house.get(path, { method: 'DELETE' });

describe('a talk brought in', () => {
  it('is kept, listed and given back, with the playbook it is judged by', async () => {
    const { status, id, known } = await bring();
    expect([status, known]).toEqual([201, false]);
    const { talks } = await ask(BroughtList, '/api/brought');
    expect(talks).toEqual([
      {
        id,
        at: expect.stringMatching(/^2026-03-01T/),
        userName: 'Grace',
        contactName: 'Stefan Brandt',
        contactRole: 'trainer',
        company: 'Merrin Medical',
        playbookId: 'full-arc',
        minutes: 30,
        turns: 8,
        total: null,
      },
    ]);
    const detail = await ask(BroughtDetail, `/api/brought/${id}`);
    expect(detail.transcript).toEqual(TALK);
    expect(detail.playbook.id).toBe('full-arc');
  });

  it('T25 · is told, not doubled, when it is brought again, also under other names', async () => {
    const first = await bring();
    const renamed = { ...TALK, user: { name: 'Somebody else' } };
    expect(await bring(TALK)).toEqual({ status: 200, id: first.id, known: true });
    expect(await bring(renamed)).toEqual({ status: 200, id: first.id, known: true, renewed: true });
    expect((await ask(BroughtList, '/api/brought')).talks).toHaveLength(1);
    const swapped = TALK.turns.map((turn) => ({
      ...turn,
      speaker: turn.speaker === 'user' ? 'contact' : 'user',
    }));
    expect(await bring({ ...TALK, turns: swapped })).toMatchObject({ status: 201, known: false });
  });

  it('keeps what was said, and nothing else that the file holds', async () => {
    const { id } = await bring({
      ...TALK,
      id: '../../other',
      labels: { quality: 'good' },
      user: { name: ' Gra\u202Ece\n', targetRole: 'a trainer.' },
      turns: [
        { speaker: 'user', text: ' How so?\u200B\u0000 ', labels: { beats: ['anyone-else'] } },
        { speaker: 'contact', text: ' \u200B' },
        { speaker: 'contact', text: 'Because.' },
      ],
    });
    const { transcript } = await ask(BroughtDetail, `/api/brought/${id}`);
    expect(transcript).toEqual({
      agreedMinutes: 30,
      user: { name: 'Grace', targetRole: 'trainer' },
      contact: TALK.contact,
      turns: [
        { speaker: 'user', text: 'How so?' },
        { speaker: 'contact', text: 'Because.' },
      ],
    });
  });

  it('is scored like any other talk, with nothing behind it, and listed with its total', async () => {
    const { id } = await bring();
    const { scorecard, behind } = await ask(ScorecardAnswer, `/api/brought/${id}/scorecard`);
    expect(scorecard.closer).toEqual({ asked: true, turn: 4, specific: true });
    expect(scorecard.turns).toHaveLength(8);
    expect(behind).toEqual({ goodwill: [], cues: [] });
    const input = await readBrought(
      { reader: quickReader, playbook: (await ask(BroughtDetail, `/api/brought/${id}`)).playbook },
      TALK,
    );
    expect((await scorecardText(id)) === JSON.stringify(judge(input))).toBe(true);
    expect((await ask(BroughtList, '/api/brought')).talks[0]?.total).toBe(scorecard.total);
  });

  it('is judged by the playbook that it names, and claims no agreement that it does not name', async () => {
    const { agreedMinutes: _, ...talk } = TALK;
    const { id } = await bring({ ...talk, playbook: 'two-goals' });
    const { scorecard } = await ask(ScorecardAnswer, `/api/brought/${id}/scorecard`);
    expect(scorecard.playbook).toBe('two-goals');
    const [row] = (await ask(BroughtList, '/api/brought')).talks;
    expect(row).toMatchObject({ id, playbookId: 'two-goals' });
    expect(row).not.toHaveProperty('minutes');
  });

  it('brought again with other facts is judged by these, and the page is told so', async () => {
    const { id } = await bring();
    const before = await ask(ScorecardAnswer, `/api/brought/${id}/scorecard`);
    expect(before.scorecard.playbook).not.toBe('two-goals');
    const reply = await house.post('/api/brought', {
      ...TALK,
      playbook: 'two-goals',
      contact: { name: 'Jo' },
    });
    expect([reply.status, await reply.json()]).toEqual([200, { id, known: true, renewed: true }]);
    const after = await ask(ScorecardAnswer, `/api/brought/${id}/scorecard`);
    expect(after.scorecard.playbook).toBe('two-goals');
    expect((await ask(BroughtList, '/api/brought')).talks).toMatchObject([
      { id, contactName: 'Jo', total: after.scorecard.total },
    ]);
  });

  it('has a note from its own words, which the user may change and have back', async () => {
    const { id } = await bring();
    const path = `/api/brought/${id}/letter`;
    const drafted = await ask(LetterAnswer, path);
    expect(drafted).toMatchObject({ edited: false, letter: { kind: 'thank-you' } });
    expect(drafted.letter.body).toMatch(/Stefan[\s\S]*Priya Shah[\s\S]*Grace/);
    const edit = { subject: 'Thank\nyou', body: 'Dear Stefan,\r\nthanks.\u200B' };
    expect((await house.post(path, edit, 'PUT')).status).toBe(204);
    expect(await ask(LetterAnswer, path)).toMatchObject({
      edited: true,
      letter: { subject: 'Thank you', body: 'Dear Stefan,\nthanks.' },
    });
    expect((await house.post(path, { subject: 's', body: 'b'.repeat(20_001) }, 'PUT')).status).toBe(400);
    expect((await remove(path)).status).toBe(204);
    expect(await ask(LetterAnswer, path)).toEqual(drafted);
  });

  it('is gone with everything of it when it is deleted, once', async () => {
    const { id } = await bring();
    await ask(ScorecardAnswer, `/api/brought/${id}/scorecard`);
    expect((await remove(`/api/brought/${id}`)).status).toBe(204);
    expect((await remove(`/api/brought/${id}`)).status).toBe(404);
    for (const rest of ['', '/scorecard', '/letter', '/overrides'])
      expect((await house.get(`/api/brought/${id}${rest}`)).status, rest).toBe(404);
    expect((await ask(BroughtList, '/api/brought')).talks).toEqual([]);
    expect(await bring()).toMatchObject({ status: 201, known: false });
  });

  it('deleted in the moment in which it is read is not there, and is no fault of ours', async () => {
    const { id } = await bring();
    const { transcript } = house.storage.brought;
    house.storage.brought.transcript = async (asked) => {
      await house.storage.brought.delete(asked);
      return await transcript(asked);
    };
    const reply = await house.get(`/api/brought/${id}/scorecard`);
    house.storage.brought.transcript = transcript;
    expect([reply.status, await reply.json()]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('is there after a restart', async () => {
    const { id } = await bring();
    const scored = () => house.app.inject(`/api/brought/${id}/scorecard`);
    const before = (await scored()).body;
    await house.stop();
    await house.start();
    expect((await scored()).body === before).toBe(true);
  });
});

describe('a very long talk', () => {
  it('has the scorecard and the note that it would have if nobody else had to be served', async () => {
    const talk = longTalk(400);
    expect(JSON.stringify(talk).length).toBeGreaterThan(200_000);
    const { id } = await bring(talk);
    const { transcript, playbook } = await ask(BroughtDetail, `/api/brought/${id}`);
    expect(transcript).toEqual(talk);
    const input = await readBrought({ reader: quickReader, playbook }, talk);
    expect((await scorecardText(id)) === JSON.stringify(judge(input))).toBe(true);
    expect((await ask(LetterAnswer, `/api/brought/${id}/letter`)).letter.body).toContain('Priya Shah');
    expect(await bring(talk)).toEqual({ status: 200, id, known: true });
  });

  it('is refused with its field, as a short one is', async () => {
    const talk = longTalk(400);
    const odd = { ...talk, turns: talk.turns.with(7, { speaker: 'third', text: 'secret' } as never) };
    const reply = await house.post('/api/brought', odd);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ message: expect.stringContaining('turns[7].speaker') });
  });
});
