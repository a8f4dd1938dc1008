/**
 * Spoken words as Markdown that shows them as they are. CommonMark lets every ASCII sign be escaped by a backslash;
 * only what some renderer takes for a sign of its own is escaped, so that the file stays readable as plain text.
 */

/** Everywhere: emphasis, code, links, images, maths, strike-through, highlights, tables, tags, templates. */
const SIGNS = /[\\`*_[\]{}#~^$|]|==|%%|::/gu;
/** At the start of a line: lists, headings, rules, definitions. */
const AT_START = /^(?:([-+=:])|(\d+)([.)]))/u;

/** Inside a link that a renderer makes of an address, the backslashes of the others would show. */
const IN_ADDRESS = /:(?=\/\/)|(?<=www)\.|@/giu;

/**
 * ':smile:' with its signs escaped. GitHub and others make pictures of such words after Markdown is done, where no backslash
 * is left to see; a space of no width after the colon is what keeps them words. The time of day has none.
 */
const PICTURE = /:(?!(?!100:|1234:)\d+:)(?=(?:\\?[\w+-]){1,64}\\?:)/gu;

/** One line of spoken text; blanks in a row are one, as every renderer has it. */
export const literalLine = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(SIGNS, (signs) => signs.replace(/./gu, '\\$&'))
    .replace(IN_ADDRESS, '\\$&')
    .replace(/&/gu, '\\&')
    .replace(PICTURE, ':&#8203;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(AT_START, (_all, sign?: string, number?: string, after?: string) =>
      sign === undefined ? `${number}\\${after}` : `\\${sign}`,
    );

/** Text of several lines: each stays a line of its own, and a blank one parts paragraphs. `before` begins every line but the first. */
export function literal(text: string, before = ''): string {
  const lines = text.split(/[\n\u0085\u2028\u2029]/u).map(literalLine);
  return lines
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
    .replace(/(?<=[^\n])\n(?=[^\n])/gu, '\\\n')
    .replace(/\n{2,}/gu, '\n\n')
    .replaceAll('\n', `\n${before}`)
    .replace(/(?<![ \t])[ \t]+$/gmu, '');
}
