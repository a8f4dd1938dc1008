import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { browser, complaints, listenTo } from './pages.ts';
import { type Hand, walk } from './walk.ts';

let phone: Page;

/** Nothing but a finger on glass, at the width of a phone. */
async function finger(): Promise<Hand> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  phone = listenTo(await context.newPage());
  const button = (name: string | RegExp) => phone.getByRole('button', { name });
  const open = { help: 'Help', questions: /^Questions/, notes: 'Notes' };
  const openPart: Hand['openPart'] = async (part) => {
    const tab = button(open[part]);
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.tap();
  };
  return {
    page: phone,
    press: (one) => one.tap(),
    async write(one, text) {
      await one.tap();
      await phone.keyboard.insertText(text);
    },
    say: () => button('Say it').tap(),
    choose: (radio) => radio.tap({ force: true }),
    tick: (checkbox) => checkbox.tap(),
    openPart,
    async askHint() {
      await openPart('help');
      await button('Give me a hint').tap();
    },
    pause: () => button(/^Pause/).tap(),
  };
}

walk(finger);

afterEach(async () => {
  const wide = await phone.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wide).toBe(0);
});

test('no page complained on the console', () => {
  expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(one))).toEqual([]);
});
