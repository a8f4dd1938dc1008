import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type HostedServer, startHosted } from '../support/hosted.ts';
import { dataFolder } from '../support/server.ts';
import { bringEyes, axe as look } from '../support/week/look.ts';
import { said, speak } from './room.ts';
import { shotOf } from './shots.ts';

const ADA = 'ada@school.example';
const BOB = 'bob@school.example';
const FIRST = 'Thank you so much for taking the time today. Are we still good for twenty minutes?';
const SECOND = 'How did you end up in this work?';

const folder = dataFolder();
let hosted: HostedServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [hosted, browser] = await Promise.all([startHosted(folder.path), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await hosted?.close();
  folder.remove();
});

const at = () => new URL(page.url()).pathname;
const axe = async (one: Page) => {
  await bringEyes(one);
  return await look(one);
};
const h1 = (name: string) => page.getByRole('heading', { level: 1, name });

/** Asks for a link as somebody does, and opens it as they find it in their mail. */
async function signIn(mail: string): Promise<void> {
  const before = hosted.mail.letters.length;
  await page.getByLabel('Your e-mail address').fill(mail);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Now look into your mail' }).waitFor();
  await page.goto(await hosted.link(mail, before));
  // A program that only opens the link to look at it signs nobody in: that takes the press.
  await page.getByRole('button', { name: 'Sign in' }).click();
}

let talk = '';

test('whoever is not signed in is led to the sign-in page, and back to where they wanted to be', async () => {
  await page.goto(`${hosted.origin}/people`);
  await h1('Sign in').waitFor();
  // There is nothing yet that they may see.
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'detached' });
  await page
    .getByRole('contentinfo')
    .getByText(/^Nothing leaves (?:here|this server) unless/)
    .waitFor();
  await shotOf(page, 'sign-in');
  expect(await axe(page)).toEqual([]);
  await signIn(ADA);
  await h1('People').waitFor();
  expect(at()).toBe('/people');
  await page.getByRole('contentinfo').getByText('Nothing leaves this server').waitFor();
  const cookies = await context.cookies();
  expect(cookies).toMatchObject([
    { name: '__Host-anyone-else.session_token', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' },
  ]);
});

test('two turns are said and answered, and stand in the list of talks', async () => {
  await page.goto(hosted.origin);
  await page.getByRole('searchbox', { name: /curious/ }).fill('nurse');
  await page.getByRole('radio', { name: /Amado Villaluz/ }).check({ force: true });
  await page.getByRole('textbox', { name: /first name/i }).fill('Ada');
  await page.getByRole('textbox', { name: /come from|background/i }).fill('teacher');
  await page.getByRole('textbox', { name: /like to go|target role/i }).fill('analyst');
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.waitForURL(/\/rehearse\//);
  for (const [at, words] of [FIRST, SECOND].entries()) {
    await page.getByRole('textbox', { name: 'Your turn' }).and(page.locator(':enabled')).waitFor();
    await speak(page, words);
    await expect.poll(async () => (await said(page)).length).toBe(2 * at + 3);
  }
  talk = new URL(page.url()).pathname;
  expect(await said(page)).toEqual(expect.arrayContaining([FIRST, SECOND]));
});

test('the account says who one is, and what is asked for there is kept', async () => {
  await page.goto(`${hosted.origin}/account`);
  await page.getByText(ADA).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel(/Send me a mail on days/).check();
  await page.getByText('You will get a mail on days when something is due.').waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel(/Send me a mail on days/).isChecked()).toBe(true);
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await shotOf(page, 'account-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  await shotOf(page, 'account');
});

test('who is no admin finds nothing on the page for admins', async () => {
  await page.goto(`${hosted.origin}/admin`);
  await page.getByText('This page is for those who run a server').waitFor();
});

test('after the sign-out the pages, the server and the open talk give nothing any more', async () => {
  const second = await context.newPage();
  await second.goto(hosted.origin + talk);
  await second.getByText(SECOND).waitFor();
  await page.goto(`${hosted.origin}/account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByText('You are signed out, and this browser keeps nothing of yours.').waitFor();
  expect(await context.cookies()).toEqual([]);
  // What the pages keep in the browser is gone with it.
  const kept = await page.evaluate<string[]>('Object.keys(localStorage)');
  expect(kept.filter((key) => !key.endsWith('theme'))).toEqual([]);
  // The window on the talk was open all the time.
  await second.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await second.content()).not.toContain(SECOND);
  await second.close();
  for (const path of [talk, '/talks', '/account', '/']) {
    await page.goto(hosted.origin + path);
    await h1('Sign in').waitFor();
    expect(await page.content(), path).not.toContain(SECOND);
  }
  expect((await page.request.get(`${hosted.origin}/api/sessions`)).status()).toBe(401);
});

test('a second person in the same browser sees none of it', async () => {
  await page.goto(`${hosted.origin}/talks`);
  await signIn(BOB);
  await h1('Past talks').waitFor();
  expect(at()).toBe('/talks');
  expect(await page.content()).not.toContain('Ada');
  await page.goto(hosted.origin + talk);
  await page
    .getByText('There is no such talk')
    .or(page.getByText(/no longer|not find|no talk/i))
    .first()
    .waitFor();
  expect(await page.content()).not.toContain(SECOND);
  await expect.poll(() => page.getByRole('link', { name: 'Account' }).count()).toBe(1);
});

test('an admin sees how much there is, not a word of it, and can delete an account', async () => {
  const head = await browser.newContext();
  page = await head.newPage();
  await page.goto(`${hosted.origin}/admin`);
  await signIn('head@school.example');
  await h1('This server').waitFor();
  await expect.poll(async () => await page.getByRole('row', { name: /^talks rehearsed 1$/ }).count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await shotOf(page, 'admin');
  expect(await page.content()).not.toMatch(/ada@|bob@|Ada|paper towel/);
  await page.getByLabel('The address it signs in with').fill(ADA);
  await page.getByRole('button', { name: 'Delete it…' }).click();
  await page.getByRole('button', { name: 'Delete all of it' }).click();
  await page.getByText(`The account of ${ADA} is gone.`).waitFor();
  await expect.poll(async () => await page.getByRole('row', { name: /^talks rehearsed 0$/ }).count()).toBe(1);
});

test('the link of a mail works once, and says so kindly', async () => {
  const link = await hosted.link(BOB);
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByText(/has been used or is older than ten minutes/).waitFor();
  await other.getByRole('heading', { level: 1, name: 'You are not signed in by this link' }).waitFor();
  await other.getByRole('link', { name: 'Ask for a new one' }).click();
  await other.getByLabel('Your e-mail address').waitFor();
  // Whoever is in already need not care.
  await page.goto(link);
  await page.getByText('You are signed in already, as head@school.example.').waitFor();
  await page.getByRole('link', { name: 'Go on without this link' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
});

test('no page and no line of the log holds the link, an address or a word of a talk', () => {
  const printed = hosted.server.printed();
  for (const secret of [ADA, BOB, 'token=', SECOND, 'only-for-tests']) expect(printed).not.toContain(secret);
});
