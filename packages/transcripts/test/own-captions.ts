import { voicesOf } from '../src/captions/cue-text.ts';
import { cuesOf } from '../src/captions/cues.ts';
import type { Caption } from './caption-cases.ts';

/** The product's own line grammar by itself: no speakers looked for, nothing joined. Voices are shown as 'Name: '. */
export function ownCaptions(text: string): Caption[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return cuesOf(clean.split('\n'), clean.startsWith('WEBVTT')).map(({ start, end, lines }) => ({
    start,
    end,
    text: voicesOf(lines.join('\n'))
      .map(({ voice, text: words }) => (voice === '' ? words : `${voice}: ${words}`))
      .join(' '),
  }));
}
