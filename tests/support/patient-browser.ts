import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { PATIENCE_MS } from './patience.ts';

/**
 * `SLOW_PAGES=6` holds every page at a sixth of its speed and has each answer of the network come late.
 * A test that reads before what it asserts is there passes on a fast machine, and fails here.
 */
const SLOW = Number(process.env.SLOW_PAGES ?? 0);
const LATE_MS = 400;

/** The kit draws this as soon as a page answers to what is pressed; what is none of our pages has no shell. */
const AWAKE =
  "document.querySelector('.shell') === null || document.querySelector('#svelte-announcer') !== null";
/** So often in a row must nothing be under way: an answer is drawn in between, and may lead to the next question. */
const CALM = 3;
/** A test may hold an answer back for good; then the page is as still as it gets. */
const STILL_WITHIN_MS = 15_000;

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  await session.send('Network.enable');
  const unlimited = { downloadThroughput: -1, uploadThroughput: -1 };
  const late = (offline: boolean) =>
    session.send('Network.emulateNetworkConditions', { offline, latency: LATE_MS, ...unlimited });
  await late(false);
  // What was set last holds: a line that a test cuts would stay up.
  const context = page.context();
  const { setOffline } = context;
  context.setOffline = async (offline) => {
    await setOffline.call(context, offline);
    if (!page.isClosed()) await late(offline);
  };
}

/** Waits until a page is awake, has all that it asked for, and has done with it. */
async function untilStill(page: Page, asked: ReadonlySet<Request>): Promise<void> {
  const until = performance.now() + STILL_WITHIN_MS;
  for (let calm = 0; calm < CALM && performance.now() < until; ) {
    // Asked of the page's own thread: the answer comes after whatever it was busy with.
    const still = asked.size === 0 && (await page.evaluate<boolean>(AWAKE).catch(() => false));
    calm = still ? calm + 1 : 0;
    await wait(15);
  }
}

/** Has a page that was gone to be still before the test goes on: 'networkidle' alone says nothing of slow machines. */
function stillOnArrival(page: Page): void {
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  const { goto, reload, waitForURL } = page;
  const loaded = <T extends { waitUntil?: string }>(options?: T) =>
    options?.waitUntil === 'networkidle' ? { ...options, waitUntil: 'load' as const } : options;
  page.goto = async (url, options) => {
    asked.clear();
    const answer = await goto.call(page, url, loaded(options));
    if (options?.waitUntil !== 'commit') await untilStill(page, asked);
    return answer;
  };
  page.reload = async (options) => {
    asked.clear();
    const answer = await reload.call(page, loaded(options));
    await untilStill(page, asked);
    return answer;
  };
  page.waitForURL = async (url, options) => {
    await waitForURL.call(page, url, options);
    await untilStill(page, asked);
  };
}

async function prepared(page: Page): Promise<Page> {
  page.setDefaultTimeout(PATIENCE_MS);
  stillOnArrival(page);
  if (SLOW > 1) await slowDown(page);
  return page;
}

/** The same browser, whose pages wait long enough for a slow machine, and are still when they were gone to. */
export function patient(browser: Browser): Browser {
  const { newContext, newPage } = browser;
  browser.newContext = async (options) => {
    const context: BrowserContext = await newContext.call(browser, options);
    const open = context.newPage;
    context.newPage = async () => prepared(await open.call(context));
    return context;
  };
  browser.newPage = async (options) => prepared(await newPage.call(browser, options));
  return browser;
}
