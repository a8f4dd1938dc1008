/** One line of a calendar, unfolded: its name in capitals, its parameters likewise, its value as it stands. */
export interface ContentLine {
  name: string;
  params: ReadonlyMap<string, string>;
  value: string;
}

/** All that is looked at. Titles, places, notes, guests and links are not even kept in memory. */
const WANTED = new Set([
  'BEGIN',
  'END',
  'METHOD',
  'UID',
  'SEQUENCE',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'FREEBUSY',
  'TZID',
  'X-LIC-LOCATION',
  'TZOFFSETFROM',
  'TZOFFSETTO',
]);

/** The longest line that is looked at; a list of exceptions over years is far shorter. */
const LONGEST = 100_000;

/**
 * The wanted lines of a file, whatever ends them. A line that was folded is put together again; one that was broken
 * without the blank that marks a fold is no line of its own and is passed over, as is all that has no name.
 */
export function* linesOf(text: string): Generator<ContentLine> {
  let held: string | undefined;
  for (const raw of rawLines(text)) {
    if (raw.startsWith(' ') || raw.startsWith('\t')) {
      if (held !== undefined && held.length < LONGEST) held += raw.slice(1);
      continue;
    }
    if (held !== undefined) yield* parsed(held);
    held = WANTED.has(nameOf(raw)) ? raw : undefined;
  }
  if (held !== undefined) yield* parsed(held);
}

function* rawLines(text: string): Generator<string> {
  const end = text.includes('\n') ? '\n' : '\r';
  let from = text.startsWith('\ufeff') ? 1 : 0;
  while (from < text.length) {
    const next = text.indexOf(end, from);
    const to = next < 0 ? text.length : next;
    const line = text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    if (line !== '') yield line;
    from = to + 1;
  }
}

function nameOf(line: string): string {
  for (let at = 0; at < Math.min(line.length, 30); at++)
    if (line[at] === ':' || line[at] === ';') return line.slice(0, at).trim().toUpperCase();
  return '';
}

const NONE: ReadonlyMap<string, string> = new Map();

function* parsed(line: string): Generator<ContentLine> {
  const name = nameOf(line);
  let from = line.search(/[;:]/);
  if (line[from] === ':') {
    yield { name, params: NONE, value: line.slice(from + 1).trim() };
    return;
  }
  const params = new Map<string, string>();
  while (line[from] === ';') {
    const end = endOfParam(line, from + 1);
    const [key = '', ...value] = line.slice(from + 1, end).split('=');
    params.set(key.trim().toUpperCase(), value.join('=').replaceAll('"', '').trim());
    from = end;
  }
  if (line[from] === ':') yield { name, params, value: line.slice(from + 1).trim() };
}

/** Where the next ';' or ':' is that stands in no quotes. */
function endOfParam(line: string, from: number): number {
  let quoted = false;
  for (let at = from; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (!quoted && (line[at] === ';' || line[at] === ':')) return at;
  }
  return line.length;
}
