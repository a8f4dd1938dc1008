import { loadContent } from '@anyone-else/content';
import {
  ContentAnswer,
  LetterAnswer,
  ScorecardAnswer,
  SessionDetail,
  SessionList,
} from '@anyone-else/protocol';
import { StorageError } from '@anyone-else/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House, SETUP } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A talk in which the closer was asked. */
async function heldTalk(): Promise<string> {
  const id = await house.begin();
  const tab = await house.join(id);
  await tab.says('client-01', 'Thank you for your time. How did you come to do this work?');
  await tab.says('client-02', 'Is there anyone else you think I should talk to?');
  tab.close();
  return id;
}
const end = (id: string) => house.post(`/api/sessions/${id}/end`, {});
const ask = async <T>(schema: { parse(data: unknown): T }, path: string): Promise<T> =>
  schema.parse(await (await house.get(path)).json());

describe('before the talk', () => {
  it('shows the contacts and the playbooks, and nothing private', async () => {
    const text = await (await house.get('/api/content')).text();
    const { contacts, playbooks } = ContentAnswer.parse(JSON.parse(text));
    expect(contacts.length).toBeGreaterThan(5);
    expect(playbooks).toHaveLength(6);
    for (const { story, greetings, network, answers } of loadContent().personas.values())
      for (const secret of [story, greetings[0]!, network[0]!.name, answers[0]!.brief, answers[0]!.takeaway])
        expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
  });

  it('says whether it is ready', async () => {
    expect(await (await house.get('/api/health')).json()).toEqual({
      ready: true,
      version: '0.0.0-test',
      reader: 'quick-1',
    });
  });

  it('cleans what the user writes of themself', async () => {
    const user = { name: ' No\u202Eor\u0000 ', background: 'ward\u200B nurse', targetRole: '' };
    const id = await house.begin({ user });
    const { setup } = await ask(SessionDetail, `/api/sessions/${id}`);
    expect(setup.user).toEqual({ name: 'Noor', background: 'ward nurse', targetRole: '' });
  });

  it('keeps each of these in one line, and a role without its article', async () => {
    const user = { name: 'Noor\n', background: 'ward\r\nnurse', targetRole: ' a product\tdesigner. ' };
    const { setup } = await ask(SessionDetail, `/api/sessions/${await house.begin({ user })}`);
    expect(setup.user).toEqual({ name: 'Noor', background: 'ward nurse', targetRole: 'product designer' });
  });

  it('refuses a name that nobody can see, and still lists the talks', async () => {
    const id = await house.begin();
    for (const name of ['\u200B\u202E', '\u200D', '', 7, null]) {
      const reply = await house.post('/api/sessions', { ...SETUP, user: { ...SETUP.user, name } });
      expect(reply.status).toBe(400);
      expect(await reply.json()).toMatchObject({ message: 'The set-up is not right at user.name.' });
    }
    const { sessions } = await ask(SessionList, '/api/sessions');
    expect(sessions.map((session) => session.id)).toContain(id);
  });
});

