import { loadContent } from '@anyone-else/content';
import type { Letter, Turn } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { draftThankYou, verifyLetter } from '../src/index.ts';
import { offersIn } from '../src/offers.ts';
import { promisesIn } from '../src/promises.ts';
import { sayingsOf } from '../src/sayings.ts';

const names = [{ name: 'Priya Nair', turn: 1 }];
const request: Turn = {
  speaker: 'user',
  text: 'Could you introduce me to Priya Nair?',
  labels: { beats: ['introduction'], acts: ['request'], fouls: [], followUp: false },
};
const after = (text: string): Turn[] => [request, { speaker: 'contact', text, labels: null }];
const promised = (turns: Turn[]) => promisesIn(sayingsOf(turns), turns, names).map(({ text }) => text);

it.each([
  "I'd be happy to introduce you to people, but honestly I don't know anybody who is free. I could send you my old portfolio but I'm not allowed to.",
  "I don't think I can introduce you.",
  'i dont think i can introduce you to anyone',
  'I wish I could introduce you to our lead.',
  'I could introduce you to Priya Nair, but she is leaving.',
  "My boss always says I'll call you tomorrow and never does.",
  "I'm not sure I could introduce you to anybody.",
  "I doubt I can send you the deck. I can't promise I'll send you anything.",
  "I never said I'd be happy to introduce you.",
  "You'd think I'd be happy to introduce you to everyone.",
  "People expect I'll introduce you to somebody.",
  'My old boss said, "I\'ll send you the form," and that was it.',
  "I'd be happy to introduce you to Ana if I knew her better. If I could send you the guide I would.",
  "I could send you our guide, only it's confidential.",
  'I can introduce you to the team, unless they are away.',
  "I'd love to introduce you to our team. But honestly nobody has time.",
  "I was going to say I'd be happy to introduce you to our lead, but she's just gone on leave for the whole of the summer and then she is moving to another team that I have nothing to do with at all.",
  "I'd rather you didn't mention my name.",
])('is no offer: %s', (text) => {
  const turns = after(text);
  expect(promised(turns)).toEqual([]);
  const { body } = draftThankYou({
    turns,
    user: {},
    contact: {},
    closer: { asked: true, turn: 0, specific: true },
    names,
    playbook: loadContent().playbooks.get('full-arc')!,
  });
  expect(body).not.toMatch(/offer|glad,? (?:too, )?when/);
});

it.each([
  "Don't worry, I'll send you the form.",
  "I don't know him well, but I'll ask him tonight for you.",
  "As I said, I'll send you the list.",
  "I'd be happy to introduce you to Priya. She'd love it.",
  "Write to me and I'll send you the deck.",
  'If you like, I can introduce you to Priya Nair.',
  "Not today, but I'll email you on Monday.",
  "I'm not the best person, but I can introduce you to Priya Nair.",
  'I think I can introduce you to Priya Nair.',
  "I'll introduce you to Priya Nair, but give me a week.",
  'Write to her and mention my name.',
])('is an offer still: %s', (text) => {
  expect(promised(after(text))).toHaveLength(1);
});

it('the check knows an offer that was taken back', () => {
  const turns = after('I could introduce you to Priya Nair, but she is leaving.');
  const text = 'your offer to introduce me to Priya Nair';
  const letter: Letter = {
    kind: 'thank-you',
    subject: 'Thank you',
    body: `I'm grateful to you for ${text}.`,
    facts: [{ kind: 'introduction', text, turn: 1 }],
  };
  expect(verifyLetter(letter, turns)).toEqual([`introduction "${text}": turn 1 makes no such offer`]);
  expect(verifyLetter(letter, after('I could introduce you to Priya Nair.'))).toEqual([]);
});

it('looks for offers in the first 600 characters of a sentence that never ends', () => {
  const offers = (text: string) => offersIn({ text, before: '', after: '' }).length;
  const endless = "I'll send you ".repeat(3_000);
  expect(offers(endless)).toBe(offers(endless.slice(0, 600)));
});
