import { AsideAnswer } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { complaints, page, server, shot } from './pages.ts';
import { beginTalk, box, enter, post, said, talk, textsOf } from './room.ts';

const strip = () => page.getByRole('complementary', { name: 'The arc of the talk' });
const hintButton = () => page.getByRole('button', { name: 'Give me a hint' });
const hint = () => page.locator('figure');
const notes = (at = page) => at.getByRole('textbox', { name: 'Notes' });
const kept = (at = page) => at.getByText('Kept', { exact: true });
const tick = (text: string | RegExp) => page.getByRole('checkbox', { name: text });
const asideOf = async (id: string) =>
  AsideAnswer.parse(await (await fetch(`${server.url}/api/sessions/${id}/aside`)).json());

const LEVELS = [
  ['alone', 0, 0],
  ['arc', 1, 0],
  ['coach', 1, 1],
] as const;

test.each(LEVELS)('with the help "%s" shows what it should and no more', async (help, arcs, hints) => {
  await enter(page, server.url, await beginTalk(server.url, { help }));
  expect([await strip().count(), await hintButton().count()]).toEqual([arcs, hints]);
  await shot(`60-help-${help}`);
});

test('changes the help in the talk and keeps it', async () => {
  const id = await beginTalk(server.url, { help: 'alone' });
  await enter(page, server.url, id);
  await page.getByText('change', { exact: true }).click();
  await page.getByRole('radio', { name: 'Hints when you ask' }).check();
  await strip().waitFor();
  await hintButton().waitFor();
  await kept().or(page.locator('.kept')).first().waitFor({ state: 'attached' });
  await expect.poll(async () => (await asideOf(id)).aside.help).toBe('coach');
  await page.reload();
  await hintButton().waitFor();
});

test('gives a hint from what was just said, in a hand of its own, and never in the talk', async () => {
  const id = await beginTalk(server.url, { help: 'coach' });
  await enter(page, server.url, id);
  await talk(page, 'Thank you for your time, Amado. How did you end up in nursing informatics?');
  const before = await said(page);
  await page.keyboard.press('Alt+h');
  await hint().waitFor();
  await shot('61-hint');
  const quote = hint().locator('q');
  expect(before.join(' ')).toContain(await quote.innerText());
  const turn = (await quote.locator('xpath=..').getAttribute('href'))!;
  await expect.poll(() => page.locator(turn).textContent()).toContain(await quote.innerText());
  const wording = (await hint().locator('.better').innerText()).replace(/^“([^“]*)”$/u, '$1');
  await page.getByRole('button', { name: 'Use this wording' }).click();
  await expect.poll(() => box(page).inputValue()).toBe(wording);
  await expect.poll(() => hint().count()).toBe(0);
  expect(await said(page)).toEqual(before);
  expect(await textsOf(server.url, id)).toEqual(before);
  expect((await asideOf(id)).aside.mostHelp).toBe('coach');
});

test('ticks a prepared question when it was asked, and leads to the turn', async () => {
  const questions = ['What does a typical day look like for you?', 'What would you do in my place?'];
  const id = await beginTalk(server.url, { questions });
  await enter(page, server.url, id);
  await page.getByRole('button', { name: questions[0]! }).click();
  await expect.poll(() => box(page).inputValue()).toBe(questions[0]);
  await page.keyboard.press('Enter');
  await expect.poll(() => tick(/typical day/).isChecked()).toBe(true);
  await page.getByText('1 of 2 asked').waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'see where' }).getAttribute('href')).toBe('#turn-2');
  await expect.poll(() => page.locator('#turn-2').textContent()).toContain('typical day');
  await shot('62-ticked');
});

test('holds what the user ticks by hand against the reader', async () => {
  await tick(/typical day/).uncheck();
  await tick(/in my place/).check();
  await kept().waitFor();
  await page.reload();
  await expect.poll(() => tick(/in my place/).isChecked()).toBe(true);
  await expect.poll(() => tick(/typical day/).isChecked()).toBe(false);
});

