import { loadContent } from '@anyone-else/content';
import type { Recap } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { recapOf, type Since } from '../src/index.ts';

const playbook = loadContent().playbooks.get('full-arc')!;
const outcome: Recap['outcome'] = {
  takeaways: [{ text: '“Start with the night log.”', turn: 3 }],
  personal: null,
  names: [{ name: 'Priya Shah', role: 'designer', turn: 5 }],
  promises: [{ text: '“I’ll email her tonight.”', turn: 7 }],
  ownPromises: [{ text: "I'll send you the drawing", turn: 6 }],
  introduction: { turn: 7, offered: true },
  closerAsked: true,
};
const talk = {
  from: 'transcript',
  contact: { name: 'Dan Whitlock', role: 'Product designer', company: 'Loomwork' },
  on: '2026-11-22T18:00:00.000Z',
  minutes: 24,
  outcome,
  playbook,
} as const;

describe('what comes next after a real talk', () => {
  it('is thanks first, then what was promised, then whom to write to, then the next check-in', () => {
    const { title, nextSteps } = recapOf(talk);
    expect(title).toBe('Talk with Dan Whitlock, Product designer at Loomwork');
    expect(nextSteps).toEqual([
      'Thank Dan today: a note counts most within 24 hours of the talk.',
      "Do what you said you would do: “I'll send you the drawing.”",
      'Give Dan a few days to speak to Priya Shah. Then write, and say who suggested it.',
      'Write to Dan again by the end of January 2027, with news or something they can use.',
    ]);
  });

  it('asks for the question that was forgotten', () => {
    const { nextSteps } = recapOf({ ...talk, outcome: { ...outcome, closerAsked: false } });
    expect(nextSteps[1]).toBe(
      'In the same note, ask who else you should talk to: it did not come up in the talk.',
    );
  });

  it('says nothing of the question where nobody knows', () => {
    const { nextSteps } = recapOf({ ...talk, outcome: { ...outcome, closerAsked: null } });
    expect(nextSteps.join()).not.toContain('who else');
  });

  it.each([
    [
      null,
      'In your note, ask Dan to introduce you to Priya Shah; or write yourself, and say who suggested it.',
    ],
    [
      { turn: 7, offered: false },
      'Dan did not say yes to an introduction. If you write to Priya Shah yourself, say that you spoke with Dan only if that was all right.',
    ],
  ])('with an introduction of %j', (introduction, step) => {
    expect(recapOf({ ...talk, outcome: { ...outcome, introduction } }).nextSteps).toContain(step);
  });

  it('waits for the introduction where one was promised', () => {
    const promises = [{ text: '“I’ll introduce you to her tonight.”', turn: 7 }];
    expect(recapOf({ ...talk, outcome: { ...outcome, promises } }).nextSteps).toContain(
      'Write to Priya Shah once Dan has introduced you, and say who suggested it.',
    );
  });

  it('leaves in peace whoever said no to being written to', () => {
    const { nextSteps } = recapOf({ ...talk, outcome: { ...outcome, inPeace: true } });
    expect(nextSteps.join(' ')).not.toContain('Write to Dan');
  });

  it('keeps the rhythm that the user chose', () => {
    const { nextSteps } = recapOf({ ...talk, everyMonths: 14 });
    expect(nextSteps.at(-1)).toContain('by the end of January 2028');
  });
});

describe('what is left later on', () => {
  const contact = { ...talk.contact, pronouns: 'he/him' };
  const since: Since = {
    ...{ now: '2026-11-22T19:00:00.000Z', thanked: false, settled: [], reached: [], checkIn: '2027-01-22' },
  };
  const steps = (more: Partial<Since>) =>
    recapOf({ ...talk, contact, since: { ...since, ...more } }).nextSteps;

  it('says today on that day alone', () => {
    expect(steps({})[0]).toContain('today');
    expect(steps({ now: '2026-12-02T19:00:00.000Z' })[0]).toBe('Thank Dan: late thanks are still thanks.');
    expect(steps({ now: '2027-06-02T19:00:00.000Z' })[0]).toContain('in your next message');
  });

  it('is without what is done', () => {
    expect(
      steps({
        thanked: true,
        settled: ["I'll send you the drawing."],
        reached: ['Priya Shah'],
      }),
    ).toEqual(['Write to Dan again by the end of January 2027, with news or something he can use.']);
    expect(steps({ thanked: true, checkIn: null }).join(' ')).not.toMatch(/Thank Dan|Be in touch/);
  });
});

it('never tells the user to write to somebody who is not real', () => {
  const { title, nextSteps } = recapOf({ ...talk, from: 'rehearsal' });
  expect(title).toMatch(/^Practice talk/);
  expect(nextSteps.join(' ')).not.toMatch(/Thank Dan|Write to Priya/);
});
