const OPENINGS: readonly [RegExp, (...parts: string[]) => string][] = [
  [
    /\bis (?:it|that|this) (?:really |very |so )?(hard|difficult|tough|stressful|boring|lonely|dangerous|exciting|fun|tiring|competitive)\b[^,]*\?$/iu,
    (word = '') => `What is ${word.toLowerCase()} about it for you, and what isn't?`,
  ],
  [
    /\bdo you (like|enjoy|love|miss) ((?:(?!\bor\b)[^,?]){3,60})\?$/iu,
    (verb = '', what = '') => `What do you ${verb.toLowerCase()} about ${what}?`,
  ],
  [
    /\b(?:do (?:you|i|they|people)|would i|does one|do we) (?:really |always )?need (an? [\p{L}’' -]{3,40}?)(?: for (?:that|this|it)| to [^?]*)?\?$/iu,
    (what = '') => `How much does ${what} count, next to everything else that people bring?`,
  ],
  [
    /\bis (an? [\p{L}’' -]{3,40}?) (?:necessary|required|needed|a must|essential)\??$/iu,
    (what = '') => `How much does ${what} count, next to everything else that people bring?`,
  ],
];

/** A closed question asked openly, where its own wording shows how. */
export function openedForm(question: string): string | undefined {
  for (const [pattern, form] of OPENINGS) {
    const match = question.match(pattern);
    if (match) return form(...match.slice(1));
  }
  return undefined;
}
