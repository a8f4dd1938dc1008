import { expect, it } from 'vitest';
import { explain, Transcript, TurnLine } from '../src/index.ts';

const fault = (data: unknown) => {
  const parsed = Transcript.safeParse(data);
  return parsed.success ? undefined : explain(parsed.error, data);
};

it.each([
  [{}, { field: 'turns', complaint: 'is missing' }],
  [[], { field: '', complaint: 'the file should be an object' }],
  [{ turns: [{ speaker: 'user' }] }, { field: 'turns[0].text', complaint: 'is missing' }],
  [
    { turns: [{ speaker: 'me', text: '' }] },
    { field: 'turns[0].speaker', complaint: 'should be one of "user", "contact"' },
  ],
  [
    { turns: [], id: 3 },
    { field: 'id', complaint: 'should be a text' },
  ],
  [
    { turns: [{ speaker: 'user', text: 'x' }], agreedMinutes: 900 },
    { field: 'agreedMinutes', complaint: 'should be at most 240' },
  ],
  [
    { turns: [{ speaker: 'user', text: 'x'.repeat(50_001) }] },
    { field: 'turns[0].text', complaint: 'is longer than 50000 characters' },
  ],
])('says of %j what to mend', (data, said) => {
  expect(fault(data)).toEqual(said);
});

it('takes a turn at the start of a talk, with nothing said before', () => {
  expect(TurnLine.safeParse({ text: 'Hello' }).success).toBe(true);
  expect(TurnLine.safeParse({ contactBefore: null, text: 'Hello' }).success).toBe(true);
  expect(TurnLine.safeParse({ contactBefore: 3, text: 'Hello' }).success).toBe(false);
});

it('tidies the fields of one line in a transcript', () => {
  const user = { name: ' Maya\r\nOrtiz\u202e', background: 'nurse,\nward 6', targetRole: 'an  R&D lead.' };
  const contact = { name: 'Dan\tWhitlock', role: 'Head\u0000 of  it', company: '\u200b' };
  const { success, data } = Transcript.safeParse({ user, contact, turns: [{ speaker: 'user', text: 'x' }] });
  expect(success).toBe(true);
  expect(data).toMatchObject({
    user: { name: 'Maya Ortiz', background: 'nurse, ward 6', targetRole: 'R&D lead' },
    contact: { name: 'Dan Whitlock', role: 'Head of it', company: '' },
  });
});
