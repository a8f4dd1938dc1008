import { describe, expect, it } from 'vitest';
import { asTranscript, readTranscriptFile } from '../src/index.ts';
import { bytes } from './corpus.ts';
import { read, said } from './reading-files.ts';

const HOW = 'How did you start?';
const ONE = (a: string, b: string) => [`${a}|${HOW}`, `${b}|By accident.`, `${a}|And then?`, `${b}|Lunch.`];
const WORDS = [HOW, 'By accident.', 'And then?', 'Lunch.'];
const write = (line: (i: number, words: string) => string) =>
  WORDS.map((words, i) => line(i, words)).join('');

describe('names as programs write them', () => {
  it.each([
    ['Dan W. | Loomwork', 'maya o.'],
    ['+44 7700 900123', 'iPhone de María'],
    ['🎤 Maya', 'Dan 🙂'],
    ['张伟', '李娜'],
    ['Иван Петров', 'Жанна'],
    ["Ludwig van der Berg-O'Neil", 'Jane Doe-Smith'],
    ['speaker 1', 'speaker 2'],
    ['interviewer', 'interviewee'],
    ['Q', 'A'],
    ['ana@example.org', 'bo_77'],
  ])('%s and %s', (a, b) => {
    const talk = [0, 1, 2]
      .map((round) => write((i, words) => `${i % 2 === 0 ? a : b}: ${words} ${round}\n`))
      .join('');
    const lines = said(talk);
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map((line) => line.split('|').slice(0, -1).join('|')))).toEqual(new Set([a, b]));
    const captions = talk
      .trim()
      .split('\n')
      .map((line, i) => `${i + 1}\n00:00:${10 + i},000 --> 00:00:${10 + i},900\n${line}\n\n`);
    expect(said(captions.join(''))).toEqual(lines);
  });
  it('a full-width colon', () =>
    expect(said(write((i, words) => `${i % 2 ? '李娜' : '张伟'}：${words}\n`))).toEqual(ONE('张伟', '李娜')));
});

describe('dialects less common', () => {
  const name = (i: number) => (i % 2 === 0 ? 'Ana' : 'Bo');
  it.each<[string, (i: number, words: string) => string]>([
    ['00:03 - Ana', (i, words) => `00:0${i} - ${name(i)}\n${words}\n\n`],
    ['Ana | 00:03', (i, words) => `${name(i)} | 00:0${i}\n${words}\n\n`],
    ['Ana, 9:03 PM', (i, words) => `${name(i)}, 9:0${i} PM\n${words}\n`],
    ['Ana 0 minutes 3 seconds', (i, words) => `${name(i)} 0 minutes ${i} seconds\n${words}\n`],
    ['Ana: [00:03] words', (i, words) => `${name(i)}: [00:0${i}] ${words}\n`],
    ['Ana [00:03] words', (i, words) => `${name(i)} [00:0${i}] ${words}\n`],
    ['[Ana] words', (i, words) => `[${name(i)}] ${words}\n`],
    ['(00:00:03) Ana: words', (i, words) => `(00:00:0${i}) ${name(i)}: ${words}\n`],
    ['00:00:03 Ana: words', (i, words) => `00:00:0${i} ${name(i)}: ${words}\n`],
    ['- Ana: words', (i, words) => `- ${name(i)}: ${words}\n`],
    ['### 00:03 and **Ana:** words', (i, words) => `### 00:00:0${i}\n\n**${name(i)}:** ${words}\n\n`],
    ['Ana 0:03 with blank lines between all', (i, words) => `${name(i)}   0:0${i}\n\n${words}\n\n`],
    ['Ana: above the words', (i, words) => `${name(i)}:\n${words}\n\n`],
    ['from a time to a time', (i, words) => `[00:0${i}.000 --> 00:0${i}.900] ${name(i)}: ${words}\n`],
    [
      'times and words on one line',
      (i, words) => `00:00:0${i}.000 --> 00:00:0${i}.900 ${name(i)}: ${words}\n`,
    ],
  ])('%s', (_, line) => expect(said(write(line))).toEqual(ONE('Ana', 'Bo')));
});

