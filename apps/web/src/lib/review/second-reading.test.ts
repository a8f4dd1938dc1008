import type { Labels, SecondReading } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { otherwise } from './second-reading.ts';

const labels = (more: Partial<Labels>): Labels => ({
  beats: [],
  acts: [],
  fouls: [],
  followUp: false,
  ...more,
});
const reading = (turns: SecondReading['turns']): SecondReading => ({
  host: 'localhost:1',
  model: 'm',
  at: '2026-05-05T18:00:00Z',
  turns,
  remarks: [],
  unread: [],
  dropped: 0,
});

it('is silent where both read a turn alike', () => {
  const same = labels({ beats: ['journey'], acts: ['open-question'] });
  const second = reading([{ turn: 0, labels: same, disputed: [], quotes: [] }]);
  expect(otherwise([same, null], second)).toEqual([]);
});

it('tells what it adds, what it misses, and where it wavered, with the quotes for these only', () => {
  const ours = labels({ beats: ['journey'], acts: ['open-question'], followUp: true });
  const second = reading([
    {
      turn: 2,
      labels: labels({ beats: ['journey', 'challenge'] }),
      disputed: ['followUp', 'rude'],
      quotes: [
        { label: 'challenge', quote: 'so hard' },
        { label: 'rude', quote: 'so hard' },
        { label: 'journey', quote: 'get here' },
      ],
    },
  ]);
  expect(otherwise([null, null, ours], second)).toEqual([
    {
      turn: 2,
      more: ['challenge'],
      less: ['open-question'],
      wavered: ['followUp', 'rude'],
      quotes: ['so hard'],
    },
  ]);
});

it('drops what it says of a turn that is not the user’s', () => {
  const second = reading([{ turn: 0, labels: labels({ fouls: ['rude'] }), disputed: [], quotes: [] }]);
  expect(otherwise([null], second)).toEqual([]);
});
