import type { Standing } from '@anyone-else/protocol';
import { NO_LABELS } from '@anyone-else/protocol';
import type { Page, WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { page, server } from './pages.ts';
import { beginTalk, box, coming, detailOf, enter, said } from './room.ts';

/** The most that a page may jump about, as browsers count it (CLS). */
const LIMIT = 0.02;
const ANSWER =
  'Well, it came on a Tuesday, which nobody would choose. I sat with the night shift until four, because they were the ones who had been left out of every meeting, and they found three faults before breakfast.';
/** So long after a key or a tap a browser does not count what moves. */
const INPUT_SHADOW = 600;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Line {
  route: WebSocketRoute;
  /** Resolves with the next turn that the page says. */
  heard: () => Promise<{ clientId: string; text: string }>;
}

/** Answers the page's socket from here, so that whole turns come in their pieces without a minute's wait for each. */
async function lineOf(one: Page, id: string, standing: Standing): Promise<Line> {
  const turns: { clientId: string; text: string }[] = [];
  const ready = Promise.withResolvers<WebSocketRoute>();
  await one.routeWebSocket(`${server.url.replace('http', 'ws')}/api/sessions/${id}/live`, (route) => {
    route.onMessage((data) => {
      const frame = JSON.parse(String(data));
      if (frame.type === 'say') turns.push(frame);
      if (frame.type === 'ping') route.send(JSON.stringify({ type: 'pong' }));
      if (frame.type !== 'join') return;
      route.send(JSON.stringify({ type: 'joined', lastSeq: 0, standing }));
      route.send(JSON.stringify({ type: 'floor', yours: true }));
      ready.resolve(route);
    });
  });
  await enter(one, server.url, id);
  const heard = async () => {
    await expect.poll(() => turns.length).toBeGreaterThan(0);
    return turns.shift()!;
  };
  return { route: await ready.promise, heard };
}

/** The contact's turn: its pieces, and then the whole. */
async function answer(route: WebSocketRoute, seq: number, text: string) {
  for (const word of text.split(/(?<= )/)) {
    route.send(JSON.stringify({ type: 'delta', seq, text: word }));
    await wait(20);
  }
  const event = { type: 'contact-turn', seq, at: new Date().toISOString(), text, interrupted: false };
  route.send(JSON.stringify({ type: 'event', event }));
}

const COUNT = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime, sources } of list.getEntries())
      if (!hadRecentInput) window.shifts.push({ value, at: startTime, of: sources.map(({ node, previousRect: from, currentRect: to }) => \`\${node?.className ?? node?.nodeName} \${from.y}+\${from.height}>\${to.y}+\${to.height}\`) });
  }).observe({ type: 'layout-shift', buffered: true });
`;
const shifts = (one: Page) =>
  one.evaluate('window.shifts') as Promise<{ value: number; at: number; of: string[] }[]>;

test.each([
  ['at a desk', 1280, 900, 'coach'],
  ['on a phone', 360, 740, 'coach'],
  ['on a small phone, with no help', 320, 568, 'alone'],
  ['in between', 700, 900, 'arc'],
] as const)('stands still while whole turns come and go %s', async (_where, width, height, help) => {
  const questions = ['What does a typical day look like for you?', 'What would you do in my place?'];
  const id = await beginTalk(server.url, { help, questions });
  const { standing } = await detailOf(server.url, id);
  const one = await page.context().newPage();
  await one.setViewportSize({ width, height });
  await one.addInitScript(COUNT);
  const { route, heard } = await lineOf(one, id, standing);
  await wait(INPUT_SHADOW);
  await answer(route, 1, 'Hello Maya, Amado here.');
  for (const seq of [2, 4, 6]) {
    // By keys: what moves under them is no jump.
    await box(one).pressSequentially('How did you come to this work, and who taught you?');
    await box(one).press('Enter');
    const { clientId } = await heard();
    route.send(JSON.stringify({ type: 'saved', clientId, seq, labels: NO_LABELS }));
    await wait(INPUT_SHADOW);
    await answer(route, seq + 1, ANSWER);
    await coming(one).waitFor({ state: 'detached' });
    await wait(INPUT_SHADOW);
  }
  expect(await said(one)).toHaveLength(7);
  const all = await shifts(one);
  const total = all.reduce((sum, { value }) => sum + value, 0);
  expect(total, JSON.stringify(all)).toBeLessThanOrEqual(LIMIT);
  await one.close();
});
