import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { dataFolder, freePort, type RunningServer, startServer } from '../support/server.ts';
import { beginTalk, box, coming, enter, isFocused, said, speak, textsOf } from './room.ts';
import { shotOf } from './shots.ts';

const folder = dataFolder();
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let other: Page;
let id: string;
let port: number;

const start = () => startServer(folder.path, { pace: 'spoken', port });
const open = async () => {
  const one = await context.newPage();
  return one;
};

beforeAll(async () => {
  port = await freePort();
  [server, browser] = await Promise.all([start(), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await open();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

const STORY = 'Thank you for your time. How did you come to this work?';
const paused = () => page.getByRole('heading', { name: 'Paused' });
const notes = () => page.getByRole('textbox', { name: 'Notes' });
const watching = (at: Page) => at.getByText('You are watching: the talk is open in another window.');
const here = (at: Page) => at.getByRole('button', { name: 'Talk here instead' });
const heard = (at: Page) => coming(at).locator('.words').innerText();

test('stops the contact by Escape, keeps what was heard, and can have it again', async () => {
  id = await beginTalk(server.url, { help: 'coach' });
  await enter(page, server.url, id);
  await coming(page).waitFor();
  await page.keyboard.press('Alt+r');
  await coming(page).waitFor({ state: 'detached' });
  await speak(page, STORY);
  await coming(page).waitFor();
  await shotOf(page, '66-speaking');
  await page.keyboard.press('Escape');
  await page.getByText('… (you stopped here)').waitFor();
  await expect.poll(() => isFocused(page, 'TEXTAREA')).toBe(true);
  await shotOf(page, '67-stopped');
  await page.getByRole('button', { name: 'Ask Amado to say it again' }).click();
  await coming(page).waitFor();
});

test('stops by the button, and Escape in the notes only leads back', async () => {
  await notes().press('Escape');
  await expect.poll(() => coming(page).count()).toBe(1);
  await expect.poll(() => isFocused(page, 'TEXTAREA')).toBe(true);
  await page.getByRole('button', { name: 'Stop here' }).click();
  await coming(page).waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(page, 'TEXTAREA')).toBe(true);
});

test('pauses: nothing is said meanwhile, the words stay to be read, the notes too', async () => {
  await speak(page, 'What does a typical day look like for you?');
  await coming(page).waitFor();
  await page.keyboard.press('Alt+p');
  await paused().waitFor();
  await shotOf(page, '68-paused');
  await expect.poll(() => page.getByRole('region', { name: 'The talk' }).isVisible()).toBe(true);
  await expect.poll(() => box(page).isVisible()).toBe(false);
  const at = await coming(page).locator('.words').textContent();
  await notes().fill('While it is quiet.');
  await page.getByText('Kept', { exact: true }).waitFor();
  await expect.poll(() => coming(page).locator('.words').textContent()).toBe(at);
  await page.getByRole('button', { name: 'Go on' }).last().click();
  await paused().waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(page, 'TEXTAREA')).toBe(true);
  await expect.poll(() => coming(page).count()).toBe(0);
});

test('stays paused over a reload', async () => {
  await speak(page, 'What did you have to learn first?');
  await coming(page).waitFor();
  await page.keyboard.press('Alt+p');
  await paused().waitFor();
  await page.reload();
  await paused().waitFor();
  await page.getByRole('button', { name: 'Go on' }).last().click();
  await paused().waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+r');
  await expect.poll(() => coming(page).count()).toBe(0);
});

test('watches in a second window, word by word, with the draft in sight', async () => {
  other = await open();
  await enter(other, server.url, id);
  await watching(other).waitFor();
  await expect.poll(() => box(other).isDisabled()).toBe(true);
  await speak(page, 'What is the hardest part of it?');
  await expect.poll(() => heard(other)).toMatch(/\w/);
  await page.keyboard.press('Alt+r');
  await box(page).fill('Half a thought');
  await expect.poll(() => box(other).inputValue()).toBe('Half a thought');
  await shotOf(other, '69-watching');
});

test('takes the floor there, and the first window watches', async () => {
  await here(other).click();
  await watching(page).waitFor();
  await expect.poll(() => box(other).isEnabled()).toBe(true);
  await expect.poll(() => box(other).inputValue()).toBe('Half a thought');
  await speak(other, 'How does your team learn?');
  await expect.poll(() => heard(page)).toMatch(/\w/);
  await other.keyboard.press('Alt+r');
  await coming(other).waitFor({ state: 'detached' });
  // Who has the floor leaves: it goes to who is left.
  await other.close();
  await watching(page).waitFor({ state: 'detached' });
  await expect.poll(() => box(page).isEnabled()).toBe(true);
  const kept = await textsOf(server.url, id);
  expect(kept.filter((text) => text === 'How does your team learn?')).toHaveLength(1);
});

test('keeps the floor over a reload; a copy of the tab watches, even of one that was reloaded', async () => {
  const third = await open();
  await enter(third, server.url, id);
  await watching(third).waitFor();
  for (let times = 0; times < 2; times++) {
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => box(page).isEnabled()).toBe(true);
    await watching(third).waitFor();
  }
  await third.close();
  // As when a tab is duplicated, its session's storage goes along.
  const copied = page.waitForEvent('popup');
  await page.evaluate('void window.open(location.href)');
  const copy = await copied;
  await watching(copy).waitFor();
  expect(await copy.evaluate("sessionStorage.getItem('anyone-else:tab')")).toMatch(/[0-9a-f]{32}/);
  await expect.poll(() => watching(page).count()).toBe(0);
  await expect.poll(() => box(page).isEnabled()).toBe(true);
  await copy.close();
});

test('says at once that the network is gone, keeps what is said, and says it once when it is back', async () => {
  const silent = page.getByText('The line is not answering.');
  await context.setOffline(true);
  await silent.waitFor();
  await speak(page, 'Do you still hear me?');
  await page.getByText('kept here; it goes out as soon as the line is back').waitFor();
  await context.setOffline(false);
  const asked = async () =>
    (await textsOf(server.url, id)).filter((text) => text === 'Do you still hear me?').length;
  await expect.poll(asked).toBe(1);
  await silent.waitFor({ state: 'detached' });
  await coming(page).waitFor();
  await page.keyboard.press('Alt+r');
  await coming(page).waitFor({ state: 'detached' });
  expect(await asked()).toBe(1);
});

test('keeps what is said while the server is gone, says so, and says it once when it is back', async () => {
  await server.stop('SIGKILL');
  await page.getByText(/^Reconnecting…/).waitFor();
  await speak(page, 'Are you still there?');
  await page.getByText('kept here; it goes out as soon as the line is back').waitFor();
  await shotOf(page, '70-no-line');
  server = await start();
  await expect
    .poll(
      async () => (await textsOf(server.url, id)).filter((text) => text === 'Are you still there?').length,
    )
    .toBe(1);
  await page.getByText(/^Reconnecting…/).waitFor({ state: 'detached' });
  await coming(page).waitFor();
});

test('says it once, too, where the page was left meanwhile', async () => {
  await server.stop('SIGKILL');
  await page.getByText(/^Reconnecting…/).waitFor();
  await speak(page, 'What would you do in my place?');
  await page.getByText('kept here').waitFor();
  await page.reload().catch(() => undefined);
  server = await start();
  await enter(page, server.url, id);
  const asked = async () =>
    (await textsOf(server.url, id)).filter((text) => text === 'What would you do in my place?').length;
  await expect.poll(asked).toBe(1);
  await expect.poll(() => said(page)).toContain('What would you do in my place?');
  expect(await asked()).toBe(1);
});

test('says that all seats are taken, keeps the words, and says them once there is a seat', async () => {
  const late = await open();
  let room = false;
  await late.routeWebSocket(/\/live$/, (line) => {
    if (room) return void line.connectToServer();
    const problem = { code: 'busy', message: 'All seats are taken just now.', retryAfterMs: 1_000 };
    line.send(JSON.stringify({ type: 'error', problem }));
  });
  const talk = await beginTalk(server.url);
  await enter(late, server.url, talk);
  await late.getByText('All seats are taken just now.').waitFor();
  await late.getByText('your words are kept.').waitFor();
  await speak(late, 'Is there room for one more?');
  await late.getByText('kept here').waitFor();
  room = true;
  await late.getByText('All seats are taken just now.').waitFor({ state: 'detached' });
  await expect
    .poll(
      async () => (await textsOf(server.url, talk)).filter((text) => text.startsWith('Is there room')).length,
    )
    .toBe(1);
  await late.close();
});

test('a talk that was deleted elsewhere takes no more words, and gives back what was typed', async () => {
  const gone = await open();
  const talk = await beginTalk(server.url);
  await enter(gone, server.url, talk);
  await expect.poll(() => box(gone).isEnabled()).toBe(true);
  await box(gone).fill('Half a thought that nobody heard');
  const answer = await fetch(`${server.url}/api/sessions/${talk}`, { method: 'DELETE' });
  expect(answer.ok).toBe(true);
  await gone.getByText('This talk is no longer there.').waitFor();
  await gone.getByRole('button', { name: /^Copy/ }).waitFor();
  expect(await box(gone).isEditable()).toBe(false);
  expect(await box(gone).inputValue()).toBe('Half a thought that nobody heard');
  // Nothing of it stays in this browser.
  const kept = () =>
    gone.evaluate<number>(`Object.keys(localStorage).filter((key) => key.includes('${talk}')).length`);
  await expect.poll(kept).toBe(0);
  await gone.close();
});
