/** Feelings, hurts and losses. */
const HEART =
  /\b(?:hurt\w*|alone|lonely|scared|afraid|frightened|terrified|ashamed|embarrassed|humiliated|guilty|jealous|angry|sad|unhappy|miserable|depressed|desperate|heartbroken|bullied|cry|cried|crying|tears|grieve\w*|break down|broke you|wounded|(?:ever|never|you) (?:doubt\w*|regret\w*|worr(?:y|ied)|despair\w*))\b/iu;
/** Asked as yes or no of themselves, with nothing else in the question. */
const OF_YOU =
  /^(?:(?:and|but|so|wow|oh|sorry)[, ]+)*(?:did|do|were|are|was|have|had|has)(?:n['’]t)? (?:you|it|that|they|(?:any|some)(?:one|body|thing))\b[^.?!]{0,60}\?$/iu;

/** 'Did you ever get hurt?', 'Were you alone with that?': they surely know, and may not care to say. */
export const asksTheHeart = (questions: readonly string[]): boolean =>
  questions.length === 1 && OF_YOU.test((questions[0] ?? '').trim()) && HEART.test(questions[0] ?? '');
