/** One thing said in the notes: a sentence, or a line of a list. */
export interface NoteLine {
  text: string;
  /** The heading it stood under, lower case; '' where there was none. */
  under: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  hellip: '…',
  bull: '•',
  middot: '·',
};

const decoded = (text: string): string =>
  text
    .replace(/&#(\d{1,6});/gu, (whole, code: string) => sign(Number(code)) ?? whole)
    .replace(/&#x([\da-f]{1,5});/giu, (whole, code: string) => sign(Number.parseInt(code, 16)) ?? whole)
    .replace(/&([a-z]{2,6});/giu, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);

function sign(code: number): string | undefined {
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

/** Markup out, its lines kept: what a copied page would look like typed by hand. */
function withoutMarkup(text: string): string {
  if (!/<(?:!--|\/?[a-z][^<>]{0,400}>)/iu.test(text)) return decoded(text);
  return decoded(
    text
      .replace(/<(script|style|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
      .replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ')
      .replace(/<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|section|article|header|dd|dt|table)\b[^<>]*>/giu, '\n')
      .replace(/<\/?[a-z!][^<>]*>/giu, ' '),
  );
}

/** Short titles and dotted letters do not end a sentence. */
const ABBREVIATED =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|Corp|approx|ca|e\.g|i\.e|[A-Z]|[ap]\.m|U\.S|U\.K|No|Sr|Jr)\.$/u;

function sentences(line: string): string[] {
  // In hasty notes a sentence may begin small: after a word of four letters, or a year, a full stop is one.
  const parts = line.split(
    /(?=\s)(?:(?<=[.!?…]["'”’)]*)\s+(?=["'“‘(]?[\p{Lu}\p{N}])|(?<=[\p{Ll}\d]{4}[)"’”]?[.!?]+)\s+(?=\p{Ll}))/u,
  );
  const found: string[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (before !== undefined && ABBREVIATED.test(before)) found[found.length - 1] = `${before} ${part}`;
    else found.push(part);
  }
  return found;
}

const BULLET = /^\s*(?:[-–—*•·▪◦‣●►✓✔»>]+|\d{1,2}[.)]|[a-z]\))\s+/u;
const HEADING = /^(?:#{1,6}\s+)?(?<title>\p{L}[\p{L}\p{N} &/’'-]{1,48}?)\s*:?$/u;

/** Words under which profiles and adverts sort what they say. */
const TITLES =
  /^(?:about(?: (?:me|us|the (?:role|company|team|job)))?|experience|work experience|employment|career(?: history)?|education|studies|skills(?: & endorsements)?|languages|interests|hobbies|contact(?: info| details)?|requirements|qualifications|we offer|our offer|personal details|what (?:you(?:'ll| will) (?:do|need|bring)|we (?:offer|do|need|look for))|who (?:you are|we are)|who we(?:'re| are) looking for|responsibilities|benefits|perks|duties|your (?:profile|tasks|role)|how to apply|certifications|licen[cs]es|awards|publications|volunteering|summary|profile|company|the company|our company|experiencia|educaci[oó]n|sobre m[ií]|acerca de|formaci[oó]n|idiomas|habilidades|berufserfahrung|ausbildung|[uü]ber mich|kenntnisse|anforderungen|aufgaben)$/iu;

/** '[10:04] Jan:' of a chat that was copied. */
const CHAT_STAMP =
  /^\[?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?\]?,?\s(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?: )?/u;

/** What was pasted, line by line, without markup, bullets and empty lines. Never throws; order as pasted. */
export function plainLines(notes: string): NoteLine[] {
  const found: NoteLine[] = [];
  let under = '';
  for (const raw of withoutMarkup(notes.normalize('NFC'))
    .replace(/\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Extended_Pictographic})*/gu, '\n')
    .split(/\s{0,40}(?:->|→|⇒|=>)\s*|[\r\n\u2028\u2029]+|\s[•·▪●]\s|\t{1,}/u)) {
    const line = raw
      .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
      .replace(/\*\*|__|`|\{\{\w*\}\}|(?<!\S)#\p{L}[\p{L}\p{N}_]*/gu, '')
      .replace(BULLET, '')
      .replace(CHAT_STAMP, '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (line === '') continue;
    const title = HEADING.exec(line)?.groups?.title;
    if (title !== undefined && TITLES.test(title)) {
      under = title.toLowerCase();
      continue;
    }
    for (const text of sentences(line.replace(/^#{1,6}\s+/u, ''))) found.push({ text: text.trim(), under });
  }
  return found;
}
