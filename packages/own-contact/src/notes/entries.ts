import { isChrome, isInstruction, isSpeech } from './about.ts';
import type { NoteLine } from './plain-lines.ts';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic|mai|okt|dez)\\p{L}*\\.?';
const WHEN = `(?:${MONTH} )?(?:19|20)\\d{2}`;
/** 'Jan 2019 – Present · 5 yrs 2 mos': a line that holds the dates of those above it. */
const DATES = new RegExp(
  `^\\(?(?:since |from )?${WHEN}\\s?(?:[-–—]|to|bis|a|hasta)\\s?(?:${WHEN}|present|now|today|current|heute|actualidad|presente|hoy)\\)?(?:\\s?[·,|(].{0,24})?$`,
  'iu',
);
const KIND_OF_POST =
  /(?:(?<!\s)\s+)?[·|,]\s*(?:full[- ]time|part[- ]time|self[- ]employed|freelance|contract|permanent|hybrid|remote|on[- ]site)\b\.?|(?:(?<!\s)\s+)?[·|]\s*\d+ (?:yrs?|years?|mos?|months?)(?: \d+ mos?)?\s*$|(?:(?<!\s)\s+)?,\s*\d+ (?:yrs?|mos?)(?: \d+ mos?)?\s*$/giu;

const isShort = (text: string): boolean => text.length < 64 && !/[.!?:]$/u.test(text);

/**
 * Lines that say something, with the pieces of an entry of a page ('UX Lead', 'Acme', 'Jan 2019 – Present') set into
 * one line. What speaks to a machine, buttons and junk are left out.
 */
export function entriesOf(lines: readonly NoteLine[]): NoteLine[] {
  const found: NoteLine[] = [];
  for (const line of lines) {
    const text = line.text.replace(KIND_OF_POST, '').trim();
    if (text === '' || isChrome(line.text) || isInstruction(line.text)) continue;
    if (DATES.test(line.text.trim())) {
      const parts = [];
      while (
        parts.length < 2 &&
        found.length > 0 &&
        isShort(found.at(-1)!.text) &&
        !/\b(?:19|20)\d{2}\b/u.test(found.at(-1)!.text)
      )
        parts.unshift(found.pop()!.text);
      if (parts.length > 0) found.push({ text: [...parts, text].join(', '), under: line.under });
      continue;
    }
    if (isSpeech(text) || isShort(text.replace(/(?<![.!])[.!]+$/u, '')))
      found.push({ text, under: line.under });
  }
  return found;
}
