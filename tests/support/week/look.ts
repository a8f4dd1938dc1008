import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OURS = readFileSync(join(import.meta.dirname, 'in-page.js'), 'utf8');

/** Puts the checks into the page, whose own policy has no say in what comes over the browser's own line. */
export async function bringEyes(page: Page): Promise<void> {
  if (await page.evaluate("'look' in window")) return;
  await page.evaluate(AXE);
  await page.evaluate(OURS);
}

/** What axe-core finds with all its rules, each with what breaks it. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 140)} ${node.failureSummary ?? ''}`),
  );
}

/** One of the checks of in-page.js; nothing where all is well. */
export const look = (page: Page, what: 'tooWide' | 'tooSmall' | 'outline'): Promise<string[]> =>
  page.evaluate<string[]>(`look.${what}()`);

/** Walks so many tab stops and says where the focus cannot be seen. */
export async function unseenFocus(page: Page, stops: number): Promise<string[]> {
  await page.evaluate('document.activeElement?.blur()');
  const wrong = new Set<string>();
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate<string>('look.focus()');
    if (found === 'end') break;
    if (found !== 'seen') wrong.add(found);
  }
  return [...wrong];
}
