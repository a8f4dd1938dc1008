import { Recap } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { cli, file, TALK } from './world.ts';

const path = file('recap.json', JSON.stringify(TALK));

it('sums a talk up in Markdown: what was learnt, named and promised, and what comes next', async () => {
  const { code, out, err } = await cli(['recap', path, '--on', '2026-11-22']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^# Talk with Dan Whitlock/);
  expect(out).toContain('22 November 2026');
  expect(out).toContain('- **Priya Shah**');
  expect(out).toContain('- Thank Dan today: a note counts most within 24 hours of the talk.');
});

it('as JSON too, every promise with its turn', async () => {
  const { out } = await cli(['recap', path, '--json']);
  const { from, outcome } = Recap.parse(JSON.parse(out));
  expect(from).toBe('transcript');
  expect(outcome.promises.length).toBeGreaterThan(0);
  for (const { turn } of outcome.promises) expect(TALK.turns[turn!]!.speaker).toBe('contact');
});

it('takes no day that there is none of', async () => {
  const { code, err } = await cli(['recap', path, '--on', '2026-02-30']);
  expect(code).toBe(2);
  expect(err).toBe('--on: "2026-02-30" is not a day such as 2026-11-22\n');
});
