import file from '../../data/fields.json' with { type: 'json' };

/** A field of work, as it is shown and as it is known by its words. */
export interface Field {
  name: string;
  /** Words and phrases of which one in a role is enough, and those that only lean that way; matched whole, plural or not. */
  sure: readonly string[];
  leaning: readonly string[];
}

const listOf = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const FIELDS: readonly Field[] = file.map(({ name, sure, leaning }) => ({
  name,
  sure: listOf(sure),
  leaning: listOf(leaning),
}));
