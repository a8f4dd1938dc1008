import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { dataFolder, type RunningServer, startServer } from '../support/server.ts';
import { shotOf } from './shots.ts';

const folder = dataFolder();
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path, { pace: 'spoken' }), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

const atOnce = () => page.getByRole('button', { name: /Have the rest at once/ });
const pace = () => page.getByRole('combobox', { name: 'Words come' });
const box = () => page.getByRole('textbox', { name: 'Your turn' });
const coming = () => page.locator('.streaming');
const heard = () => page.locator('.room > [aria-live=polite]').innerText();
const focusInBox = () => page.evaluate("document.activeElement.tagName === 'TEXTAREA'");

async function say(text: string) {
  await box().fill(text);
  await page.keyboard.press('Enter');
}

test('tells at once that somebody speaks, and reads the turn out when it is whole', async () => {
  await page.goto(`${server.url}/?with=nurse-informatics-amado`, { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: /first name/i }).fill('Maya');
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  await coming().waitFor();
  await expect.poll(heard).toBe('Amado is speaking…');
  await page.keyboard.press('Alt+r');
  await expect.poll(heard).toMatch(/^Amado: ./);
});

test('lets the rest of a turn come at once by a key, and the next one at its pace again', async () => {
  await say('Thank you for your time. How did you come to this work?');
  await atOnce().waitFor();
  await shotOf(page, '50-speaking');
  await page.keyboard.press('Alt+r');
  await coming().waitFor({ state: 'detached' });
  await expect.poll(() => atOnce().count()).toBe(0);
  await expect.poll(() => pace().inputValue()).toBe('spoken');
  expect(await focusInBox()).toBe(true);
  await say('What does a typical day look like for you?');
  await atOnce().waitFor();
});

test('does so by a button too, and leaves the focus where one goes on', async () => {
  await atOnce().focus();
  await page.keyboard.press('Enter');
  await coming().waitFor({ state: 'detached' });
  expect(await focusInBox()).toBe(true);
});

test('takes another pace in the talk, keeps it, and asks for no key where all comes at once', async () => {
  await pace().selectOption('at-once');
  await say('What is the hardest part of it?');
  await expect.poll(() => page.locator('.contact .words').count()).toBe(4);
  await coming().waitFor({ state: 'detached' });
  await expect.poll(() => atOnce().count()).toBe(0);
  await page.goto(`${server.url}/settings`, { waitUntil: 'networkidle' });
  await expect.poll(() => page.getByRole('radio', { name: 'At once' }).isChecked()).toBe(true);
});
