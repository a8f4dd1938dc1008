import { describe, expect, it } from 'vitest';
import { LETTERS, outcomeOfTold } from '../../src/index.ts';
import { closedOnce } from '../../src/parts.ts';
import { inputOf } from './people.ts';

describe('a sentence', () => {
  it.each([
    ['your work at Foo Ltd..', 'your work at Foo Ltd.'],
    ['what to do when nobody answers?.', 'what to do when nobody answers?'],
    ['I am at Yum!. Would you', 'I am at Yum! Would you'],
    ['Who is at the door??', 'Who is at the door?'],
    ['Well... yes.', 'Well... yes.'],
    ['And then…', 'And then…'],
    ['It is at v1.2.', 'It is at v1.2.'],
  ])('is closed once: %s', (text, closed) => expect(closedOnce(text)).toBe(closed));

  const KINDS = ['outreach', 'note', 'first-message', 'nudge', 'scheduling', 'questions', 'answer'] as const;
  it('is closed once in every letter before the talk', () => {
    for (const company of ['Foo Ltd.', 'Babel Health, Inc.', 'Yum!'])
      for (const name of ['Ana Lima', 'Tom Baker', 'Mei Chen', 'Lena Fischer', 'Will Turner', 'Grace Mbeki'])
        for (const kind of KINDS) {
          const { letter } = LETTERS[kind].draft(inputOf({ name, company }, { name: 'Jo' }));
          expect(letter.body).not.toMatch(/[.!?]\.(?=\s|$)/u);
        }
  });

  it('is closed once in every letter after the talk', () => {
    const told = {
      minutes: 20,
      takeaways: ['what do you do when nobody answers?', 'tests come first'],
      personal: '',
      names: [],
      promises: [],
      ownPromises: [],
      introductionOffered: false,
      notes: '',
      self: {},
    };
    const on = '2026-11-02T10:00:00.000Z';
    for (const name of ['Ana Lima', 'Tom Baker', 'Mei Chen', 'Will Turner'])
      for (const kind of ['check-in', 'on-the-market', 'introduction-thanks'] as const)
        for (const idea of ['anything', 'how-it-went', null]) {
          const talk = { on, minutes: 20, outcome: outcomeOfTold(told), turns: [] };
          const input = inputOf(
            { name, company: 'Foo Ltd.' },
            { name: 'Jo', targetRole: 'baker' },
            { talk, idea },
          );
          expect(LETTERS[kind].draft(input).letter.body).not.toMatch(/[.!?]\.(?=\s|$)/u);
        }
  });
});
