import type { TalkOutcome } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { outcomeOf, outcomeOfTold } from '../src/index.ts';
import { corpusTalks } from './corpus.ts';

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

describe('what came of a talk', () => {
  const talks = corpusTalks().map(({ id, input }) => ({ id, input, outcome: outcomeOf(input) }));
  const quotesOf = ({ takeaways, personal, promises }: TalkOutcome) =>
    [...takeaways, ...(personal === null ? [] : [personal]), ...promises].map(({ text, turn }) => ({
      words: /^“([^”]+?)\.?”(?: – to “.+”)?$/u.exec(text)?.[1],
      turn,
    }));

  it('quotes the contact, in the turn that it names', () => {
    let quotes = 0;
    for (const { id, input, outcome } of talks)
      for (const { words, turn } of quotesOf(outcome)) {
        expect(words, id).toBeDefined();
        const { speaker, text } = input.turns[turn!]!;
        expect(speaker, id).toBe('contact');
        const said = letters(text);
        // What was agreed to is the user's question, and follows in marks of its own. Stutters are left out, so a quotation is looked for word by word.
        for (const word of letters(words!.split('” – to “')[0]!).trim().split(' '))
          expect(said, `${id}: ${words}`).toContain(word);
        quotes += 1;
      }
    expect(quotes).toBeGreaterThan(2 * talks.length);
  });

  it('repeats what the user promised from a turn of the user', () => {
    for (const { id, input, outcome } of talks)
      for (const { text, turn } of outcome.ownPromises) {
        const own = input.turns[turn!]!;
        expect(own.speaker, id).toBe('user');
        for (const word of letters(text).trim().split(' ')) expect(letters(own.text), id).toContain(word);
      }
  });

  it('names everybody who was put forward', () => {
    for (const { id, input, outcome } of talks)
      expect(outcome.names.length, id).toBe(new Set(input.names.map(({ name }) => name)).size);
  });
});

it("takes the user's own account for what it is", () => {
  const outcome = outcomeOfTold({
    minutes: 20,
    takeaways: ['Start with the night log'],
    personal: ' ',
    names: [{ name: 'Priya Shah', role: 'designer', company: '', why: '' }],
    promises: ['Send me the checklist'],
    ownPromises: [],
    introductionOffered: false,
    notes: 'She seemed tired.',
    self: { 'asked-the-closer': 'no' },
  });
  expect(outcome).toEqual({
    takeaways: [{ text: 'Start with the night log', turn: null }],
    personal: null,
    names: [{ name: 'Priya Shah', role: 'designer', turn: null }],
    promises: [{ text: 'Send me the checklist', turn: null }],
    ownPromises: [],
    introduction: null,
    closerAsked: false,
  });
});
