const SHORT: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/gu, "'"],
  [/\b(wo|sha)n't\b/gu, 'will not'],
  [/\bcan(?:'t|not)\b/gu, 'can not'],
  [/n't\b/gu, ' not'],
  [/'re\b/gu, ' are'],
  [/'ve\b/gu, ' have'],
  [/'ll\b/gu, ' will'],
  [/\bi'm\b/gu, 'i am'],
  // Before a participle it is 'had', else 'would'.
  [/'d(?= (?:been|had|known|never|not|always|thought|stayed|expected)\b)/gu, ' had'],
  [/'d\b/gu, ' would'],
  [/\b(what|who|how|where|when|why|it|that|there|here|he|she)'s\b/gu, '$1 is'],
  [/[^\p{L}\p{N}'?.,-]+/gu, ' '],
];

/** A question as it would stand written out: lower case, 'what's' as 'what is', no marks but those that end and part. */
export const spelledOut = (text: string): string =>
  SHORT.reduce((said, [from, to]) => said.replace(from, to), text.toLowerCase()).trim();
