import type { Persona } from '@anyone-else/protocol';
import { holdsWord, plain, wordCount } from './wording.ts';

export const PLACEHOLDERS = ['company', 'user', 'targetRole'];
/** Only in `closer.specific`. */
export const SPECIFIC_PLACEHOLDERS = ['person', 'personRole', 'why'];

/** What a spoken text has to keep to. Lengths in words. */
export interface SpeechRule {
  min?: number;
  max?: number;
  placeholders?: readonly string[];
  /** May it ask? 'not-last': it may, but has to end on a thought. */
  question?: 'may' | 'never' | 'not-last' | 'must';
  /** It will stand inside a sentence of a letter, so it ends without a full stop. */
  quoted?: boolean;
}

/** Where findings about one contact are gathered, with the rules that every spoken text shares. */
export interface Desk {
  problems: string[];
  /** All that the contact may say or be quoted for: [place, text]. */
  spoken: [place: string, text: string][];
  bad(place: string, what: string): void;
  say(text: string, place: string, rule?: SpeechRule): void;
  sayAll(texts: readonly string[], place: string, count: number | [number, number], rule?: SpeechRule): void;
  count(list: readonly unknown[], place: string, min: number, max?: number): void;
  phrases(list: readonly string[], place: string, min?: number, max?: number): void;
  placeholders(text: string, place: string, allowed?: readonly string[]): void;
}

export function openDesk(persona: Persona): Desk {
  const problems: string[] = [];
  const spoken: [string, string][] = [];
  const bad = (place: string, what: string) => void problems.push(`${place}: ${what}`);
  const ownNames: [string, string][] = [
    [persona.company.name, 'write {{company}}, the user may rename it'],
    [persona.name, 'the user may rename the contact'],
    [persona.name.split(' ')[0]!, 'the user may rename the contact'],
  ];

  const placeholders: Desk['placeholders'] = (text, place, allowed = PLACEHOLDERS) => {
    const rest = text.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => {
      if (!allowed.includes(name)) bad(place, `placeholder {{${name}}} is not allowed here`);
      return '';
    });
    if (/[{}]/.test(rest)) bad(place, 'has a stray brace');
    if (/\ban? \{\{(targetRole|personRole)\}\}/i.test(text))
      bad(place, "'a' or 'an' before a role that isn't known yet; write 'the'");
  };

  const count: Desk['count'] = (list, place, min, max = min) => {
    if (list.length < min || list.length > max)
      bad(place, `has ${list.length}, should have ${min === max ? min : `${min} to ${max}`}`);
  };

  const say: Desk['say'] = (text, place, rule = {}) => {
    const { min = 1, max = 110, question = 'may', quoted = false } = rule;
    placeholders(text, place, rule.placeholders);
    const words = wordCount(text);
    if (words < min || words > max) bad(place, `${words} words, should be ${min} to ${max}`);
    for (const complaint of [...formComplaints(text, quoted), ...questionComplaints(text, question)])
      bad(place, complaint);
    for (const [name, why] of ownNames) if (holdsWord(text, name)) bad(place, `names '${name}': ${why}`);
    spoken.push([place, text]);
  };

  return {
    problems,
    spoken,
    bad,
    say,
    placeholders,
    count,
    sayAll(texts, place, wanted, rule) {
      const [min, max] = typeof wanted === 'number' ? [wanted, wanted] : wanted;
      count(texts, place, min, max);
      texts.forEach((text, i) => void say(text, `${place}[${i}]`, rule));
    },
    phrases(list, place, min = 3, max = 8) {
      count(list, place, min, max);
      if (new Set(list.map(plain)).size !== list.length) bad(place, 'names the same phrase twice');
    },
  };
}

function formComplaints(text: string, quoted: boolean): string[] {
  const complaints: string[] = [];
  if (/\p{Extended_Pictographic}/u.test(text)) complaints.push('has an emoji');
  if (/[*_#<>[\]|]|\n|^\s*[-•]|\s{2,}|^\s|\s$/.test(text))
    complaints.push('has markup, a list, a stage direction or stray space');
  if (/\((laughs?|sighs?|pauses?|smiles?|chuckles?|beat)\b/i.test(text))
    complaints.push('has a stage direction');
  if (!quoted && !/([.!?…]['"’”)]*|\{\{why\}\})$/.test(text)) complaints.push('does not end like a sentence');
  if (quoted && /[.!?]$/.test(text))
    complaints.push('is quoted inside a sentence, so it should not end with a full stop');
  return complaints;
}

function questionComplaints(text: string, question: NonNullable<SpeechRule['question']>): string[] {
  switch (question) {
    case 'may':
      return [];
    case 'never':
      return text.includes('?') ? ['asks a question'] : [];
    case 'must':
      return text.endsWith('?') ? [] : ['should be a question'];
    case 'not-last':
      return text.endsWith('?') ? ['ends on a question; it should end on a thought'] : [];
  }
}
