import type { OverrideFile } from '@anyone-else/protocol';
import { Scorecard, talkDigest } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { cli, file, TALK } from './world.ts';

const NAMES = { user: TALK.user.name, contact: TALK.contact.name };
const nameOf = (speaker: string) => NAMES[speaker as 'user'];
const clock = (i: number) => `00:0${i}:00.000 --> 00:0${i}:30.000`;
const AS = {
  'talk.vtt': `WEBVTT\n\n${TALK.turns.map(({ speaker, text }, i) => `${clock(i)}\n<v ${nameOf(speaker)}>${text}</v>\n\n`).join('')}`,
  'talk.srt': TALK.turns
    .map(
      ({ speaker, text }, i) => `${i + 1}\n${clock(i).replaceAll('.', ',')}\n${nameOf(speaker)}: ${text}\n\n`,
    )
    .join(''),
  'talk.txt': TALK.turns.map(({ speaker, text }) => `${nameOf(speaker)}: ${text}\n`).join(''),
  'otter.txt': TALK.turns.map(({ speaker, text }, i) => `${nameOf(speaker)}  ${i}:00\n${text}\n\n`).join(''),
  'whisper.json': JSON.stringify({
    segments: TALK.turns.map(({ speaker, text }) => ({ speaker: nameOf(speaker), text })),
  }),
};
/** What the words alone are worth: the same talk as our own JSON, without what only that can say. */
const plain = (extra: object = {}) =>
  JSON.stringify({
    user: { name: NAMES.user },
    contact: { name: NAMES.contact },
    turns: TALK.turns,
    ...extra,
  });
const AGREED = /^[^\n]+: Nothing says how long you had agreed on; --minutes N does\.\n$/;

describe('a talk in the file of another program', () => {
  it.each(Object.entries(AS))('%s is scored and answered like our own JSON', async (name, text) => {
    const path = file(name, text);
    const turns = TALK.turns.map((turn, i) => ({
      ...turn,
      ...(/vtt|srt|otter/.test(name) ? { start: i * 60 } : {}),
      ...(/vtt|srt/.test(name) ? { end: i * 60 + 30 } : {}),
    }));
    const own = plain({ turns });
    for (const command of ['score', 'draft']) {
      const expected = await cli([command, '-', '--json'], own);
      const fromFile = await cli([command, path, '--json']);
      expect(fromFile.out).toBe(expected.out);
      expect(fromFile.code).toBe(0);
      expect(fromFile.err).toMatch(AGREED);
      expect(fromFile.err.startsWith(path)).toBe(true);
      const fromInput = await cli([command, '-', '--json'], text);
      expect(fromInput.out).toBe(expected.out);
      expect(fromInput.err).toMatch(/^standard input: Nothing says how long/);
    }
  });

  it('is scored by the minutes and the playbook that are given, our own JSON too', async () => {
    const path = file('talk.txt', AS['talk.txt']);
    const given = ['--minutes', '15', '--playbook', 'two-goals'];
    const { out, err } = await cli(['score', path, '--json', ...given]);
    expect(err).toBe('');
    expect(Scorecard.parse(JSON.parse(out)).playbook).toBe('two-goals');
    const own = await cli(['score', '-', '--json', ...given], plain({ agreedMinutes: 99 }));
    expect(own).toEqual({ code: 0, err: '', out });
  });

  it('takes the words for yours that --me says, by a first name too', async () => {
    const path = file('talk.txt', AS['talk.txt']);
    const swapped = TALK.turns.map(({ speaker, text }) => ({
      speaker: speaker === 'user' ? 'contact' : 'user',
      text,
    }));
    const expected = await cli(
      ['score', '-', '--json'],
      JSON.stringify({ user: { name: NAMES.contact }, contact: { name: NAMES.user }, turns: swapped }),
    );
    for (const me of ['Dan Whitlock', 'dan', ' DAN  whitlock '])
      expect((await cli(['score', path, '--json', '--me', me])).out).toBe(expected.out);
    const mine = await cli(['score', path, '--json', '--me', 'Maya']);
    expect(mine.out).toBe((await cli(['score', path, '--json'])).out);
  });

  it('says whom it took for you where that is a guess, and how to change it', async () => {
    const talk = 'Ana: I came by train.\nBo: I came by bus.\nAna: It rained.\nBo: It did.\n';
    const { code, err } = await cli(['score', '-', '--json'], talk);
    expect(code).toBe(0);
    expect(err).toMatch(
      /You are taken to be (Ana|Bo), which is a guess; if you are (Ana|Bo), add --me "(Ana|Bo)"\./,
    );
  });

  it('tells what was mended and who was left out, on standard error only', async () => {
    const talk = `${AS['talk.txt']}Otter.ai Notetaker: recording\nOtter.ai Notetaker: recording\n`;
    const { out, err } = await cli(
      ['score', '-', '--json'],
      Buffer.from(talk.replace('Dan,', 'Dán,'), 'latin1'),
    );
    expect(err).toMatch(/Windows-1252.*\n.*Left out: Otter\.ai Notetaker\.\n/);
    expect(out.split('\n')).toHaveLength(2);
    expect(JSON.parse(out).total).toBeGreaterThan(0);
  });

  it('that names nobody is scored by a guess of each turn', async () => {
    const talk = TALK.turns.map(({ text }) => text).join('\n\n');
    const { out, err } = await cli(['score', file('talk.txt', talk), '--json']);
    expect(err).toMatch(/does not say who speaks/);
    expect(JSON.parse(out).turns).toHaveLength(TALK.turns.length);
  });
});

