/**
 * Turns the contact's words into the user's: 'send you the form' becomes 'send me the form'. Only where the grammar is
 * certain; everything else is undefined, and the letter quotes the words as they were said instead.
 */

const BEFORE_SUBJECT = new Set(
  'what how when where why which that if whether before after until once because as while who than since though wherever whatever whenever'.split(
    ' ',
  ),
);
const AFTER_SUBJECT = new Set(
  "are aren't were weren't have haven't had can can't could couldn't will won't would should shouldn't must do don't did didn't may might want need know think like said see saw say go went write wrote build built make made find found learn learnt learned feel get got use used work worked take took put read".split(
    ' ',
  ),
);
const TAKES_OBJECT = new Set(
  'about across after around at behind beside between by for from give gives giving help hire in into introduce invite join let mail email make message near of on off over past phone put ring call send sends show shows teach tell tells text to toward towards with without write ask bring connect copy link point remind see want watch get find drop expect expects pass'.split(
    ' ',
  ),
);
const UNCERTAIN =
  /\b(?:we|we're|we've|us|ourselves|here|this(?! (?:afternoon|evening|morning|week))|these)\b/i;
const PLURAL: [RegExp, string][] = [
  [/\b(?:the two of you|you two(?= together| in touch| to meet|$))/gi, 'the two of us'],
  [/\bthe pair of you\b/gi, 'the pair of us'],
  [/\bboth of you\b/gi, 'both of us'],
  [/\byou both\b/gi, 'us both'],
];
const SIMPLE: Record<string, string> = {
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  our: 'your',
  ours: 'yours',
  me: 'you',
  i: 'you',
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  "i'm": "you're",
  "you've": "I've",
  "you'd": "I'd",
  "you'll": "I'll",
  "you're": "I'm",
};
const AFTER_I: Record<string, string> = { am: 'are', was: 'were', "wasn't": "weren't" };
const AFTER_YOU: Record<string, string> = { are: 'am', were: 'was', "aren't": "'m not", "weren't": "wasn't" };

export function turnAround(clause: string): string | undefined {
  if (UNCERTAIN.test(clause)) return undefined;
  const plain = PLURAL.reduce((text, [pattern, to]) => text.replace(pattern, to), clause.replace(/’/g, "'"));
  const pieces = plain.split(/([\p{L}\p{N}'-]+)/u);
  for (let i = 1; i < pieces.length; i += 2) {
    const word = pieces[i]!.toLowerCase();
    const next = pieces[i + 2]?.toLowerCase();
    if (word === 'you') {
      const turned = youIn(pieces[i - 2]?.toLowerCase(), next, pieces[i + 1] ?? '');
      if (turned === undefined) return undefined;
      pieces[i] = turned;
      if (turned === 'I' && next !== undefined && next in AFTER_YOU) pieces[i + 2] = AFTER_YOU[next]!;
    } else if (word in SIMPLE) {
      pieces[i] = SIMPLE[word]!;
      if (word === 'i' && next !== undefined && next in AFTER_I) pieces[i + 2] = AFTER_I[next]!;
    }
  }
  return pieces.join('');
}

/** 'I' where 'you' does something, 'me' where something is done to or for you; undefined when it could be either. */
function youIn(before: string | undefined, after: string | undefined, gap: string): 'I' | 'me' | undefined {
  const does = after !== undefined && gap === ' ' && AFTER_SUBJECT.has(after);
  if (before !== undefined && BEFORE_SUBJECT.has(before) && (does || !TAKES_OBJECT.has(before))) return 'I';
  if (before !== undefined && TAKES_OBJECT.has(before)) return 'me';
  return does ? 'I' : undefined;
}
