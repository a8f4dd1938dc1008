import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { dataFolder, type RunningServer, startServer } from '../support/server.ts';
import { bringEyes, look } from '../support/week/look.ts';
import { open, PLACES } from '../support/week/places.ts';
import { liveOn, type Week } from '../support/week/week.ts';

const folder = dataFolder();
let server: RunningServer;
let browser: Browser;
let page: Page;
let week: Week;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()]);
  week = await liveOn(server.url, 0);
  page = await (await browser.newContext({ bypassCSP: true, colorScheme: 'dark' })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

/** The width of a sheet between its margins of 16 mm, in CSS pixels. */
const SHEETS = { A4: ((210 - 32) * 96) / 25.4, Letter: ((215.9 - 32) * 96) / 25.4 };
const PRINTED = [
  'review',
  'review-unfolded',
  'review-brought',
  'compare',
  'letter',
  'person-letter',
  'told',
  'recap',
  'recap-person',
  'progress',
  'how',
  'sample',
  'prepare',
];

test.each(PRINTED)('%s fits both sheets, in ink on white, with nothing to press', async (name) => {
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await open(page, server.url, PLACES.find((place) => place.name === name)!, week);
  await bringEyes(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const width of Object.values(SHEETS)) {
    await page.setViewportSize({ width: Math.floor(width), height: 1000 });
    expect(await look(page, 'tooWide')).toEqual([]);
  }
  const colours = await page.evaluate<string[]>(
    '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("main h1")).color]',
  );
  expect(colours).toEqual(['rgba(0, 0, 0, 0)', 'rgb(36, 34, 31)']);
  await expect.poll(() => page.locator('button:visible, nav:visible').count()).toBe(0);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    const [, wide] = /\/MediaBox\s*\[0 0 ([\d.]+)/.exec(pdf) ?? [];
    // Points; Chromium rounds A4 up to whole pixels.
    expect(Math.abs(Number(wide) - (format === 'A4' ? 595 : 612))).toBeLessThan(2);
  }
});
