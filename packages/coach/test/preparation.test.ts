import { loadContent } from '@anyone-else/content';
import { NO_LABELS, type QuestionCheck, type Reading, SHEET_QUESTIONS } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import {
  checkQuestion,
  guardedFacts,
  knownFacts,
  missingBeats,
  type Preparing,
  promptsFor,
} from '../src/index.ts';

const { playbooks } = loadContent();
const PAGE = { name: 'Dr. Ana Reyes', role: 'data lead', company: 'Harbour Labs', pronouns: 'she/her' };
const ME = { background: 'ward nurse', targetRole: 'data analyst' };
const preparing = (more: Partial<Preparing> = {}): Preparing => ({
  page: PAGE,
  me: ME,
  playbook: playbooks.get('full-arc')!,
  known: [],
  ...more,
});
const read = (labels: Partial<Reading['labels']> = {}): Reading => ({
  labels: { ...NO_LABELS, ...labels },
  confidence: {},
  unsure: [],
  sentences: [],
});
const verdicts = ({ items }: QuestionCheck) =>
  Object.fromEntries(items.map(({ id, verdict }) => [id, verdict]));

describe('the six questions of a sheet', () => {
  test.each([...playbooks.keys()])('are in this person’s situation: %s', (id) => {
    const prompts = promptsFor({ ...PAGE, ground: ['the same school'] }, ME, playbooks.get(id)!);
    expect(prompts.map((prompt) => prompt.id)).toEqual([...SHEET_QUESTIONS]);
    const all = prompts.map(({ text, hint }) => `${text} ${hint}`).join('\n');
    expect(all).toMatch(/Harbour Labs[\s\S]*ward nurse[\s\S]*data analyst[\s\S]*Ana[\s\S]*the same school/);
    expect(all).not.toMatch(/[{}]|undefined|\bthey\b/);
  });

  test('go without what nobody said', () => {
    const page = { name: 'Ana', role: '', company: '', pronouns: '', ground: [] };
    const all = promptsFor(page, { background: '', targetRole: '' }, playbooks.get('full-arc')!);
    expect(all[0]!.text).toBe('What do you know of where they work?');
    expect(all.map(({ text, hint }) => text + hint).join('\n')).not.toMatch(/[{}“]\s*[”}]|undefined/);
  });
});

describe('what is known', () => {
  const facts = knownFacts(
    { known: ['Founded in 2012'] },
    {
      company: '- About 140 people\n• founded in 2012.\nHow do they sell?\nNo idea of the numbers',
      person: 'She was a nurse. She spoke in Porto in 2023.',
      want: 'Courage',
    },
  );
  test('is a fact a line, from the page and from two of the answers, each once', () => {
    expect(facts).toHaveLength(4);
    expect(facts).toEqual(expect.arrayContaining(['About 140 people', 'She was a nurse.']));
    expect(facts.join()).not.toMatch(/sell|idea|Courage/);
  });
  test('goes into a contact’s file as far as there is room', () => {
    const known = Array.from({ length: 20 }, (_, at) => `Fact number ${at}`);
    expect(guardedFacts({ known }, {})).toEqual(known.slice(0, 12));
  });
});

