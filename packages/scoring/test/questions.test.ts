import { expect, test } from 'vitest';
import { bestQuestion, countQuestions, oneOf } from '../src/questions.ts';

test.each([
  ['How did you get here?', 1],
  ['Really? And you?', 0],
  ['I see. Tell me more.', 0],
  ['When the boat is late, what do you do?', 1],
  ['What was missing there, which you have found here?', 1],
  ['From where you are, what would a baker bring?', 1],
  ['Do you like it, or is it just a job?', 1],
  ['What was hard about it, and what made it worth it?', 2],
  ['Who is on the crew, and who teaches the new ones?', 2],
  ['Do you use a spreadsheet, and do you think I would need the big system, or is there something else?', 2],
  ['What should I read, which course is the best one, and do I need a degree?', 3],
  ['How long is a shift? What do you earn? Could I do it?', 3],
])('%s holds %i', (said, count) => {
  expect(countQuestions(said)).toBe(count);
});

test('one question stands alone, the open one before the others', () => {
  expect(oneOf('How did you get here?')).toBe('How did you get here?');
  expect(oneOf('Do you use it, and how did you learn it?')).toBe('How did you learn it?');
  expect(oneOf('So do you use it, and do you think I would need it, or is there something else?')).toBe(
    'Do you use it?',
  );
  expect(bestQuestion('I baked for years. Is it hard? And what do you do at four?')).toBe(
    'What do you do at four?',
  );
  expect(bestQuestion('I baked for years.')).toBeUndefined();
});
