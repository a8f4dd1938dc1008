import { loadContent, readSampleTalk } from '@anyone-else/content';
import { SampleTalk } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

it('shows the sample talk, and of its contact only what anybody may know', async () => {
  const reply = await house.app.inject({ method: 'GET', url: '/api/sample' });
  expect(reply.statusCode).toBe(200);
  const sample = SampleTalk.parse(reply.json());
  expect(sample).toEqual(readSampleTalk());
  const persona = loadContent().personas.get(sample.contact.id);
  expect(reply.body).not.toContain(persona?.story);
  expect(reply.body).not.toContain(persona?.threads[0]?.deeper[2]);
});
