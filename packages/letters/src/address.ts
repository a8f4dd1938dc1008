import { nameParts, type Turn } from '@anyone-else/protocol';

/**
 * 'Dear Stefan,': as the user addressed them last, or as the contact asked to be called. 'Mr. Lowe' where they were spoken to
 * so, or as 'sir'; the first name otherwise, whole where it has two words. 'Hello,' when there is no name.
 */
export function greetingTo(name: string | undefined, turns: readonly Turn[]): string {
  if (name === undefined || name.trim() === '') return 'Hello,';
  const { given, family, title } = nameParts(name);
  const called = lastCalled(name, turns);
  if (called !== undefined) return `Dear ${called},`;
  if (title !== undefined && given !== undefined && /^(?:sir|dame)$/iu.test(title))
    return `Dear ${title} ${given},`;
  if (given !== undefined && given !== '') return `Dear ${wholeGiven(name, given, turns)},`;
  return title !== undefined && family !== undefined ? `Dear ${title} ${family},` : `Dear ${name.trim()},`;
}

const TITLES = '(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)';
const inPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How they were called last, where that settles it; undefined where nobody called them anything. */
function lastCalled(name: string, turns: readonly Turn[]): string | undefined {
  const { given, family, title } = nameParts(name);
  let called: string | undefined;
  const first = given === undefined || given === family ? undefined : wholeGiven(name, given, turns);
  turns.forEach(({ speaker, text }, at) => {
    if (speaker === 'contact') called = offeredIn(text, first, at) ?? called;
    else called = usedIn(text, { title, first, family }) ?? called;
  });
  return called;
}

/** 'Harriet, please.' 'Call me Des.' 'Curtis. Hey.' */
function offeredIn(text: string, first: string | undefined, at: number): string | undefined {
  const asked =
    /\b(?:[Cc]all me|[Ii]t['’]s just|everyone calls me)\s(\p{Lu}\p{Ll}+)(?=[.,!]|$|\s(?:please|is|will)\b)/u.exec(
      text,
    )?.[1];
  if (asked !== undefined && !/day$/u.test(asked)) return asked;
  if (first === undefined || at > EARLY) return undefined;
  const plain = inPattern(first);
  const please = new RegExp(
    `(?<![\\p{L}])${plain},? (?:please|is (?:fine|better))(?![\\p{L}])|\\bplease,? ${plain}(?![\\p{L}])|^${plain}\\. `,
    'u',
  );
  return please.test(text) ? first : undefined;
}
/** Turns in which people say who they are. */
const EARLY = 8;

/** The last form of address in what the user says. */
function usedIn(
  text: string,
  {
    title,
    first,
    family,
  }: { title: string | undefined; first: string | undefined; family: string | undefined },
): string | undefined {
  const found: { at: number; called: string }[] = [];
  if (family !== undefined) {
    const before = first === undefined ? '' : `(?:${inPattern(first)}\\s)?`;
    const formal = new RegExp(`\\b${TITLES}(\\.?)\\s${before}${inPattern(family)}(?![\\p{L}])`, 'gu');
    for (const { index, 1: said, 2: dot } of text.matchAll(formal))
      found.push({ at: index, called: `${said}${dot} ${family}` });
    const polite = [...text.matchAll(/(?<![\p{L}])(sir|ma['’]?am|madam)(?![\p{L}])/giu)].at(-1);
    if (polite !== undefined)
      found.push({
        at: polite.index,
        called: `${title ?? (/^s/iu.test(polite[1]!) ? 'Mr.' : 'Ms.')} ${family}`,
      });
  }
  if (first !== undefined) {
    const alone = new RegExp(
      `(?<!\\b${TITLES}\\.?\\s)(?<![\\p{L}'’-])${inPattern(first)}(?![\\p{L}'’-])(?!\\s(?:${inPattern(family ?? '-')}|sir|ma['’]?am|madam)(?![\\p{L}]))`,
      'giu',
    );
    for (const { index } of text.matchAll(alone)) found.push({ at: index, called: first });
  }
  return found.sort((a, b) => a.at - b.at).at(-1)?.called;
}

/** 'Mary Beth' of Mary Beth Olsen, where somebody said so. */
function wholeGiven(name: string, given: string, turns: readonly Turn[]): string {
  const words = name.trim().split(/\s+/u);
  const at = words.indexOf(given);
  const second = words[at + 1];
  if (at < 0 || second === undefined || at + 2 >= words.length || second.length < 3) return given;
  const both = `${given} ${second}`;
  const used = new RegExp(
    `(?<![\\p{L}])${inPattern(both)}(?!\\s${inPattern(words[at + 2]!)})(?![\\p{L}])`,
    'iu',
  );
  return turns.some(({ text }) => used.test(text)) ? both : given;
}
