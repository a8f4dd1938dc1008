import type { Labels, Reading, Turn } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { findNames, judge } from '../src/index.ts';
import { goodTalk, playbookOf, they, you } from './talks.ts';

/** How often the judge looks at a label of a talk of so many turns, a tenth of them in doubt. */
function looks(length: number): number {
  let count = 0;
  const watched = (labels: Labels): Labels =>
    new Proxy(labels, {
      get(target, key) {
        count++;
        return Reflect.get(target, key);
      },
    });
  const turns = Array.from({ length }, (_, at): Turn => {
    const turn = goodTalk()[at % 26]!;
    return turn.labels ? { ...turn, labels: watched(turn.labels) } : turn;
  });
  const readings = turns.map(({ labels }, at): Reading | null =>
    labels ? { labels, confidence: {}, unsure: at % 10 === 0 ? ['followUp'] : [], sentences: [] } : null,
  );
  judge({ turns, readings, playbook: playbookOf('full-arc'), agreedMinutes: 20, readerVersion: 'test' });
  return count;
}

test('twice the turns are twice the work, not four times', () => {
  const [once, twice] = [looks(1_000), looks(2_000)];
  console.log(`labels looked at: ${once} in 1,000 turns, ${twice} in 2,000`);
  expect(once).toBeGreaterThan(1_000);
  expect(twice / once).toBeLessThan(2.1);
});

test('five thousand people are told apart without comparing each with each', () => {
  const name = (at: number) => {
    const letters = [...String(at).padStart(4, '0')].map((digit) => 'aeioubdfgk'[Number(digit)]).join('');
    return `Z${letters} Q${letters}`;
  };
  const turns = Array.from({ length: 5_000 }, (_, at) =>
    at % 2 === 0
      ? you('Who else should I talk to?', 'anyone-else open-question')
      : they(`Talk to ${name(at)}.`),
  );
  const names = findNames(turns);
  expect(names.length).toBe(2_500);
  expect(new Set(names.map((person) => person.name)).size).toBe(2_500);
});
