import { Temporal } from 'temporal-polyfill';

/** An IANA name that is known here; where it is '' or unknown, `otherwise`. */
export function knownZone(zone: string, otherwise = 'UTC'): string {
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(zone)) return otherwise;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return otherwise;
  }
}

/** Cities whose name in the zone list is an old one, lacks its letters, or is not what people call the place. */
const PLAIN: Record<string, string> = {
  'America/Asuncion': 'Asunción',
  'America/Bogota': 'Bogotá',
  'America/Sao_Paulo': 'São Paulo',
  'America/St_Johns': 'St. John’s',
  'America/Port-au-Prince': 'Port-au-Prince',
  'Asia/Calcutta': 'Kolkata',
  'Asia/Ho_Chi_Minh': 'Ho Chi Minh City',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Atlantic/Faeroe': 'Faroe',
  'Europe/Kiev': 'Kyiv',
  'US/Alaska': 'Anchorage',
  'US/Arizona': 'Phoenix',
  'US/Central': 'Chicago',
  'US/Eastern': 'New York',
  'US/Hawaii': 'Honolulu',
  'US/Mountain': 'Denver',
  'US/Pacific': 'Los Angeles',
};

/** What people call the place of a zone: 'New York'; 'UTC' and the like have none and stay as they are. */
export const placeOf = (zone: string): string =>
  PLAIN[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** 'in New York', and 'UTC' for what is no place. */
export const inPlace = (zone: string): string =>
  !zone.includes('/') || zone.startsWith('Etc/') ? placeOf(zone) : `in ${placeOf(zone)}`;
