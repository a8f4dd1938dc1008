import type { OwnContact, PersonContact, PersonView, Problem } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';

const PAGE = {
  name: 'Ana Reyes',
  role: 'Clinical informatics lead',
  company: 'Corvane Health',
  pronouns: 'she/her',
  known: ['Corvane Health serves eleven hospitals', 'Ana moved from nursing into hospital software'],
  ground: ['Both worked nights on a ward'],
  why: 'Her way from the ward into software.',
  notes: 'Her sister is my landlady: a canary for private notes.',
};

describe('somebody like a person, to rehearse with', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  const send = async <T>(path: string, body: unknown, method = 'POST'): Promise<T> =>
    (await (await house.post(path, body, method)).json()) as T;
  const add = async (page: object = PAGE) => (await send<PersonView>('/api/people', page)).person;
  const make = (id: string) => send<PersonContact & Problem>(`/api/people/${id}/contact`, {});
  const contact = async (id: string) =>
    (await (await house.get(`/api/contacts/${id}`)).json()) as OwnContact & Problem;
  const edit = async (id: string, change: object) => {
    const { person } = (await (await house.get(`/api/people/${id}`)).json()) as PersonView;
    return await send<PersonView>(`/api/people/${id}`, { version: person.version, ...change }, 'PUT');
  };

  it('is made of the page, and of what is known as what anybody could look up', async () => {
    const { id } = await add();
    const made = await make(id);
    const { guess, by } = await contact(made.id);
    expect({ guess, by }).toMatchObject({
      by: 'embedded',
      guess: { name: 'Ana Reyes', pronouns: 'she/her', role: PAGE.role, company: { name: 'Corvane Health' } },
    });
    expect(guess.company.public).toEqual(PAGE.known);
    const { person } = (await (await house.get(`/api/people/${id}`)).json()) as PersonView;
    expect([person.contactId, person.version]).toEqual([made.id, 1]);
  });

  it('hears nothing of the user’s own notes', async () => {
    const made = await make((await add()).id);
    const file = await (await house.get(`/api/contacts/${made.id}/file`)).text();
    expect(file).toContain('Ana Reyes');
    expect(file + JSON.stringify(await contact(made.id))).not.toMatch(/landlady|canary/);
  });

  it('is one, however often it is asked for, and goes with the page', async () => {
    const { id } = await add();
    const ids = await Promise.all([1, 2, 3].map(() => make(id)));
    expect(new Set(ids.map((one) => one.id)).size).toBe(1);
    const before = await contact(ids[0]!.id);
    await edit(id, { role: 'Ward sister', known: ['Corvane has a night school'] });
    expect(await make(id)).toEqual({ id: ids[0]!.id });
    const after = await contact(ids[0]!.id);
    expect(after.guess).toMatchObject({
      role: 'Ward sister',
      company: { public: ['Corvane has a night school'] },
    });
    expect([after.id, after.madeAt]).toEqual([before.id, before.madeAt]);
  });

  it('keeps what the user corrected, and says so', async () => {
    const { id } = await add();
    const made = await make(id);
    const { guess } = await contact(made.id);
    await send(
      `/api/contacts/${made.id}`,
      { ...guess, temper: 'sceptical', years: 31, company: { ...guess.company, does: 'Wards' } },
      'PUT',
    );
    await edit(id, { role: 'Ward sister', known: ['A fact more'] });
    expect(await make(id)).toEqual({ id: made.id, kept: ['years', 'temper', 'company'] });
    expect((await contact(made.id)).guess).toMatchObject({
      ...{ role: 'Ward sister', temper: 'sceptical', years: 31 },
      company: { does: 'Wards', public: ['A fact more'] },
    });
    // And once more, when the page has changed again.
    await edit(id, { role: 'Head of nursing' });
    expect((await make(id)).kept).toEqual(['years', 'temper', 'company']);
    expect((await contact(made.id)).guess).toMatchObject({
      role: 'Head of nursing',
      temper: 'sceptical',
      years: 31,
    });
  });

  it('is made anew where it was deleted', async () => {
    const { id } = await add();
    const first = await make(id);
    await house.get(`/api/contacts/${first.id}`, { method: 'DELETE' });
    const second = await make(id);
    expect(second.id).not.toBe(first.id);
    expect((await contact(second.id)).guess.name).toBe('Ana Reyes');
  });

  it('needs to be told what they do', async () => {
    const { id } = await add({ name: 'Ana' });
    expect(await make(id)).toMatchObject({ code: 'bad-request', field: 'role' });
    expect(await make('nobody-here')).toMatchObject({ code: 'not-found' });
  });

  it('is made of a page with marks in it that are no words', async () => {
    const { id } = await add({
      name: '{{Ana}} 👩🏽‍⚕️',
      role: '<script>alert(1)</script>',
      known: ['{{', 'אבג ....... ok'],
    });
    const { guess } = await contact((await make(id)).id);
    expect(guess.company.public).toHaveLength(1);
    expect(JSON.stringify(guess)).not.toContain('{{');
  });
});
