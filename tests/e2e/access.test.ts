import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { dataFolder, type RunningServer, startServer } from '../support/server.ts';
import { axe, bringEyes, look, unseenFocus } from '../support/week/look.ts';
import { EMPTY, FEW, open, PLACES, type Place } from '../support/week/places.ts';
import { holdTalks, liveOn, type Week } from '../support/week/week.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 360];
/** Tab stops walked on each page. */
const STOPS = 30;

/** Whatever of a page its own policy (Content-Security-Policy, Trusted Types) stops. */
const NOTE_VIOLATIONS = `window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
});`;

const folder = dataFolder();
let server: RunningServer;
let browser: Browser;
let page: Page;
let week = {} as Week;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()]);
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.addInitScript(NOTE_VIOLATIONS);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

async function audit(place: Place): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, server.url, place, week);
  // Before the checks come in, which are no part of the page.
  const wrong = await page.evaluate<string[]>('window.violations');
  await bringEyes(page);
  wrong.push(...(await look(page, 'outline')), ...(await unseenFocus(page, STOPS)));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      wrong.push(...(await axe(page)).map((one) => `${colorScheme} ${width}: ${one}`));
    }
    wrong.push(...(await look(page, 'tooSmall')).map((one) => `${width}: ${one}`));
  }
  // 640 is 1280 px at 200 % zoom.
  for (const width of [360, 640]) {
    await page.setViewportSize({ width, height: 800 });
    wrong.push(...(await look(page, 'tooWide')).map((one) => `${width}: ${one}`));
  }
  expect(wrong).toEqual([]);
}

test.each(EMPTY)('$name: nothing is in anybody’s way', audit);

describe('after two talks', () => {
  beforeAll(async () => {
    await holdTalks(server.url, 0, 2);
  });

  test.each(FEW)('$name: nothing is in anybody’s way', audit);

  describe('after three more, a take, a contact and a call brought in', () => {
    beforeAll(async () => {
      week = await liveOn(server.url, 2);
    });

    test.each(PLACES)('$name: nothing is in anybody’s way', audit);
  });
});
