import { ContentAnswer, OwnContact, SessionDetail, SessionList } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, SETUP } from './house.ts';
import { ASK, ownContacts } from './own-contacts.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const { made, found, refused } = ownContacts(() => house);
const NOBODY = 'own-0195f000-0000-7000-8000-000000000000';

describe('a contact of one’s own', () => {
  it('is made from what is known of them, listed after the product’s, and kept', async () => {
    const contact = await made();
    expect(contact).toMatchObject({
      id: expect.stringMatching(/^own-[0-9a-f-]{36}$/),
      by: 'embedded',
      card: { name: 'Dana Reyes', role: 'Clinical informatics lead', own: true },
      guess: { name: 'Dana Reyes', role: 'Clinical informatics lead' },
    });
    expect(contact.card.id).toBe(contact.id);
    expect(contact.basedOn).not.toBeNull();
    const { contacts } = ContentAnswer.parse(await (await house.get('/api/content')).json());
    expect(contacts.at(-1)).toEqual(contact.card);
    expect(contacts.filter(({ own }) => own)).toHaveLength(1);
    await house.stop();
    house.port = 0;
    await house.start();
    expect(await found(contact.id)).toEqual(contact);
  });

  it('is corrected, as often as one likes', async () => {
    const { id, guess, madeAt } = await made();
    const corrected = { ...guess, name: 'Ida Brandt', years: 23, temper: 'busy' };
    const reply = await house.post(`/api/contacts/${id}`, corrected, 'PUT');
    expect(reply.status).toBe(200);
    const contact = OwnContact.parse(await reply.json());
    expect(contact).toMatchObject({
      id,
      madeAt,
      card: { name: 'Ida Brandt', years: 23, temper: 'busy', own: true },
      guess: { name: 'Ida Brandt', years: 23 },
    });
    expect(await found(id)).toEqual(contact);
    expect(await (await house.post(`/api/contacts/${id}`, corrected, 'PUT')).json()).toEqual(contact);
  });

  it('is not taken back by a window that knows an older one', async () => {
    const { id, guess } = await made();
    const put = (edit: object) => house.post(`/api/contacts/${id}`, edit, 'PUT');
    const elsewhere = { ...guess, company: { ...guess.company, name: 'Acme One' } };
    expect((await put({ ...elsewhere, was: guess })).status).toBe(200);
    const late = put({ ...guess, role: 'Ward nurse', was: guess });
    expect(await refused(late, 409, 'conflict')).toMatch(/another window/);
    const now = await found(id);
    expect(now).toMatchObject({ card: { role: 'Clinical informatics lead', company: { name: 'Acme One' } } });
    // Once it knows what is kept, it may change it; so may a program that does not say what it knew.
    expect((await put({ ...now.guess, role: 'Ward nurse', was: now.guess })).status).toBe(200);
    expect((await put({ ...now.guess, role: 'Nurse' })).status).toBe(200);
    await refused(put({ ...now.guess, was: 'this' }), 400, 'bad-request');
  });

  it('can be talked to, and the talk keeps them as they were', async () => {
    const { id, guess } = await made();
    const talk = await house.begin({ personaId: id });
    const tab = await house.join(talk);
    await tab.says('client-01', 'How did you come to do this work?');
    await house.post(`/api/contacts/${id}`, { ...guess, name: 'Ida Brandt' }, 'PUT');
    expect((await house.get(`/api/contacts/${id}`, { method: 'DELETE' })).status).toBe(204);
    // The tab that is open, one that comes later, and the list: all know whom the talk was with.
    expect((await tab.says('client-02', 'And what came then?')).answer).toMatchObject({ seq: 5 });
    const detail = SessionDetail.parse(await (await house.get(`/api/sessions/${talk}`)).json());
    expect(detail.contact).toMatchObject({ id, name: 'Dana Reyes', own: true });
    const { sessions } = SessionList.parse(await (await house.get('/api/sessions')).json());
    expect(sessions[0]?.contact).toEqual(detail.contact);
    await house.post(`/api/sessions/${talk}/end`, {});
    expect((await house.get(`/api/sessions/${talk}/scorecard`)).status).toBe(200);
    const letter = await (await house.get(`/api/sessions/${talk}/letter`)).text();
    expect(letter).toContain('Dana');
    // Nobody can begin another.
    const late = house.post('/api/sessions', { ...SETUP, personaId: id });
    expect(await refused(late, 400, 'bad-request')).toBe('There is no contact with this id.');
  });

  it('is deleted once', async () => {
    const { id } = await made();
    expect((await house.get(`/api/contacts/${id}`, { method: 'DELETE' })).status).toBe(204);
    const gone = { method: 'DELETE' };
    expect(await refused(house.get(`/api/contacts/${id}`, gone), 404, 'not-found')).toBe(
      'There is no such contact (any more).',
    );
    await refused(house.get(`/api/contacts/${id}`), 404, 'not-found');
    await refused(house.get(`/api/contacts/${id}/file`), 404, 'not-found');
    const { contacts } = ContentAnswer.parse(await (await house.get('/api/content')).json());
    expect(contacts.some(({ own }) => own)).toBe(false);
  });

  it.each(['..%2f', '%2e%2e', 'own-', 'own-1', 'nurse-informatics-amado', "own-' or 1=1", NOBODY])(
    'is none under %s',
    async (id) => {
      for (const path of [`/api/contacts/${id}`, `/api/contacts/${id}/file`])
        await refused(house.get(path), 404, 'not-found');
      await refused(house.get(`/api/contacts/${id}`, { method: 'DELETE' }), 404, 'not-found');
      const { guess } = await made();
      await refused(house.post(`/api/contacts/${id}`, guess, 'PUT'), 404, 'not-found');
    },
  );

  it.each([
    ['no name', { name: ' \u200B' }, /^The name is missing: please fill it in\.$/],
    ['a name of braces', { name: '{{}}' }, /^The name is missing/],
    ['a long role', { role: 'r'.repeat(200) }, /^The role may have 120 characters; there are 200\./],
    [
      'long notes',
      { notes: 'n'.repeat(20_412) },
      /^The notes may have 20,000 characters; there are 20,412\. Please shorten/,
    ],
    ['notes that are none', { notes: ['secret'] }, /^The notes must be text\.$/],
    ['nobody to make it', { by: 'magic' }, /^Who makes the contact must be one of embedded, model\.$/],
  ])('is not made from %s', async (_what, changed, sentence) => {
    const message = await refused(house.post('/api/contacts', { ...ASK, ...changed }), 400, 'bad-request');
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/secret|nursing/);
  });

  it('is not corrected into something that is none', async () => {
    const { id, guess } = await made();
    const { company } = guess;
    const tries: [object, RegExp][] = [
      [{ years: 0 }, /^The years must be a number from 1 to 60\.$/],
      [{ years: 'ten' }, /^The years must be a number/],
      [{ temper: 'furious' }, /^How they are to talk to must be one of .*warm/],
      [{ company: null }, /^The company is missing/],
      [{ name: 7 }, /^The name must be text\.$/],
      [{ company: { ...company, public: ['a', 'b', 'c', 'd'.repeat(300)] } }, /^Fact 4 .* 240 .* 300\./],
      [{ company: { ...company, public: ['a', ' '] } }, /^Fact 2 .* is missing/],
      [{ company: { ...company, public: Array(13).fill('a') } }, /may have 12 facts; this has 13\./],
    ];
    for (const [changed, sentence] of tries)
      expect(
        await refused(house.post(`/api/contacts/${id}`, { ...guess, ...changed }, 'PUT'), 400, 'bad-request'),
      ).toMatch(sentence);
    expect((await found(id)).guess).toEqual(guess);
  });

  it('takes notes of any kind, to the last character', async () => {
    const notes = `${'<li onclick="x">Ward &amp; night shift</li>\n• 2019–2023 • grüße 👩🏽‍⚕️ \u0000\u202E{{company}}\n'.repeat(250)}`;
    const { id } = await made({ notes: notes.slice(0, 19_000), company: '' });
    await house.join(await house.begin({ personaId: id }));
  });

  it('is drafted by a model only where one is set up', async () => {
    expect(await refused(house.post('/api/contacts', { ...ASK, by: 'model' }), 409, 'no-model')).toMatch(
      /No language model is set up/,
    );
  });
});
