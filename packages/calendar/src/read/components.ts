import { type Result, refuse } from '@anyone-else/protocol';
import { type ContentLine, linesOf } from './lines.ts';

/** A VEVENT, VFREEBUSY or VTIMEZONE with what of its lines is looked at. */
export interface Component {
  lines: ContentLine[];
  /** Of a VTIMEZONE: its STANDARD and DAYLIGHT parts. */
  parts: { kind: string; lines: ContentLine[] }[];
}

export interface Components {
  events: Component[];
  zones: Component[];
  busy: Component[];
}

/** A file of the largest size holds no more than that many events that say when they are. */
const MOST_EVENTS = 150_000;
const DEEPEST = 10;

const NO_CALENDAR = refuse(
  'unreadable-file',
  'This is no calendar that can be read: please export it as an .ics file.',
);
const BROKEN_OFF = refuse(
  'unreadable-file',
  'This calendar is not whole, its end is missing: please export it once more.',
);
const TOO_MANY = refuse('unreadable-file', 'This calendar holds too many entries to be read.');

const NAMING = new Set(['BEGIN', 'END', 'METHOD']);

/** What a file holds, without the calendars in it that call something off. */
export function componentsOf(text: string): Result<Components> {
  const found: Components = { events: [], zones: [], busy: [] };
  const open: string[] = [];
  let calendars = 0;
  let before = { events: 0, busy: 0 };
  let cancels = false;
  let component: Component | undefined;
  for (const line of linesOf(text)) {
    const kind = NAMING.has(line.name) ? line.value.toUpperCase() : '';
    if (line.name === 'BEGIN') {
      if (open.length === 0 ? kind !== 'VCALENDAR' : open.length > DEEPEST) return NO_CALENDAR;
      open.push(kind);
      if (open.length === 1) {
        calendars++;
        cancels = false;
        before = { events: found.events.length, busy: found.busy.length };
      } else if (open.length === 2) component = { lines: [], parts: [] };
      else if (open.length === 3) component?.parts.push({ kind, lines: [] });
    } else if (line.name === 'END') {
      if (open.pop() !== kind) return BROKEN_OFF;
      if (open.length === 1 && component !== undefined) {
        placeOf(found, kind)?.push(component);
        component = undefined;
        if (found.events.length > MOST_EVENTS) return TOO_MANY;
      } else if (open.length === 0 && cancels) {
        // It says what is no more, whether it was ever here or not.
        found.events.length = before.events;
        found.busy.length = before.busy;
      }
    } else if (open.length === 1) cancels ||= line.name === 'METHOD' && kind === 'CANCEL';
    else if (open.length === 2) component?.lines.push(line);
    else if (open.length === 3) component?.parts.at(-1)?.lines.push(line);
  }
  if (calendars === 0) return NO_CALENDAR;
  return open.length > 0 ? BROKEN_OFF : { ok: true, value: found };
}

const placeOf = (found: Components, kind: string): Component[] | undefined =>
  ({ VEVENT: found.events, VTIMEZONE: found.zones, VFREEBUSY: found.busy })[kind];
