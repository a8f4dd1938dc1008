import { cleanText, oneLine } from '@anyone-else/protocol';

type Fields = Record<string, unknown>;
type Clean = (value: unknown) => unknown;

const line: Clean = (value) => (typeof value === 'string' ? oneLine(value) : value);
const text: Clean = (value) => (typeof value === 'string' ? cleanText(value) : value);
/** A line that was left empty is none. */
const lines: Clean = (value) => (Array.isArray(value) ? value.map(line).filter((one) => one !== '') : value);

/** Cleans the fields that are named and leaves out those that are not; what is no object stays as it is. */
const fields =
  (clean: Record<string, Clean>): Clean =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const known = Object.entries(value as Fields).filter(([name]) => Object.hasOwn(clean, name));
    return Object.fromEntries(known.map(([name, given]) => [name, clean[name]!(given)]));
  };
const list =
  (clean: Clean): Clean =>
  (value) =>
    Array.isArray(value) ? value.map(clean) : value;
const asIs: Clean = (value) => value;

const EARLIEST = Date.parse('1970-01-01T00:00:00Z');
const LATEST = Date.parse('2101-01-01T00:00:00Z');
/** What calendars can reckon with, and anybody lives to see. */
const isReckoned = (ms: number): boolean => ms >= EARLIEST && ms < LATEST;

/** An instant in any form that can be read becomes ISO-8601 UTC; what cannot be read is left for the schema to refuse. */
const instant: Clean = (value) => {
  const ms = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  if (value === undefined) return undefined;
  return isReckoned(ms) ? new Date(ms).toISOString() : '';
};
/** A day that there is. */
const day: Clean = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value) ? value : '';
const isDay = (value: string): boolean => {
  const ms = Date.parse(`${value}T00:00:00Z`);
  return isReckoned(ms) && new Date(ms).toISOString().startsWith(value);
};

const PAGE = {
  ...{ name: line, role: line, company: line, pronouns: line, email: line, zone: line, how: line, why: line },
  ...{ ground: lines, known: lines, notes: text },
  ...{ reach: asIs, ledBy: fields({ personId: text, entryId: text }), playbookId: asIs, everyMonths: asIs },
};
export const typedAsk = fields({ ...PAGE, id: asIs });
export const typedEdit = fields({ ...PAGE, version: asIs });

const TOLD = fields({
  minutes: asIs,
  takeaways: lines,
  personal: line,
  names: list(fields({ name: line, role: line, company: line, why: line })),
  promises: lines,
  ownPromises: lines,
  introductionOffered: asIs,
  notes: text,
  self: asIs,
});

const MENDED = fields({ out: lines, added: list(fields({ kind: asIs, text: line })) });

/** Characters are cleaned and times brought into one form, so that nothing is stored which could not be read back. */
export const typedEntry = fields({
  ...{ id: text, at: instant, type: asIs },
  ...{ letter: asIs, subject: line, body: text, answer: asIs, note: line },
  ...{ meetingId: text, on: instant, minutes: asIs, where: line },
  ...{ broughtId: text, told: TOLD, promise: line, to: day, status: asIs },
  ...{ mended: MENDED, by: asIs, how: asIs, dueId: text, text: line },
});

export const typedMe = fields({
  ...{ name: line, background: line, targetRole: line, zone: line },
  ...{ free: asIs, minutes: asIs, version: asIs },
});
