const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|madam|captain|rev|reverend|fr|sr)\.?$/i;

export const isTitle = (word: string): boolean => TITLE.test(word);

/** The parts of a name as people write it: 'Dr. Amara "Ami" Obi', 'Obi, Amara', 'Cher'. */
interface NameParts {
  title: string | undefined;
  given: string | undefined;
  family: string | undefined;
}

export function nameParts(name: string): NameParts {
  const tidy = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const nick = /["“‘']([\p{L}][\p{L}' -]*)["”’'](?=\s|$)/u.exec(tidy)?.[1];
  const turned = tidy.replace(/^([^,]+),\s*(.+)$/, (whole, last: string, first: string) =>
    /^(?:ph\.?d|m\.?d|rn|mba|jr|sr|esq)\b/i.test(first)
      ? last
      : whole.includes(',')
        ? `${first} ${last}`
        : whole,
  );
  const words = turned
    .replace(/["“‘'][^"”’']+["”’']\s/u, '')
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
