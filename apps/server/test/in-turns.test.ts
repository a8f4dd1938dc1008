import { expect, it } from 'vitest';
import { type InTurns, inTurns } from '../src/threads/in-turns.ts';

/** Work that goes on until it is told to end, in the order in which it began. */
function works(turns: InTurns) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const answers: (string | undefined)[] = [];
  return {
    begun,
    answers,
    ask(account: string, name: string) {
      const done = turns.run(account, () => {
        begun.push(name);
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
      });
      if (done === undefined) answers.push(undefined);
      void done?.then((answer) => answers.push(answer));
    },
    async end(name: string) {
      ends.get(name)!();
      await new Promise(setImmediate);
    },
  };
}

it('each account has one at a time, and then it is the turn of the others', async () => {
  const { ask, end, begun, answers } = works(inTurns({ atOnce: 2, ofOne: 3, ofAll: 10 }));
  for (const name of ['a1', 'a2', 'a3', 'a4']) ask('a', name);
  ask('b', 'b1');
  ask('c', 'c1');
  ask('d', 'd1');
  expect(begun).toEqual(['a1', 'b1']);
  await end('a1');
  expect(begun).toEqual(['a1', 'b1', 'c1']);
  await end('b1');
  await end('c1');
  expect(begun).toEqual(['a1', 'b1', 'c1', 'd1', 'a2']);
  await end('d1');
  expect(begun).toHaveLength(5);
  await end('a2');
  await end('a3');
  await end('a4');
  expect(answers).toEqual(['a1', 'b1', 'c1', 'd1', 'a2', 'a3', 'a4']);
});

it('more than may wait is refused, of one and of all; nothing is left of work that failed', async () => {
  const turns = inTurns({ atOnce: 1, ofOne: 2, ofAll: 3 });
  const { ask, end, begun, answers } = works(turns);
  for (const name of ['a1', 'a2', 'a3', 'a4']) ask('a', name);
  expect(answers).toEqual([undefined]);
  ask('b', 'b1');
  ask('c', 'c1');
  expect(answers).toEqual([undefined, undefined]);
  for (const name of ['a1', 'b1', 'a2', 'a3']) await end(name);
  expect(begun).toEqual(['a1', 'b1', 'a2', 'a3']);
  expect(turns.waits('a')).toBe(false);
  await expect(turns.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(turns.waits('b')).toBe(false);
  expect(await turns.run('b', async () => 'done')).toBe('done');
});
