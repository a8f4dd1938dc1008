import { readdirSync, readFileSync } from 'node:fs';
import { draftThankYou, LETTERS } from '@anyone-else/letters';
import { Transcript } from '@anyone-else/protocol';
import { beforeAll, expect, test } from 'vitest';
import { somebody } from '../../letters/test/before/people.ts';
import { corpusTalks } from '../../letters/test/corpus.ts';
import { openSpeller, type Speller } from '../src/speller.ts';

const FOLDER = new URL('../../reading/corpus/transcripts/', import.meta.url);

let speller: Speller;
beforeAll(async () => {
  speller = await openSpeller();
});

const words = (text: string) => text.split(/\s+/).length;

async function noise(texts: readonly { text: string; known: string[] }[]) {
  let all = 0;
  const found: string[] = [];
  for (const { text, known } of texts) {
    all += words(text);
    for (const { from, to, instead } of await speller.check({ text, known }))
      found.push(`${text.slice(from, to)} → ${instead[0]}`);
  }
  return { all, found };
}

test('people who write with care hear of a slip less than once in a thousand words', async () => {
  const turns = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const data = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
      const { turns, user, contact } = Transcript.parse(data);
      const texts = turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text);
      // Who writes 'i' or begins with small letters has chosen to, all through the talk.
      if (texts.some((text) => /^[a-z]|(?:^|\s)i(?:\s|'|$)/.test(text))) return [];
      const known = [user?.name, contact?.name, contact?.company, contact?.role, ...data.labels.names];
      return texts.map((text) => ({ text, known: known.filter((name) => name !== undefined) }));
    });
  const { all, found } = await noise(turns);
  console.log(`spelling: ${found.length} in ${all} words of ${turns.length} turns: ${found.join(', ')}`);
  expect(turns.length).toBeGreaterThan(1000);
  expect(found.length / all).toBeLessThan(1 / 1000);
});

test('letters of every kind, to people as pages have them, hold next to none', async () => {
  const letters = Array.from({ length: 40 }, (_, index) => somebody(index)).flatMap((input) => {
    const { name, company, role, ground } = input.page;
    return Object.values(LETTERS).map((maker) => {
      const { subject, body } = maker.draft(input).letter;
      return { text: `${subject}\n\n${body}`, known: [name, company, role, input.me.name, ...ground] };
    });
  });
  const { all, found } = await noise(letters);
  console.log(`spelling: ${found.length} in ${all} words of ${letters.length} letters: ${found.join(', ')}`);
  expect(found.length / all).toBeLessThan(1 / 2000);
});

test('thank-you notes that quote what was said hold next to none', async () => {
  const letters = corpusTalks().map(({ input }) => {
    const { subject, body } = draftThankYou(input);
    const known = [
      input.user?.name,
      input.contact?.name,
      input.contact?.company,
      ...input.names.map(({ name }) => name),
    ];
    return { text: `${subject}\n\n${body}`, known: known.filter((name) => name !== undefined) };
  });
  const { all, found } = await noise(letters);
  console.log(`spelling: ${found.length} in ${all} words of ${letters.length} letters: ${found.join(', ')}`);
  expect(letters.length).toBeGreaterThan(50);
  expect(found.length / all).toBeLessThan(1 / 1000);
});
