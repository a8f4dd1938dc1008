import type { PersonEntry } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { BEFORE_LETTERS } from '../../src/before/index.ts';
import { checkLetter, type LetterInput } from '../../src/index.ts';
import { inputOf, wrote } from './people.ts';

const PAGE = { name: 'Wojciech Nowak', company: 'Northwind', pronouns: 'he/him' };
const ME = { name: 'Seun Adebayo', targetRole: 'planner', minutes: 19, zone: 'Europe/London' };
const heard = (answer: 'yes' | 'no' | 'other', note: string): PersonEntry => ({
  type: 'heard',
  id: 'h',
  at: '2026-11-20T10:00:00.000Z',
  answer,
  note,
});
const draft = (kind: keyof typeof BEFORE_LETTERS, more: Partial<LetterInput>, page = {}) =>
  BEFORE_LETTERS[kind].draft(inputOf({ ...PAGE, ...page }, ME, more)).letter;

describe('the answer to an answer', () => {
  it.each([
    ['other', 'maybe in spring', 'in spring'],
    ['no', 'not now, ask me again in march', 'in March'],
    ['yes', 'yes ok call me in march then', 'in March'],
    ['other', 'busy until after easter', 'after Easter'],
    ['other', 'next month is better', 'next month'],
    ['no', 'not before the new year, try after christmas', 'after Christmas'],
  ] as const)('says that one will write then: %s, %s', (answer, note, when) => {
    const { body } = draft('answer', { log: [wrote('outreach', 9), heard(answer, note)] });
    expect(body.toLowerCase()).toContain(when.toLowerCase());
    expect(body).toMatch(/write|back to you|hear from me/);
    expect(body).not.toMatch(/joy|suggest some times/);
  });

  it('thanks for a name, and leaves a no in peace', () => {
    const log = [wrote('outreach', 9), heard('no', 'no time sorry, try Kemi at DHL')];
    const { body } = draft('answer', { log });
    expect(body).toContain('Kemi');
    expect(body).not.toMatch(/again|minutes|\?/);
    const { items } = checkLetter('answer', { subject: 'Re: x', body }, inputOf(PAGE, ME, { log }));
    expect(items.filter(({ verdict }) => verdict !== 'good')).toEqual([]);
  });
});

describe('a reminder', () => {
  it('goes on from the letter that was really sent', () => {
    const sent = {
      ...wrote('outreach', 9, '17 minutes about planning?'),
      body: "Hi Wojtek,\n\nI'm Kasia's old colleague. Would 17 minutes on the phone be possible?\n\nCheers\nSeun",
    } as PersonEntry;
    const { subject, body } = draft('nudge', { log: [sent] });
    expect(subject).toBe('Re: 17 minutes about planning?');
    expect(body).toMatch(/^Hi Wojtek,\n/);
    expect(body).toMatch(/\nCheers\nSeun$/);
    expect(body).toContain('17 minutes');
    expect(body).not.toContain('19');
  });
});

describe('a talk with somebody who lives far away', () => {
  it('is never over a coffee', () => {
    for (let i = 0; i < 60; i += 1) {
      const page = { zone: 'Asia/Singapore', why: `your work on lane ${i}` };
      for (const kind of ['outreach', 'scheduling', 'note', 'nudge'] as const)
        expect(draft(kind, {}, page).body).not.toMatch(
          /coffee|near your|in person|face to face|or meet|be there/,
        );
    }
  });
});

describe('questions sent ahead', () => {
  const ahead = [
    'how did you start',
    'who else shd i talk to',
    'What is hard?',
    'What is a good day?',
    'Is it hard?',
  ];
  const input = inputOf(PAGE, ME, { sheet: { answers: {}, ahead } });

  it('leave out whom else to ask, and the check names a poor one', () => {
    const { letter } = BEFORE_LETTERS.questions.draft(input);
    expect(letter.body).not.toContain('else');
    const own = { ...letter, body: `${letter.body}\n5. Who else should I talk to?` };
    const items = checkLetter('questions', own, input).items;
    expect(items.find(({ id }) => id === 'closer')?.verdict).toBe('look');
    expect(items.find(({ id }) => id === 'questions-count')).toMatchObject({
      verdict: 'look',
      quote: 'Is it hard?',
    });
  });
});

describe('what a first letter asks for', () => {
  const of = (sentence: string, greeting = 'Hi Wojtek') =>
    checkLetter(
      'outreach',
      {
        subject: 'From hotels to planning',
        body: `${greeting},\n\nI'm a nurse and hope for advice. ${sentence}\n\nSeun`,
      },
      inputOf(PAGE, ME),
    ).items;
  const verdict = (sentence: string, id: string) => of(sentence).find((item) => item.id === id)?.verdict;

  it.each([
    'hey, any jobs going at yours?',
    'Any chance you have openings?',
    'Could you introduce me to your boss?',
    'Are there any positions available with you?',
    'Is there anything going in your team?',
  ])('is no job: %s', (sentence) => expect(verdict(sentence, 'no-job-ask')).toBe('mend'));

  it.each(['Could we talk for an hour, any day?', 'Could we have a call of 90 minutes, whenever suits you?'])(
    'is a short time: %s',
    (sentence) => expect(verdict(sentence, 'specific-ask')).toBe('look'),
  );

  it('knows what people are called for short, and a wrong name still', () => {
    const greeting = (line: string) => of('', line).find(({ id }) => id === 'greeting')?.verdict;
    for (const good of ['Hi Wojtek', 'Dear Wojciech', 'Hello Wojtuś', 'Dear Mr Nowak'])
      expect([good, greeting(good)]).toEqual([good, 'good']);
    for (const bad of ['Hi Kasia', 'Dear Tom']) expect([bad, greeting(bad)]).toEqual([bad, 'mend']);
  });
});
