const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|madam|captain|rev|reverend|fr|sr)\.?$/i;

export const isTitle = (word: string): boolean => TITLE.test(word);

/** The parts of a name as people write it: 'Dr. Amara "Ami" Obi', 'Obi, Amara', 'Cher'. */
interface NameParts {
  title: string | undefined;
  given: string | undefined;
  family: string | undefined;
}

/** What follows a comma and is no first name: a degree, a rank, a trade. */
const NO_GIVEN =
  /^(?:ph\.?d|m\.?d|d\.?o|r\.?n|bsn|msn|lpn|mba|m\.?sc?|b\.?sc?|m\.?a|b\.?a|jr|sr|esq|cpa|pe|pmp|i{2,3}|iv|host|guest|nurse|designer|engineer|developer|manager|director|teacher|analyst|consultant|head|lead|student|recruiter|interviewer|interviewee|inc|ltd|llc|gmbh)\b/i;
/** 'Raman', 'van der Berg', 'O’Neil-Smith': a family name alone. */
const FAMILY =
  /^(?:(?:de|da|do|dos|du|del|della|der|den|van|von|zu|la|le|el|al|bin|st\.?)\s)*[\p{L}\p{M}'’.-]+$/iu;
const GIVEN = /^[\p{L}\p{M}'’.-]+(?:\s[\p{L}\p{M}'’".“”-]+){0,2}$/u;

/**
 * A name as it is said, and signed: 'Raman, Priya (St. Anne's)' is 'Priya Raman'; 'Dan Whitlock, PhD' and
 * 'Ana Lim, Acme' keep their order, without what stands in brackets.
 */
export function spokenName(name: string): string {
  const tidy = name
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s,/g, ',')
    .trim();
  const [last = '', first, ...more] = tidy.split(/,\s*/);
  if (first === undefined) return tidy || name.trim();
  // A directory that writes the place in brackets writes the family name first, however many words it has.
  const isFamily = FAMILY.test(last) || (/\)\s*$/.test(name) && last.split(' ').length === 2);
  if (!isFamily || !GIVEN.test(first) || NO_GIVEN.test(first)) return tidy;
  const suffix = more.length > 0 ? `, ${more.join(', ')}` : '';
  return `${first} ${last}${suffix}`;
}

export function nameParts(name: string): NameParts {
  const tidy = spokenName(name);
  const nick = /["“‘']([\p{L}][\p{L}' -]{0,99})["”’'](?=\s|$)/u.exec(tidy)?.[1];
  // Of a name in another order, and of degrees, what stands before the comma is enough.
  const words = tidy
    .split(',')[0]!
    .replace(/["“‘'][^"”’']{1,99}["”’']\s/u, '')
    .split(' ')
    .filter(Boolean);
  const title = words.length > 1 && TITLE.test(words[0]!) ? words.shift() : undefined;
  const whole = words.join(' ');
  // A lone word after a title is a family name; initials alone are no name to call somebody by.
  if (title !== undefined && words.length === 1) return { title, given: nick, family: whole };
  const initial = /^(?:\p{L}\.)+$/u.test(words[0] ?? '');
  return { title, given: nick ?? (initial ? whole : words[0]), family: words.at(-1) };
}

/** What somebody is called in a talk: by first name; 'Dr. Obi' where that is all there is; undefined without a name. */
export function callName(name: string | undefined): string | undefined {
  if (name === undefined || name.trim() === '') return undefined;
  const { given, title, family } = nameParts(name);
  return given ?? (title !== undefined ? `${title} ${family}` : family);
}
