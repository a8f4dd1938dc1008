import type { Locator, Page } from 'playwright-core';

/** Further than this nobody tabs. */
const MOST = 80;

const holdsFocus = (one: Locator) =>
  one.evaluate((element) => element === element.ownerDocument.activeElement);
/** The element itself; nothing where no element has the focus, which is the whole page's then. */
const focused = (page: Page) =>
  page.evaluate(
    "document.activeElement === document.body ? '' : document.activeElement.outerHTML + document.activeElement.textContent",
  );

/**
 * Presses Tab until the focus is on an element, or on one whose HTML fits; throws where it does not come to it.
 * @param back backwards, as somebody does who knows that it stands above.
 */
export async function tabTo(page: Page, what: Locator | RegExp, { back = false } = {}): Promise<void> {
  const isThere = async () =>
    what instanceof RegExp ? what.test(String(await focused(page))) : await holdsFocus(what);
  // Whoever tabs has seen it: on a slow machine it may not be there yet.
  if (!(what instanceof RegExp)) await what.waitFor({ state: 'attached' });
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (await isThere()) return;
  }
  throw new Error(`${MOST} times Tab, and never at ${what}`);
}

/** Goes to one of several radio buttons: Tab to the group, arrows within it. */
export async function arrowTo(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name');
  await tabTo(page, new RegExp(`^<input[^>]*name="${name}"`));
  for (let presses = 0; presses < MOST; presses++) {
    if (await holdsFocus(radio)) return page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow led to ${radio}`);
}
