/** Sentences of some talks at once; longer texts are looked at anew. A few megabytes at most. */
const MOST_TEXTS = 2_000;
const MOST_CHARACTERS = 1_000;

/**
 * What was found in the texts looked at last: a talk is gone through again at every turn, and only its last turn is new.
 * The same text gives the same finding, so it changes nothing but the time.
 */
export function lookedAt<Found>(look: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const found = known.get(text) ?? look(text);
    known.delete(text);
    if (text.length <= MOST_CHARACTERS) known.set(text, found);
    if (known.size > MOST_TEXTS) known.delete(known.keys().next().value!);
    return found;
  };
}
