import { ACTS, Accuracy, BEATS, FOULS } from '@anyone-else/protocol';
import { readAccuracy } from '@anyone-else/reading';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

it('tells how often the reader is right, for every author and every label', async () => {
  const reply = await house.app.inject({ method: 'GET', url: '/api/accuracy' });
  expect(reply.statusCode).toBe(200);
  expect(reply.headers['cache-control']).toBe('no-store');
  const told = Accuracy.parse(reply.json());
  expect(told).toEqual(await readAccuracy());
  expect(told.byAuthor).toHaveLength(told.authors);
  expect(told.byLabel.map(({ label }) => label)).toEqual([...BEATS, ...ACTS, ...FOULS, 'followUp']);
});

it('is refused to the pages of other sites', async () => {
  const reply = await house.app.inject({
    method: 'GET',
    url: '/api/accuracy',
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(reply.statusCode).toBe(403);
});
