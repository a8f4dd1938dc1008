import { expect, it } from 'vitest';
import { read, said, texts } from './reading-files.ts';

const file = (...cues: string[]) =>
  `WEBVTT\n\n${cues.map((text, i) => `00:${10 + i}.000 --> 00:${11 + i}.000\n${text}\n\n`).join('')}`;

it("'>>' begins somebody else's words wherever it stands, in rolling captions too", () => {
  const turns = ['Thanks for making time.', 'Of course.', 'How did you get into it?', 'By accident.'];
  expect(
    texts(
      file('>> Thanks for', 'making time. >> Of course. >> How', 'did you get', 'into it?>> By accident.'),
    ),
  ).toEqual(turns);
  const rolling = file(
    '&gt;&gt; Thanks for',
    '&gt;&gt; Thanks for\nmaking time. &gt;&gt; Of course.',
    'making time. &gt;&gt; Of course.\n&gt;&gt; How did you',
    '&gt;&gt; How did you\nget into it?',
    'get into it?\n&gt;&gt; By accident.',
  );
  expect(texts(rolling)).toEqual(turns);
  expect(read(rolling).guesses).toEqual(['user', 'contact', 'user', 'contact']);
});

it('a dash after a sentence is such a mark where lines begin with dashes', () => {
  expect(texts(file('- How did you start? - By accident.', '- And then?\n- Lunch - with friends.'))).toEqual([
    'How did you start?',
    'By accident.',
    'And then?',
    'Lunch - with friends.',
  ]);
  expect(texts(file('How did you start?', 'By accident. - No, wait.', 'And then?', 'Lunch.')).join(' ')).toBe(
    'How did you start? By accident. - No, wait. And then? Lunch.',
  );
});

it('a single sign in a whole file was said', () => {
  expect(texts(file('How many?', 'a >> b.')).join(' ')).toBe('How many? a >> b.');
});

it('the time of a caption is shared out', () => {
  const { utterances } = read(file('>> How? >> So.', '>> Why? >> Oh.'));
  expect(utterances.map(({ start, end }) => [start, end])).toEqual(
    [
      [10, 10.6],
      [10.6, 11],
      [11, 11.6],
      [11.6, 12],
    ].map(([start, end]) => [expect.closeTo(start!, 0), expect.closeTo(end!, 0)]),
  );
  for (const { start, end } of utterances) expect(start!).toBeLessThan(end!);
});

it('Webex names the speaker in the id', () => {
  const talk = `WEBVTT\n\n1 "Ana Lim" (3733)\n00:01.000 --> 00:02.000\nHow did you start?\n\n2 "Dana O'Neil" (88)\n00:03.000 --> 00:04.000\nBy accident.\n\n3 "Dana O'Neil" (88)\n00:05.000 --> 00:06.000\n"Why not" (1999)\n\n4 "Ana Lim" (3733)\n00:07.000 --> 00:08.000\nAnd then?\n`;
  expect(said(talk)).toEqual([
    'Ana Lim|How did you start?',
    'Dana O\'Neil|By accident. "Why not" (1999)',
    'Ana Lim|And then?',
  ]);
});
