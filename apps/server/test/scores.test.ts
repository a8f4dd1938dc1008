import { loadContent } from '@anyone-else/content';
import type { TalkNotes } from '@anyone-else/storage';
import { expect, it } from 'vitest';
import type { ScorableTalk, TalkReading } from '../src/scorable.ts';
import { createScores } from '../src/scores.ts';
import { threadsOf } from '../src/threads/threads.ts';

const PLAYBOOK = loadContent().playbooks.get('full-arc')!;

/** Talks that can be scored, and how often each was read. */
function talks() {
  const reads = new Map<string, number>();
  const totals: string[] = [];
  const notes = {
    overrides: async () => [],
    saveMarks: async (id: string) => void totals.push(id),
  } as unknown as TalkNotes;
  const talk = (id: string, turns: number, words: string): ScorableTalk => ({
    id,
    userName: '',
    notes,
    noted: async () => '',
    said: async () => [],
    async read(): Promise<TalkReading> {
      reads.set(id, (reads.get(id) ?? 0) + 1);
      const said = Array.from({ length: turns }, (_, at) => ({
        speaker: at % 2 === 0 ? ('user' as const) : ('contact' as const),
        text: words,
        labels: null,
      }));
      return {
        input: { turns: said, playbook: PLAYBOOK, readerVersion: 'none' },
        behind: { goodwill: [], cues: [] },
      };
    },
  });
  return { talk, reads, totals };
}

const LONG = 'How did you come to do this work? '.repeat(30);

it('lets go of the reading that was not used for longest, by the length of what was said', async () => {
  const { talk, reads } = talks();
  const scores = createScores(threadsOf('a user'));
  // Some 400,000 characters each: two fit, and a short talk beside them.
  const [a, b, c, small] = [
    talk('a', 300, LONG),
    talk('b', 300, LONG),
    talk('c', 300, LONG),
    talk('s', 4, 'So?'),
  ];
  for (const one of [a, b, small]) await scores.of(one!);
  await scores.of(a!);
  await scores.of(c!);
  for (const one of [a, small, c]) await scores.of(one!);
  expect(Object.fromEntries(reads)).toEqual({ a: 1, b: 1, c: 1, s: 1 });
  await scores.of(b!);
  expect(reads.get('b')).toBe(2);
});

it('keeps the one that it was asked for last, however long it is', async () => {
  const { talk, reads } = talks();
  const scores = createScores(threadsOf('a user'));
  const whole = talk('whole', 1_000, LONG);
  await scores.of(whole);
  await scores.of(whole);
  expect(reads.get('whole')).toBe(1);
});

it('saves no total for a talk that was forgotten meanwhile', async () => {
  const { talk, totals } = talks();
  const scores = createScores(threadsOf('a user'));
  const scored = scores.of(talk('a', 4, 'So?'));
  scores.forget('a');
  await scored;
  expect(totals).toEqual([]);
  await scores.of(talk('a', 4, 'So?'));
  expect(totals).toEqual(['a']);
});
