import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Scorecard, Transcript, TranscriptGold } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { cli, file, TALK } from './world.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const CORPUS = new URL('../../../packages/reading/corpus/transcripts/', import.meta.url);

/** The very program, in a process of its own, with the real reader. */
function program(args: string[], stdin = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

describe('the program itself', () => {
  it('scores a talk with the real reader, alone on standard output', async () => {
    const { code, out, err } = await program(['score', file('talk.json', JSON.stringify(TALK)), '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const card = Scorecard.parse(JSON.parse(out));
    expect(card.closer).toEqual({ asked: true, turn: 4, specific: true });
    expect(out.trimEnd()).not.toContain('\n');
  });

  it('refuses in one line with exit code 2', async () => {
    expect(await program(['draft', '-'], '{"turns": 3}')).toEqual({
      code: 2,
      out: '',
      err: 'standard input: turns should be a list\n',
    });
  });

  it('is quiet when whoever reads its output has seen enough', async () => {
    const lines = Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({ contactBefore: '', text: `Thank you ${i}.` }),
    );
    const code = await new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [MAIN, 'read', file('turns.jsonl', lines.join('\n'))]);
      let err = '';
      child.stderr.on('data', (piece) => {
        err += piece;
      });
      child.stdout.once('data', () => child.stdout.destroy());
      child.on('close', (exit) => resolve(`${exit} ${err}`));
    });
    expect(code).toBe('0 ');
  });
});

it('takes every talk of the corpus as it is', async () => {
  for (const name of readdirSync(CORPUS).filter((one) => one.endsWith('.json'))) {
    const path = fileURLToPath(new URL(name, CORPUS));
    const { code, out, err } = await cli(['draft', path, '--json']);
    expect({ name, code, err }).toEqual({ name, code: 0, err: '' });
    const data = JSON.parse(readFileSync(path, 'utf8'));
    expect(Transcript.safeParse(data).success && TranscriptGold.safeParse(data.labels).success).toBe(true);
    const { body, facts } = JSON.parse(out);
    for (const fact of facts) expect(body).toContain(fact.text);
  }
});
