import { expect, it, vi } from 'vitest';
import { valuesFor } from './values.ts';

interface Schema {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'safeParse' in value;
const schemasOf = (module: object): [string, Schema][] =>
  Object.entries(module).filter((entry): entry is [string, Schema] => isSchema(entry[1]));

const real = Object.fromEntries(schemasOf(await import('@anyone-else/protocol')));
vi.resetModules();
vi.doMock('zod/mini', () => import('./shapes.ts'));
const small = schemasOf(await import('@anyone-else/protocol'));

it('stands in for zod in every schema of the protocol', () => {
  expect(small.map(([name]) => name)).toEqual(Object.keys(real));
  expect(small.length).toBeGreaterThan(60);
  for (const [name, schema] of small) expect(schema, name).not.toBe(real[name]);
});

it.each(small)('reads %s as zod does', (name, schema) => {
  let fitting = 0;
  const values = valuesFor(real[name] as never, 150);
  for (const value of values) {
    const [theirs, ours] = [(real[name] as Schema).safeParse(value), schema.safeParse(value)];
    const said = `${name} of ${JSON.stringify(value)?.slice(0, 400)}`;
    expect(ours.success, said).toBe(theirs.success);
    if (!theirs.success) continue;
    fitting++;
    expect(ours.data, said).toEqual(theirs.data);
  }
  // Neither all nothing nor all well: both sides of the fence were walked.
  expect(fitting).toBeGreaterThan(20);
  expect(fitting).toBeLessThan(values.length);
});
