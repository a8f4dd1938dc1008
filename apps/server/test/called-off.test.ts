import { loadContent } from '@anyone-else/content';
import type { Ask, Asked, SpeakingModel } from '@anyone-else/llm';
import type { OwnContactAsk } from '@anyone-else/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOwnContacts } from '../src/contacts/own-contacts.ts';
import { House } from './house.ts';

const ASK: OwnContactAsk = {
  name: 'Dana Reyes',
  role: 'Nurse',
  company: 'Corvane Health',
  notes: 'Works nights.',
  by: 'model',
};

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

it('a contact whose user left during the last part is not kept, whatever the model still delivered', async () => {
  const gone = new AbortController();
  const asked = vi.fn();
  const model: SpeakingModel = {
    host: 'model.test',
    name: 'deaf',
    local: true,
    encrypted: true,
    // Answers as if it had not been called off.
    async ask<T>(_ask: Ask<T>): Promise<Asked<T>> {
      asked();
      return { ok: false, fault: 'unusable', message: 'No answer that could be used.' };
    },
    async *say() {},
  };
  const contacts = createOwnContacts({
    content: loadContent(),
    storage: house.storage,
    newId: () => '0195f000-0000-7000-8000-000000000000',
    now: () => '2026-03-01T18:00:00.000Z',
    models: { current: () => model },
  });
  expect((await contacts.make(ASK, gone.signal)).ok).toBe(true);
  const parts = asked.mock.calls.length;
  asked.mockReset();
  asked.mockImplementation(() => {
    if (asked.mock.calls.length === parts) gone.abort();
  });
  const [id] = (await house.storage.contacts.list()).map((one) => one.id);
  await contacts.delete(id!);
  expect(await contacts.make(ASK, gone.signal)).toMatchObject({ ok: false });
  expect(asked).toHaveBeenCalledTimes(parts);
  expect(await house.storage.contacts.list()).toEqual([]);
});
