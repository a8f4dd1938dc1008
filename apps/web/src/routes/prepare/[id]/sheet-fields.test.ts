import { expect, test } from 'vitest';
import { type Fields, meet } from '#lib/form-merge.ts';
import { editOf, fieldsOf, mergesOf, questionsIn, rowsIn, wrongIn } from './sheet-fields.ts';

const SHEET = {
  answers: { company: 'About 140 people' },
  questions: [
    { id: 'a', text: 'How did you begin?' },
    { id: 'b', text: 'Who else?' },
  ],
  ahead: ['b'],
  version: 3,
};

test('a sheet goes into a form and out again', () => {
  const form: Fields = { ...fieldsOf(SHEET), want: 'Courage' };
  expect(questionsIn(form.questions)).toEqual(SHEET.questions);
  expect(editOf({ want: 'Courage' }, form)).toEqual({
    answers: { company: 'About 140 people', want: 'Courage' },
  });
  expect(editOf({ ahead: 'b\na' }, form)).toEqual({ ahead: ['b', 'a'] });
  expect(editOf({ questions: '[]' }, form)).toEqual({ questions: [] });
});

test('what somebody else left in the field is no question', () => {
  for (const text of [undefined, '', '{', '{"id":"a"}', '[{"id":"a","text":"  "}, 7]'])
    expect(questionsIn(text)).toEqual([]);
});

test('a question that is being typed stays as it is, and is kept once there is something of it', () => {
  const typed = JSON.stringify([
    { id: 'a', text: 'How ' },
    { id: 'b', text: '' },
  ]);
  expect(rowsIn(typed).map(({ text }) => text)).toEqual(['How ', '']);
  expect(questionsIn(typed)).toEqual([{ id: 'a', text: 'How' }]);
  expect(mergesOf('questions').same(typed, '[{"id":"a","text":"How"}]')).toBe(true);
});

test('questions that two windows wrote are all kept, each once', () => {
  const questions = (...texts: string[]) => JSON.stringify(texts.map((text) => ({ id: text[0]!, text })));
  const met = meet(mergesOf('questions'), {
    bases: [questions('a one', 'b two')],
    mine: questions('a one, mended', 'b two'),
    theirs: questions('a one', 'b two', 'c three'),
  });
  expect(met.clash).toBe(false);
  expect(questionsIn(met.text).map(({ text }) => text)).toEqual(['a one, mended', 'b two', 'c three']);
});

test('an answer that is too long is said to be, and stays', () => {
  expect(wrongIn('want', 'x'.repeat(2001))).toBe(
    '1 character too many: take that many out, and it is kept whole.',
  );
  expect(wrongIn('want', 'x'.repeat(2000))).toBeUndefined();
});
