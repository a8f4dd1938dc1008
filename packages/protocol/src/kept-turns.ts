import type { Transcript } from './transcript.ts';
import { cleanText } from './words.ts';

/** Turns as they are kept and judged: clean words, and no turn without any. Labels of a file are dropped. */
export function keptTurns(turns: Transcript['turns']): Transcript['turns'] {
  return turns.flatMap(({ speaker, text, start, end }) => {
    const words = cleanText(text).trim();
    const times = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
    return words === '' ? [] : [{ speaker, text: words, ...times }];
  });
}

/** SHA-256, in hex, of kept turns: the same for the same words by the same speakers, whatever else is known. */
export async function talkDigest(turns: readonly { speaker: string; text: string }[]): Promise<string> {
  const encoder = new TextEncoder();
  // The length says where a turn ends, whatever its words are.
  const lines = turns.map(({ speaker, text }) => `${speaker} ${encoder.encode(text).length} ${text}\n`);
  const hash = await crypto.subtle.digest('SHA-256', encoder.encode(lines.join('')));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
