import { expect, test } from 'vitest';
import { complaints, page, server } from './pages.ts';
import { beginTalk, detailOf, enter, post, talk } from './room.ts';

const colour = () => page.evaluate("getComputedStyle(document.querySelector('.head details summary')).color");
const amber = () =>
  page.evaluate(`(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--amber)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  })()`);

test('goes amber near the end, and says once each that five and two minutes are left', async () => {
  const id = await beginTalk(server.url, { minutes: 10, difficulty: 'gentle' });
  await enter(page, server.url, id);
  // Each change of what a screen reader is told.
  await page.evaluate(`(() => {
    window.told = [];
    const region = document.querySelector('.head [role=status]') ?? document.querySelector('.head + [role=status]');
    new MutationObserver(() => window.told.push(region.textContent)).observe(region, { subtree: true, characterData: true, childList: true });
  })()`);
  const calm = await colour();
  expect(calm).not.toBe(await amber());
  const long = 'I have taught for eleven years, and I would like to know how this work begins. '.repeat(6);
  const left = async () => {
    const { minutesAgreed, minutesSpoken } = (await detailOf(server.url, id)).standing;
    return minutesAgreed - minutesSpoken;
  };
  const seen: boolean[] = [];
  while ((await left()) > 1.2 && seen.length < 30) {
    await talk(page, `${long} How did you come to it?`);
    const late = (await left()) <= 2.5;
    await expect.poll(async () => (await colour()) === (await amber())).toBe(late);
    seen.push(late);
  }
  expect([seen.includes(false), seen.at(-1)]).toEqual([true, true]);
  const told = (await page.evaluate('window.told')) as string[];
  expect(told.filter((text) => text.startsWith('About 5 minutes are left'))).toHaveLength(1);
  expect(told.filter((text) => text.startsWith('About 2 minutes are left'))).toHaveLength(1);
  await post(server.url, `/sessions/${id}/end`, {});
});

test('no page complained on the console', () => {
  expect(complaints).toEqual([]);
});
