/** Words for somebody who is spoken about. */
interface Words {
  they: string;
  them: string;
  their: string;
  themself: string;
  /** Takes the verb of a plural. */
  plural: boolean;
}

const THEY: Words = { they: 'they', them: 'them', their: 'their', themself: 'themself', plural: true };
const KNOWN: Record<string, Words> = {
  she: { they: 'she', them: 'her', their: 'her', themself: 'herself', plural: false },
  he: { they: 'he', them: 'him', their: 'his', themself: 'himself', plural: false },
};

/** The pronouns of a contact whom nobody has chosen yet. */
export const NOBODY_YET = 'they/them';

/**
 * Puts somebody's pronouns into a sentence: {they}, {them}, {their}, {themself}, with a capital where the mark has one,
 * and {are|is} for a verb, the plural first. Pronouns that are not known are taken as they/them.
 * @param pronouns as on a contact's card: 'she/her'.
 */
export function inPronouns(sentence: string, pronouns: string): string {
  const words = KNOWN[pronouns.split('/')[0]?.trim().toLowerCase() ?? ''] ?? THEY;
  return sentence
    .replace(/\{(\w+)\|(\w+)\}/gu, (_mark, many: string, one: string) => (words.plural ? many : one))
    .replace(/\{(they|them|their|themself)\}/giu, (_mark, name: string) => {
      const word = words[name.toLowerCase() as Exclude<keyof Words, 'plural'>];
      return name[0] === 'T' ? word[0]?.toUpperCase() + word.slice(1) : word;
    });
}
