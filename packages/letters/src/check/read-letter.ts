import { cleanText, type LetterKind, oneLine, sentenceRanges } from '@anyone-else/protocol';
import type { ReadLetter } from './check.ts';

const HELLO =
  /^(?:dear|hello|hi+|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|to whom|salut|hola|hallo|guten|bonjour|ciao)(?![\p{L}])/iu;
const FAREWELL =
  /^(?:(?:with |my |our )?(?:kind(?:est)?|warm(?:est|ly)?|best|many|all|sincere(?:ly)?|yours|cordial(?:ly)?|friendly|cheers|regards|thanks|thank you|thx|take care|respectfully|gratefully|until then|looking forward|talk soon|speak soon|have a|all good|greetings|love)(?![\p{L}]))/iu;
/** Words a closing line may have: 'Looking forward to hearing from you,' is one, 'Thank you for your time.' is a sentence. */
const FAREWELL_WORDS = 5;

/** A letter taken apart for its checks. */
export function readLetter(
  kind: LetterKind,
  { subject, body }: { subject: string; body: string },
): ReadLetter {
  const lines = cleanText(body)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { greeting, rest } = greetingOf(lines);
  const { ending, middle } = endingOf(rest);
  return {
    kind,
    subject: oneLine(subject),
    body: cleanText(body),
    greeting,
    sentences: middle.flatMap(sentencesOf),
    ending,
  };
}

function greetingOf(lines: string[]): { greeting: string; rest: string[] } {
  const [first = '', ...others] = lines;
  if (HELLO.test(first)) {
    // 'Hi Ana, I'm a nurse …' on one line.
    const [head = ''] = /^[^,!:–—.?]{1,60}[,!:–—.?]?/u.exec(first) ?? [];
    const whole = /^(?:.{0,40}\b(?:mrs?|ms|dr|prof)\.[^,!:–—]{1,40}[,!:–—]?)/iu.exec(first)?.[0] ?? head;
    const left = first.slice(whole.length).trim();
    return { greeting: whole, rest: left === '' ? others : [left, ...others] };
  }
  // 'Ana,' alone is a greeting as well.
  if (/^[\p{L}\p{M}'’. -]{1,40}[,–—!]$/u.test(first) && first.split(' ').length <= 4 && others.length > 0)
    return { greeting: first, rest: others };
  return { greeting: '', rest: lines };
}

function endingOf(lines: string[]): { ending: string; middle: string[] } {
  const isClosing = (line: string) =>
    FAREWELL.test(line) && line.split(/\s+/).length <= FAREWELL_WORDS && !/[?]$/.test(line);
  const from = Math.max(0, lines.length - 4);
  const at = lines.findIndex((line, i) => i >= from && i > 0 && isClosing(line));
  if (at !== -1) {
    // What is said below the name belongs to the letter: a postscript is read first of all.
    const below = lines.slice(at + 1).filter(isSaid);
    const ending = lines.slice(at).filter((line) => !below.includes(line));
    return { ending: ending.join('\n'), middle: [...lines.slice(0, at), ...below] };
  }
  const last = lines.at(-1) ?? '';
  const isName = lines.length > 1 && last.split(/\s+/).length <= 3 && /^[\p{Lu}–—-][^.?!:;]*$/u.test(last);
  return isName ? { ending: last, middle: lines.slice(0, -1) } : { ending: '', middle: lines };
}

const isSaid = (line: string): boolean =>
  /^p\.?\s?s\b/iu.test(line) || (/[.?!…]$/u.test(line) && line.split(/\s+/).length > 3);

const sentencesOf = (line: string): string[] => {
  const bare = line.replace(/^(?:[-*•–—]|\(?\d{1,2}[.)])\s+/u, '');
  return sentenceRanges(bare).map(({ start, end }) => bare.slice(start, end));
};

/** Common in every English letter: without them the text is in another language, and its content cannot be judged. */
const ENGLISH =
  /\b(?:the|and|you|your|i|i'm|to|of|a|an|is|for|in|on|my|me|with|would|be|that|have|it|about|at|from|are)\b/giu;

/** False where the letter is in another language. */
export function isEnglish({ sentences }: Pick<ReadLetter, 'sentences'>): boolean {
  const text = sentences.join(' ');
  const words = text.split(/\s+/u).filter(Boolean).length;
  if (words < 8) return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
  return (text.replaceAll('’', "'").match(ENGLISH)?.length ?? 0) / words >= 0.15;
}
