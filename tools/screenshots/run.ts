// Draws every page of the product as docs/screenshots/<page>-<light|dark>-<desk|phone>.jpg, each time from the same talks:
//   node tools/run.mjs screenshots [part of a page's name …]
// The whole of it, or `readme`, also makes docs/screenshot.png, the picture of the README.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/support/chromium.ts';
import { dataFolder, type RunningServer, startServer } from '../../tests/support/server.ts';
import { EMPTY, FEW, open, PLACES, type Place } from '../../tests/support/week/places.ts';
import { holdTalks, liveOn, type Week } from '../../tests/support/week/week.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'screenshots');
const FIRST_DAY = '2026-03-02T18:40:00Z';
const EVENING = new Date('2026-03-17T18:55:00Z');
const THEMES = ['light', 'dark'] as const;
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** No picture is higher, in CSS pixels. */
const HIGHEST = { desk: 1200, phone: 1500 };
const QUALITY = 52;

/** The paper's grain would double what the pictures weigh. */
const NO_GRAIN = { content: ':root { --fibre: transparent !important }' };

const asked = process.argv.slice(2);
const wanted = (place: Place) => asked.length === 0 || asked.some((part) => place.name.includes(part));

/** What of the page is drawn; leaves it scrolled as it is to be seen. */
async function clipOf(page: Page, place: Place, highest: number) {
  const { width, height: screen } = page.viewportSize()!;
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.evaluate(`scrollTo(0, ${place.screen ? whole : 0})`);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  if (place.screen) return {};
  const heading = place.from === undefined ? undefined : page.getByRole('heading', { name: place.from });
  const y = heading === undefined ? 0 : Math.max(0, ((await heading.boundingBox())?.y ?? 0) - 24);
  return { fullPage: true, clip: { x: 0, y, width, height: Math.min(Math.max(whole, screen) - y, highest) } };
}

async function draw(browser: Browser, server: RunningServer, places: readonly Place[], week: Week) {
  for (const size of ['desk', 'phone'] as const) {
    const viewport = SIZES[size];
    const context = await browser.newContext({
      // The pages allow no style of a tool's either.
      bypassCSP: true,
      viewport,
      // Four fifths of its size is sharp enough to read, and keeps the folder small.
      deviceScaleFactor: size === 'desk' ? 0.8 : 1,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
      hasTouch: size === 'phone',
      isMobile: size === 'phone',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(EVENING);
    for (const place of places.filter((one) => wanted(one) && (size === 'phone' || !one.phoneOnly))) {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, server.url, place, week);
      await page.addStyleTag(NO_GRAIN);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          ...(await clipOf(page, place, HIGHEST[size])),
          path: join(folder, `${place.name}-${colorScheme}-${size}.jpg`),
          type: 'jpeg',
          quality: QUALITY,
        });
      }
      console.log(`${place.name} (${size})`);
    }
    await context.close();
  }
}

/** The room at work, for the README. */
async function drawForReadme(browser: Browser, server: RunningServer, week: Week) {
  const page = await browser.newPage({
    bypassCSP: true,
    viewport: SIZES.desk,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  await page.clock.setFixedTime(EVENING);
  await open(page, server.url, PLACES.find(({ name }) => name === 'review')!, week);
  await page.addStyleTag(NO_GRAIN);
  await page.screenshot({ path: join(root, 'docs', 'screenshot.png') });
  await page.close();
}

/** The server with a calendar of its own; `nextDay` turns its pages. */
async function onFixedDays(data: string) {
  const preload = pathToFileURL(join(import.meta.dirname, 'days.mjs')).href;
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${preload}`.trim();
  process.env.START = FIRST_DAY;
  const server = await startServer(data);
  return server;
}

async function main() {
  mkdirSync(folder, { recursive: true });
  if (asked.length === 0) for (const old of readdirSync(folder)) rmSync(join(folder, old));
  const data = dataFolder();
  const [server, browser] = await Promise.all([onFixedDays(data.path), launchBrowser()]);
  try {
    const nextDay = async () => {
      server.signal('SIGUSR2');
      // A signal is not answered; a talk begun before it is heard would stand on the day before.
      await new Promise((resolve) => setTimeout(resolve, 400));
    };
    await draw(browser, server, EMPTY, {} as Week);
    await holdTalks(server.url, 0, 2, nextDay);
    await draw(browser, server, FEW, {} as Week);
    const week = await liveOn(server.url, 2, nextDay);
    await draw(browser, server, PLACES, week);
    if (asked.length === 0 || asked.includes('readme')) await drawForReadme(browser, server, week);
  } finally {
    await browser.close();
    await server.stop();
    data.remove();
  }
  const files = readdirSync(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`${files.length} pictures in docs/screenshots, ${(bytes / 1e6).toFixed(1)} MB`);
}

await main();
