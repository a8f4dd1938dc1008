export { currentOf, entriesFor } from './entries-for.ts';
export { type PartOfDay, partOfDay } from './free-starts.ts';
export { type Meeting, meetingsOf } from './meetings.ts';
export { type BusyAsk, readBusy } from './read/read-busy.ts';
export { sayTime } from './say-time.ts';
export { type TimesAsk, type TimesFound, threeTimes } from './three-times.ts';
export { type WriteOptions, writeCalendar } from './write-calendar.ts';
export { inPlace, knownZone, placeOf } from './zones.ts';
