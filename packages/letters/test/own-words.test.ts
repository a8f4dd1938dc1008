import { loadContent } from '@anyone-else/content';
import type { Labels, Turn } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { draftThankYou, type ThankYouInput, verifyLetter } from '../src/index.ts';
import { deedIn, keptIn } from '../src/own-words.ts';

const none: Labels = { beats: [], acts: [], fouls: [], followUp: false };
const ask = (text: string, labels: Partial<Labels> = {}): Turn => ({
  speaker: 'user',
  text,
  labels: { ...none, ...labels },
});
const tell = (text: string): Turn => ({ speaker: 'contact', text, labels: null });

const turns: Turn[] = [
  ask('What does a week hold?', { beats: ['day-to-day'] }),
  tell('I keep a Friday list of whom I promised what, and I turned the chair away from the mirror.'),
  ask('Where would somebody like me start?', { beats: ['advice'] }),
  tell('Write one true thing that you did for one person. Keep their secret in it.'),
  ask("Thank you. I'll write my one true thing this week. May I let you know how it went?", {
    beats: ['stay-in-touch'],
  }),
  tell("I'd be sorry if you didn't."),
  ask(
    'Thank you so much, Errol. The turned chair and the Friday list will stay with me. Have a good afternoon!',
  ),
  tell('Walk good, then.'),
];
const input: ThankYouInput = {
  turns,
  user: { name: 'Samira' },
  contact: { name: 'Errol Lezama', company: 'Kinver Seating' },
  closer: { asked: true, turn: 2, specific: true },
  names: [],
  playbook: loadContent().playbooks.get('full-arc')!,
  known: {
    takeaways: [
      { text: 'keeping the secret in the story', turn: 3, followedUp: false },
      { text: 'the candidate who said nothing', turn: 1, followedUp: true },
    ],
    promises: [],
    names: [],
    introduction: null,
  },
};

describe("the user's own words come first", () => {
  const letter = draftThankYou(input);

  it('says what they said would stay with them, and nothing else in its place', () => {
    expect(letter.body).toContain('the turned chair and the Friday list will stay with me.');
    expect(letter.body).not.toContain('stayed with me');
    expect(letter.body).not.toContain('candidate');
  });

  it('keeps their promise', () => {
    expect(letter.body).toContain(
      "I'll write my one true thing this week, and I'll let you know how it went.",
    );
  });

  it('lists both with the turns that they rest on, and every word is borne out', () => {
    expect(letter.facts.map(({ kind, turn }) => [kind, turn])).toEqual([
      ['own-promise', 6],
      ['own-promise', 4],
    ]);
    expect(verifyLetter(letter, turns, input.known)).toEqual([]);
  });
});

it.each([
  [
    'Thank you, the one true thing is what I’ll take with me.',
    'the one true thing is what I’ll take with me',
  ],
  ["I'll remember the Friday list.", "I'll remember the Friday list"],
  ["I won't forget the turned chair.", "I won't forget the turned chair"],
])('hears what stays: %s', (said, kept) => {
  expect(keptIn([...turns.slice(0, 4), ask(said)])?.text).toBe(kept);
});

it.each([
  'That will stay with me.',
  "I'll remember you.",
  'My sister will stay with me in May.',
  "I'll take it with me.",
  'Will the Friday list stay with me?',
])('takes nothing else for it: %s', (said) => {
  expect(keptIn([...turns.slice(0, 4), ask(said)])).toBeUndefined();
});

it.each(["I'll write to my aunt.", "I'll try to be quick.", "I'll ask for the salary now."])(
  'takes no deed for a promise that holds nothing of theirs: %s',
  (said) => expect(deedIn([...turns.slice(0, 4), ask(said)])).toBeUndefined(),
);
