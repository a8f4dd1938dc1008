import type { Turn } from '@anyone-else/protocol';

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

/**
 * 'Dear Stefan,': by first name, or by title and family name where the user spoke to them so ('Mr. Lowe').
 * 'Hello,' when there is no name.
 */
export function greetingTo(name: string | undefined, turns: readonly Turn[]): string {
  if (name === undefined || name.trim() === '') return 'Hello,';
  const { given, family, title } = nameParts(name);
  if (family !== undefined) {
    const formal = new RegExp(
      `\\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\\.?\\s${family.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
      'u',
    );
    for (const turn of turns) {
      const spoken = turn.speaker === 'user' ? formal.exec(turn.text) : null;
      if (spoken !== null) return `Dear ${spoken[0]},`;
    }
  }
  if (given !== undefined && given !== '') return `Dear ${given},`;
  return title !== undefined && family !== undefined ? `Dear ${title} ${family},` : `Dear ${name.trim()},`;
}

/** How the subject line and nobody else calls them; undefined without a name. */
export function callName(name: string | undefined): string | undefined {
  if (name === undefined || name.trim() === '') return undefined;
  const { given, title, family } = nameParts(name);
  return given ?? (title !== undefined ? `${title} ${family}` : family);
}
