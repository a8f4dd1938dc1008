import type { Chance } from '@anyone-else/protocol';

const ODD = [
  '',
  '\u0000',
  '\uD800',
  '"',
  '}',
  '[',
  '-1',
  '-0',
  '1e309',
  '9'.repeat(400),
  'null',
  'true',
  '{}',
  '[]',
  '__proto__',
  'constructor',
  '\u202E',
  '\uFEFF',
  '../',
  '%00',
  '\\u0000',
  '\\ud800',
  '=HYPERLINK(1)',
  "'; drop table sessions; --",
  '<script>',
];

export const oneOf = <T>(list: readonly T[], chance: Chance): T => list[chance.below(list.length)]!;

/** The text with one to four places cut out, doubled, or written over with something odd. */
export function spoil(text: string, chance: Chance): string {
  let spoilt = text;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const from = chance.below(spoilt.length + 1);
    const to = Math.min(spoilt.length, from + chance.below(6));
    const middle = oneOf([oneOf(ODD, chance), '', spoilt.slice(from, to).repeat(2)], chance);
    spoilt = spoilt.slice(0, from) + middle + spoilt.slice(to);
  }
  return spoilt;
}

const ODD_VALUES = [
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  0.1,
  '',
  ' ',
  '\u0000',
  '\uD800',
  '__proto__',
  'x'.repeat(30_000),
  [],
  {},
  [[[[[[]]]]]],
  Array.from({ length: 3_000 }, () => 'x'),
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}') as unknown,
];

/** JSON with one of its values in another's place, or an odd one. */
export function reshaped(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.below(4) === 0) return oneOf(ODD_VALUES, chance);
  const keys = Object.keys(value);
  if (keys.length === 0) return oneOf(ODD_VALUES, chance);
  const key = oneOf(keys, chance);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  if (chance.below(5) === 0) delete copy[key];
  else copy[key] = reshaped(copy[key], chance);
  return copy;
}

const ODD_TEXTS = [
  '',
  ' \n ',
  '\u0000',
  '\uDC00x',
  "'); drop table people; --",
  '%',
  '\\',
  'x'.repeat(300),
  '2026-02-30',
  '9999-12-31T23:59:59.999Z',
  '-000001-01-01T00:00:00.000Z',
  'Mars/Olympus',
];
const ODD_NUMBERS = [-1, 0, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e308, -0];

/** The same shape with another text, number or list in one place: what gets past the first look at it. */
export function tinkered(value: unknown, chance: Chance): unknown {
  if (typeof value === 'string') return oneOf([...ODD_TEXTS, spoil(value, chance)], chance);
  if (typeof value === 'number') return oneOf(ODD_NUMBERS, chance);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) && (value.length === 0 || chance.below(3) === 0)) return [...value, ...value];
  const keys = Object.keys(value);
  if (keys.length === 0) return value;
  const key = oneOf(keys, chance);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  copy[key] = tinkered(copy[key], chance);
  return copy;
}

/** Bytes as a body may come, from a good one. */
export function spoiltBytes(value: unknown, chance: Chance): Buffer {
  const text = JSON.stringify(value) ?? '';
  switch (chance.below(10)) {
    case 6:
    case 7:
    case 8:
      return Buffer.from(JSON.stringify(tinkered(value, chance)) ?? '');
    case 9:
      return Buffer.from(text);
    case 0:
      return Buffer.from(spoil(text, chance));
    case 1:
    case 2:
      return Buffer.from(JSON.stringify(reshaped(value, chance)) ?? '');
    case 3: {
      const bytes = Buffer.from(text);
      for (let times = 0; bytes.length > 0 && times < 3; times++)
        bytes[chance.below(bytes.length)] = chance.below(256);
      return bytes;
    }
    case 4:
      return Buffer.from(text, 'utf16le');
    default: {
      const depth = chance.below(20_000);
      return Buffer.from(
        oneOf([`${'['.repeat(depth)}`, `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`], chance),
      );
    }
  }
}
