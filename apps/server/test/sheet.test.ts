import { OwnContact, type PersonPage, Problem, QuestionsChecked, SheetAnswer } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;
const PAGE: PersonPage = {
  name: 'Ana Reyes',
  role: 'data lead',
  company: 'Harbour Labs',
  pronouns: 'she/her',
  email: '',
  zone: '',
  how: '',
  why: '',
  ground: [],
  known: ['Founded in 2012 in Lisbon'],
  notes: '',
  reach: null,
  ledBy: null,
  playbookId: 'two-goals',
  everyMonths: null,
};
const AT = '2026-03-01T18:00:00.000Z';

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

let made = 0;
/** The path of a new person. */
async function somebody(page: Partial<PersonPage> = {}): Promise<string> {
  const id = `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  await house.storage.people.add({ id, at: AT, page: { ...PAGE, ...page } }, 10);
  return `/api/people/${id}`;
}
const read = async (path: string) => SheetAnswer.parse(await (await house.get(`${path}/sheet`)).json());
const put = (path: string, edit: object) => house.post(`${path}/sheet`, edit, 'PUT');
const putAndRead = async (path: string, edit: object) =>
  SheetAnswer.parse(await (await put(path, edit)).json());
const check = async (path: string, texts: string[]) =>
  QuestionsChecked.parse(await (await house.post(`${path}/questions/check`, { texts })).json());
const problemOf = async (reply: Response) => ({
  status: reply.status,
  ...Problem.parse(await reply.json()),
});

it('is empty at first, with six questions in this person’s situation and all of the playbook to cover', async () => {
  const { sheet, playbookId, prompts, checked } = await read(await somebody());
  expect(sheet).toEqual({ answers: {}, questions: [], ahead: [], version: 0 });
  expect(playbookId).toBe('two-goals');
  expect(prompts.map(({ text }) => text)).toEqual([
    'What do you know of Harbour Labs?',
    'What does Harbour Labs stand for?',
    'Why does it interest you?',
    'What do you know of Ana?',
    'What do you want from the talk?',
    'Which next steps would be fitting?',
  ]);
  expect(prompts[0]!.hint).toContain('she notices');
  expect(checked.checks).toEqual([]);
  // The one question that this playbook never leaves out stands first.
  expect(checked.missing[0]).toMatchObject({ beat: 'stand-out', neverLeaveOut: true });
  expect(checked.missing[0]!.suggestions.length).toBeGreaterThan(1);
});

it('keeps what was typed, cleaned, and checks the questions with it', async () => {
  const path = await somebody();
  const kept = await putAndRead(path, {
    version: 0,
    answers: { company: 'About 140 people\u0000\r\nMakes tide forecasts for ports', want: '' },
    questions: [
      { id: 'a', text: ' How many people\nwork there? ' },
      { id: 'b', text: 'Who else, anyone else?' },
    ],
    ahead: ['b', 'b', 'gone'],
  });
  expect(kept.sheet).toEqual({
    answers: { company: 'About 140 people\nMakes tide forecasts for ports' },
    questions: [
      { id: 'a', text: 'How many people work there?' },
      { id: 'b', text: 'Who else, anyone else?' },
    ],
    ahead: ['b'],
    version: 1,
  });
  const [first, second] = kept.checked.checks;
  expect(first!.items[0]).toMatchObject({ id: 'look-up', verdict: 'mend', known: 'About 140 people' });
  expect(second!.beats).toEqual(['anyone-else']);
  expect(kept.checked.missing.map(({ beat }) => beat)).not.toContain('anyone-else');
  // A question that a search would answer covers no topic.
  expect(kept.checked.missing.map(({ beat }) => beat)).toContain('journey');
  expect(await read(path)).toEqual(kept);
});

it('changes only what is given, and refuses what was changed meanwhile', async () => {
  const path = await somebody();
  await putAndRead(path, { version: 0, answers: { want: 'Courage' } });
  const next = await putAndRead(path, { version: 1, questions: [{ id: 'a', text: 'Why?' }] });
  expect(next.sheet).toMatchObject({ answers: { want: 'Courage' }, version: 2 });
  expect(await problemOf(await put(path, { version: 1, answers: {} }))).toMatchObject({
    status: 409,
    code: 'conflict',
  });
  expect((await read(path)).sheet).toEqual(next.sheet);
  // Who goes from the list is not sent ahead either.
  await putAndRead(path, { version: 2, ahead: ['a'] });
  expect((await putAndRead(path, { version: 3, questions: [] })).sheet.ahead).toEqual([]);
});

it('says in one sentence what cannot be kept, without the words themselves', async () => {
  const path = await somebody();
  for (const [edit, message] of [
    [
      { version: 0, answers: { want: 'x'.repeat(2001) } },
      'An answer may have 2,000 characters; one has 2,001. Please shorten it.',
    ],
    [
      { version: 0, questions: Array.from({ length: 31 }, (_, at) => ({ id: `${at}`, text: 'Why?' })) },
      'At most 30 questions can be kept; these are 31. Please leave some out.',
    ],
    [
      {
        version: 0,
        questions: [
          { id: 'a', text: 'Why?' },
          { id: 'a', text: 'How?' },
        ],
      },
      'Two of the questions have the same id.',
    ],
    [{ answers: {} }, 'The sheet is not right at version.'],
    [{ version: 0, answers: { nonsense: 'secret' } }, 'The sheet is not right at answers.'],
  ] as const) {
    const problem = await problemOf(await put(path, edit));
    expect(problem).toMatchObject({ status: 400, message });
    expect(problem.message).not.toContain('secret');
  }
  expect(
    await problemOf(await house.post(`${path}/questions/check`, { texts: ['x'.repeat(301)] })),
  ).toMatchObject({
    status: 400,
    message: 'A question may have 300 characters; question 1 has 301. Please shorten it.',
  });
});

it('checks what is typed without keeping it', async () => {
  const path = await somebody();
  const { checks, missing } = await check(path, [
    'When was Harbour Labs founded?',
    '  ',
    'Is there anyone else?',
  ]);
  expect(checks).toHaveLength(3);
  expect(checks[0]!.items[0]).toMatchObject({ verdict: 'mend', known: 'Founded in 2012 in Lisbon' });
  expect(checks[1]).toEqual({ beats: [], items: [] });
  expect(missing.map(({ beat }) => beat)).not.toContain('anyone-else');
  expect((await read(path)).sheet.version).toBe(0);
});

it('knows nobody whom the user has not written down', async () => {
  const nobody = '/api/people/01900000-0000-7000-8000-00000000dead';
  for (const reply of [
    await house.get(`${nobody}/sheet`),
    await put(nobody, { version: 0 }),
    await house.post(`${nobody}/questions/check`, { texts: [] }),
  ])
    expect(await problemOf(reply)).toMatchObject({ status: 404, code: 'not-found' });
});

it('is what the contact made of the page knows to be known', async () => {
  const path = await somebody();
  const answers = { company: 'Opened an office in Porto.', person: 'She was a nurse.\nWho is her boss?' };
  await putAndRead(path, { version: 0, answers });
  const { id } = (await (await house.post(`${path}/contact`, {})).json()) as { id: string };
  const { card } = OwnContact.parse(await (await house.get(`/api/contacts/${id}`)).json());
  expect(card.company.public).toEqual([
    'Founded in 2012 in Lisbon',
    'Opened an office in Porto.',
    'She was a nurse.',
  ]);
});
