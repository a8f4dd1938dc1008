export { type PartOfDay, partOfDay } from './free-starts.ts';
export { sayTime } from './say-time.ts';
export { type TimesAsk, type TimesFound, threeTimes } from './three-times.ts';
export { inPlace, knownZone, placeOf } from './zones.ts';
