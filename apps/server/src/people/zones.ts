import { knownZone } from '@anyone-else/calendar';

/** '' where nobody said; else an IANA name that is known here. An offset is none: it does not know of summer. */
export const isZone = (zone: string): boolean => zone === '' || knownZone(zone, '') !== '';
