import { BroughtCreated, PeopleAnswer, PersonView, Recap } from '@anyone-else/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { House } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

it('is mended by the user in the recap, among the named and the promised, in letters and in the tree', async () => {
  await house.post('/api/people', { id: 'stefan-0001', name: 'Stefan Brandt' });
  const { id: broughtId } = BroughtCreated.parse(await (await house.post('/api/brought', TALK)).json());
  const path = '/api/people/stefan-0001';
  const talked = { type: 'talked', id: 'e1', on: '2026-01-31T20:00:00.000Z', meetingId: null, broughtId };
  const send = async (body: object, method: 'POST' | 'PUT') =>
    PersonView.parse(
      await (await house.post(`${path}/log${method === 'PUT' ? '/e1' : ''}`, body, method)).json(),
    );
  const names = (view: PersonView) => view.named.map(({ name }) => name);
  const recap = async () => Recap.parse(await (await house.get(`${path}/talks/e1/recap`)).json()).outcome;
  const letter = async () => await (await house.get(`${path}/letters/thank-you`)).text();

  const before = await send({ ...talked, told: null }, 'POST');
  expect(names(before)).toEqual(['Priya Shah']);
  expect(before.open.map(({ text }) => text)).toContain('“I will write to her tonight.”');
  expect(await letter()).toContain('Priya');

  const mended = {
    out: ['name:Priya Shah', 'promise:“I will write to her tonight.”'],
    added: [
      { kind: 'name', text: 'Ida Lund, planner at Merrin' },
      { kind: 'own-promise', text: 'Send my notes' },
    ],
  };
  const after = await send({ ...talked, told: null, mended }, 'PUT');
  expect(names(after)).toEqual(['Ida Lund']);
  expect(after.open.map(({ by, text }) => [by, text])).toEqual([['me', 'Send my notes']]);
  expect(await recap()).toMatchObject({
    names: [{ name: 'Ida Lund', role: 'planner', company: 'Merrin', turn: null }],
    promises: [],
  });
  expect(await letter()).not.toContain('Priya');
  const { tree } = PeopleAnswer.parse(await (await house.get('/api/people')).json());
  expect(tree.map(({ name }) => name)).toEqual(['Stefan Brandt', 'Ida Lund']);

  // Whatever else of the talk is said anew, what was corrected stays until it is taken back.
  expect(names(await send({ ...talked, told: null, on: '2026-01-31T21:00:00.000Z' }, 'PUT'))).toEqual([
    'Ida Lund',
  ]);
  const back = await send({ ...talked, told: null, mended: { out: [], added: [] } }, 'PUT');
  expect(names(back)).toEqual(['Priya Shah']);
});
