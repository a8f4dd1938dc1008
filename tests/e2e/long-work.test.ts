import { expect, test } from 'vitest';
import { longTalk } from '../../bench/long-talks.ts';
import { page, server, shot } from './pages.ts';

test('a long talk says how far its first reading has come', async () => {
  const made = await fetch(`${server.url}/api/brought`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: { name: 'Noor' }, turns: longTalk(1_200) }),
  });
  const { id } = (await made.json()) as { id: string };
  // Counted as the page paints it: the reading may be over before a test could ask twice.
  await page.addInitScript(`window.said = [];
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar) said.push([bar.value, bar.previousElementSibling.textContent.trim()]);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });`);
  // Not until it is still: by then the reading is over.
  await page.goto(`${server.url}/score/${id}`, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('said.length')).toBeGreaterThan(0);
  await shot('80-reading');
  await page.getByRole('heading', { name: 'Focus' }).first().waitFor();
  await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
  const said = await page.evaluate<[number, string][]>('said');
  const counted = said.flatMap(([, words]) => /(\d+) of (\d+)/.exec(words)?.slice(1).map(Number) ?? []);
  expect(counted.length, JSON.stringify(said)).toBeGreaterThanOrEqual(2);
  // It goes one way.
  const shares = said.map(([share]) => share).filter((share) => share > 0 && share < 1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
