import { describe, expect, it } from 'vitest';
import { bothZones } from '../src/check/items/times.ts';
import { clausesIn } from '../src/reword/clauses.ts';
import { strayIn } from '../src/reword/stray.ts';

type Asked = Parameters<typeof bothZones>;

/** A letter of these words, to somebody whose clock is another. */
const zones = (body: string) =>
  bothZones(
    { body } as Asked[0],
    { times: [{ twoClocks: true }], page: { zone: 'a' }, me: { zone: 'b' } } as unknown as Asked[1],
  );

/** What this thread worked for it, in ms: it is the same however many others want the machine. */
function workFor(look: (text: string) => unknown, text: string): number {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.threadCpuUsage();
    look(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}

describe('a text made to be slow', () => {
  it.each([
    ['clocks', zones, 'Ab '],
    ['clocks', zones, 'at you '],
    ['clocks in a line that names one', zones, '(', 'GMT '],
    ['clocks in a line that names one', zones, '10:00 ', 'GMT '],
    ['clauses', clausesIn, 'and '],
    ['clauses', clausesIn, 'and i would '],
    ['a rewording', (text: string) => strayIn(text, `${text}x`), 'and so '],
  ])('costs %s four times as much where it is four times as long: %#', (_what, look, piece, before = '') => {
    const ofLength = (length: number) => before + piece.repeat(length / piece.length);
    const [short, long] = [workFor(look, ofLength(10_000)), workFor(look, ofLength(40_000))];
    // With the square of its length it would be sixteen times as much.
    expect(long / Math.max(short, 1)).toBeLessThan(10);
  });
});
