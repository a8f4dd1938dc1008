import { loadContent } from '@anyone-else/content';
import type { Labels, Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { greetingTo } from '../src/address.ts';
import { wantsPeace } from '../src/in-peace.ts';
import { draftThankYou, outcomeOf } from '../src/index.ts';
import { wholeClauses } from '../src/whole-clauses.ts';

const playbook = loadContent().playbooks.get('full-arc')!;
const ask = (text: string, beats: Labels['beats'] = []): Turn => ({
  speaker: 'user',
  text,
  labels: { beats, acts: [], fouls: [], followUp: false },
});
const tell = (text: string): Turn => ({ speaker: 'contact', text, labels: null });
const inputOf = (turns: Turn[], name = 'Dr Harriet Lascelles') => ({
  turns,
  user: { name: 'Ada Bell' },
  contact: { name },
  closer: { asked: true, turn: 0, specific: true },
  names: [],
  playbook,
});

describe('the greeting', () => {
  it.each<[name: string, turns: Turn[], greeting: string]>([
    ['Dr Harriet Lascelles', [ask('Hello, Dr Lascelles.'), tell('Harriet, please.')], 'Dear Harriet,'],
    ['Mr. Curtis Embry', [ask('Mr. Embry, hi.'), tell('Curtis. Hey.')], 'Dear Curtis,'],
    ['Desmond Okafor', [ask('Hello, Mr Okafor.'), tell('Call me Des.')], 'Dear Des,'],
    ['Mrs. Kavita Rao', [ask("Good morning, ma'am."), tell('Yes, tell me.')], 'Dear Mrs. Rao,'],
    ['Venkatesh Iyer', [ask('Thank you sir')], 'Dear Mr. Iyer,'],
    ['Venkatesh Iyer', [ask('Good morning, sir.'), ask('Thanks so much, Venkatesh.')], 'Dear Venkatesh,'],
    ['Mary Beth Olsen', [ask('Hi, Mary Beth, thanks for this.')], 'Dear Mary Beth,'],
    ['Ana Ruiz', [], 'Dear Ana,'],
  ])('for %s is as they were called last', (name, turns, greeting) => {
    expect(greetingTo(name, turns)).toBe(greeting);
  });
});

describe('a contact who said no to being written to', () => {
  it.each([
    ['Okay if I reach out with questions?', 'Nah, I’m bad at that. Ask whoever’s on when you come.', true],
    ['May I write to you again?', 'I’d rather you didn’t.', true],
    ['May I write to you again?', 'No problem at all.', false],
    ['May I email you?', 'No, text me, I never look at mail.', false],
    ['May I keep in touch?', 'Please do.', false],
  ])('%s %s', (question, answer, peace) => {
    expect(wantsPeace([ask(question), tell(answer)])).toBe(peace);
  });

  it('is told of no news to come', () => {
    const turns = [
      ask('What do you look for?', ['hiring-bar']),
      tell('Somebody who can hear bad news and ask the next question.'),
      ask('May I write to you again?', ['stay-in-touch']),
      tell('I’d rather you didn’t.'),
    ];
    expect(draftThankYou(inputOf(turns)).body).not.toMatch(/write|hear from me|news from|touch/u);
    expect(outcomeOf(inputOf(turns)).inPeace).toBe(true);
  });
});

describe('what the letter says the words are', () => {
  it('turns no outcome into advice', () => {
    const { body } = draftThankYou(
      inputOf([
        ask('What would you do in my place?', ['advice']),
        tell("Work the trade counter six months and you'll learn every fitting there is."),
      ]),
    );
    expect(body).toContain("“Work the trade counter six months and you'll learn every fitting there is.”");
  });

  it('calls nothing their own story that is about others', () => {
    const { facts } = draftThankYou(
      inputOf([
        ask('What goes wrong?', ['challenge']),
        tell("I had three start last year and two of them couldn't do a Monday."),
      ]),
    );
    expect(facts.filter(({ kind }) => kind === 'personal')).toEqual([]);
  });

  it.each([
    'I came out of school two-ten in the hole.',
    'I started over when they laid off the whole floor.',
  ])('leaves out what is heavy to read again: %s', (story) => {
    const { body } = draftThankYou(inputOf([ask('How did you get into this?', ['journey']), tell(story)]));
    expect(body).not.toContain('“');
  });
});

describe('speech without signs', () => {
  const clauses = (text: string) => wholeClauses(text).map(({ start, end }) => text.slice(start, end));
  it('is quoted where a clause begins and ends whole', () => {
    expect(
      clauses(
        "everybody does the hooves and nobody does the breath so always ask what the thing is doing when it's doing nothing that's my whole philosophy",
      ),
    ).toContain("always ask what the thing is doing when it's doing nothing");
  });
  it.each([
    'till six thirty i am free after that i have one call with the taiwan team',
    "don't be i'm literally sitting in a closet full of coats it's my booth",
    'learn the middleware both of the big ones are free to learn and the certs are fine',
  ])('and not where it runs on: %s', (text) => {
    expect(clauses(text)).toEqual([]);
  });
});
