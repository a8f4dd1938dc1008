/**
 * Speech as one would write it down: 'it it was, um, in in ten lines' becomes 'it was in ten lines'. Nothing else is
 * changed; no word is added.
 */
export function plainSpeech(text: string): string {
  const plain = text
    .replace(FILLER, ' ')
    .replace(/\s+/g, ' ')
    .replace(AS_IT_WERE, '$1')
    .replace(/(?<!\s)\s+([,.!?;:])/g, '$1');
  const once = plain.replace(TWICE, '$1').replace(AGAIN, '$1').replace(CUT_OFF, '$1');
  return once
    .replace(/^[\s,;–—-]+/, '')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** 'ER' and 'the er' are a place. */
const FILLER =
  /(?:,\s*)?(?<![\p{L}\p{N}'’-])(?:[Uu]h+m*|[Uu]m+|[Ee]rm|[Hh]m+|(?<!\b(?:the|an|our|your|in) )[Ee]r)(?![\p{L}\p{N}'’-])(?:\.{2,3}|…|,)?/gu;
/** Between commas only, where the sentence stands without it. */
const AS_IT_WERE = /(,)\s(?:you know|i mean|like|sort of|kind of),(?=\s)/gi;
/** 'had had' and 'that that' may be meant. */
const TWICE = /(?<![\p{L}\p{N}'’-])(?!had\b|that\b)([\p{L}'’]+)(?:\s+\1)+(?![\p{L}\p{N}'’-])/giu;
/** 'I, I was', 'in the in the', 'you know you know'. */
const AGAIN =
  /(?<![\p{L}\p{N}'’-])((?:i|it|we|you|they|he|she|the|a|an|and|but|so|in|on|of|to|my|our|if|i['’]m|it['’]s|[\p{L}'’]+\s[\p{L}'’]+))(?:\s*[,–—-]\s*|\s+)\1(?![\p{L}\p{N}'’-])/giu;
/** 'the- the' and 'w- we'. */
const CUT_OFF = /(?<![\p{L}\p{N}'’-])\p{L}{1,3}[-–—]\s+(\p{L}+)/gu;
