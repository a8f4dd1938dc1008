/** So long without a server, in milliseconds, is more than a line that broke. */
export const LONG_AWAY = 10_000;

const HERE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * What is said while the line to the server is gone.
 * @param host the page's own, without its port
 * @param said whether a turn waits that was said; else words may stand in the box, which nobody sends
 * @param long whether it has been gone for LONG_AWAY
 */
export function awayWords({ host, said, long }: { host: string; said: boolean; long: boolean }): string {
  const kept = said
    ? 'What you said is kept, and goes out as soon as the line is back.'
    : 'The talk is kept, and what you are typing stays here.';
  if (!long) return `Reconnecting… ${kept}`;
  const why = HERE.test(host)
    ? 'Anyone Else is not answering. Is it still running on this machine? Start it again, and this page goes on by itself.'
    : 'The server is not answering; it may be starting anew. This page goes on by itself as soon as it is back.';
  return `Reconnecting… ${why} ${kept}`;
}
