import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type HostedServer, startHosted } from '../support/hosted.ts';
import { type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts';
import { dataFolder } from '../support/server.ts';

const ADA = 'ada@school.example';

const folder = dataFolder();
let hosted: HostedServer;
let provider: OidcProvider;
let webmail: Server;
let browser: Browser;

beforeAll(async () => {
  provider = await startOidcProvider();
  provider.visit = { sub: 'ben', email: 'ben@school.example', email_verified: true };
  const { issuer, clientId, clientSecret } = provider;
  const oidc = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  [hosted, browser] = await Promise.all([
    startHosted(folder.path, { ...oidc, OIDC_NAME: 'School' }),
    launchBrowser(),
  ]);
  // Browsers take 127.0.0.1 and localhost for two sites.
  webmail = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://mail.example').searchParams.get('to') ?? '';
    response.setHeader('content-type', 'text/html');
    response.end(
      `<a href="${to}">the link</a><form method="post" action="${to}"><button>Send</button></form>`,
    );
  });
  await new Promise<void>((resolve) => webmail.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser?.close();
  webmail?.close();
  await hosted?.close();
  await provider?.close();
  folder.remove();
});

async function freshPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  return page;
}

/** Opens a mail that was read in the browser, with this link in it. */
async function openMail(page: Page, link: string): Promise<void> {
  const { port } = webmail.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ to: link })}`);
}

const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the link of a mail that is read in a browser signs in, and later links find who is signed in', async () => {
  const page = await freshPage();
  await page.goto(`${hosted.origin}/people`);
  await page.getByLabel('Your e-mail address').fill(ADA);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await openMail(page, await hosted.link(ADA));
  await page.getByRole('link', { name: 'the link' }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await h1(page, 'People').waitFor();
  // As a mail of reminders has them.
  await openMail(page, `${hosted.origin}/people`);
  await page.getByRole('link', { name: 'the link' }).click();
  await h1(page, 'People').waitFor();
  expect(new URL(page.url()).origin).toBe(hosted.origin);

  for (const path of ['/api/people', '/%61pi/people']) {
    await openMail(page, hosted.origin + path);
    await page.getByRole('link', { name: 'the link' }).click();
    await page.getByText('forbidden-origin').waitFor();
  }
  await openMail(page, `${hosted.origin}/people`);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('forbidden-origin').waitFor();
});

test('the provider sends back whoever signs in there', async () => {
  const page = await freshPage();
  await page.goto(`${hosted.origin}/people`);
  await page.getByRole('button', { name: /School/ }).click();
  await h1(page, 'People').waitFor();
  await page.goto(`${hosted.origin}/account`);
  await page.getByText('ben@school.example').waitFor();
});
