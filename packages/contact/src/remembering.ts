/** Longer texts are hardly met twice. */
const LONGEST = 2_000;

/**
 * A function of texts that remembers what it made of those it met last: `most` of them at least, twice as many at most.
 * A file's texts are looked at anew with every turn. What it gives is shared: nobody may change it.
 */
export function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  let fresh = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = fresh.get(text);
    if (known !== undefined) return known;
    const made = older.get(text) ?? make(text);
    if (text.length > LONGEST) return made;
    if (fresh.size >= most) {
      older = fresh;
      fresh = new Map();
    }
    fresh.set(text, made);
    return made;
  };
}

/** Made when it is first asked for, and then kept. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
