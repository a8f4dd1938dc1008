import { readFileSync } from 'node:fs';
import { CONTACTS_FOLDER } from '@anyone-else/content';
import { describe, expect, it } from 'vitest';
import { cli, file } from './world.ts';

const talk = [
  'Hello Ruta, thank you for your time.',
  'How did you get into this work?',
  'What was hard about that?',
  '',
  'Who else should I talk to, perhaps somebody who switched careers?',
];
const options = ['--contact', 'staff-engineer-ruta', '--seed', '3', '--name', 'Maya', '--minutes', '10'];

describe('a talk in the terminal', () => {
  it('greets, answers every line, and scores at the end', async () => {
    const { code, out, err } = await cli(['rehearse', ...options], `${talk.join('\n')}\n/end\n`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^You are calling Ruta Mazeika, Staff software engineer at Ostrey Systems/);
    const answers = out.split('\n').filter((line) => line.startsWith('Ruta: '));
    expect(answers).toHaveLength(5);
    expect(out.indexOf(' of 100, by the playbook')).toBeGreaterThan(out.indexOf(answers.at(-1)!));
    expect(out).not.toContain('You: ');
  });

  it('is the same talk again with the same seed and words, whatever the line ends', async () => {
    const once = await cli(['rehearse', ...options], `${talk.join('\n')}\n`);
    const again = await cli(['rehearse', ...options], talk.join('\r\n'));
    expect(again).toEqual(once);
  });

  it('ends without a score when nothing was said', async () => {
    const { code, out } = await cli(['rehearse', ...options], '/end\n');
    expect(code).toBe(0);
    expect(out).not.toContain('of 100');
  });

  it('says in a line what could not be said, and goes on', async () => {
    const { code, out, err } = await cli(
      ['rehearse', ...options],
      `${'a'.repeat(9_000)}\nHow did you come to this?\n`,
    );
    expect(code).toBe(0);
    expect(err).toMatch(/^A turn may have 8000 characters.*\n$/);
    expect(out).toContain(' of 100');
  });

  it('takes a role with its article', async () => {
    const about = ['--contact', 'analytics-manager-desmond', '--seed', '3', '--name', 'Maya'];
    const words = 'Hello Desmond, thank you.\nHow would you recommend I stand out for this job?\n';
    const plain = await cli(['rehearse', ...about, '--role', 'data analyst'], words);
    const typed = await cli(['rehearse', ...about, '--role', ' a  data analyst.'], words);
    expect(plain.out.replace(/\s+/g, ' ')).toContain('the data analyst');
    expect(typed).toEqual(plain);
  });

  it("takes a contact from a file of the user's own", async () => {
    const ruta = readFileSync(`${CONTACTS_FOLDER}/staff-engineer-ruta.json`, 'utf8');
    const rest = options.slice(2);
    const own = await cli(
      ['rehearse', '--contact', file('vera.json', ruta.replace('Ruta Mazeika', 'Vera Blom')), ...rest],
      `${talk.join('\n')}\n`,
    );
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(own.out).toMatch(/^You are calling Vera Blom/);
    const broken = await cli(
      ['rehearse', '--contact', file('vera.json', ruta.replace('"brief"', '"brisk"')), ...rest],
      '/end\n',
    );
    expect(broken).toMatchObject({ code: 2, out: '' });
    expect(broken.err).toMatch(/vera\.json: .*brief.*\n$/);
  });

  it('lets a temper be chosen, and refuses one that there is not', async () => {
    const plain = await cli(['rehearse', ...options], `${talk.join('\n')}\n`);
    const rambling = await cli(['rehearse', ...options, '--temper', 'rambling'], `${talk.join('\n')}\n`);
    expect(rambling.code).toBe(0);
    expect(rambling.out).not.toBe(plain.out);
    const cross = await cli(['rehearse', ...options, '--temper', 'cross'], '/end\n');
    expect(cross.err).toMatch(/--temper: there is no "cross"; known are warm, busy/);
  });

  it('says how a model is set up where one is asked to speak and there is none', async () => {
    const { code, out, err } = await cli(['rehearse', ...options, '--voice', 'model'], '/end\n');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('ANYONE_ELSE_MODEL_URL');
  });
});
