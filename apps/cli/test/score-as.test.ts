import { OverrideFile, Scorecard, Transcript } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { cli, file, TALK } from './world.ts';

const path = file('talk.json', JSON.stringify(TALK));

it('writes a talk with its score as Markdown', async () => {
  const { code, out, err } = await cli(['score', path, '--as', 'markdown']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { total } = JSON.parse((await cli(['score', path, '--json'])).out);
  expect(out).toMatch(/^# Talk with /);
  expect(out).toContain(`## ${total} of 100`);
  expect(out.match(/^### Turn \d+$/gmu)).toHaveLength(TALK.turns.length);
});

it('writes it as JSON that is scored again to the same score, corrections and all', async () => {
  const override = { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'missed' };
  const overrides = { version: 1, overrides: [{ ...override, by: 'Grace', at: '2030-01-01T18:00:00.000Z' }] };
  const corrections = file('corrections.json', JSON.stringify(overrides));
  const { out } = await cli(['score', path, '--as', 'json', '--overrides', corrections]);
  const kept = JSON.parse(out);
  const written = file('kept.json', out);
  expect(Transcript.parse(kept).turns.map(({ text }) => text)).toEqual(TALK.turns.map(({ text }) => text));
  const again = await cli(['score', written, '--json']);
  const plain = await cli(['score', path, '--json']);
  expect(again.out).toBe(plain.out);
  const theirs = file('theirs.json', JSON.stringify(OverrideFile.parse(kept.overrides)));
  const corrected = await cli(['score', written, '--json', '--overrides', theirs]);
  expect(JSON.parse(corrected.out)).toEqual(Scorecard.parse(kept.scorecard));
  expect(kept.scorecard.overruled.asRead.total).toBe(JSON.parse(plain.out).total);
});

it('says what is wrong with another word, or with two ways at once', async () => {
  const odd = await cli(['score', path, '--as', 'pdf']);
  expect(odd).toEqual({ code: 2, out: '', err: '--as: there is no "pdf"; known are markdown, json\n' });
  const both = await cli(['score', path, '--as', 'json', '--json']);
  expect(both.code).toBe(2);
  expect(both.err).toMatch(/^--as: .*leave one of the two out\n$/);
});
