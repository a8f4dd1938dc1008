import { cleanText, type Result, refuse } from '@anyone-else/protocol';

/** What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Control characters a text may hold: tab, line ends, form feed, the end mark of old editors, escape. */
const HARMLESS = new Set([9, 10, 11, 12, 13, 0x1a, 0x1b]);

/** Files of other kinds that people choose by mistake, by their first bytes. */
const OTHERS: [number[], string][] = [
  [[0x50, 0x4b, 3, 4], 'This is a Word document or another packed file; open it, and save its text as .txt.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF; copy its text into a file that ends in .txt.'],
  [[0x1f, 0x8b], 'This file is compressed; unpack it first.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'This is a rich text file; save it as plain text (.txt).'],
];
const NOT_TEXT = 'This file holds bytes that are not text; choose a .vtt, .srt, .txt or .json file.';

/**
 * Bytes as clean text with \n for line ends: UTF-8 and UTF-16 (by its mark), and Windows-1252 where the bytes are no
 * UTF-8, which `notes` tells. Refused where they are no text at all.
 */
export function decodeText(bytes: Uint8Array): Result<{ text: string; notes: string[] }> {
  const other = OTHERS.find(([sign]) => sign.every((byte, i) => bytes[i] === byte));
  if (other !== undefined) return refuse('unreadable-file', other[1]);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes));
  if (!isText(bytes)) return refuse('unreadable-file', NOT_TEXT);
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return mended(bytes);
  }
}

const plain = (text: string, notes: string[] = []): Result<{ text: string; notes: string[] }> => ({
  ok: true,
  value: { text: cleanText(text), notes },
});

/** No NUL, and next to no other control characters. */
function isText(bytes: Uint8Array): boolean {
  let strange = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 32 && !HARMLESS.has(byte)) strange += 1;
  }
  return strange <= bytes.length / 200;
}

/** UTF-8 with a few broken places stays UTF-8; with nothing but broken places it is an old Windows file. */
function mended(bytes: Uint8Array): Result<{ text: string; notes: string[] }> {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (const sign of lenient) {
    if (sign === '\uFFFD') broken += 1;
    else if (sign > '\u007f') sound += 1;
  }
  if (sound > broken) return plain(lenient, ['A few characters could not be read and were left out.']);
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  const letters = text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);
  return plain(letters, ['The file is not in UTF-8; it was read as Western European text (Windows-1252).']);
}