test('adds, words anew, moves and removes questions by keyboard', async () => {
  await page.getByRole('textbox', { name: 'Add a question' }).fill('Who else should I talk to?');
  await page.keyboard.press('Enter');
  await page.getByText('1 of 3 asked').waitFor();
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  const line = (number: number) => page.getByRole('textbox', { name: `Question ${number}`, exact: true });
  await page.getByRole('button', { name: 'Move question 3 up' }).press('Enter');
  await expect.poll(() => line(2).inputValue()).toBe('Who else should I talk to?');
  // The focus goes with the line, so that it can be moved on.
  await page.keyboard.press('Enter');
  await expect.poll(() => line(1).inputValue()).toBe('Who else should I talk to?');
  await line(1).fill('Is there anyone else I should talk to?');
  await line(1).press('Tab');
  await page.getByRole('button', { name: 'Remove question 3' }).press('Enter');
  await page.getByRole('button', { name: 'Done', exact: true }).press('Enter');
  await page.reload();
  await expect
    .poll(() => page.locator('.lines .text').allInnerTexts())
    .toEqual(['Is there anyone else I should talk to?', 'What does a typical day look like for you?']);
});

test('keeps notes with the talk, over a reload and after the end', async () => {
  const id = await beginTalk(server.url);
  await enter(page, server.url, id);
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Paper towel!');
  await kept().waitFor();
  await page.reload();
  await expect.poll(() => notes().inputValue()).toBe('Paper towel!');
  await post(server.url, `/sessions/${id}/end`, {});
  await page.waitForURL(/\/review\//);
  await page.goto(`${server.url}/rehearse/${id}`, { waitUntil: 'networkidle' });
  await notes().press('End');
  await notes().pressSequentially(' Ask Marcus.');
  await kept().waitFor();
  expect((await asideOf(id)).aside.notes).toBe('Paper towel! Ask Marcus.');
});

const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();

test('keeps a word that the other window wrote within a longer one', async () => {
  const id = await beginTalk(server.url);
  const other = await page.context().newPage();
  await Promise.all([enter(page, server.url, id), enter(other, server.url, id)]);
  await page.context().setOffline(true);
  await notes(page).fill('art');
  await notes(other).fill('Start with Dana');
  await page.context().setOffline(false);
  await expect.poll(async () => words((await asideOf(id)).aside.notes)).toEqual(words('Start with Dana art'));
  await other.close();
});

test('keeps notes in the browser while there is no line, and puts them later', async () => {
  const id = await beginTalk(server.url);
  await enter(page, server.url, id);
  await notes().fill('Before.');
  await kept().waitFor();
  await page.context().setOffline(true);
  await notes().fill('Before. And offline.');
  await page.getByText('Kept in this browser until the line is back').waitFor();
  await shot('63-offline');
  // A page that is closed now must not take the words with it.
  await page.reload().catch(() => undefined);
  await page.context().setOffline(false);
  await enter(page, server.url, id);
  await expect.poll(() => notes().inputValue()).toBe('Before. And offline.');
  await expect.poll(async () => (await asideOf(id)).aside.notes).toBe('Before. And offline.');
});

test('has all of it one tap away on a phone, with the talk still in reach', async () => {
  const questions = ['What does a typical day look like for you?'];
  const id = await beginTalk(server.url, { help: 'coach', questions });
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, server.url, id);
  await page.getByRole('button', { name: 'Questions 0/1' }).click();
  await page.getByRole('button', { name: questions[0]! }).click();
  await expect.poll(() => box(page).inputValue()).toBe(questions[0]);
  await page.getByRole('button', { name: 'Say it' }).click();
  await page.getByRole('button', { name: 'Questions 1/1' }).waitFor();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await notes().fill('Tape!');
  await shot('64-phone-notes');
  await expect.poll(async () => (await asideOf(id)).aside.notes).toBe('Tape!');
  await notes().press('Escape');
  await expect.poll(() => notes().count()).toBe(0);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await hintButton().click();
  await hint().waitFor();
  await shot('65-phone-hint');
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wide).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('no page complained on the console', () => {
  // Two windows that write at once: one of them is told to look again. And there was no line for a while.
  const told = /status of 409|ERR_INTERNET_DISCONNECTED|WebSocket connection/;
  expect(complaints.filter((one) => !told.test(one))).toEqual([]);
});
