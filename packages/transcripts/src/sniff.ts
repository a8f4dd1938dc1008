import type { TranscriptFormat } from '@anyone-else/protocol';
import { timingOf } from './captions/timing.ts';

/** Which kind of file a text is: by what stands in it; its name decides only between a broken JSON and plain words. */
export function formatOf(text: string, fileName: string): TranscriptFormat {
  const head = text.slice(0, 2_000).trimStart();
  if (/^WEBVTT(?=\s|$)/.test(head)) return 'vtt';
  if (looksLikeJson(head) || (/\.jsonl?$/i.test(fileName) && !hasTimings(text))) return 'json';
  if (!hasTimings(text)) return 'text';
  return /\.vtt$/i.test(fileName) || (!/\.srt$/i.test(fileName) && firstTiming(text).includes('.'))
    ? 'vtt'
    : 'srt';
}

/** Braces, or a bracket that opens a list of values and no time ('[00:01:02] Ana'). */
export const looksLikeJson = (text: string): boolean => {
  const head = text.slice(0, 2_000).trimStart();
  return /^(?:\{(?!\\)|\[\s*(?:[[{"\]]|$))/.test(head);
};

const firstTiming = (text: string): string =>
  text.split('\n').find((line) => timingOf(line) !== undefined) ?? '';
const hasTimings = (text: string): boolean => /-->|→/.test(text) && firstTiming(text) !== '';