describe('a file or a name that does not fit', () => {
  it.each<[string, string[], string, string]>([
    [
      'an unknown name',
      ['--me', 'Zoe'],
      AS['talk.txt'],
      '--me: nobody in this file is called "Zoe"; there are Maya Ortiz, Dan Whitlock',
    ],
    [
      'a name that two have',
      ['--me', 'ana'],
      'Ana A: How?\nAna B: So.\nAna A: Why?\nAna B: Oh.',
      '--me: more than one in this file is called "ana"; there are Ana A, Ana B',
    ],
    [
      'a name for a talk without',
      ['--me', 'Zoe'],
      'How?\n\nSo.\n\nWhy?\n\nOh.',
      '--me: this file names nobody; put the names in',
    ],
    [
      'a name for our own JSON',
      ['--me', 'Maya'],
      plain(),
      '--me: standard input says itself who is who, so leave the option out',
    ],
    [
      'one voice only',
      [],
      'Ana: I talk.\nAna: On and on.\nAna: Still.',
      'All words in this file are by one speaker; choose a file in which both of you are named.',
    ],
    [
      'no talk at all',
      [],
      'milk\neggs',
      'standard input: line 1 is not JSON (at column 1), and as a text: Nothing in this file says who speaks',
    ],
    [
      'minutes that are none',
      ['--minutes', '0'],
      plain(),
      '--minutes: should be a whole number from 1 to 240',
    ],
    [
      'an unknown playbook',
      ['--playbook', 'x'],
      plain(),
      '--playbook: there is no "x"; known are full-arc, two-goals',
    ],
  ])('%s', async (_, args, text, sentence) => {
    for (const command of ['score', 'draft']) {
      const { code, out, err } = await cli([command, '-', ...args], text);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(sentence);
      expect(err).toMatch(/^[^\n]+\n$/);
    }
  });
});

