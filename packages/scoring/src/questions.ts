import { countWords, sentenceRanges } from '@anyone-else/protocol';
import { capital } from './wording.ts';

/** 'Really?' and 'And you?' are no questions of their own. */
const WORDS_OF_A_QUESTION = 3;
const LEAD = '(?:(?:so|and|but|okay|ok|right|well|also|then|great|now|or|plus)[,]? )*';
const AUX =
  "(?:is|are|am|was|were|do|does|did|can|could|would|will|have|has|had|should|shall|may|might|must)(?:n['’]t)?";
const WHOM =
  '(?:you|i|we|they|he|she|it|that|this|there|these|those|people|anyone|anybody|someone|somebody|your|my|the|an?|any|some|most|many|one)';
/** 'Which conference', never ', which you found'; 'where would', never ', where I grew up'. */
const ASKING_WORD = `(?:(?:how|what|why)(?:['’]\\p{L}+)?\\b|which (?!(?:you|i|we|they|he|she|it|is|was|leads|brings|makes|means)\\b)|(?:when|where|who|whom|whose)(?:['’]s| ${AUX})\\b|${AUX} ${WHOM}\\b)`;
/** How a question begins: 'how', 'what is', 'do you'. At the head of a sentence any asking word will do. */
const IS_QUESTION = new RegExp(
  `^${LEAD}(?:(?:in|at|on|for|from|to|with|by|of) (?=what|which|whom))?(?:${ASKING_WORD}|who\\b|where (?!you\\b)\\p{L}+)`,
  'iu',
);
/** Between two questions of one sentence: a pause, or 'and' before the next. */
const NEXT = new RegExp(
  `(?:[,;:]|\\s[–—-])\\s+(?=(?:(?:and|or|but|also|plus|so) )?(?:also |then )?(?:${ASKING_WORD}|(?<=and )who\\b))|(?<!\\s)\\s+(?=and (?:also |then )?(?:${ASKING_WORD}|who\\b))`,
  'giu',
);

/** The questions of one sentence, in order; its other clauses go with the question they stand before. */
function questionsOf(sentence: string): string[] {
  return sentence
    .replace(/(?<![?!\s])[?!\s]+$/u, '')
    .split(NEXT)
    .filter((part) => IS_QUESTION.test(part) && countWords(part) >= WORDS_OF_A_QUESTION);
}

/** 'or is there something else' offers a choice for the question before it, and asks nothing new. */
const IS_OPTION = /^or\b/iu;

/** How many questions these words put at once, by their question marks and by what is joined within a sentence. */
export function countQuestions(said: string): number {
  return asked(said).reduce((sum, sentence) => {
    const parts = questionsOf(sentence).filter((part) => !IS_OPTION.test(part)).length;
    return sum + Math.max(parts, countWords(sentence) >= WORDS_OF_A_QUESTION ? 1 : 0);
  }, 0);
}

const asked = (said: string): string[] =>
  sentenceRanges(said)
    .map(({ start, end }) => said.slice(start, end))
    .filter((words) => words.endsWith('?'));

/** One question on its own out of a sentence that may hold several, the first open one before the others. */
export function oneOf(sentence: string): string {
  const parts = questionsOf(sentence);
  if (parts.length < 2) return sentence;
  const chosen = parts.find((part) => OPEN_START.test(bare(part))) ?? parts[0] ?? sentence;
  return `${capital(bare(chosen))}?`;
}

/** The question best asked first of all that these words hold; undefined where none can stand alone. */
export function bestQuestion(said: string): string | undefined {
  const parts = asked(said)
    .flatMap((sentence) => {
      const several = questionsOf(sentence);
      return several.length > 0 ? several : [sentence.slice(0, -1)];
    })
    .map(bare)
    .filter((part) => countWords(part) >= WORDS_OF_A_QUESTION && countWords(part) <= LONGEST);
  const chosen = parts.find((part) => OPEN_START.test(part)) ?? parts.find((part) => IS_QUESTION.test(part));
  return chosen ? `${capital(chosen)}?` : undefined;
}

const LONGEST = 25;
const OPEN_START = /^(?:how|what|why|tell me|could you (?:tell|walk)|where|which|who)\b/iu;
const bare = (part: string): string =>
  part.replace(/^(?:(?:so|and|okay|ok|right|well|also|then|great|but|or|now|plus)[,]? )+/iu, '').trim();
