import type { OwnContactGuess } from '@anyone-else/protocol';
import { isInstruction, isReachable } from '../notes/about.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Fields whose words stand inside a sentence of a letter. */
const QUOTED = new Set(['takeaway', 'promise']);
/** Fields that are names or phrases, not speech. */
const PHRASES = new Set(['about', 'knows', 'name', 'role', 'company', 'answer', 'cue']);

/** What can be put right without asking: markup, blanks, the company's name, a full stop where none may be. */
export function mended<T>(value: T, { company }: OwnContactGuess): T {
  const named =
    company.name.length > 2
      ? new RegExp(`(?<![\\p{L}\\p{N}])${escaped(company.name)}(?![\\p{L}\\p{N}])`, 'gu')
      : undefined;
  const one = (text: string, key: string): string => {
    let plain = text
      .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
      .replace(/\*{1,2}([^*]+)\*{1,2}/gu, '$1')
      .replace(/^["“](.*)["”]$/u, '$1')
      .replace(/\{\{\s*(\w+)\s*\}\}/gu, '{{$1}}')
      .replace(/\s+/gu, ' ')
      .trim();
    if (named !== undefined) plain = plain.replace(named, '{{company}}');
    if (QUOTED.has(key)) return plain.replace(/(?<![.!])[.!]+$/u, '');
    return PHRASES.has(key) || /[.!?…]['"’”)]*$/u.test(plain) ? plain : `${plain}.`;
  };
  const walk = (inner: unknown, key: string): unknown =>
    typeof inner === 'string'
      ? one(inner, key)
      : Array.isArray(inner)
        ? inner.map((entry) => walk(entry, key))
        : inner !== null && typeof inner === 'object'
          ? Object.fromEntries(Object.entries(inner).map(([name, entry]) => [name, walk(entry, name)]))
          : inner;
  return walk(value, '') as T;
}

/** What no part of a file may hold, whoever wrote it: words of a machine, or a way to reach somebody. */
export function foreignWords(value: unknown): string[] {
  const text = JSON.stringify(value);
  return [
    ...(isInstruction(text) ? ['Speaks of prompts, models, scores or rubrics; a person would not.'] : []),
    ...(isReachable(text) ? ['Holds an e-mail address, a phone number or a link.'] : []),
  ];
}
