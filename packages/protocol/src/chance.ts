/** Seeded chance: the same seed gives the same draws on every machine. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [0, below). */
  below(count: number): number;
}

/** A small generator with 32 bits of state (xorshift-multiply mixing of a Weyl sequence). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return { next, below: (count) => Math.floor(next() * count) };
}

/** A seed for one purpose drawn from a seed and words or numbers that name the purpose. */
export function deriveSeed(seed: number, ...purpose: (string | number)[]): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const unit of purpose.join('\u0001'))
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
