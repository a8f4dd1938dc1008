const FIELD = Buffer.byteLength(',"pad":""');

/**
 * The JSON of an object, filled up with blanks to a multiple of so many bytes: whoever sees encrypted frames go by can
 * measure them, and the lengths of words tell what is talked about.
 */
export function padded(json: string, to: number): string {
  const length = Buffer.byteLength(json) + FIELD;
  const short = (to - (length % to)) % to;
  return `${json.slice(0, -1)},"pad":"${' '.repeat(short)}"}`;
}
