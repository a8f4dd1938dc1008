import { FIRST_ME } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { aboutMe } from '../../src/before/about-me.ts';
import { givenLine } from '../../src/before/given-line.ts';
import { groundIn } from '../../src/before/ground-line.ts';
import { howIn } from '../../src/before/how-line.ts';
import { BEFORE_LETTERS } from '../../src/before/index.ts';
import { namedIn } from '../../src/before/scribble.ts';
import { inputOf } from './people.ts';

const ANA = { name: 'Ana Lima', pronouns: 'she/her' };

describe('a note to oneself', () => {
  it.each([
    'not sure, just seems nice',
    'he plans the frozen stuff??',
    'she runs the depot, i think',
    'maybe her talk on tides',
    'nothing yet',
    'ask her about the move',
    'check linkedin first',
    'todo',
    'dunno. website says fresh',
    'her book = great',
    "don't mention the merger",
  ])('is no reason that a letter gives: %s', (typed) => expect(givenLine(typed, ANA)).toBeUndefined());

  it.each([
    'nothing really. Started in hotels too? (article says so)',
    'Bisi',
    'kasia!!',
    'none',
    'tbc',
    'same age i guess',
    'both like dogs??',
  ])('is nothing that two people share: %s', (typed) => expect(groundIn(typed, ANA)).toBeUndefined());

  it('names somebody whom both know where the page says who that is', () =>
    expect(groundIn('kasia!! (4 yrs at reception)', { ...ANA, how: "Kasia's husband" })?.text).toBe(
      'we both know Kasia',
    ));

  it.each([
    ['DHL (i think)', 'DHL'],
    ['DHL, i think', 'DHL'],
    ['Acme?', 'Acme'],
    ['maybe Northwind', 'Northwind'],
    ['Frostline (warrington)', 'Frostline'],
    ['Kestrel & Lim', 'Kestrel & Lim'],
    ['some 3PL in Leeds, Brightwell Logistics i think', undefined],
    ['Tesco or Asda i think', undefined],
    ['unknown', undefined],
    ['??', undefined],
  ])('stands behind the name of a workplace: %s', (typed, name) => expect(namedIn(typed)).toBe(name));

  it.each([
    [
      "I'm front office manager at a 180 room hotel, been in hotels 11 yrs (nights, then FOM)",
      "I'm a front office manager at a 180-room hotel",
    ],
    ['ward nurse (icu) 9 yrs!!', undefined],
    ['ward nurse, 9 yrs (icu, then a&e)', "I'm a ward nurse"],
    ['chef; did 3 yrs front of house', "I'm a chef"],
    ['I am accountant', "I'm an accountant"],
    ['nothing special', undefined],
    ['teacher, now learning Python', "I'm a teacher, now learning Python"],
  ])('is cut off what one says of oneself: %s', (background, clause) =>
    expect(aboutMe({ ...FIRST_ME, background }).clause).toBe(clause),
  );

  it.each([
    ['supply-chain planner, or demand planning?', 'become a supply-chain planner'],
    ['maybe data analyst?', 'become a data analyst'],
    ['product designer / UX', 'become a product designer'],
    ['planner (supply chain)', 'become a planner'],
    ['dunno', undefined],
  ])('leaves the first choice of work: %s', (targetRole, to) =>
    expect(aboutMe({ ...FIRST_ME, targetRole }).aim?.to).toBe(to),
  );

  it('is said, with the words of the field, and how to put it', () => {
    const { letter, wanting } = BEFORE_LETTERS.outreach.draft(
      inputOf({ ...ANA, why: 'not sure, seems nice', ground: ['kasia!!'] }, { name: 'Jo' }),
    );
    expect(letter.body).not.toMatch(/not sure|kasia/i);
    const said = wanting.map(({ text }) => text).join('\n');
    expect(said).toContain('‘not sure, seems nice’ reads like a note to yourself');
    expect(said).toContain('Say it as you would to her');
    expect(said).toContain('kasia!!');
  });
});

describe('how the two know each other', () => {
  it.each([
    ["We met at Kasia's leaving do", "we met at Kasia's leaving do", true],
    ["Kasia's husband. met him twice, leaving do + barbecue", 'we both know Kasia', true],
    ['read an article of hers', 'I read an article of yours', false],
    ['my cousin Bisi named her', 'my cousin Bisi gave me your name', false],
    ['she taught my evening class', 'you taught my evening class', true],
    ['old colleague at Boots', 'we used to be colleagues at Boots', true],
    ['LinkedIn', 'I came across you on LinkedIn', false],
    ['via the alumni network', 'I came across you via the alumni network', false],
    ['friend of my sister', 'we both know my sister', false],
    ['worked together at the Grand', 'we worked together at the Grand', true],
  ])('%s', (typed, clause, met) => expect(howIn(typed, ANA)).toMatchObject({ clause, met }));

  it.each(['', '?', 'do not know her', 'never met', 'i think from school', 'nothing'])(
    'is not said where it is no sentence: %s',
    (typed) => expect(howIn(typed, ANA)).toBeUndefined(),
  );

  it('stands in the first lines of every first letter and note, as does the work that is hoped for', () => {
    for (const how of ['met at the spring fair', 'read an article of hers', "Kasia's sister"])
      for (const kind of ['outreach', 'first-message', 'note'] as const)
        for (const why of ['', 'her talk on slow bread', 'she moved from law into data at forty']) {
          const input = inputOf(
            { ...ANA, how, why },
            { name: 'Jonas', background: 'ward nurse', targetRole: 'data analyst, or planner?' },
          );
          const { body } = BEFORE_LETTERS[kind].draft(input).letter;
          const { clause = '' } = howIn(how, ANA) ?? {};
          expect(body.slice(0, 160)).toContain(clause.slice(1));
          expect(body).toContain('data analyst');
        }
  });
});
