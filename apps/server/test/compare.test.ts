import { Problem, ScorecardAnswer, TakeComparison } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const SAID = [
  'Thank you for your time. How did you come to do this work?',
  'What does a normal day look like for you?',
  'Is there anyone else you think I should talk to?',
];
const end = (id: string) => house.post(`/api/sessions/${id}/end`, {});
const compare = (one: string, other: string) => house.get(`/api/sessions/${one}/compare?with=${other}`);
const compared = async (one: string, other: string) =>
  TakeComparison.parse(await (await compare(one, other)).json());
const problem = async (reply: Response) => ({ status: reply.status, ...Problem.parse(await reply.json()) });

async function hold(id: string, said: readonly string[]): Promise<string> {
  const tab = await house.join(id);
  for (const [at, text] of said.entries()) await tab.says(`client-${id.slice(-4)}-${at}`, text);
  tab.close();
  await end(id);
  return id;
}
const heldTalk = async () => await hold(await house.begin(), SAID);
async function taken(id: string, seq: number): Promise<string> {
  const reply = await house.post(`/api/sessions/${id}/takes`, { seq });
  return ((await reply.json()) as { id: string }).id;
}
const labels = (beats: string[]) => ({ beats, acts: ['closed-question'], fouls: [], followUp: false });

it('judges both up to the answer where a take has one exchange of its own', async () => {
  const id = await heldTalk();
  const take = await hold(await taken(id, 2), ['Is there anyone else I should meet?']);
  const seen = await compared(take, id);
  expect(await compared(id, take)).toEqual(seen);
  expect(seen).toMatchObject({ upTo: 'turn', turn: 1, before: { id }, after: { id: take } });
  expect(seen.before.user).toMatchObject({ turn: 1, text: SAID[0] });
  expect(seen.after.user).toMatchObject({ text: 'Is there anyone else I should meet?' });
  expect(seen.after.contact?.turn).toBe(2);
  // The whole talk asked for somebody else at its end; up to its first answer it had not.
  expect(seen.checks).toContainEqual(
    expect.objectContaining({ dimension: 'closer', before: 'missed', after: 'met' }),
  );
  // One turn has no total, and is charged for nothing that the whole talk came to later.
  expect([seen.before.total, seen.after.total, seen.dimensions]).toEqual([null, null, []]);
});

it('compares the turn alone with a take of more exchanges that stops early', async () => {
  const id = await hold(await house.begin(), [...SAID, 'And who taught you?', 'What would you read?']);
  const take = await hold(await taken(id, 4), ['What was hard at first?', 'And then?']);
  const seen = await compared(take, id);
  expect(seen).toMatchObject({ upTo: 'turn', turn: 3, dimensions: [] });
  expect(seen.checks.flatMap(({ before, after }) => [before, after])).not.toContain('n/a');
});

it('judges both whole where each went on', async () => {
  const id = await heldTalk();
  const take = await hold(await taken(id, 4), ['What was hard at first?', 'And then?']);
  const seen = await compared(id, take);
  expect(seen).toMatchObject({ upTo: 'end', turn: 3 });
  for (const side of [seen.before, seen.after]) {
    const reply = await house.get(`/api/sessions/${side.id}/scorecard`);
    expect(side.total).toBe(ScorecardAnswer.parse(await reply.json()).scorecard.total);
  }
});

it('judges both whole where the talk as it was first held had one exchange left', async () => {
  const id = await heldTalk();
  const take = await hold(await taken(id, 6), ['What would you read first?', 'Is there anyone else to ask?']);
  expect(await compared(id, take)).toMatchObject({ upTo: 'end', turn: 5 });
});

it('finds where two takes part of which none was taken from the other', async () => {
  const id = await heldTalk();
  const late = await hold(await taken(id, 6), ['What would you read?', 'And who wrote it?']);
  const early = await hold(await taken(id, 4), ['What was hard?', 'And then?']);
  const deep = await hold(await taken(early, 6), ['Something else?', 'More?']);
  expect(await compared(early, late)).toMatchObject({ turn: 3, before: { id: late }, after: { id: early } });
  expect(await compared(deep, early)).toMatchObject({ turn: 5, before: { id: early } });
  expect(await compared(deep, id)).toMatchObject({ turn: 3 });
});

it('says of a take that goes on where the other ended that the other has nothing there', async () => {
  const id = await heldTalk();
  const take = await hold(await taken(id, 8), ['One thing more: what do you read?']);
  const seen = await compared(id, take);
  expect(seen).toMatchObject({ upTo: 'end', turn: 7, before: { user: null, contact: null, goodwill: null } });
  expect(seen.after.user).toMatchObject({ turn: 7, text: 'One thing more: what do you read?' });
});

it('goes by the user’s corrections of labels, each take by its own', async () => {
  const id = await heldTalk();
  const correct = (talk: string) =>
    house.post(`/api/sessions/${talk}/overrides`, { kind: 'labels', turn: 1, labels: labels(['learning']) });
  await correct(id);
  const take = await hold(await taken(id, 2), ['How so?']);
  const seen = await compared(id, take);
  expect(seen.before.user?.labels).toEqual(labels(['learning']));
  expect(seen.after.user?.labels.beats).toEqual(['journey']);
  await correct(take);
  expect((await compared(id, take)).after.user?.labels).toEqual(labels(['learning']));
});

it('refuses talks that are not of one tree, that go on, or are not there', async () => {
  const [id, other] = [await heldTalk(), await heldTalk()];
  const running = await taken(id, 2);
  const nobody = '01900000-0000-7000-8000-00000000dead';
  for (const [one, two, status, code] of [
    [id, other, 400, 'bad-request'],
    [id, id, 400, 'bad-request'],
    [id, '', 400, 'bad-request'],
    [id, running, 409, 'not-ended'],
    [running, id, 409, 'not-ended'],
    [id, nobody, 404, 'not-found'],
    [nobody, id, 404, 'not-found'],
    [id, 'x', 404, 'not-found'],
  ] as const)
    expect(await problem(await compare(one, two))).toMatchObject({ status, code });
});
