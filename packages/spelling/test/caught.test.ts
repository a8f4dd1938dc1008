import type { Slip } from '@anyone-else/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSpeller, type Speller } from '../src/speller.ts';
import { SLIPS } from './slips.ts';

let speller: Speller;
beforeAll(async () => {
  speller = await openSpeller();
});

const check = (text: string, known: string[] = []) => speller.check({ text, known });
const mended = (text: string, slips: readonly Slip[]) =>
  slips.reduceRight(
    (line, { from, to, instead }) => line.slice(0, from) + (instead[0] ?? '…') + line.slice(to),
    text,
  );

/** These are let pass, for the sake of what looks just like them and is right. */
const MISSED = 5;

describe('slips', () => {
  test('that are common are caught, each where it stands', async () => {
    const missed: string[] = [];
    for (const marked of SLIPS) {
      const text = marked.replace(/[[\]]/g, '');
      const from = marked.indexOf('[');
      const to = marked.indexOf(']') - 1;
      const slips = await check(text);
      if (!slips.some((slip) => slip.from < to && slip.to > from)) missed.push(marked);
    }
    console.log(
      `spelling: ${SLIPS.length - missed.length} of ${SLIPS.length} slips caught; not: ${missed.join(' ')}`,
    );
    expect(missed.length).toBeLessThanOrEqual(MISSED);
  });

  test.each([
    ['I definately look forward to meet you.', 'I definitely look forward to meeting you.'],
    ['Last week i saw there office.', 'Last week I saw their office.'],
    ['The the team have a apple.', 'The team have an apple.'],
    ['She go to work on monday.', 'She goes to work on Monday.'],
    ['Thank you for you advices.', 'Thank you for you advice.'],
    ['Your welcome to say no. Its fine.', 'You’re welcome to say no. It’s fine.'],
    ['😀 I recieve 👩‍👩‍👧‍👦 teh mail.', '😀 I receive 👩‍👩‍👧‍👦 the mail.'],
    ['I would of come, but it was to late.', 'I would have come, but it was too late.'],
  ])('%s → %s', async (text, right) => expect(mended(text, await check(text))).toBe(right));

  test('are told in plain sentences of our own', async () => {
    const text = 'I recieve a apple. We met on friday and i was there. The the end.';
    expect((await check(text)).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'spelling: Did you mean “receive”?',
      'grammar: Before “apple” it is “an”.',
      'spelling: “Friday” begins with a capital letter.',
      'spelling: “I” is always a capital letter.',
      'grammar: “The” stands here twice.',
    ]);
  });
});

describe('what is right', () => {
  test.each([
    'I organise and I organize, in colour and in color, at the centre and at the center.',
    'Sorcha and Luiz in Oranmore, Kisumu and Ibadan told me about ESB and about glaciology.',
    'See https://exmaple.com/definately or write to recieve@seperate.org, version v2.3.1rc.',
    'It would be an honour, an hour at a university, at a European one.',
    'Thank you both. I had had no idea that that was so very, very kind.',
    'What took you from there to here? We spoke to many people, and its roof is red.',
    'Olá Ana, obrigado pela conversa de ontem, foi muito boa e aprendi bastante sobre a equipa.',
    '',
    ' \n\n 😀',
  ])('%s', async (text) => expect(await check(text)).toEqual([]));

  test('names and words that are known', async () => {
    const text = 'I hope farida and the loupes of sightwave’s lab are well.';
    expect(await check(text)).not.toEqual([]);
    expect(await check(text, ['Farida Oduya', 'Sightwave', 'loupes'])).toEqual([]);
  });
});

test('whatever the text is made of, it ends, and each slip lies in it', async () => {
  const odd = [
    '\ud800 teh \udc00',
    'teh '.repeat(5000),
    'a'.repeat(20_000),
    '\u0000teh\u0000',
    `${'('.repeat(2000)} teh`,
    'teh\u202e teh\r\nteh\u2028teh',
  ];
  for (const text of odd)
    for (const { from, to } of await check(text)) {
      expect(from).toBeLessThan(to);
      expect(text.slice(from, to)).toBe('teh');
    }
});