describe('a question before it is asked', () => {
  test('is told with the fact that answers it, and how else it could be put', () => {
    const of = preparing({ known: ['Founded in 2012', 'About 140 people'] });
    const check = checkQuestion('how many people work there', read(), of);
    expect(check.items[0]).toEqual({
      id: 'look-up',
      verdict: 'mend',
      text: 'You know this already: “About 140 people”. Ask what is not written there.',
      known: 'About 140 people',
    });
    expect(check.better).toBe('What does it change for you that Harbour Labs is the size it is?');
  });

  test('may lean on a fact', () => {
    const of = preparing({ known: ['Opened a second office in Porto'] });
    const text = 'I read that you opened an office in Porto. What has that changed for you?';
    const check = checkQuestion(text, read({ acts: ['open-question'], beats: ['culture'] }), of);
    expect(verdicts(check)).toMatchObject({ 'look-up': 'good', open: 'good' });
    expect(check.items[0]!.text).toBe('You show what you know and ask on from there.');
  });

  test('is a note where it asks nothing', () => {
    const check = checkQuestion('Her years in Porto', read(), preparing());
    expect(verdicts(check).open).toBe('look');
    expect(check.better).toBeUndefined();
  });

  test('speaks of somebody in their own pronouns', () => {
    const of = (pronouns: string) => preparing({ page: { ...PAGE, pronouns } });
    const said = (pronouns: string) =>
      checkQuestion('Would you look at my CV?', read({ acts: ['closed-question'] }), of(pronouns))
        .items.map(({ text }) => text)
        .join(' ');
    expect(said('he/him')).toContain('This gives him homework');
    expect(said('')).toContain('This gives them homework');
    expect(said('she/her')).not.toMatch(/[{}]/);
  });

  test('is told the words that would hurt, whatever the reader makes of them', () => {
    for (const text of [
      'What do you earn?',
      'Are you married?',
      'Could I pick your brain?',
      'Who is the laziest?',
    ])
      expect(
        verdicts(checkQuestion(text, read({ acts: ['open-question'] }), preparing()))['kind-words'],
      ).not.toBe('good');
    expect(
      verdicts(checkQuestion('What do you earn trust with?', read({ acts: ['open-question'] }), preparing())),
    ).toMatchObject({ 'kind-words': 'good' });
  });
});

describe('what is missing', () => {
  const beats = (missing: ReturnType<typeof missingBeats>) => missing.map(({ beat }) => beat);
  test('comes in the playbook’s order, the one never to leave out before all', () => {
    const missing = missingBeats([], preparing({ playbook: playbooks.get('two-goals')! }));
    expect(beats(missing)).toEqual([
      'stand-out',
      'journey',
      'industry',
      'day-to-day',
      'challenge',
      'hiring-bar',
      'culture',
      'anyone-else',
    ]);
    expect(missing.filter(({ neverLeaveOut }) => neverLeaveOut)).toHaveLength(1);
    expect(missing[0]!.suggestions.join()).toMatch(/data analyst[\s\S]*Harbour Labs/);
  });

  test('is not what a question covers, unless that question should not be asked so', () => {
    const asked = (text: string, labels: Partial<Reading['labels']>) =>
      missingBeats([checkQuestion(text, read(labels), preparing())], preparing());
    expect(beats(asked('How did you begin?', { beats: ['journey'], acts: ['open-question'] }))).not.toContain(
      'journey',
    );
    expect(beats(asked('Where did you study?', { beats: ['journey'], acts: ['closed-question'] }))).toContain(
      'journey',
    );
  });
});

describe('a question that was typed as people type', () => {
  test.each([
    ["I'm front office manager at a 180 room hotel", 'a front office manager like me'],
    ['im a nurse, 12 yrs', 'a nurse like me'],
    ['I used to be a teacher', 'a teacher like me'],
  ])('fills in who the user is, said in whatever way: %s', (background, said) => {
    const missing = missingBeats([], preparing({ me: { ...ME, background } }));
    const all = missing.flatMap(({ suggestions }) => suggestions).join('\n');
    expect(all).not.toMatch(/\b(?:an?|as|mine,) (?:I['’]?m|im|I used)\b/i);
    expect(all).toContain(said.replace(' like me', ''));
  });

  test('asks for a job before it asks for papers', () => {
    const { items } = checkQuestion('Can you get me a job or maybe look at my cv?', read(), preparing());
    expect(items.find(({ id }) => id === 'no-favour')?.text).toMatch(/^This asks for a job/);
  });

  test.each([
    '¿Cómo empezaste?',
    'Wie sind Sie dazu gekommen?',
    'Comment avez-vous commencé ?',
    'どうやって始めましたか',
  ])('is left to the user in a language that is not read: %s', (text) => {
    const { items, beats } = checkQuestion(text, read(), preparing());
    expect(items.map(({ verdict, text: said }) => [verdict, said])).toEqual([
      ['look', 'Only English is read here: this one is for you to judge.'],
    ]);
    expect(beats).toEqual([]);
  });

  test.each([
    'Biggest surprise so far?',
    'Worst mistake ever?',
    'Do you know Co-op Pan?',
    'Est. 1900, how come?',
  ])('is read where it is English, however short: %s', (text) =>
    expect(checkQuestion(text, read(), preparing()).items.length).toBeGreaterThan(1),
  );
});
