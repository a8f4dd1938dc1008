import { FIRST_ME, MeEdit } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { editOf, fieldsOf, readFree, writeFree, wrongIn } from './me-form.ts';

it('comes back from the form as it went in', () => {
  const me = { ...FIRST_ME, name: 'Maya', zone: 'Europe/Lisbon' };
  const edit = editOf(fieldsOf(me));
  expect(edit).toEqual({
    ...me,
    free: [...me.free].sort((a, b) => a.day - b.day || a.from.localeCompare(b.from)),
  });
  expect(MeEdit.safeParse({ version: 0, ...edit }).success).toBe(true);
  expect(editOf({ minutes: '23' })).toEqual({ minutes: 23 });
});

it('keeps hours in their order, and none', () => {
  expect(readFree(writeFree([]))).toEqual([]);
  const free = [
    { day: 3, from: '18:00', to: '19:00' },
    { day: 1, from: '07:30', to: '08:00' },
  ];
  expect(writeFree(free)).toBe('1 07:30 08:00\n3 18:00 19:00');
});

it('says what cannot be kept', () => {
  expect(wrongIn('free', '2 19:00 18:00')).toBe('Tuesday: the end must come after the beginning.');
  expect(wrongIn('free', '2  18:00')).toMatch(/Tuesday/);
  expect(wrongIn('minutes', '4')).toMatch(/5 to 60/);
  expect(wrongIn('minutes', '17')).toBeUndefined();
  expect(wrongIn('zone', 'Nowhere')).toMatch(/zone/);
});
