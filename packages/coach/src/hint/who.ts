/** The words that stand for a contact: 'she has told you', 'they have told you'. */
export interface Who {
  they: string;
  them: string;
  their: string;
  /** 'has' or 'have', and so on for any verb that is regular in its ending. */
  has: string;
  is: string;
  s: (verb: string) => string;
}

const singular = (they: string, them: string, their: string): Who => ({
  they,
  them,
  their,
  has: 'has',
  is: 'is',
  s: (verb) => `${verb}${/(?:ch|sh|ss|x|o)$/u.test(verb) ? 'es' : 's'}`,
});
const SHE = singular('she', 'her', 'her');
const HE = singular('he', 'him', 'his');
const THEY: Who = { they: 'they', them: 'them', their: 'their', has: 'have', is: 'are', s: (verb) => verb };

/** From a card's pronouns ('she/her'); whoever names none of the common ones, or both, is 'they'. */
export function whoOf(pronouns: string): Who {
  const words: readonly string[] = pronouns.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [she, he] = [words.includes('she'), words.includes('he')];
  if (words.includes('they') || she === he) return THEY;
  return she ? SHE : HE;
}