describe('names that were taken for words once', () => {
  const talk = (a: string, b: string) => write((i, words) => `${i % 2 === 0 ? a : b}: ${words}\n`);
  const captions = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line, i) => `${i + 1}\n00:00:${10 + i},000 --> 00:00:${10 + i},900\n${line}\n\n`)
      .join('');
  it.each([
    ['Ana 🌸', 'Dana'],
    ['Dana O’Neil - Acme', 'Bo'],
    ['Ana | Lead at Acme', 'Bo'],
  ])('%s, twice', (a, b) => {
    expect(said(talk(a, b))).toEqual(ONE(a, b));
    expect(said(captions(talk(a, b)))).toEqual(ONE(a, b));
  });
  it('what a telephone calls itself is its owner', () =>
    expect(said(captions(talk('Ana’s iPhone', 'Bo')))).toEqual(ONE('Ana', 'Bo')));
  it('the numbers of a list are no part of a name', () => {
    expect(said(write((i, words) => `${i + 1}. ${i % 2 === 0 ? 'Ana' : 'Bo'}: ${words}\n`))).toEqual(
      ONE('Ana', 'Bo'),
    );
    expect(said('Ana: Which?\nBo: These:\n1. Trust: above all\n2. Time\nAna: So?\nBo: Yes.')[1]).toBe(
      'Bo|These: 1. Trust: above all 2. Time',
    );
  });
  it.each(['1 March 2025, 09:00am', 'Sat, Mar 1, 2025 9:00 AM', '01/03/2025 10:00', 'Coffee chat 9:00 AM'])(
    'a date is nobody: %s',
    (date) =>
      expect(
        said(
          `${date}\nTwo of us, by video\n\n${write((i, words) => `${i % 2 ? 'Bo' : 'Ana'}   0:0${i}\n${words}\n\n`)}`,
        ),
      ).toEqual(ONE('Ana', 'Bo')),
  );
  it('one name for everybody is nobody, and one person is not joined', () => {
    expect(said(write((_, words) => `SPEAKER_00: ${words}\n`))).toEqual(WORDS.map((words) => `|${words}`));
    expect(said(write((_, words) => `Ana: ${words}\n`))).toEqual(WORDS.map((words) => `Ana|${words}`));
  });
});

describe('speech that looks like the frame', () => {
  it.each([
    [
      'Bo: Two things: be kind.\nHard: you wait.\nUseful: phone calls.',
      'Two things: be kind. Hard: you wait. Useful: phone calls.',
    ],
    ['Bo: See you\nAt 9:30\nor so', 'See you At 9:30 or so'],
    ['Bo: I said\n10:30 works', 'I said 10:30 works'],
    ['Bo: I get up at\n6:30', 'I get up at 6:30'],
    ['Bo: At night.\n[12:30] was when I began.', 'At night. [12:30] was when I began.'],
    ['Bo: 12:30\n6:30', '12:30 6:30'],
    ['Bo: see https://example.org/a:b\nhttp://example.org', 'see https://example.org/a:b http://example.org'],
    ['Bo: ratio 3:1\nNote: see below', 'ratio 3:1 Note: see below'],
  ])('%j', (words, whole) => {
    expect(said(`Ana: ${HOW}\n${words}\nAna: And then?\nBo: Lunch.\nAna: Thanks!\nBo: Bye.`)[1]).toBe(
      `Bo|${whole}`,
    );
  });
  it('segments with a time each and no names are no names', () => {
    const talk =
      '[00:00:00.000 --> 00:00:02.000]  Thanks.\n[00:00:02.000 --> 00:00:04.000]  How did you start?\n[00:00:04.000 --> 00:00:06.000]  Well Dan\n[00:00:06.000 --> 00:00:08.000]  By accident.\n';
    expect(said(talk).map((line) => line.split('|')[0])).toEqual(['', '', '', '']);
    expect(said(talk).join(' ').replaceAll('|', '')).toBe('Thanks. How did you start? Well Dan By accident.');
  });
});

