import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Line } from './line.ts';

/** Sockets as a browser makes them, which do what the test says. */
class FakeSocket {
  static OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = 0;
  onopen = () => {};
  onclose = (_: { code: number }) => {};
  onmessage = (_: { data: string }) => {};
  sent: string[] = [];
  constructor() {
    FakeSocket.made.push(this);
  }
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.readyState = 3;
  }
  opens() {
    this.readyState = 1;
    this.onopen();
  }
}

let line: Line;
const silences: number[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('location', { protocol: 'http:', host: 'page.invalid' });
  FakeSocket.made = [];
  silences.length = 0;
  line = new Line('/live', {
    opened: () => {},
    frame: () => {},
    broken: () => true,
    silent: () => silences.push(Date.now()),
  });
});
afterEach(() => {
  line.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const latest = () => FakeSocket.made.at(-1)!;
/** Breaks the line and answers after how many milliseconds it is tried again. */
function comesBackAfter(): number {
  const start = Date.now();
  const made = FakeSocket.made.length;
  latest().onclose({ code: 1006 });
  while (FakeSocket.made.length === made) vi.advanceTimersToNextTimer();
  return Date.now() - start;
}

it('comes back within half a second after the first break, later each time, and never later than ten seconds', () => {
  line.open();
  const waits = Array.from({ length: 9 }, comesBackAfter);
  expect(waits[0]).toBeLessThanOrEqual(500);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(7_500);
});

it('begins with a short wait again once the server has answered sensibly', () => {
  line.open();
  for (let breaks = 0; breaks < 6; breaks++) comesBackAfter();
  latest().opens();
  line.steady();
  expect(comesBackAfter()).toBe(300);
});

it('is tried at once when the network is back, and the wait that stood is over', () => {
  line.open();
  for (let breaks = 0; breaks < 6; breaks++) comesBackAfter();
  latest().onclose({ code: 1006 });
  const made = FakeSocket.made.length;
  line.open();
  expect(FakeSocket.made.length).toBe(made + 1);
  latest().opens();
  vi.advanceTimersByTime(15_000);
  expect(FakeSocket.made.length, 'no second line beside it').toBe(made + 1);
});

it('is told to be silent after five seconds without an answer, and given up after 45', () => {
  line.open();
  latest().opens();
  vi.advanceTimersByTime(20_000);
  expect(latest().sent).toEqual(['{"type":"ping"}']);
  vi.advanceTimersByTime(5_000);
  expect(silences).toHaveLength(1);
  vi.advanceTimersByTime(40_000);
  expect(FakeSocket.made.length).toBeGreaterThan(1);
});

it('stays while the other side gives a sign of life', () => {
  line.open();
  latest().opens();
  for (let seconds = 0; seconds < 300; seconds += 5) {
    vi.advanceTimersByTime(5_000);
    latest().onmessage({ data: '{"type":"pong"}' });
  }
  expect(FakeSocket.made).toHaveLength(1);
  expect(silences).toEqual([]);
});
