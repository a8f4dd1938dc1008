import { sentenceRanges } from '@anyone-else/protocol';

const ASKS =
  /^(?:(?:and|but|so|well|oh|ok|okay|then|now|also|um|uh|ah|right|ha|wow|sorry|hi|hello|hey)[,\s]+)*(?:(?:i(?:'m| am) (?:curious|interested|wondering|keen)|i(?:'d| would) (?:love|like) to (?:hear|know|learn|ask|understand)|i(?:'d| would) be (?:curious|interested|keen)|i wonder(?:ed)?|tell me|talk me|walk me|take me|show me|describe|explain)\b|(?:what|what's|how|how's|why|when|where|who|who's|whom|which|is|are|was|were|do|does|did|can|could|would|will|have|has|had|should|may|might|any)\b)/iu;

const MIDWAY =
  /\b(?:i(?:'d| would) (?:love|like) to (?:hear|know|learn|ask|understand)|(?:i(?:'m| am)|i was) (?:curious|wondering)|(?:can|could|would|may) (?:you|i) (?:tell|ask|walk|share|talk|describe|say|give)|tell me|what (?:is|was|does|do|did|would|are|were|made|makes|happened|about)|how (?:do|does|did|is|was|were|are|would|long|much|many|come)|why (?:do|does|did|is|was))\b/iu;

/** A statement with a nudge at its end: 'it felt good, you know?' */
const TAG =
  /^(?!(?:and |but |so )?(?:what|how|why|is|are|do|does|did|can|could|would|will)\b).*[,\s](?:you know|right|yeah|okay|ok|eh|huh|know what i mean|if that makes sense)\?["'”’)\s]*$/iu;
const MARKED = /\?["'”’)\s]*$/u;

/**
 * The sentences of a turn, and those among them that ask. A question mark settles it; unpointed speech goes by its
 * words, where the labels say or don't deny that there is a question (`likely`).
 */
export function questionsOf(text: string, likely: boolean): { sentences: string[]; questions: string[] } {
  const asks = (sentence: string) =>
    (MARKED.test(sentence) && !TAG.test(sentence)) ||
    (likely && (ASKS.test(sentence) || MIDWAY.test(sentence)));
  const sentences = sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
  return { sentences, questions: sentences.filter(asks) };
}

const CLOSED =
  /^(?:(?:and|but|so|well|oh|ok|okay|then|now|also|sorry)[,\s]+)*(?:is|are|was|were|do|does|did|have|has|had|will|would|should|can|could|how (?:many|long|often|soon|old|big)|when|which)\b/iu;
const OPENER =
  /\b(?:tell me|walk me|talk me|describe|explain|share|say (?:a bit )?more|elaborate|give me an example|how|what|why)\b/iu;

/** Whether the question, by its words alone, leaves room for more than yes, no or one fact. */
export const soundsOpen = (question: string): boolean =>
  !CLOSED.test(question) || OPENER.test(question.replace(/how (?:many|long|often|soon|old|big)/giu, ''));
