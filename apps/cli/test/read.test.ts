import { describe, expect, it } from 'vitest';
import { cli, file } from './world.ts';

const lines = [
  { contactBefore: 'Hello.', text: 'Thank you for your time.' },
  { contactBefore: 'I cooked.', text: 'How did you come to that?', beats: ['ignored'] },
  { text: 'Can you get me a job?' },
];

describe('labels for single turns', () => {
  it('one line out for each line in, in order, and nothing else', async () => {
    const { code, out, err } = await cli([
      'read',
      file('turns.jsonl', lines.map((l) => JSON.stringify(l)).join('\n')),
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').map((line) => (line === '' ? '' : JSON.parse(line)))).toEqual([
      { beats: ['thanks'], acts: ['acknowledge'], fouls: [], followUp: false },
      { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: true },
      { beats: [], acts: ['closed-question'], fouls: ['asked-for-job'], followUp: false },
      '',
    ]);
  });

  it('passes over blank lines and takes Windows line ends, a mark at the start, and a null', async () => {
    const text = `\uFEFF${JSON.stringify(lines[0])}\r\n\r\n   \r\n${JSON.stringify({ contactBefore: null, text: '' })}\r\n`;
    const { code, out } = await cli(['read', '-'], text);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('keeps the order over many turns', async () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      JSON.stringify({ text: i % 7 === 0 ? 'How did you get that?' : 'No.' }),
    );
    const { out } = await cli(['read', '-'], many.join('\n'));
    const followUps = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).followUp);
    expect(followUps).toEqual(many.map((_, i) => i % 7 === 0));
  });
});
