import { describe, expect, it } from 'vitest';
import { cli } from './world.ts';

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
});
