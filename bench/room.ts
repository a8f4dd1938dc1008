import { SessionDetail } from '@anyone-else/protocol';
import type { CDPSession, Page, WebSocketRoute } from 'playwright-core';
import { launchBrowser } from '../tests/support/chromium.ts';
import { dataFolder, startServer } from '../tests/support/server.ts';
import { busyTimes } from './room/busy.ts';
import { longDetail } from './room/long-detail.ts';

const TURNS = 2_000;
const DELTAS = 200;
/** Far enough apart that each is painted by itself. */
const EVERY_MS = 50;
const WARM_VISITS = 5;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (some: number[]) => some.sort((a, b) => a - b)[Math.floor(some.length / 2)]!;
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

async function beginTalk(url: string): Promise<SessionDetail> {
  const setup = {
    personaId: 'nurse-informatics-amado',
    playbookId: 'full-arc',
    minutes: 17,
    user: { name: 'Maya', background: '', targetRole: '' },
    difficulty: 'gentle',
    seed: 7,
  };
  const headers = { 'content-type': 'application/json', origin: url };
  const made = await fetch(`${url}/api/sessions`, { method: 'POST', headers, body: JSON.stringify(setup) });
  const { id } = (await made.json()) as { id: string };
  return SessionDetail.parse(await (await fetch(`${url}/api/sessions/${id}`)).json());
}

/** From the click on a running talk until one can type there; milliseconds, the scripts at hand already. */
async function measureReady(page: Page, url: string, id: string): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit <= WARM_VISITS; visit++) {
    await page.goto(`${url}/talks`, { waitUntil: 'networkidle' });
    const time = await page.evaluate(`new Promise((resolve) => {
      const link = document.querySelector('a[href="/rehearse/${id}"]');
      const from = performance.now();
      const look = () => {
        const box = document.querySelector('form textarea');
        if (box && !box.disabled) resolve(performance.now() - from);
        else requestAnimationFrame(look);
      };
      link.click();
      look();
    })`);
    // The first one fetches the room's own scripts.
    if (visit > 0) times.push(time as number);
  }
  return median(times);
}

/** Serves a talk of many turns from here, and gives the socket to speak on. */
async function openLong(page: Page, url: string, detail: SessionDetail): Promise<WebSocketRoute> {
  const at = `/api/sessions/${detail.id}`;
  const long = longDetail(detail, TURNS);
  await page.route(`${url}${at}`, (route) => route.fulfill({ json: long }));
  const socket = new Promise<WebSocketRoute>((resolve) => {
    void page.routeWebSocket(`${url.replace('http', 'ws')}${at}/live`, (line) => {
      line.onMessage((frame) => {
        if (JSON.parse(String(frame)).type !== 'join') return;
        line.send(JSON.stringify({ type: 'joined', lastSeq: TURNS, standing: detail.standing }));
        line.send(JSON.stringify({ type: 'floor', yours: true }));
        resolve(line);
      });
    });
  });
  await page.addInitScript(`
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  await page.goto(`${url}/rehearse/${detail.id}`, { waitUntil: 'networkidle' });
  return socket;
}

async function measureDeltas(
  page: Page,
  line: WebSocketRoute,
  cdp: CDPSession,
): Promise<Record<string, string>> {
  // The talk as it is opened settles first: fonts, the scroll to its end.
  await wait(1_500);
  await page.evaluate('window.shifts = 0');
  const busy = await busyTimes(cdp, EVERY_MS, async () => {
    for (let at = 0; at < DELTAS; at++) {
      const text = at % 9 === 8 ? 'and then, ' : 'word ';
      line.send(JSON.stringify({ type: 'delta', seq: TURNS + 1, text }));
      await wait(EVERY_MS);
    }
  });
  const shifts = (await page.evaluate('window.shifts')) as number;
  const end = await page.evaluate('document.documentElement.scrollHeight - innerHeight - scrollY');
  if (Math.abs(end as number) > 2) throw new Error(`The page did not follow the talk: ${end} px are left.`);
  return {
    [`a piece of a turn after ${TURNS.toLocaleString('en-GB')}, main thread, median`]: ms(busy.median),
    '… 95 of 100 within': ms(busy.p95),
    [`layout shift (CLS) over ${DELTAS} pieces`]: shifts.toFixed(4),
  };
}

/** The room in Chromium: how soon one can type, and what a word costs when the talk is long. */
export async function measureRoom(): Promise<Record<string, string>> {
  const folder = dataFolder();
  const [server, browser] = await Promise.all([startServer(folder.path), launchBrowser()]);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    const detail = await beginTalk(server.url);
    const ready = await measureReady(page, server.url, detail.id);
    const line = await openLong(page, server.url, detail);
    const cdp = await page.context().newCDPSession(page);
    return {
      'room ready to type, pages warm, median': ms(ready),
      ...(await measureDeltas(page, line, cdp)),
    };
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
}
