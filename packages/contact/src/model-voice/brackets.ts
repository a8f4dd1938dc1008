import { withoutSmileys } from './tidy.ts';

/** Sentences for which a bracket may stay open; then it was none. */
const OPEN_FOR = 3;

/**
 * Takes out what stands between brackets over several sentences: an aside to nobody. What follows a bracket that is never
 * closed is speech like any other.
 */
export function outsideBrackets(): {
  /** The sentences that may be taken by now. */
  pass(raw: string): string[];
  /** What a bracket that was never closed held back. */
  rest(): string[];
} {
  let within: string[] = [];
  const rest = (): string[] => {
    const back = within.filter((piece) => piece.trim() !== '');
    within = [];
    return back;
  };
  return {
    rest,
    pass(sentence) {
      let raw = withoutSmileys(sentence);
      if (within.length > 0) {
        const end = raw.search(/[)\]]/u);
        if (end < 0) {
          within.push(raw);
          return within.length > OPEN_FOR ? rest() : [];
        }
        within = [];
        raw = raw.slice(end + 1);
      }
      const open = Math.max(raw.lastIndexOf('('), raw.lastIndexOf('['));
      if (open < 0 || /[)\]]/u.test(raw.slice(open))) return [raw];
      within = [raw.slice(open + 1)];
      return [raw.slice(0, open)];
    },
  };
}
