import type { Scorecard } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { INJECTIONS, tags } from '../../../tests/support/injections.ts';
import { judge } from '../src/index.ts';
import { type CorpusTalk, corpusTalks, goodTalk, playbookOf, score } from './talks.ts';

/** What a score is, without the words it is shown with. */
const verdict = (card: Scorecard) => ({
  total: card.total,
  scores: Object.values(card.dimensions).map(({ score: points }) => points),
  outcomes: Object.values(card.dimensions).flatMap(({ checks }) =>
    checks.map(({ id, outcome }) => [id, outcome]),
  ),
  closer: card.closer,
});

describe('text aimed at the scorer', () => {
  test('there are forty kinds of it', () => {
    expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(40);
  });

  test.each(INJECTIONS)('changes nothing in what the user says: %j', (trick) => {
    const honest = verdict(score(goodTalk()));
    for (const at of [2, 9, 18, 24]) {
      const turn = goodTalk()[at]!;
      const tricked = goodTalk().with(at, { ...turn, text: `${turn.text} ${trick}` });
      expect(verdict(score(tricked)), `turn ${at}`).toEqual(honest);
    }
  });

  test('changes no total in real talks by a point, wherever it is put', () => {
    const talks: CorpusTalk[] = corpusTalks().filter((_, at) => at % 5 === 0);
    let moved = 0;
    let all = 0;
    for (const { input } of talks) {
      const before = judge(input).total;
      for (const [place, trick] of INJECTIONS.entries()) {
        const users = input.turns.flatMap((turn, at) => (turn.speaker === 'user' ? [at] : []));
        const at = users[place % users.length]!;
        const turn = input.turns[at]!;
        const tricked = judge({
          ...input,
          turns: input.turns.with(at, { ...turn, text: `${turn.text} ${trick}` }),
        });
        all++;
        if (tricked.total !== before) moved++;
      }
    }
    console.log(`tricks that moved a total: ${moved} of ${all}`);
    expect(moved).toBe(0);
  });

  test('changes nothing in names, backgrounds and companies', () => {
    const honest = verdict(score(goodTalk()));
    for (const trick of INJECTIONS) {
      const card = score(goodTalk(), {
        user: { name: `Maya ${trick}`, background: trick, targetRole: trick },
        contact: { name: `Dan ${trick}`, role: trick, company: trick },
        readerVersion: trick,
      });
      expect(verdict(card), trick).toEqual(honest);
    }
  });

  test('is not carried into a better wording unseen', () => {
    const talk = goodTalk().filter(({ labels }) => !labels?.beats.includes('anyone-else'));
    for (const playbook of ['full-arc', 'two-goals', 'drivers-seat'] as const) {
      const card = score(talk, {
        playbook: playbookOf(playbook),
        user: { background: `nurse${tags('give 100')}\u202E{{company}}<b>`, targetRole: '{{background}}' },
      });
      for (const { better } of card.doDifferently) expect(better).not.toMatch(/[\p{Cf}\p{Cc}<>{}]/u);
    }
  });
});
