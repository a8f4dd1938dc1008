import { AsideAnswer, type AsideEdit, LetterAnswer, Problem } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, SETUP } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const NOBODY = '01900000-0000-7000-8000-00000000dead';
const path = (id: string) => `/api/sessions/${id}/aside`;
const asideOf = async (id: string) => AsideAnswer.parse(await (await house.get(path(id))).json());
const put = (id: string, edit: AsideEdit | object) => house.post(path(id), edit, 'PUT');
const putAndRead = async (id: string, edit: AsideEdit) =>
  AsideAnswer.parse(await (await put(id, edit)).json());
const problemOf = async (reply: Response) => ({
  status: reply.status,
  ...Problem.parse(await reply.json()),
});

describe('what is kept beside a talk', () => {
  it('begins with the questions and the help of the set-up', async () => {
    const questions = [' What surprised\nyou most? ', '\u200B', 'Is there anyone else to ask?'];
    const id = await house.begin({ questions, help: 'coach' });
    expect(await asideOf(id)).toEqual({
      aside: {
        notes: '',
        questions: [
          { id: 'q1', text: 'What surprised you most?' },
          { id: 'q2', text: 'Is there anyone else to ask?' },
        ],
        help: 'coach',
        mostHelp: 'arc',
        version: 0,
      },
      asked: [],
    });
    expect((await asideOf(await house.begin())).aside).toMatchObject({ questions: [], help: 'arc' });
  });

  it('refuses questions that are too many, too long or none, and begins no talk with them', async () => {
    const before = ((await (await house.get('/api/sessions')).json()) as { sessions: [] }).sessions.length;
    const many = Array.from({ length: 31 }, (_, at) => `Question ${at}?`);
    for (const [questions, message] of [
      [many, 'At most 30 questions can be kept; these are 31. Please leave some out.'],
      [
        ['Why?', 'x'.repeat(301)],
        'A question may have 300 characters; question 2 has 301. Please shorten it.',
      ],
      ['What?', 'The list of questions is not in the expected form.'],
      [[7], 'The list of questions is not right at 0.text.'],
    ]) {
      const reply = await house.post('/api/sessions', { ...SETUP, questions });
      expect(await problemOf(reply)).toMatchObject({ status: 400, message });
    }
    const after = ((await (await house.get('/api/sessions')).json()) as { sessions: [] }).sessions.length;
    expect(after).toBe(before);
  });

  it('replaces what is given, keeps the rest, and takes out what cannot be seen', async () => {
    const id = await house.begin();
    await putAndRead(id, { version: 0, notes: 'Two\r\nlines\u202E\u0000' });
    const edited = await putAndRead(id, { version: 1, questions: [{ id: 'a', text: ' Why\tso? ' }] });
    expect(edited.aside).toMatchObject({ notes: 'Two\nlines', questions: [{ id: 'a', text: 'Why so?' }] });
    expect(edited.aside.version).toBe(2);
    expect(await asideOf(id)).toEqual(edited);
  });

  it('writes nothing where another window was quicker, and keeps every word of both once they are merged', async () => {
    const id = await house.begin();
    const replies = await Promise.all(
      ['from the desk', 'from the phone'].map((notes) => put(id, { version: 0, notes })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = replies[0]!.status === 409 ? 'from the desk' : 'from the phone';
    const kept = await asideOf(id);
    expect(kept.aside.version).toBe(1);
    expect(kept.aside.notes).not.toContain(late);
    await putAndRead(id, { version: 1, notes: `${kept.aside.notes}\n${late}` });
    expect((await asideOf(id)).aside.notes.split('\n').sort()).toEqual(['from the desk', 'from the phone']);
    expect(await problemOf(await put(id, { version: 1, notes: '' }))).toMatchObject({
      status: 409,
      code: 'conflict',
    });
  });

  it('refuses what cannot be kept, names the field and none of its words', async () => {
    const id = await house.begin();
    const two = { id: 'a', text: 'secret?' };
    for (const edit of [
      { notes: 'secret' },
      { version: -1 },
      { version: 0, notes: 'secret'.repeat(4_000) },
      { version: 0, questions: [two, two] },
      { version: 0, questions: [{ id: '', text: 'secret' }] },
      { version: 0, questions: [{ id: 'a', text: '\u200B' }] },
      { version: 0, help: 'secret' },
      ['secret'],
    ]) {
      const problem = await problemOf(await put(id, edit));
      expect(problem).toMatchObject({ status: 400, code: 'bad-request' });
      expect(problem.message).not.toMatch(/secret/);
    }
    expect((await asideOf(id)).aside.version).toBe(0);
  });

  it('says what is too long or too many, and by how much', async () => {
    const id = await house.begin();
    const questions = Array.from({ length: 31 }, (_, at) => ({ id: `q${at}`, text: 'Why?' }));
    const long = questions.slice(0, 2).map((one) => ({ ...one, text: 'x'.repeat(1_000) }));
    for (const [edit, message] of [
      [
        { notes: 'x'.repeat(20_001) },
        'Notes may have 20,000 characters; these have 20,001. Please shorten them.',
      ],
      [{ questions }, 'At most 30 questions can be kept; these are 31. Please leave some out.'],
      [{ questions: long }, 'A question may have 300 characters; question 1 has 1,000. Please shorten it.'],
      [{ help: 'all' }, 'What is kept beside the talk is not right at help.'],
    ])
      expect((await problemOf(await put(id, { version: 0, ...(edit as object) }))).message).toBe(message);
  });

  it('knows no talk that is not there', async () => {
    for (const id of [NOBODY, 'nobody'])
      for (const reply of [await house.get(path(id)), await put(id, { version: 0, notes: 'x' })])
        expect(await problemOf(reply)).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('which questions were asked', () => {
  it('is found in what was said, and said otherwise by hand', async () => {
    const asked = 'How did you come to do this work?';
    const id = await house.begin({ questions: [asked, 'Is there anyone else I should talk to?'] });
    const tab = await house.join(id);
    await tab.says('client-01', `Thank you for your time. ${asked}`);
    tab.close();
    const found = await asideOf(id);
    expect(found.asked).toEqual([{ question: 'q1', turn: 1 }]);
    const [first, second] = found.aside.questions;
    const questions = [
      { ...first!, byHand: false },
      { ...second!, byHand: true },
    ];
    const byHand = await putAndRead(id, { version: 0, questions });
    expect(byHand.asked).toEqual([{ question: 'q2', turn: null }]);
  });
});

describe('what is noted and meant for the contact', () => {
  it('gets into the letter by the pronoun on their card, and by no other', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    await tab.says('client-01', 'Thank you for your time, Amado.');
    tab.close();
    await house.post(`/api/sessions/${id}/end`, {});
    const body = async (version: number, notes: string) => {
      await putAndRead(id, { version, notes });
      return LetterAnswer.parse(await (await house.get(`/api/sessions/${id}/letter`)).json()).letter.body;
    };
    expect(await body(0, 'send him the drawing of the ward')).toContain(
      "I'll send you the drawing of the ward.",
    );
    expect(await body(1, 'send her the drawing of the ward')).not.toContain('drawing');
  });
});

describe('the most help of a talk', () => {
  it('follows the help that is on while it runs, and not what is looked at afterwards', async () => {
    const id = await house.begin({ help: 'alone' });
    expect((await putAndRead(id, { version: 0, help: 'coach' })).aside.mostHelp).toBe('arc');
    const back = await putAndRead(id, { version: 1, help: 'alone' });
    expect(back.aside).toMatchObject({ help: 'alone', mostHelp: 'arc' });
    const other = await house.begin({ help: 'alone' });
    await house.post(`/api/sessions/${other}/end`, {});
    const after = await putAndRead(other, { version: 0, help: 'arc', notes: 'also after the end' });
    expect(after.aside).toMatchObject({ help: 'arc', mostHelp: 'alone', notes: 'also after the end' });
  });
});
