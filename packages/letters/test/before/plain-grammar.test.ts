import { FIRST_ME } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { aboutMe } from '../../src/before/about-me.ts';
import { givenLine } from '../../src/before/given-line.ts';
import { groundIn } from '../../src/before/ground-line.ts';
import { LETTERS } from '../../src/index.ts';
import { inputOf } from './people.ts';

const ANA = { name: 'Ana Lima', pronouns: 'she/her' };

describe('what a letter says of somebody', () => {
  it.each([
    ['was in the paper last week for her flood maps', 'you were in the paper last week for your flood maps'],
    ["she doesn't have a degree either", "you don't have a degree either"],
    ['she hasn’t got a degree', "you haven't got a degree"],
    ['company hires career changers', 'your company hires career changers'],
    ['I like her work. she seems nice.', 'I like your work. You seem nice'],
  ])('%s', (typed, text) => expect(givenLine(typed, ANA)?.text).toBe(text));

  it('is a sentence where something is done', () =>
    expect(givenLine('her husband went to school with mine', ANA)?.kind).toBe('free'));
  it('is left out where either of the two may be meant', () =>
    expect(givenLine('was at PyCon in May', ANA)).toBeUndefined());
  it('is no role of both for its last word', () =>
    expect(groundIn('she knows my sister', ANA)?.text).toBe('you know my sister'));
});

describe('what a letter says of the user', () => {
  it.each([
    ['between jobs', undefined],
    ['dropped out of college', undefined],
    ['redundant', undefined],
    ['laid off', undefined],
    ['IT support officer', "I'm an IT support officer"],
    ["farmer's son", "I'm a farmer's son"],
    ['map nerd', "I'm a map nerd"],
    ['lived in Peru', 'I lived in Peru'],
    ['MBA student', "I'm an MBA student"],
  ])('%s', (background, clause) => expect(aboutMe({ ...FIRST_ME, background }).clause).toBe(clause));

  it.each([
    ['own a bakery', undefined],
    ['study medicine', undefined],
    ['Head of Sustainability at a bank', 'become Head of Sustainability at a bank'],
  ])('hopes: %s', (targetRole, to) => expect(aboutMe({ ...FIRST_ME, targetRole }).aim?.to).toBe(to));

  it('is asked for where the words fit into no sentence', () => {
    const { letter, wanting } = LETTERS.outreach.draft(
      inputOf(
        { ...ANA, company: 'n/a' },
        { name: 'Jo', background: 'between jobs', targetRole: 'own a bakery' },
      ),
    );
    expect(letter.body).not.toMatch(/between jobs|own a bakery|n\/a/);
    expect(wanting.map(({ text }) => text).join('\n')).toMatch(/between jobs[\s\S]*own a bakery/);
  });
});
