import type { Persona, SessionSetup } from '@anyone-else/protocol';
import { spoken } from './numeral.ts';

/** Where the target role is unknown, a text that names it falls back on what stands round it. */
function withoutRole(text: string): string {
  return text
    .replace(
      /\b(the|that|this) \{\{targetRole\}\} (post|job|role|opening|application|letter|panel|ad|stack|posting)\b/giu,
      '$1 $2',
    )
    .replace(/\bto be (?:the |an? )?\{\{targetRole\}\}/giu, 'to be hired')
    .replace(/\bFor \{\{targetRole\}\}/gu, 'For a post here')
    .replace(/\{\{targetRole\}\}/gu, 'role');
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * A line as it is said: every placeholder filled. Unknown placeholders vanish, so no brace is ever spoken.
 * `extra` gives words for placeholders of a single line, such as `person`.
 */
export function fill(
  text: string,
  to: { persona: Persona; setup: SessionSetup },
  extra: Record<string, string> = {},
): string {
  if (!text.includes('{{')) return asSaid(text);
  const { persona, setup } = to;
  const role = setup.user.targetRole.trim();
  const words: Record<string, string> = {
    company: persona.company.name,
    user: setup.user.name.trim(),
    targetRole: role,
    minutes: spoken(setup.minutes),
    ...extra,
  };
  const filled = (role === '' ? withoutRole(text) : text).replace(
    /\{\{(\w+)\}\}/gu,
    (_, key: string) => words[key] ?? '',
  );
  // A second pass for what a filled text brings along ('{{company}}' in the role of somebody named).
  const whole = filled.replace(/\{\{(\w+)\}\}/gu, (_, key: string) => words[key] ?? '');
  return asSaid(whole);
}

/** A text with nothing to be filled in, as it is said. */
export const asSaid = (text: string): string =>
  capital(
    text
      .replace(/[{}]{2,}/gu, '')
      .replace(/ {2,}/gu, ' ')
      .trim(),
  );
