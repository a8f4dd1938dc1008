import { createChance, type Chance as Dice } from '@anyone-else/protocol';

interface Chance extends Dice {
  /** One value in so many stands at a bound. */
  odd: number;
}

/** What a schema of zod says of itself, as far as values are made from it. */
interface Def {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  options?: Schema[];
  items?: Schema[];
  values?: unknown[];
  entries?: Record<string, string>;
  checks?: { _zod: { def: { check: string; minimum?: number; maximum?: number; value?: number } } }[];
}
interface Schema {
  _zod: { def: Def };
}

const ODD: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  1.5,
  1e21,
  '',
  ' ',
  'x',
  true,
  [],
  {},
  [[]],
  { id: 1 },
];
const pick = <T>(chance: Chance, list: readonly T[]): T => list[chance.below(list.length)] as T;

/** A text that is near one of the schema's bounds. */
function text(chance: Chance, { checks = [] }: Def): string {
  const bounds = checks.flatMap(({ _zod: { def } }) => def.minimum ?? def.maximum ?? []);
  const plain = chance.below(chance.odd) > 0;
  const most = Math.min(...checks.flatMap(({ _zod: { def } }) => def.maximum ?? []));
  const length = plain
    ? Math.min(most, Math.max(9, ...checks.flatMap(({ _zod: { def } }) => def.minimum ?? [])))
    : pick(
        chance,
        [...bounds, 0].map((bound) => bound + pick(chance, [-1, 0, 1])),
      );
  const pad = plain ? '' : pick(chance, ['', ' ', '\n', '\t']);
  return pad + 'wordy'.repeat(length / 5 + 1).slice(0, Math.max(0, length)) + pad;
}
function count(chance: Chance, { checks = [] }: Def): number {
  const bounds = checks.flatMap(({ _zod: { def } }) => def.value ?? []);
  if (chance.below(chance.odd) > 0) return bounds[0] ?? 7;
  return pick(chance, [1, 40, 2.5, ...bounds.map((bound) => bound + pick(chance, [-1, 0, 1]))]);
}

const MAKERS: Record<string, (chance: Chance, def: Def) => unknown> = {
  string: text,
  number: count,
  boolean: (chance) => chance.below(2) === 0,
  literal: (_chance, { values = [] }) => values[0],
  enum: (chance, { entries = {} }) => pick(chance, Object.values(entries)),
  unknown: (chance) => pick(chance, ODD),
  optional: (chance, { innerType }) => (chance.below(3) === 0 ? undefined : madeOf(chance, innerType)),
  nullable: (chance, { innerType }) => (chance.below(3) === 0 ? null : madeOf(chance, innerType)),
  array: (chance, { element }) => Array.from({ length: chance.below(3) + 1 }, () => madeOf(chance, element)),
  tuple: (chance, { items = [] }) => items.map((item) => madeOf(chance, item)),
  union: (chance, { options = [] }) => madeOf(chance, pick(chance, options)),
  record: (chance, { keyType, valueType }) => {
    const keys = Object.values(keyType?._zod.def.entries ?? { one: 'one', two: 'two' });
    return Object.fromEntries(keys.map((key) => [key, madeOf(chance, valueType)]));
  },
  object: (chance, { shape = {} }) => {
    const fields = Object.entries(shape).map(([name, field]) => [name, madeOf(chance, field)] as const);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined || chance.below(2) === 0));
  },
};

function madeOf(chance: Chance, schema: Schema | undefined): unknown {
  const def = (schema as Schema)._zod.def;
  const maker = MAKERS[def.type];
  if (!maker) throw new Error(`No value can be made of the kind "${def.type}".`);
  return maker(chance, def);
}

/** The value with one of its parts, however deep, taken out, added or made into something odd. */
function spoilt(chance: Chance, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || chance.below(6) === 0) return pick(chance, ODD);
  const keys = Object.keys(value);
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<string, unknown>)
    : { ...value };
  const key = keys.length === 0 || chance.below(8) === 0 ? 'more' : pick(chance, keys);
  if (chance.below(4) === 0) delete copy[key];
  else copy[key] = spoilt(chance, copy[key]);
  return copy;
}

/** Values that a schema of zod takes, nearly takes and does not take. */
export function valuesFor(schema: Schema, rounds: number): unknown[] {
  const chance = { ...createChance(7), odd: 12 };
  // The more parts a value has, the less often all of them fit: half of the values have hardly one that does not.
  const made = [12, 400].flatMap((odd) =>
    Array.from({ length: rounds / 2 }, () => madeOf({ ...chance, odd }, schema)),
  );
  return [...made, ...made.map((value) => spoilt(chance, value)), ...ODD];
}
