import { sentenceRanges } from '@anyone-else/protocol';
import type { Preparing } from './preparing.ts';

/** A question in one kind of spelling: what the rules on words read. */
export interface Plain {
  /** Its sentences in lower case, the company as 'thecompany', without what is only breath. */
  sentences: string[];
  /** Those of them that ask; none where it is a note. */
  asking: string[];
  /** All of it. */
  all: string;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/[’`´]/gu, "'"],
  [/\bu\b/gu, 'you'],
  [/\bur\b/gu, 'your'],
  [/\br you\b/gu, 'are you'],
  [/\b(what|where|who|how|when|that)s\b(?= (?:the|your|a|an|it|that|this)\b)/gu, "$1's"],
  [
    /\b(?:um+|uh+|erm*|you know|kind of|sort of)\b(?! (?:company|person|people|work|firm|place|business))/gu,
    ' ',
  ],
  // 'what like what do you' of dictated speech.
  [/\blike (?=(?:what|how|why|where|when|who)\b)/gu, ' '],
  [/\b(\p{L}+(?: \p{L}+)?)(?: \1\b)+/gu, '$1'],
  [/\s+/gu, ' '],
];
const LEAD =
  /^(?:(?:so|and|ok|okay|well|hi|hello|hey|right|oh|first|then|now|also|next|sorry|but|maybe|just|still|anyway|thanks|great|like|plus|remind me|to (?:begin|start) with|first of all|(?:may|can|could|might) i (?:just )?ask(?: you)?(?= (?:what|how|why|who|whom|where|when|which|by|if)\b))\b[\s,.:!–—-]*)+/u;

/** How something is asked, at the head of a sentence or after what leads up to it. */
const ASKS =
  /\?\s*["'”’)]*$|^(?:(?:in|at|on|for|from|to|with|by|of) )?(?:what|how|why|where|when|who|whose|whom|which|do|does|did|is|are|was|were|am|can|could|would|will|may|might|should|have|has|had|any)\b|\b(?:tell me|walk me|talk me|show me|describe|explain|i(?:'d| would) (?:love|like) to (?:know|hear|ask|understand|learn)|i(?:'m| am) (?:curious|wondering|interested)|i wonder|(?:do you|you) mind)\b|, (?:what|how|why|where|who|which|do|does|did|is|are|was|were|can|could|would|will|should|have) (?:you|i|they|it|the|your|people|that)\b/u;

export function plainly(text: string, { page }: Pick<Preparing, 'page'>): Plain {
  const company = page.company.trim().toLowerCase();
  const tidy = (sentence: string): string => {
    let said = sentence.toLowerCase();
    if (company.length > 1) said = said.replaceAll(company, 'thecompany');
    for (const [pattern, instead] of SHORT) said = said.replace(pattern, instead);
    return said.replace(/^\s+/u, '').replace(LEAD, '').trim();
  };
  const sentences = sentenceRanges(text)
    .map(({ start, end }) => tidy(text.slice(start, end)))
    .filter(Boolean);
  return { sentences, asking: sentences.filter((sentence) => ASKS.test(sentence)), all: sentences.join(' ') };
}
