/**
 * The part of `zod/mini` that the protocol is written in, for the browser alone: the build puts it in zod's place, which
 * would weigh as much as all that the first page does. It reads the same schemas to the same answers, but says no more
 * than whether a value fits; `shapes.test.ts` holds both against each other over every schema of the protocol. What it
 * lacks, the build misses by name. All are marked as having no effect, so that the build leaves out what no page reads.
 */

const MISFIT = Symbol('misfit');
/** Answers what it has read, or MISFIT. */
type Read = (value: unknown) => unknown;
type Fields = Record<string, Shape>;

interface Shape {
  read: Read;
  /** Of objects: their fields. */
  shape?: Fields;
  /** Whether the field may be left out. */
  mayMiss?: boolean;
  safeParse(value: unknown): { success: true; data: unknown } | { success: false };
  /** Runs one after another over what was read. */
  check(...checks: Read[]): Shape;
}

function make(read: Read, more: Pick<Shape, 'shape' | 'mayMiss'> = {}): Shape {
  return {
    ...more,
    read,
    safeParse: (value) => {
      const data = read(value);
      return data === MISFIT ? { success: false } : { success: true, data };
    },
    check: (...checks) =>
      make((value) => checks.reduce((got, one) => (got === MISFIT ? got : one(got)), read(value)), more),
  };
}

const fits =
  (test: (value: never) => boolean): Read =>
  (value) =>
    test(value as never) ? value : MISFIT;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string = /* @__NO_SIDE_EFFECTS__ */ () => make(fits((value) => typeof value === 'string'));
export const number = /* @__NO_SIDE_EFFECTS__ */ () => make(fits(Number.isFinite));
export const boolean = /* @__NO_SIDE_EFFECTS__ */ () => make(fits((value) => typeof value === 'boolean'));
export const unknown = /* @__NO_SIDE_EFFECTS__ */ () => make((value) => value);
export const literal = /* @__NO_SIDE_EFFECTS__ */ (only: unknown) => make(fits((value) => value === only));

interface Names extends Shape {
  names: readonly string[];
}
const names = /* @__NO_SIDE_EFFECTS__ */ (list: readonly string[]): Names => ({
  ...make(fits((value) => list.includes(value))),
  names: list,
});

export { names as enum };

export const optional = /* @__NO_SIDE_EFFECTS__ */ (inner: Shape) =>
  make((value) => (value === undefined ? value : inner.read(value)), { mayMiss: true });
export const nullable = /* @__NO_SIDE_EFFECTS__ */ (inner: Shape) =>
  make((value) => (value === null ? value : inner.read(value)), inner.mayMiss ? { mayMiss: true } : {});
export const nullish = /* @__NO_SIDE_EFFECTS__ */ (inner: Shape) => optional(nullable(inner));

/** Reads one part after another with what is for it; a misfit of one is a misfit of all. */
function readAll(values: readonly unknown[], readerAt: (at: number) => Read): unknown {
  const found: unknown[] = [];
  for (const [at, value] of values.entries()) {
    const one = readerAt(at)(value);
    if (one === MISFIT) return MISFIT;
    found.push(one);
  }
  return found;
}
export const array = /* @__NO_SIDE_EFFECTS__ */ (each: Shape) =>
  make((value) => (Array.isArray(value) ? readAll(value, () => each.read) : MISFIT));
export const tuple = /* @__NO_SIDE_EFFECTS__ */ (parts: readonly Shape[]) =>
  make((value) =>
    Array.isArray(value) && value.length === parts.length
      ? readAll(value, (at) => (parts[at] as Shape).read)
      : MISFIT,
  );

/* @__NO_SIDE_EFFECTS__ */
export function object(shape: Fields): Shape {
  const read: Read = (value) => {
    if (!isObject(value)) return MISFIT;
    const found: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(shape)) {
      if (!(name in value)) {
        if (field.mayMiss) continue;
        return MISFIT;
      }
      const one = field.read(value[name]);
      if (one === MISFIT) return MISFIT;
      found[name] = one;
    }
    return found;
  };
  return make(read, { shape });
}
export const extend = /* @__NO_SIDE_EFFECTS__ */ ({ shape }: Shape, more: Fields) =>
  object({ ...shape, ...more });
export const partial = /* @__NO_SIDE_EFFECTS__ */ ({ shape }: Shape) =>
  object(Object.fromEntries(Object.entries(shape ?? {}).map(([name, field]) => [name, optional(field)])));
export const omit = /* @__NO_SIDE_EFFECTS__ */ ({ shape }: Shape, without: Record<string, true>) =>
  object(Object.fromEntries(Object.entries(shape ?? {}).filter(([name]) => !(name in without))));

/** A record whose keys are a list has all of them and no other. */
function recordOf(key: Shape | Names, each: Shape, whole: boolean): Shape {
  return make((value) => {
    if (!isObject(value)) return MISFIT;
    if (whole && 'names' in key && key.names.some((name) => !(name in value))) return MISFIT;
    const found: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(value)) {
      if (name === '__proto__') continue;
      const one = key.read(name) === MISFIT ? MISFIT : each.read(part);
      if (one === MISFIT) return MISFIT;
      found[name] = one;
    }
    return found;
  });
}
export const record = /* @__NO_SIDE_EFFECTS__ */ (key: Shape, each: Shape) => recordOf(key, each, true);
export const partialRecord = /* @__NO_SIDE_EFFECTS__ */ (key: Shape, each: Shape) =>
  recordOf(key, each, false);

export const discriminatedUnion = /* @__NO_SIDE_EFFECTS__ */ (key: string, options: readonly Shape[]) =>
  make((value) => {
    if (!isObject(value)) return MISFIT;
    const one = options.find(({ shape }) => shape?.[key]?.read(value[key]) !== MISFIT);
    return one ? one.read(value) : MISFIT;
  });

type Long = { length: number };
export const minLength = /* @__NO_SIDE_EFFECTS__ */ (least: number) =>
  fits(({ length }: Long) => length >= least);
export const maxLength = /* @__NO_SIDE_EFFECTS__ */ (most: number) =>
  fits(({ length }: Long) => length <= most);
export const gte = /* @__NO_SIDE_EFFECTS__ */ (least: number) => fits((value: number) => value >= least);
export const lte = /* @__NO_SIDE_EFFECTS__ */ (most: number) => fits((value: number) => value <= most);
export const positive = /* @__NO_SIDE_EFFECTS__ */ () => fits((value: number) => value > 0);
export const int = /* @__NO_SIDE_EFFECTS__ */ () => fits(Number.isSafeInteger);
export const overwrite =
  /* @__NO_SIDE_EFFECTS__ */
    (change: (value: never) => unknown): Read =>
    (value) =>
      change(value as never);
export const trim = /* @__NO_SIDE_EFFECTS__ */ () => overwrite((value: string) => value.trim());
