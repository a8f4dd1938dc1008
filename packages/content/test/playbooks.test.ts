import type { Beat, PlaybookId } from '@anyone-else/protocol';
import { countWords } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../src/index.ts';

/** The arcs of the five schools and of the default, as their sources order them. */
const ARCS: Record<PlaybookId, { never: Beat; arc: Beat[] }> = {
  'full-arc': {
    never: 'anyone-else',
    arc: [
      'thanks',
      'time-check',
      'journey',
      'why-company',
      'day-to-day',
      'culture',
      'challenge',
      'workflow',
      'industry',
      'hiring-bar',
      'fit',
      'career-path',
      'advice',
      'stand-out',
      'anyone-else',
      'introduction',
      'stay-in-touch',
      'thanks',
    ],
  },
  'two-goals': {
    never: 'stand-out',
    arc: [
      'journey',
      'industry',
      'day-to-day',
      'challenge',
      'hiring-bar',
      'culture',
      'stand-out',
      'anyone-else',
      'introduction',
    ],
  },
  'nine-questions': {
    never: 'anyone-else',
    arc: [
      'journey',
      'learning',
      'work-life',
      'challenge',
      'workflow',
      'team-makeup',
      'advice',
      'stand-out',
      'anyone-else',
      'stay-in-touch',
    ],
  },
  'start-get-finish': {
    never: 'anyone-else',
    arc: [
      'journey',
      'culture',
      'day-to-day',
      'industry',
      'why-company',
      'challenge',
      'fit',
      'advice',
      'hiring-bar',
      'anyone-else',
    ],
  },
  'their-story': {
    never: 'anyone-else',
    arc: [
      'thanks',
      'time-check',
      'journey',
      'day-to-day',
      'challenge',
      'culture',
      'advice',
      'anyone-else',
      'thanks',
    ],
  },
  'drivers-seat': {
    never: 'stay-in-touch',
    arc: ['journey', 'culture', 'fit', 'career-path', 'other', 'anyone-else', 'stay-in-touch'],
  },
};

describe.each([...loadContent().playbooks.values()])('playbook $id', (playbook) => {
  const steps = playbook.acts.flatMap((act) => act.beats);

  it('keeps the order of its school and its one question never to leave out', () => {
    expect(steps.map((step) => step.beat)).toEqual(ARCS[playbook.id].arc);
    expect(playbook.neverLeaveOut).toBe(ARCS[playbook.id].never);
    expect(steps.find((step) => step.beat === playbook.neverLeaveOut)!.skippable).toBe(false);
  });

  it('asks for an introduction only when a name was given', () => {
    for (const step of steps) expect(step.when).toBe(step.beat === 'introduction' ? 'name-given' : undefined);
  });

  it('names each beat once, save the thanks at both ends', () => {
    const beats = steps.map((step) => step.beat).filter((beat) => beat !== 'thanks');
    expect(new Set(beats).size).toBe(beats.length);
  });

  it('gives examples that a person could say in one breath, with known placeholders only', () => {
    for (const { beat, example } of steps) {
      expect(countWords(example), `${beat}: "${example}"`).toBeLessThanOrEqual(40);
      const names = [...example.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1]);
      expect(names.filter((name) => !['targetRole', 'company', 'background'].includes(name!))).toEqual([]);
      expect(example).not.toMatch(/\ba \{\{/);
      if (!['thanks', 'stay-in-touch'].includes(beat)) expect(example, beat).toContain('?');
    }
  });

  it('never has the user ask for a job', () => {
    expect(playbook.houseRules.mayAskForJob).toBe(false);
    for (const { example } of steps) expect(example).not.toMatch(/refer me|get me in|any openings|hire me/i);
  });
});

it('no two playbooks share an example', () => {
  const examples = [...loadContent().playbooks.values()].flatMap((playbook) =>
    playbook.acts.flatMap((act) => act.beats.map((step) => step.example)),
  );
  expect(examples.filter((example, i) => examples.indexOf(example) !== i)).toEqual([]);
});

it('each school reminds at its own rhythm', () => {
  const { playbooks } = loadContent();
  expect(playbooks.get('two-goals')!.checkIn.everyMonths).toBeLessThanOrEqual(2);
  expect(playbooks.get('drivers-seat')!.checkIn.everyMonths).toBe(3);
});
