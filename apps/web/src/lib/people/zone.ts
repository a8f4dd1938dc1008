/** Days and hours in somebody's time zone, by the browser's own tables. A zone that it does not know is taken for its own. */
const HERE = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const makers = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = makers.get(zone);
  if (known) return known;
  const made = make(isZone(zone) ? zone : HERE());
  makers.set(zone, made);
  return made;
}
const make = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

export const zoneHere = HERE;

/** Whether the browser knows a zone of that name. */
export function isZone(zone: string): boolean {
  if (zone === '') return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** All that can be chosen. */
export const zones = (): string[] => Intl.supportedValuesOf('timeZone');

/** The zone that somebody means who types its name or its city: 'london' is 'Europe/London'; undefined where none is. */
export function zoneNamed(text: string): string | undefined {
  const typed = text.trim().replace(/\s+/gu, '_').toLowerCase();
  if (typed === '') return undefined;
  const all = zones();
  const found =
    all.find((zone) => zone.toLowerCase() === typed) ??
    all.find((zone) => zone.split('/').at(-1)?.toLowerCase() === typed);
  return found ?? (isZone(text.trim()) ? text.trim() : undefined);
}

/** A moment on the wall of a zone: day 'YYYY-MM-DD' and time 'HH:MM'. */
export function wallOf(iso: string, zone: string): { day: string; time: string } {
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** Minutes by which a zone's clock is ahead of UTC at a moment. */
function ahead(ms: number, zone: string): number {
  const { day, time } = wallOf(new Date(ms).toISOString(), zone);
  return Math.round((Date.parse(`${day}T${time}:00Z`) - Math.floor(ms / 60_000) * 60_000) / 60_000);
}

const EARLIEST = '1900';
/** No day beyond it can be told on a wall. */
const LATEST = '9000';

/**
 * The moment at which a zone's clock shows this; undefined where it is no day or time. An hour that the clock leaves out
 * in spring is taken as one later, of one that it shows twice in autumn the first.
 */
export function instantOf(day: string, time: string, zone: string): string | undefined {
  const shown = Date.parse(`${day}T${time}:00Z`);
  // A year is typed digit by digit: until the last of them it is one of the Romans'.
  if (Number.isNaN(shown) || day < EARLIEST || day > LATEST) return undefined;
  const before = ahead(shown - 24 * 3_600_000, zone);
  const after = ahead(shown + 24 * 3_600_000, zone);
  const fitting = [before, after]
    .map((offset) => shown - offset * 60_000)
    .filter((ms) => ahead(ms, zone) * 60_000 === shown - ms)
    .sort((a, b) => a - b)[0];
  return new Date(fitting ?? shown - before * 60_000).toISOString();
}

/** Days from one to another, both 'YYYY-MM-DD'. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);

const words = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

/** 'today', 'tomorrow', 'Thursday', 'Thursday 3 December', with the year where it is another. */
export function sayDay(day: string, today: string): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  if (away > 1 && away < 7) return words(day, { weekday: 'long' });
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return words(day, { weekday: 'long', day: 'numeric', month: 'long', year }).replace(',', '');
}

/** 'Thursday 3 December' whatever today is. */
export const sayWholeDay = (day: string): string =>
  words(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');

/** 'Europe/Lisbon' as people say it: 'Lisbon'. */
export const sayZone = (zone: string): string =>
  zone === 'UTC' ? 'UTC' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
