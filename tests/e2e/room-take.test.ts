import { ScorecardAnswer, SessionCreated } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { complaints, idIn, page, server, shot } from './pages.ts';
import { beginTalk, box, detailOf, enter, post, said, talk } from './room.ts';

let first: string;
let take: string;

const takeAgain = async (id: string, seq: number) =>
  SessionCreated.parse(await post(server.url, `/sessions/${id}/takes`, { seq })).id;
const goneOn = () => page.getByText('has answered anew');

test('shows where a turn is taken again, quietly what was said before, and the first wording', async () => {
  first = await beginTalk(server.url);
  await enter(page, server.url, first);
  await talk(page, 'Thank you for your time, Amado.');
  await talk(page, 'Do you like your job?');
  await post(server.url, `/sessions/${first}/end`, {});
  const { events } = await detailOf(server.url, first);
  const asked = events.find((event) => event.type === 'user-turn' && event.text.startsWith('Do you like'))!;
  take = await takeAgain(first, asked.seq);
  await enter(page, server.url, take);
  await page.getByText('Turn 4, taken again').waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: 'Back to the review' }).getAttribute('href'))
    .toBe(`/review/${first}#turn-4`);
  await expect.poll(() => page.locator('.turns > li').count()).toBe(3);
  await expect.poll(() => page.locator('.turns > li.was').count()).toBe(3);
  await page.locator('blockquote').getByText('Do you like your job?').waitFor();
  await expect.poll(() => box(page).inputValue()).toBe('');
  await shot('71-take');
  const { scorecard } = ScorecardAnswer.parse(
    await (await fetch(`${server.url}/api/sessions/${first}/scorecard`)).json(),
  );
  const advice = scorecard.doDifferently.find(({ turn }) => turn === 3)!;
  const note = page.getByRole('note').filter({ hasText: 'What the review said' });
  await expect.poll(() => note.innerText()).toContain(advice.why);
  await note.getByRole('button', { name: 'Use this wording' }).click();
  await expect.poll(() => box(page).inputValue()).toBe(advice.better);
  await box(page).fill('');
  await note.getByRole('button', { name: 'Put it away' }).click();
  await expect.poll(() => note.count()).toBe(0);
});

test('offers to compare once the contact has answered anew, and goes on where nobody takes it up', async () => {
  await expect.poll(() => goneOn().count()).toBe(0);
  await talk(page, 'What do you like most about the work, and what wears you down?');
  await goneOn().waitFor();
  await expect.poll(() => page.locator('blockquote').count()).toBe(0);
  await expect.poll(() => page.locator('.turns > li:not(.was)').count()).toBe(2);
  await talk(page, 'What does a typical day look like for you?');
  expect((await said(page)).length).toBe(7);
  await shot('72-take-answered');
});

test('ends the take to compare the two', async () => {
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await page.waitForURL(`${server.url}/review/${take}/compare/${first}`);
  expect((await detailOf(server.url, take)).events.at(-1)).toMatchObject({ type: 'ended', by: 'user' });
});

test('goes on with a talk that was ended', async () => {
  const { events } = await detailOf(server.url, first);
  const more = await takeAgain(first, events.at(-1)!.seq);
  await enter(page, server.url, more);
  await page.getByText('The talk, gone on with').waitFor();
  await expect.poll(() => page.locator('blockquote').count()).toBe(0);
  expect(idIn(page.url())).toBe(more);
});

test('no page complained on the console', () => {
  expect(complaints).toEqual([]);
});
