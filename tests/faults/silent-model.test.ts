import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginTalk, enter, speak } from '../e2e/room.ts';
import { launchBrowser } from '../support/chromium.ts';
import { type FakeOpenAI, startFakeOpenAI } from '../support/fake-openai.mjs';
import { dataFolder, freePort } from '../support/server.ts';
import { FaultServer } from './support/server.ts';

/** R4: a model that has fallen silent is told of after eight seconds, given up after a wait that is a setting, and asked again by one click. */

const folder = dataFolder();
let fake: FakeOpenAI;
let server: FaultServer;
let browser: Browser;
beforeAll(async () => {
  fake = await startFakeOpenAI();
  const env = {
    ANYONE_ELSE_DATA: folder.path,
    PACE: '0',
    ANYONE_ELSE_MODEL_URL: fake.baseURL,
    ANYONE_ELSE_MODEL: 'fake-large',
    ANYONE_ELSE_MODEL_WAIT: '5',
  };
  [server, browser] = await Promise.all([
    FaultServer.start({ env, port: await freePort() }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  await fake?.close();
  folder.remove();
});

it('is told of after eight seconds, and never waited for without end', async () => {
  const url = `http://${server.address}`;
  const page = await browser.newPage();
  await page.clock.install();
  fake.configure({ fault: '401' });
  const id = await beginTalk(url, { voice: 'model' });
  await enter(page, url, id);
  const waiting = page.getByText(/is taking \w+ time…/).first();
  fake.configure({ fault: 'stall-before' });
  await speak(page, 'How did you come to do this work?');
  await page.getByText(/is thinking…/).waitFor();
  expect(await waiting.isVisible()).toBe(false);
  await page.clock.fastForward(8_000);
  await waiting.waitFor();
  // Given up: the built-in voice speaks, and the page says why.
  await page
    .getByText(/took too long to answer/)
    .first()
    .waitFor();
  await waiting.waitFor({ state: 'hidden' });
  expect(fake.stats()).toMatchObject({ active: 0 });
});
