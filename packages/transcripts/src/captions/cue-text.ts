import { cleanText } from '@anyone-else/protocol';

/** Words of a cue by one voice; '' where no tag names it. */
interface Voiced {
  voice: string;
  text: string;
}

/** The longest tag taken for one. */
const TAG_LIMIT = 300;
const TAG = /^\/?[a-z][\w-]{0,20}(?:[ \t\n./][^<]*)?$/i;
const TIME_TAG = /^\d[\d:.,]*$/;
const VOICE = /^v(?:\.[^ \t\n]*)?[ \t\n]+/i;

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|nbsp|quot|apos|lrm|rlm));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: "'" };

/** '&amp;' as '&', once; what decodes to nothing that may be kept is dropped. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const decoded = text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return cleanText(decoded);
}

/**
 * Splits a cue's text by its voice tags, drops all other tags and overrides ('{\an8}') and decodes entities. A '<'
 * that opens no tag was said: 'a < b' stays. One pass, whatever the text.
 */
export function voicesOf(text: string): Voiced[] {
  const parts: Voiced[] = [];
  let voice = '';
  let said = '';
  const close = () => {
    const words = decodeEntities(said.replace(/\{\\[^{}\n]{0,99}\}/g, '')).trim();
    if (words !== '') parts.push({ voice, text: words });
    said = '';
  };
  let from = 0;
  let end = -1;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (end < at) end = text.indexOf('>', at);
    if (end === -1) break;
    if (end - at > TAG_LIMIT) continue;
    const tag = text.slice(at + 1, end);
    if (!TAG.test(tag) && !TIME_TAG.test(tag)) continue;
    said += text.slice(from, at);
    from = end + 1;
    const opens = VOICE.exec(tag);
    if (opens !== null || /^\/v$/i.test(tag)) {
      close();
      voice = opens === null ? '' : decodeEntities(tag.slice(opens[0].length)).trim();
    }
  }
  said += text.slice(from);
  close();
  return parts;
}
