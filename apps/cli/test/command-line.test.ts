import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LetterFact } from '@anyone-else/protocol';
import { Scorecard, TranscriptGold } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { cli, file, handLabels, TALK } from './world.ts';

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

it('takes every talk of the corpus as it is, and thanks for the people who were named in it', async () => {
  const named = { gold: 0, found: 0, extra: 0 };
  for (const name of readdirSync(CORPUS).filter((one) => one.endsWith('.json'))) {
    const path = fileURLToPath(new URL(name, CORPUS));
    const data = JSON.parse(readFileSync(path, 'utf8'));
    const { code, out, err } = await cli(['draft', path, '--json'], '', handLabels(data.turns));
    expect({ name, code, err }).toEqual({ name, code: 0, err: '' });
    const { body, facts } = JSON.parse(out) as { body: string; facts: LetterFact[] };
    for (const fact of facts) expect(body).toContain(fact.text);
    const gold = TranscriptGold.parse(data.labels).names.map((one) => one.toLowerCase());
    const thanked = facts.filter(({ kind }) => kind === 'name').map(({ text }) => text.toLowerCase());
    named.gold += gold.length;
    named.found += gold.filter((one) => thanked.includes(one)).length;
    named.extra += thanked.filter((one) => !gold.includes(one)).length;
  }
  console.log(`names in the notes: ${named.found}/${named.gold} of the gold, ${named.extra} others`);
  expect(named.found / named.gold).toBeGreaterThan(0.95);
  expect(named.extra).toBeLessThanOrEqual(3);
});
