import { heardIn, saidIn, type Turn } from '@anyone-else/protocol';
import { splitSentences } from '../sentences.ts';
import { type SeenQuestion, seen } from './alike.ts';

/** What of a turn asks: a sentence, a sentence with what leads up to it, or the turn as a whole. */
export interface AskingPart extends SeenQuestion {
  whole: boolean;
}

const ASKS =
  /\?\s*$|^(?:and |so |but |then |well,? |okay,? |ok,? |oh,? )*(?:what|how|why|where|when|who|whose|whom|which|do|does|did|is|are|was|were|can|could|would|will|may|might|should|have|has|any|tell me|walk me|name me)\b|^(?:and |so |but )*(?:if|when|given|with|since|after|as|from|once|for|looking)\b[^.?!]*, (?:what|how|why|where|who|which|do|does|did|is|are|was|were|can|could|would|will|should|have|has)\b|\b(?:i (?:was |am )?(?:wonder|curious)|i would (?:like|love) to (?:know|hear|ask)|tell me|let me ask|i wanted to ask)/iu;

/** 'I will not ask what it is like': named and left alone. */
const LEFT_ALONE =
  /\b(?:not|never|n['’]t|no need to|without|instead of|rather than) (?:going to |want to |have to |even )?ask(?:ing)?\b/iu;

/** Kinds of question that begin with what the user tells of themselves. */
const OF_ME: ReadonlySet<string> = new Set([
  'transfer',
  'gaps',
  'where-me',
  'never-led',
  'my-age',
  'degree',
  'experience',
  'language',
  'explain-me',
]);

/** 'If you were the boss' is no sentence: it belongs to the question after it. */
const FRONTED =
  /^(?:and |so |but )*(?:if|when|given|with|since|after|as|from|once|for|looking)\b[^.?!]*,\s*$/iu;

const whole = (pieces: readonly string[]): string[] => {
  const sentences: string[] = [];
  for (const piece of pieces) {
    const before = sentences.at(-1);
    if (before !== undefined && FRONTED.test(before)) sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
};

/** What asks in a user's turn, with the turn's topics; nothing where the turn only states something. */
export function askingParts({ speaker, text, labels }: Turn): AskingPart[] {
  if (speaker !== 'user' || labels === null) return [];
  const asks = labels.acts.some(
    (act) => act === 'open-question' || act === 'closed-question' || act === 'request',
  );
  if (!asks && labels.beats.length === 0 && !text.includes('?')) return [];
  const heard = heardIn(text);
  const sentences = whole(
    splitSentences(heard)
      .map(({ start, end }) => heard.slice(start, end))
      .filter((sentence) => !LEFT_ALONE.test(sentence) || /\?\s*$/u.test(sentence)),
  );
  const part = (words: string, all: boolean): AskingPart => ({ ...seen(words, labels.beats), whole: all });
  // What leads up to it says many things; only what it says of the user belongs to what is asked.
  const leadUp = (before: string, alone: AskingPart, sentence: string): AskingPart => {
    const both = part(`${before} ${sentence}`, false);
    return {
      ...both,
      kinds: { telling: both.kinds.telling.filter((kind) => OF_ME.has(kind)), large: alone.kinds.large },
    };
  };
  const parts = sentences.flatMap((sentence, at): AskingPart[] => {
    if (!ASKS.test(sentence)) return [];
    const alone = part(sentence, false);
    const before = sentences[at - 1];
    // What leads up to a question is often half of it: 'I have worked in a bank for years. Is that of use?'
    return before === undefined || alone.kinds.telling.length > 0
      ? [alone]
      : [alone, leadUp(before, alone, sentence)];
  });
  if (!asks && parts.length === 0) return [];
  return sentences.length === 1 && parts.length === 1
    ? parts
    : [...parts, part(saidIn(sentences.join(' ')), parts.length > 0)];
}
