/**
 * Places in a file that its schema does not know: a slip of the pen in an optional field ('tempr') would else be
 * dropped in silence. Compares what was written with what the schema kept.
 */
export function strayFields(written: unknown, kept: unknown, at = ''): string[] {
  if (Array.isArray(written) && Array.isArray(kept))
    return written.flatMap((item, i) => strayFields(item, kept[i], `${at}[${i}]`));
  if (!isObject(written) || !isObject(kept)) return [];
  return Object.entries(written).flatMap(([key, value]) => {
    const place = at === '' ? key : `${at}.${key}`;
    return key in kept ? strayFields(value, kept[key], place) : [place];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
