import { FIRST_ME } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { aboutMe } from '../../src/before/about-me.ts';
import { givenLine } from '../../src/before/given-line.ts';
import { groundIn } from '../../src/before/ground-line.ts';

const ANA = { name: 'Ana Lima', pronouns: 'she/her' };

describe('what the user typed about somebody', () => {
  it.each([
    ['I saw your talk on tides', 'me', 'I saw your talk on tides'],
    ['saw ur talk on tides!!', 'me', 'I saw your talk on tides'],
    ['her talk on tides', 'thing', 'your talk on tides'],
    ['Talk on tides.', 'thing', 'your talk on tides'],
    ['LinkedIn post on hiring', 'thing', 'your LinkedIn post on hiring'],
    ["Ana's article about onboarding", 'thing', 'your article about onboarding'],
    ['The way she explains statistics', 'thing', 'the way you explain statistics'],
    ['how she went from teaching to law', 'how', 'how you went from teaching to law'],
    ['She moved from nursing into data', 'you', 'you moved from nursing into data'],
    ['moved from nursing to data 🎉', 'you', 'you moved from nursing to data'],
    ['Ana runs the night team', 'you', 'you run the night team'],
    ['because she built the first tide sensor', 'you', 'you built the first tide sensor'],
    ["she's been a nurse for 20 years", 'you', "you've been a nurse for 20 years"],
    ['Works at Google', 'you', 'you work at Google'],
    ['Senior PM who switched from engineering', 'you', 'you are a senior PM who switched from engineering'],
    ['saw her speak at UX Leeds', 'me', 'I saw you speak at UX Leeds'],
    ['I love that she teaches kids', 'me', 'I love that you teach kids'],
    ['i read your post. it stayed with me', 'me', 'I read your post. It stayed with me'],
    ['your book changed how I think', 'free', 'your book changed how I think'],
    ['彼女の講演を聞きました', 'free', '彼女の講演を聞きました'],
  ])('%s', (typed, kind, text) => expect(givenLine(typed, ANA)).toMatchObject({ kind, text }));

  it.each([
    '',
    '   ',
    '🎉',
    'her',
    'she works with tides and runs the lab',
    'He built the lab',
    `${'word '.repeat(80)}`,
  ])('is left out where no sentence can hold it: %s', (typed) =>
    expect(givenLine(typed, ANA)).toBeUndefined(),
  );
});

describe('what the two have in common', () => {
  it.each([
    ['both studied at Leeds', 'we both studied at Leeds'],
    ['both nurses', 'we are both nurses'],
    ['nurses', 'we are both nurses'],
    ['former teacher', 'we are both former teachers'],
    ['both from Cork', 'we are both from Cork'],
    ['We both know Jo', 'we both know Jo'],
    ['met at the spring fair', 'we met at the spring fair'],
    ['same school: Leeds', 'the same school, Leeds'],
    ['mutual friend: Jo Marsh', 'a mutual friend, Jo Marsh'],
    ['Leeds University', 'Leeds University'],
  ])('%s', (typed, text) => expect(groundIn(typed, ANA)?.text).toBe(text));
});

describe('who the user is', () => {
  it.each([
    ['ward nurse', "I'm a ward nurse"],
    ['Software Engineer', "I'm a Software Engineer"],
    ['an HR manager at a school', "I'm an HR manager at a school"],
    ['Nine years as a ward nurse', 'I have nine years as a ward nurse behind me'],
    ['I was a teacher for ten years', 'I was a teacher for ten years'],
    ['ex-teacher', "I'm a former teacher"],
    ['Nursing', 'my background is in nursing'],
    ['BSc in Chemistry', 'I have a BSc in Chemistry'],
    ['accountant for 7 years', 'I have been an accountant for 7 years'],
    ['currently teaching maths', 'I am currently teaching maths'],
    ['看護師', undefined],
    ['unemployed', undefined],
  ])('%s', (background, clause) => expect(aboutMe({ ...FIRST_ME, background }).clause).toBe(clause));

  it.each([
    ['product designer', 'become a product designer'],
    ['a junior data analyst role', 'become a junior data analyst'],
    ['UX', 'move into UX'],
    ['something in publishing', 'work in publishing'],
    ['I want to work in climate', 'work in climate'],
    ['Become a PM', 'become a PM'],
    ['Not sure yet', undefined],
  ])('and hopes for: %s', (targetRole, to) => expect(aboutMe({ ...FIRST_ME, targetRole }).aim?.to).toBe(to));
});
