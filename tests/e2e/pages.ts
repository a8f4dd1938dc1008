import { ScorecardAnswer } from '@anyone-else/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { dataFolder, type RunningServer, startServer } from '../support/server.ts';
import { rollingVtt, SAID } from './call-with-dan.ts';
import { shotOf } from './shots.ts';

const folder = dataFolder();
/** A server over data of its own and a page of Chromium, for the tests of the file that imports this. */
export let server: RunningServer;
export let browser: Browser;
export let page: Page;
/** What went wrong in the page and the user was not told of. */
export const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = listenTo(await context.newPage());
});

/** Takes down what goes wrong in a page. */
export function listenTo(one: Page): Page {
  one.on('pageerror', (error) => complaints.push(error.message));
  one.on('console', (message) => {
    // A refusal that the page shows in words is no complaint.
    if (message.type() !== 'error' || /status of (?:400|413|415|422)/.test(message.text())) return;
    // Nor is a server without the figures: /how says so in words.
    // Nor is work that was done before anybody asked how far it had come.
    if (!/\/api\/(?:accuracy$|work\/)/.test(message.location().url))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  return one;
}

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

export const shot = (name: string) => shotOf(page, name);

export const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
/** A real talk as captions. */
export const VTT = file('call-with-dan.vtt', rollingVtt(SAID));
export const plain = (text: string) => text.replace(/\s+/g, ' ');

export const choose = (one: ReturnType<typeof file>) => page.getByLabel(/Choose a file/).setInputFiles(one);
export const speaker = (name: string, role: string) =>
  page.getByRole('group', { name }).getByRole('radio', { name: role, exact: true });
export const scoreIt = () => page.getByRole('button', { name: 'Score this talk' }).click();
export const idIn = (url: string) => new URL(url).pathname.split('/')[2]!;
export const scorecard = async (id: string) =>
  ScorecardAnswer.parse(await (await fetch(`${server.url}/api/brought/${id}/scorecard`)).json()).scorecard;
export const openAll = () =>
  page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
export const told = () => page.locator('.review > [role=status]').innerText();
