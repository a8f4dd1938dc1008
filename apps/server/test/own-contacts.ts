import { OwnContact, Problem } from '@anyone-else/protocol';
import { expect } from 'vitest';
import type { House } from './house.ts';

export const NOTES = 'Dana moved from nursing into hospital software.\nThe company serves eleven hospitals.';
export const ASK = {
  name: 'Dana Reyes',
  role: 'Clinical informatics lead',
  company: 'Corvane Health',
  notes: NOTES,
  by: 'embedded',
};

/** What a browser does with contacts of the user's own, at the house of each test. */
export function ownContacts(at: () => House) {
  const made = async (changed: object = {}): Promise<OwnContact> => {
    const reply = await at().post('/api/contacts', { ...ASK, ...changed });
    expect(reply.status).toBe(201);
    return OwnContact.parse(await reply.json());
  };
  const found = async (id: string) => OwnContact.parse(await (await at().get(`/api/contacts/${id}`)).json());
  const fileOf = async (id: string) => (await at().get(`/api/contacts/${id}/file`)).text();
  const bring = (file: string | Uint8Array<ArrayBuffer>) =>
    at().get('/api/contacts/file', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  const refused = async (asking: Promise<Response>, status: number, code: Problem['code']) => {
    const reply = await asking;
    const problem = Problem.parse(await reply.json());
    expect([reply.status, problem.code]).toEqual([status, code]);
    return problem.message;
  };
  return { made, found, fileOf, bring, refused };
}
