import { oneLine, spokenName } from '@anyone-else/protocol';

/** The longest name kept, in UTF-16 units. */
const NAME_LIMIT = 80;

/** What meeting programs hang on a name and nobody is called: '(she/her)', '(Host)', '(You)'. */
const ALWAYS =
  /(?:(?<!\s)\s+)?[([](?:(?:she|he|they|her|him|them|hers|his|ze)(?:\s*[/,]\s*\w{1,8}){0,3}|you|me|host|co-?host|organi[sz]er|presenter|host, me)[)\]]$/i;
/** What tells two people of one name apart, and is dropped where there is one only. */
const WHERE_ALONE =
  /(?:(?:(?<!\s)\s+)?[([](?:guest|external|extern|unverified|unauthenticated|gast|invit[eé])[)\]]|['’]s (?:iphone|ipad|imac|macbook(?: pro| air)?|phone|laptop|galaxy(?: \w{1,6})?))$/i;

const strip = (name: string, ending: RegExp): string => {
  let left = name;
  for (let i = 0; i < 3; i += 1) {
    const next = left.replace(ending, '');
    if (next === left || next === '') return left;
    left = next;
  }
  return left;
};

/** The form by which two spellings of a name are the same: case and blanks do not matter. */
export const nameKey = (name: string): string => oneLine(name).toLowerCase();

/** Only a comma shows that a name stands as a directory has it. */
const asSaid = (name: string): string => (name.includes(',') ? spokenName(name) : name);
const apart = (name: string): string =>
  name.includes(',') ? `${spokenName(name)} ${/[([][^()[\]]*[)\]]$/.exec(name)?.[0] ?? ''}`.trim() : name;

/**
 * How each name of a file is to be shown: clean, of one line, without what a meeting program hung on it. Spellings
 * that differ in case and blanks get the form that came first. 'Alex' and 'Alex (Guest)' stay two people. A directory's
 * 'Raman, Priya (St. Anne's)' is 'Priya Raman'; of two with that name, each keeps her place.
 */
export function nameBook(raw: Iterable<string>): (name: string) => string {
  const full = (name: string) => strip(oneLine(name).slice(0, NAME_LIMIT).trim(), ALWAYS);
  const bare = (name: string) => asSaid(strip(full(name), WHERE_ALONE));
  const forms = new Map<string, Set<string>>();
  for (const name of new Set(raw)) {
    const key = nameKey(bare(name));
    forms.set(key, (forms.get(key) ?? new Set()).add(nameKey(full(name))));
  }
  const shown = new Map<string, string>();
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const form = (forms.get(nameKey(bare(name)))?.size ?? 0) > 1 ? apart(full(name)) : bare(name);
    const key = nameKey(form);
    if (!shown.has(key)) shown.set(key, form);
    known.set(name, shown.get(key)!);
    return shown.get(key)!;
  };
}