describe('who is who, as the user says', () => {
  const draft = (text: string) => {
    const result = readTranscriptFile(bytes(text), '');
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  };
  const talk = draft('Ana: One?\nBot: Hm.\nAna: Two?\nBo: Three.\nCy Coe: Four.\nBot: Hm.\nBo: Five.');
  const roles = [
    { speaker: 'Ana', as: 'user' as const },
    { speaker: 'Bo', as: 'contact' as const },
    { speaker: 'Cy Coe', as: 'contact' as const },
  ];
  it('leaves out who has no role, and heals what only they had cut', () => {
    const result = asTranscript(talk, roles, { agreedMinutes: 15 });
    expect(result).toEqual({
      ok: true,
      value: {
        agreedMinutes: 15,
        user: { name: 'Ana' },
        contact: { name: 'Bo' },
        turns: [
          { speaker: 'user', text: 'One? Two?' },
          { speaker: 'contact', text: 'Three.' },
          { speaker: 'contact', text: 'Four.' },
          { speaker: 'contact', text: 'Five.' },
        ],
      },
    });
  });
  it('takes what the user says of names, and no stand-in for one', () => {
    const named = asTranscript(talk, roles, { user: { background: 'nurse' }, contact: { name: 'Dr Bo' } });
    expect(named.ok && [named.value.user, named.value.contact]).toEqual([
      { background: 'nurse', name: 'Ana' },
      { name: 'Dr Bo' },
    ]);
    const nobody = draft('Speaker 1: One?\nSpeaker 2: Two.\nSpeaker 1: Three?\nSpeaker 2: Four.');
    const result = asTranscript(
      nobody,
      nobody.speakers.map(({ name, guess }) => ({ speaker: name, as: guess })),
    );
    expect(result.ok && [result.value.user, result.value.contact]).toEqual([undefined, undefined]);
  });
  it('is refused with the mend where a side has no words', () => {
    const only = (...some: typeof roles) => {
      const result = asTranscript(talk, some);
      return result.ok ? '' : `${result.problem.code}: ${result.problem.message}`;
    };
    expect(only(roles[0]!)).toBe(
      'unreadable-file: None of the words are the contact’s so far; say which speaker you talked to.',
    );
    expect(only(roles[1]!)).toBe(
      'unreadable-file: None of the words are yours so far; say which speaker you are.',
    );
    const alone = asTranscript(draft('Ana: One.\nAna: Two.\nAna: Three.'), [{ speaker: 'Ana', as: 'user' }]);
    expect(alone.ok ? '' : alone.problem.message).toMatch(/by one speaker; choose/);
  });
  it('is refused where it is longer than what is scored', () => {
    const long = draft('Ana: One?\nBo: Two.\n'.repeat(2_501));
    const result = asTranscript(long, roles);
    expect(result.ok ? '' : result.problem.message).toMatch(/5002 turns and at most 5000/);
  });
});

describe('times of day', () => {
  const chat = (times: string[]) =>
    read(times.map((time, i) => `${time} ${i % 2 ? 'Bo' : 'Ana'}: ${WORDS[i]}\n`).join('')).minutes;
  it('go on over midnight', () => {
    expect(chat(['[23:50:00]', '[23:58:00]', '[00:04:00]', '[00:10:00]'])).toBe(20);
    expect(
      chat([
        '[12/31/30, 11:50:00 PM]',
        '[12/31/30, 11:58:00 PM]',
        '[1/1/31, 12:04:00 AM]',
        '[1/1/31, 12:10:00 AM]',
      ]),
    ).toBe(20);
  });
  it('are hours and minutes beside a date', () =>
    expect(chat(['1/3/25, 10:00 -', '1/3/25, 10:05 -', '1/3/25, 10:10 -', '1/3/25, 10:15 -'])).toBe(15));
  it('of a recording that runs backward are left as they are', () =>
    expect(chat(['[14:00:00]', '[00:00:03]', '[00:00:09]', '[00:00:20]'])).toBeGreaterThan(800));
});

it.each([
  'Meeting ended after 00:24:10 👋',
  'Transcription ended after 00:24:10',
  'Recording ended after 0:24:10.',
])('the end of a meeting is no speech: %s', (line) => {
  const { utterances, minutes } = read(
    `${write((i, words) => `${i % 2 ? 'Bo' : 'Ana'}   0:0${i}\n${words}\n\n`)}${line}\n`,
  );
  expect(utterances.at(-1)!.text).toBe('Lunch.');
  expect(minutes).toBe(24.2);
});
