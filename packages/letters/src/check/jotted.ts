import { oneLine } from '@anyone-else/protocol';
import { isScribble } from '../before/scribble.ts';
import type { LetterInput } from '../letter-input.ts';

/** A field shorter than this may stand in a letter by chance. */
const LEAST = 4;
const PLAINLY =
  /(?<![\p{L}])(?:nothing really|tbc|idk|dunno)(?![\p{L}])|\?{2,}|\p{L}!{2,}\s?\(|(?<![\p{L}])(?:(?<!how |what |way |but |and |that |[.,;:!?] |^)i think(?= \p{Ll}+s (?!i |we |you )| is | connects|[.?]?\s?$))/u;

/** The words of a sentence that read like a note of the user's to themself; undefined where there are none. */
export function jottedIn(sentence: string, input: LetterInput): string | undefined {
  const said = sentence.toLowerCase();
  const field = notesOf(input).find((typed) => said.includes(typed.toLowerCase()));
  return field ?? PLAINLY.exec(sentence)?.[0];
}

/** Looked at once for all sentences of a letter. */
const KNOWN = new WeakMap<LetterInput, readonly string[]>();
function notesOf(input: LetterInput): readonly string[] {
  const known = KNOWN.get(input) ?? jottingsOf(input);
  KNOWN.set(input, known);
  return known;
}

/** The fields that read like notes to oneself. */
const jottingsOf = ({ page, me }: LetterInput): string[] =>
  [page.why, page.how, page.company, page.role, ...page.ground, me.background, me.targetRole]
    .map((typed) => oneLine(typed).replace(/(?<![\s.,;])[\s.,;]+$/u, ''))
    .filter((typed) => typed.length >= LEAST && isScribble(typed))
    // A sentence ends at the marks, and the field may go on.
    .flatMap((typed) => [typed, /^.*?[!?]{2,}/u.exec(typed)?.[0] ?? typed]);
