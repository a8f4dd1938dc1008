/** Deeper than any body or frame goes. */
export const DEPTH_LIMIT = 32;

/**
 * Whether lists and objects of a JSON text stand deeper within each other than that. Looked at before it is parsed:
 * what comes after the parser walks it by recursion, which a text can be made to exhaust.
 */
export function isTooDeep(json: string, limit = DEPTH_LIMIT): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const mark = json.charCodeAt(at);
    if (inString) {
      if (mark === BACKSLASH) at += 1;
      else if (mark === QUOTE) inString = false;
    } else if (mark === QUOTE) inString = true;
    else if (mark === BRACKET || mark === BRACE) {
      depth += 1;
      if (depth > limit) return true;
    } else if (mark === BRACKET_END || mark === BRACE_END) depth -= 1;
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
