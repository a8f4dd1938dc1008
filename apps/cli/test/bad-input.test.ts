import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, file, TALK } from './world.ts';

/** One line on standard error that names the place, nothing on standard output, exit code 2. */
async function refusal(args: string[], stdin?: string | Buffer): Promise<string> {
  const { code, out, err } = await cli(args, stdin);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
  return err.trimEnd();
}

const change = (edit: (talk: typeof TALK & Record<string, unknown>) => void): string => {
  const talk = structuredClone(TALK) as typeof TALK & Record<string, unknown>;
  edit(talk);
  return JSON.stringify(talk);
};
const WORD = 'This is a Word document or another packed file; open it, and save its text as .txt.';
const docx = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 10]);
const binary = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);

describe.each(['score', 'draft'])('%s of a file that is no talk', (command) => {
  it.each<[string, string | Buffer, string]>([
    ['empty', '', 'the file is empty'],
    ['only a mark and blanks', '\uFEFF \r\n', 'the file is empty'],
    ['an image', binary, 'This file holds bytes that are not text; choose a .vtt, .srt, .txt or .json file.'],
    ['a Word document', docx, WORD],
    [
      'turns without words',
      '{"turns": [{"speaker": "user", "text": "\\u200b "}]}',
      'no turn of this file holds words',
    ],
    ['plain words', 'Hello Dan,\nthank you.', 'line 1 is not JSON (at column 1)'],
    ['cut off', '{\n  "turns": [\n', 'line 3 is not JSON (at column 1)'],
    ['a list', '[]', 'the file should be an object'],
    ['null', 'null', 'the file should be an object'],
    ['no turns at all', '{"id": "x"}', 'turns is missing'],
    ['an empty list of turns', '{"turns": []}', 'turns is empty'],
    [
      'a wrong speaker',
      change((t) => (t.turns[3]!.speaker = 'narrator')),
      'turns[3].speaker should be one of "user", "contact"',
    ],
    [
      'a turn without words',
      change((t) => delete (t.turns[2] as Partial<(typeof t.turns)[0]>).text),
      'turns[2].text is missing',
    ],
    [
      'words that are a number',
      change((t) => ((t.turns[2] as { text: unknown }).text = 3)),
      'turns[2].text should be a text',
    ],
    [
      'an unknown playbook',
      change((t) => (t.playbook = 'cold-call')),
      'playbook should be one of "full-arc", "two-goals"',
    ],
    ['no minutes', change((t) => (t.agreedMinutes = 0)), 'agreedMinutes should be more than 0'],
    [
      'a name that is a list',
      change((t) => ((t.contact as { name: unknown }).name = [])),
      'contact.name should be a text',
    ],
  ])('%s', async (_, text, sentence) => {
    const path = file('talk.json', text);
    expect(await refusal([command, path])).toContain(`${path}: ${sentence}`);
    expect(await refusal([command, '-', '--json'], text)).toContain(`standard input: ${sentence}`);
  });
});

describe('a file that is no text, whatever it is called', () => {
  it.each([
    ['talk.docx', docx, WORD],
    ['talk.txt', docx, WORD],
    ['talk.json', Buffer.from('%PDF-1.7 x'), 'This is a PDF; copy its text into a file that ends in .txt.'],
    // Its encoding is not what is wrong.
    ['talk.txt', Buffer.from('\uFEFFmilk\neggs', 'utf16le'), 'Nothing in this file says who speaks; '],
    ['talk.json', Buffer.from('\uFEFF{"turns": 3}', 'utf16le'), 'turns should be a list'],
  ])('%s', async (name, bytes, sentence) => {
    const path = file(name, bytes);
    expect(await refusal(['score', path])).toContain(`${path}: ${sentence}`);
    expect(await refusal(['score', '-'], bytes)).toMatch(sentence);
  });
});

describe('read of a file with a bad line', () => {
  const good = JSON.stringify({ contactBefore: '', text: 'Hello?' });
  it.each([
    ['not JSON', '{"text": oops}', 'line 3 is not JSON (at column 10)'],
    ['no text', '{"contactBefore": "x"}', 'line 3: text is missing'],
    ['a number', '7', 'line 3: the line should be an object'],
    ['a wrong shape', '{"text": ["a"]}', 'line 3: text should be a text'],
    ['wrong words before', '{"contactBefore": 1, "text": "a"}', 'line 3: contactBefore should be a text'],
  ])('%s: says which line, and prints no half of an answer', async (_, line, sentence) => {
    expect(await refusal(['read', '-'], [good, good, line, good].join('\n'))).toBe(
      `standard input: ${sentence}`,
    );
  });
});

const KNOWN =
  'there are rehearse, score, draft, recap, read, export, backup, restore, delete, move-data and help.';

describe('a command that cannot be carried out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  it.each<[string[], string]>([
    [['score', join(folder, 'none.json')], `${join(folder, 'none.json')}: there is no such file`],
    [['score', folder], `${folder}: this is a folder, not a file`],
    [['read'], 'read: which file? Name one, or "-" for standard input'],
    [['draft', 'a', 'b'], 'draft: takes one file, and 2 were given'],
    [['score', 'a', '--jsno'], "options: Unknown option '--jsno'"],
    [
      [],
      'What shall it be: rehearse, score, draft, recap or read? Or, with your data: export, backup, restore, delete or move-data? "help" says more.',
    ],
    [['scroe'], `There is no command "scroe"; ${KNOWN}`],
    [['toString'], `There is no command "toString"; ${KNOWN}`],
    [['rehearse', '--minutes', '90'], '--minutes: should be a whole number from 5 to 60, and "90" is not'],
    [['rehearse', '--seed', 'x'], '--seed: should be a whole number from 0 to 4294967295, and "x" is not'],
    [['rehearse', '--contact', 'dan'], '--contact: there is no "dan"; known are analytics-manager-desmond'],
    [['rehearse', '--playbook', 'x'], '--playbook: there is no "x"; known are full-arc, two-goals'],
    [['rehearse', 'talk.json'], 'rehearse: takes no file, and "talk.json" was given'],
  ])('%j', async (args, sentence) => {
    expect(await refusal(args)).toContain(sentence);
  });
});

it('help goes to standard output and names the contacts', async () => {
  const { code, out, err } = await cli(['help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('staff-engineer-ruta');
  expect(out).toContain('score FILE [--json]');
});

it('each command says what there is to it, and does nothing then', async () => {
  const { out: all } = await cli(['help']);
  for (const name of KNOWN.match(/[a-z-]+(?=[,.]| and)/gu)!.filter((word) => !['are', 'help'].includes(word)))
    for (const args of [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
    ]) {
      const { code, out, err } = await cli(args);
      expect({ code, err }, args.join(' ')).toEqual({ code: 0, err: '' });
      expect(out.startsWith(`  ${name} `), args.join(' ')).toBe(true);
      expect(all).toContain(out.split('\n')[0]);
    }
  expect(await refusal(['help', 'scroe'])).toContain('help: names one command of rehearse, score');
});
