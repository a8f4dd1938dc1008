import type { FreeWindow, Me, MeEdit } from '@anyone-else/protocol';
import { type Fields, ONE, type WayToMerge } from '#lib/form-merge.ts';
import { isZone } from '#lib/people/zone.ts';

const LINES = ['name', 'background', 'targetRole', 'zone'] as const;
/** Windows of a week that are kept. */
const MOST = 42;

/** The user's own page as a form holds it: the free hours are one field, line by line '1 07:30 08:45'. */
export const fieldsOf = (me: Me): Fields => ({
  ...Object.fromEntries(LINES.map((field) => [field, me[field]])),
  minutes: String(me.minutes),
  free: writeFree(me.free),
});

export const writeFree = (free: readonly FreeWindow[]): string =>
  [...free]
    .sort((a, b) => a.day - b.day || a.from.localeCompare(b.from))
    .map(({ day, from, to }) => `${day} ${from} ${to}`)
    .join('\n');

export const readFree = (text: string): FreeWindow[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [day = '1', from = '', to = ''] = line.split(' ');
      return { day: Number(day), from, to };
    });

export function editOf(changes: Fields): Omit<MeEdit, 'version'> {
  const lines = LINES.flatMap((field) => {
    const text = changes[field];
    return text === undefined ? [] : [[field, text.trim()] as const];
  });
  return {
    ...Object.fromEntries(lines),
    ...(changes.minutes === undefined ? {} : { minutes: Number(changes.minutes) }),
    ...(changes.free === undefined ? {} : { free: readFree(changes.free) }),
  };
}

export const mergesOf = (_field: string): WayToMerge => ONE;

export function wrongIn(field: string, text: string): string | undefined {
  if (field === 'zone' && !isZone(text.trim()))
    return 'This browser knows no time zone of that name. Type a large city on the same clock, as London or Lisbon.';
  if (field === 'minutes' && !/^(?:[5-9]|[1-5]\d|60)$/.test(text.trim()))
    return 'How many minutes? A whole number from 5 to 60.';
  return field === 'free' ? wrongHours(readFree(text)) : undefined;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** 1 is Monday. */
export const dayName = (day: number): string => DAYS[day - 1] ?? '';

function wrongHours(free: readonly FreeWindow[]): string | undefined {
  if (free.length > MOST) return `${MOST} stretches of time are the most.`;
  const odd = free.find(({ from, to }) => !/^\d\d:\d\d$/.test(from) || !/^\d\d:\d\d$/.test(to) || from >= to);
  return odd && `${dayName(odd.day)}: the end must come after the beginning.`;
}
