import type { LineLimits } from '../live/limits.ts';
import type { HttpLimits } from './http.ts';

/** Requests beside the sockets. */
const BESIDE = 1_000;

/** The bounds that follow from how many windows may be open at once, where a setting says so. */
export const roomFor = (
  sockets: number | undefined,
): { limits?: Partial<LineLimits>; httpLimits?: Partial<HttpLimits> } =>
  sockets === undefined
    ? {}
    : {
        limits: { sockets, socketsOfAccount: sockets, socketsOfAddress: sockets },
        httpLimits: { connections: sockets + BESIDE },
      };