describe('corrections', () => {
  const signed = { by: 'Maya', at: '2030-01-02T09:30:00.000Z' };
  const labels = { beats: [], acts: [], fouls: ['asked-for-job' as const], followUp: false };
  const path = file('talk.json', JSON.stringify(TALK));
  const with_ = (overrides: unknown) => file('overrides.json', JSON.stringify({ version: 1, overrides }));

  it('change the score, and both are shown, with who and when', async () => {
    const plainCard = JSON.parse((await cli(['score', path, '--json'])).out);
    const check = plainCard.dimensions.courtesy.checks.find(
      ({ outcome }: { outcome: string }) => outcome === 'met',
    );
    const overrides: OverrideFile['overrides'] = [
      { kind: 'labels', turn: 2, labels, ...signed },
      { kind: 'check', dimension: 'courtesy', check: check.id, outcome: 'missed', ...signed },
    ];
    const { out, err, code } = await cli(['score', path, '--json', '--overrides', with_(overrides)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const card = Scorecard.parse(JSON.parse(out));
    expect(card.overruled?.asRead.total).toBe(plainCard.total);
    expect(card.total).toBeLessThan(plainCard.total);
    const page = (await cli(['score', path, '--overrides', with_(overrides)])).out;
    expect(page.split('\n')[0]).toBe(`${card.total} of 100, by the playbook "The full arc"`);
    expect(page).toContain(
      `With your corrections: ${card.total} of 100. As read: ${plainCard.total} of 100.`,
    );
    expect(page).toContain('  Turn 3, what it does: changed by Maya, 2030-01-02 09:30 UTC');
    expect(page).toContain(`  Courtesy, "${check.title}": changed by Maya, 2030-01-02 09:30 UTC`);
    expect(page).toContain('Met as read; changed by Maya, 2030-01-02 09:30 UTC');
  });

  it('that change nothing leave the scorecard as it is, byte for byte', async () => {
    const bare = await cli(['score', path, '--json']);
    expect(await cli(['score', path, '--json', '--overrides', with_([])])).toEqual(bare);
  });

  it('hold for the talk they were made for, and for no other', async () => {
    const made = async (talk: string, overrides: unknown[] = []) =>
      cli([
        'score',
        path,
        '--json',
        '--overrides',
        file('o.json', JSON.stringify({ version: 1, talk, overrides })),
      ]);
    expect((await made(await talkDigest(TALK.turns))).code).toBe(0);
    const { code, out, err } = await made(await talkDigest(TALK.turns.slice(1)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/o\.json: these corrections were made for another talk[^\n]*\n$/);
    // Said before the places in the file, which mean nothing here.
    for (const wrong of [{ kind: 'labels', turn: 28, labels, ...signed }, { kind: 'labels' }])
      expect((await made(await talkDigest(TALK.turns.slice(1)), [wrong])).err).toContain('for another talk');
  });

  it('count the turns that were kept, as the server does', async () => {
    const blank = { ...TALK, turns: [{ speaker: 'user', text: ' \u200b' }, ...TALK.turns] };
    const overrides = file(
      'o.json',
      JSON.stringify({
        version: 1,
        talk: await talkDigest(TALK.turns),
        overrides: [{ kind: 'labels', turn: 2, labels, ...signed }],
      }),
    );
    const whole = await cli(['score', path, '--json', '--overrides', overrides]);
    const { out, err } = await cli(['score', '-', '--json', '--overrides', overrides], JSON.stringify(blank));
    expect(out).toBe(whole.out);
    expect(err).toMatch(/^standard input: One turn without words left out/);
  });

  const good = { kind: 'labels', turn: 0, labels, ...signed };
  it.each<[string, unknown, string]>([
    ['no list', { version: 1 }, 'overrides is missing'],
    ['another version', { version: 2, overrides: [] }, 'version should be 1'],
    ['no author', [good, { ...good, by: undefined }], 'overrides[1].by is missing'],
    [
      'an unknown label',
      [{ ...good, labels: { ...labels, fouls: ['x'] } }],
      'overrides[0].labels.fouls[0] should be one of',
    ],
    [
      "a turn of the contact's",
      [good, { ...good, turn: 1 }],
      'overrides[1].turn is 1, which is turn 2 of the page, and the talk has no turn of yours there',
    ],
    ['a turn that is not there', [{ ...good, turn: 99 }], 'overrides[0].turn is 99'],
    [
      'an unknown check',
      [{ kind: 'check', dimension: 'closer', check: 'x', outcome: 'met', ...signed }],
      'overrides[0].check: closer has no check "x"; known are ',
    ],
  ])('with a fault, %s, are refused by their place', async (_, overrides, sentence) => {
    const wrong = Array.isArray(overrides) ? with_(overrides) : file('o.json', JSON.stringify(overrides));
    const { code, out, err } = await cli(['score', path, '--overrides', wrong]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${wrong}: ${sentence}`);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});