describe('after the talk', () => {
  let id: string;
  beforeEach(async () => {
    id = await heldTalk();
  });

  it('is not scored before it is over', async () => {
    for (const path of ['scorecard', 'letter']) {
      const reply = await house.get(`/api/sessions/${id}/${path}`);
      expect(reply.status).toBe(409);
      expect(await reply.json()).toMatchObject({ code: 'not-ended' });
    }
    const early = await house.post(`/api/sessions/${id}/letter`, { subject: 'x', body: 'y' }, 'PUT');
    expect(early.status).toBe(409);
  });

  it('is scored with quotes that stand in it, and listed with its total', async () => {
    await end(id);
    const { scorecard, behind } = await ask(ScorecardAnswer, `/api/sessions/${id}/scorecard`);
    const { events } = await ask(SessionDetail, `/api/sessions/${id}`);
    const texts = events.flatMap((event) => ('text' in event ? [event.text] : []));
    const quotes = Object.values(scorecard.dimensions).flatMap((one) =>
      one.checks.flatMap((check) => check.evidence),
    );
    expect(quotes.length).toBeGreaterThan(0);
    for (const { turn, quote } of quotes) expect(texts[turn]).toContain(quote);
    expect(scorecard.closer).toMatchObject({ asked: true, turn: 3 });
    expect(behind.goodwill.length).toBe(2);

    const { sessions } = await ask(SessionList, '/api/sessions');
    expect(sessions[0]).toMatchObject({ id, total: scorecard.total, turns: 5, userName: 'Noor' });
    expect(sessions[0]?.endedAt).not.toBeNull();
  });

  it('drafts no note for a talk in which the user said nothing', async () => {
    const silent = await house.begin();
    await end(silent);
    const reply = await house.get(`/api/sessions/${silent}/letter`);
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code: 'nothing-said' });
  });

  it('gives a note that the user may change, and have back as it was', async () => {
    await end(id);
    const path = `/api/sessions/${id}/letter`;
    const drafted = await ask(LetterAnswer, path);
    expect(drafted).toMatchObject({ edited: false, letter: { kind: 'thank-you' } });
    const edit = { subject: 'Thank you', body: 'Dear Amado,\n\nthanks.\n\nNoor' };
    expect((await house.post(path, edit, 'PUT')).status).toBe(204);
    expect(await ask(LetterAnswer, path)).toMatchObject({
      edited: true,
      letter: { ...edit, facts: drafted.letter.facts },
    });
    const tooLong = await house.post(path, { subject: 's', body: 'b'.repeat(20_001) }, 'PUT');
    expect(await tooLong.json()).toMatchObject({ message: 'The letter is not right at body.' });
    expect((await house.get(path, { method: 'DELETE' })).status).toBe(204);
    expect(await ask(LetterAnswer, path)).toEqual(drafted);
  });

  it('lays the user’s own notes beside the letter, where they made any', async () => {
    const path = `/api/sessions/${id}/letter`;
    await end(id);
    expect(await ask(LetterAnswer, path)).not.toHaveProperty('notes');
    const put = (version: number, notes: string) =>
      house.post(`/api/sessions/${id}/aside`, { version, notes }, 'PUT');
    await put(0, 'Night shifts.\nSend her the article.');
    expect(await ask(LetterAnswer, path)).toMatchObject({ notes: 'Night shifts.\nSend her the article.' });
    await put(1, ' \n');
    expect(await ask(LetterAnswer, path)).not.toHaveProperty('notes');
  });

  it('keeps no hidden character of a changed note', async () => {
    await end(id);
    const path = `/api/sessions/${id}/letter`;
    const edit = { subject: 'Thank\nyou\u202E', body: 'Dear\u0000 Amado,\r\n\r\nthanks.\u200B' };
    expect((await house.post(path, edit, 'PUT')).status).toBe(204);
    const { letter } = await ask(LetterAnswer, path);
    expect(letter).toMatchObject({ subject: 'Thank you', body: 'Dear Amado,\n\nthanks.' });
  });

  it('says so when a note could not be kept because its talk is being deleted', async () => {
    await end(id);
    const { saveLetterEdit } = house.storage;
    house.storage.saveLetterEdit = async (...args) => {
      await house.storage.deleteSession(id);
      return await saveLetterEdit(...args);
    };
    const reply = await house.post(`/api/sessions/${id}/letter`, { subject: 's', body: 'b' }, 'PUT');
    house.storage.saveLetterEdit = saveLetterEdit;
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ code: 'not-found' });
  });

  it('says so when the end could not be stored, and ends when it can', async () => {
    const { append } = house.storage;
    house.storage.append = async () => {
      throw new StorageError('write-failed', 'This could not be saved because the disk is full.');
    };
    const refused = await end(id);
    house.storage.append = append;
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ code: 'storage-failed' });
    expect((await house.get(`/api/sessions/${id}/scorecard`)).status).toBe(409);
    expect((await end(id)).status).toBe(204);
    expect((await house.get(`/api/sessions/${id}/scorecard`)).status).toBe(200);
  });

  it('ends a talk that somebody else has claimed meanwhile, whose windows come again', async () => {
    const tab = await house.join(id);
    await house.storage.claim(id);
    expect((await end(id)).status).toBe(204);
    expect(await tab.ended).toBe(1012);
    expect((await house.storage.events(id)).at(-1)).toMatchObject({ type: 'ended', by: 'user' });
  });

  it('deleted in the moment in which it is read is not there, and is no fault of ours', async () => {
    await end(id);
    const { events } = house.storage;
    house.storage.events = async (...asked) => {
      await house.storage.deleteSession(id);
      return await events(...asked);
    };
    const reply = await house.get(`/api/sessions/${id}/scorecard`);
    house.storage.events = events;
    expect([reply.status, await reply.json()]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('is gone when it is deleted, once', async () => {
    await end(id);
    await ask(ScorecardAnswer, `/api/sessions/${id}/scorecard`);
    const remove = () => house.get(`/api/sessions/${id}`, { method: 'DELETE' });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    for (const rest of ['', '/scorecard', '/letter'])
      expect((await house.get(`/api/sessions/${id}${rest}`)).status).toBe(404);
    const { sessions } = await ask(SessionList, '/api/sessions');
    expect(sessions.map((session) => session.id)).not.toContain(id);
  });
});
