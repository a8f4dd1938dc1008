import { ContentAnswer, OwnContact, Persona } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';
import { ownContacts } from './own-contacts.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const { made, found, fileOf, bring, refused } = ownContacts(() => house);

describe('the file of an own contact', () => {
  it('is what was made, under a name that any system takes', async () => {
    const { id } = await made({ name: '../Dána "Reyes"/\\ ☃' });
    const reply = await house.get(`/api/contacts/${id}/file`);
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="contact-dana-reyes.json"');
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const text = await reply.text();
    const file = JSON.parse(text) as { id: string };
    expect(file.id).toBe(id);
    // Nothing of the notes beside it: it may be given to somebody else.
    expect(Persona.parse(file)).toEqual(file);
  });

  it('can be brought again, and is a contact of its own', async () => {
    const first = await made();
    const reply = await bring(`\uFEFF${await fileOf(first.id)}`);
    expect(reply.status).toBe(201);
    const second = OwnContact.parse(await reply.json());
    expect(second.id).not.toBe(first.id);
    expect(second).toMatchObject({
      by: 'file',
      basedOn: null,
      questions: [],
      card: { name: 'Dana Reyes', own: true },
    });
    const tab = await house.join(await house.begin({ personaId: second.id }));
    expect((await tab.says('client-01', 'How did you come to do this work?')).answer).toMatchObject({
      seq: 3,
    });
    const renamed = { ...second.guess, name: 'Ida Brandt' };
    await house.post(`/api/contacts/${second.id}`, renamed, 'PUT');
    expect((await found(second.id)).card.name).toBe('Ida Brandt');
    expect((await found(first.id)).card.name).toBe('Dana Reyes');
  });

  it('can be brought again, whatever was typed', async () => {
    const odd = [
      '{{user}} {{nope}}',
      '}}{{ x }} {{',
      '{\u200B{company}\u202E}',
      'a {}}{{ b',
      '{{{{deep}}}}',
      'Plain "words" \u{1F469}\u200D\u2695\uFE0F',
    ];
    for (const [at, text] of odd.entries()) {
      const notes = `${text}\nThe company ${text} has 40 wards.\n`;
      const { id, guess } = await made({ name: text, role: text, company: text, notes });
      expect(guess.name).not.toMatch(/\{\{|\}\}/);
      expect((await bring(await fileOf(id))).status, `made ${at}`).toBe(201);
      const company = { name: text, does: at % 2 === 0 ? text : '', public: [text, `We have ${text} here`] };
      const typed = { ...guess, name: text, pronouns: text, role: text, field: text, company };
      expect((await house.post(`/api/contacts/${id}`, typed, 'PUT')).status).toBe(200);
      const brought = await bring(await fileOf(id));
      expect([brought.status, await brought.text()], `corrected ${at}`).toEqual([201, expect.any(String)]);
    }
  });

  it('is refused with the field and the reason where it is broken', async () => {
    const { id } = await made();
    const persona = JSON.parse(await fileOf(id)) as { answers: { beat: string }[] };
    persona.answers[3]!.beat = 'jobs';
    expect(await refused(bring(JSON.stringify(persona)), 422, 'unreadable-file')).toMatch(
      /answers\[3\]\.beat/,
    );
    const cut = (await fileOf(id)).slice(0, 2_000);
    expect(await refused(bring(cut), 422, 'unreadable-file')).toMatch(/JSON/);
  });

  it.each([
    ['nothing', ''],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['a list', '[]'],
    ['null', 'null'],
    ['a deep hole', '['.repeat(200_000)],
    ['a deeper hole with an end', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a script', '<script>alert(1)</script>'],
  ])('is refused where it is %s', async (_what, file) => {
    await refused(bring(file), 422, 'unreadable-file');
    expect((await house.get('/api/health')).status).toBe(200);
  });

  it('is refused where it is too large or of the wrong kind', async () => {
    expect(await refused(bring('x'.repeat(1024 * 1024 + 1)), 413, 'too-large')).toMatch(/1 MB/);
    await refused(house.post('/api/contacts/file', {}), 415, 'bad-request');
  });

  it('changes nothing but itself, whatever it is called inside', async () => {
    const { id } = await made();
    const text = (await fileOf(id)).replace('{', '{ "__proto__": { "own": "polluted" }, "constructor": 1,');
    const reply = await bring(text);
    expect([201, 422]).toContain(reply.status);
    expect(({} as { own?: string }).own).toBeUndefined();
    if (reply.status === 201) {
      const { id: brought } = OwnContact.parse(await reply.json());
      expect(await fileOf(brought)).not.toMatch(/polluted|constructor/);
    }
  });

  it('cannot take the place of a contact of the product', async () => {
    const { id } = await made();
    const text = (await fileOf(id)).replace(id, 'nurse-informatics-amado');
    const { id: brought } = OwnContact.parse(await (await bring(text)).json());
    expect(brought).toMatch(/^own-/);
    const { contacts } = ContentAnswer.parse(await (await house.get('/api/content')).json());
    expect(contacts.filter((card) => card.id === 'nurse-informatics-amado')).toMatchObject([
      { name: expect.not.stringMatching(/Dana/) },
    ]);
  });
});
