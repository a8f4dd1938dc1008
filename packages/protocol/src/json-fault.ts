/** Where a text stops being JSON; lines and columns count from 1. */
export interface JsonFault {
  line: number;
  column: number;
}

const BLANK = /[\t\n\r ]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a text
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The first place at which `JSON.parse` would stumble, for a message to somebody who edits the file: engines name
 * the place in some errors only. Undefined for sound JSON.
 */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const open: ('}' | ']')[] = [];
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return false;
    at += found[0].length;
    return true;
  };
  const take = (sign: string): boolean => {
    skip(BLANK);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const key = (): boolean => skip(BLANK) && skip(TEXT) && take(':');

  /** One value, or the opening of one; false at a fault. Answers 'open' when something inside has to follow. */
  const value = (): boolean | 'open' => {
    if (take('{')) {
      if (take('}')) return true;
      open.push('}');
      return key() && 'open';
    }
    if (take('[')) {
      if (take(']')) return true;
      open.push(']');
      return 'open';
    }
    return skip(TEXT) || skip(SCALAR);
  };
  /** What follows a whole value: closing signs, then a comma before the next. */
  const next = (): boolean => {
    while (open.length > 0 && take(open.at(-1)!)) open.pop();
    if (open.length === 0) return skip(BLANK) && at === text.length;
    return take(',') && (open.at(-1) === ']' || key());
  };

  for (;;) {
    const read = value();
    if (read === 'open') continue;
    if (!read || !next()) break;
    if (open.length === 0) return undefined;
  }
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
