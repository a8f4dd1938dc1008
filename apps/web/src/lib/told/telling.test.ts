import { TalkTold } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { forField, momentOf } from '../people/moments.ts';
import { emptyTelling, faultsIn, linesOf, NOBODY, tellingOf, toldOf, withKept } from './telling.ts';

const now = '2027-01-05T18:30';
const form = {
  ...emptyTelling(now, 17),
  takeaways: '- Tape beats slides\n\n2. Ask the night shift',
  names: [{ ...NOBODY, name: ' Noor ', company: 'Harbour Labs ' }, NOBODY],
  ownPromises: 'Send the article',
  self: { 'followed-up': 'unsure' } as const,
};

describe('what is kept of the form', () => {
  it('is of the shape that is sent, without empty lines and people without a name', () => {
    const told = toldOf(form);
    expect(TalkTold.parse(told)).toEqual(told);
    expect(told.takeaways).toEqual(['Tape beats slides', 'Ask the night shift']);
    expect(told.names).toEqual([{ name: 'Noor', role: '', company: 'Harbour Labs', why: '' }]);
    expect(told.minutes).toBe(17);
  });

  it('comes back as it was told', () => {
    const told = toldOf(form);
    expect(toldOf(tellingOf(told, now))).toEqual(told);
    expect(tellingOf(told, now).on).toBe(now);
  });
});

it('takes a dash for a dash, and a number for a number only where a line begins with one', () => {
  expect(linesOf('• one\n3) two\n2024 was hard\n-5 degrees\n  \n')).toEqual([
    'one',
    'two',
    '2024 was hard',
    '-5 degrees',
  ]);
});

it('knows the moment by the clock of a zone', () => {
  expect(momentOf(now, 'Asia/Tokyo')).toBe('2027-01-05T09:30:00.000Z');
  expect(forField('2027-01-05T09:30:00.000Z', 'Asia/Tokyo')).toBe(now);
  expect(momentOf('', 'UTC')).toBeUndefined();
});

it('says of each field what is to be mended', () => {
  expect(faultsIn(form)).toEqual({});
  expect(faultsIn({ ...form, on: '' }).on).toContain('When');
  for (const minutes of ['0', '241', 'ten', '1.5'])
    expect(faultsIn({ ...form, minutes }).minutes).toBeTruthy();
  expect(faultsIn({ ...form, minutes: '' })).toEqual({});
  expect(faultsIn({ ...form, promises: 'a\n'.repeat(11) }).promises).toContain('11');
  expect(faultsIn({ ...form, takeaways: 'x'.repeat(301) }).takeaways).toContain('too long');
  expect(faultsIn({ ...form, names: [{ ...NOBODY, role: 'Nurse' }] }).names).toBeTruthy();
});

it('takes up what the browser remembers, and nothing that is not a form', () => {
  const fresh = emptyTelling(now, null);
  expect(withKept(fresh, JSON.parse(JSON.stringify(form)))).toEqual(form);
  for (const odd of [null, 7, 'x', [], { names: [{ name: 7 }], self: { x: 'yes' }, on: 3 }])
    expect(withKept(fresh, odd)).toEqual(fresh);
});
