import type { Slip } from '@anyone-else/protocol';

interface Pattern {
  /** The first group is what is wrong; global. */
  find: RegExp;
  instead(problem: string): string;
  say?(problem: string): string;
}

const ING: Record<string, string> = { see: 'seeing', hear: 'hearing', discuss: 'discussing' };
/** Slips of letters like these that the checker lets pass. */
const PATTERNS: Pattern[] = [
  {
    find: /\blook(?:ing|ed)? forward to (hear|meet|see|talk|speak|learn|read|work|discuss|connect)\b(?! (?:and|of the|of your) )/dgi,
    instead: (verb) => ING[verb.toLowerCase()] ?? `${verb}ing`,
  },
  {
    find: /\bI(?:['’]m| am) (?:very |really |also )?(interesting) (?:in|to)\b/dgi,
    instead: () => 'interested',
  },
  { find: /\b(thanks) you\b(?! (?:all|both|gave|guys))/dgi, instead: (word) => sameCase(word, 'thank') },
  {
    find: /\b(your) (?:welcome(?= to\b|[.!,]|$)|right that\b)/dgi,
    instead: (word) => sameCase(word, 'you’re'),
  },
  {
    find: /\b(?:hope|if|when|that|know|think) (your) (?:well[.,!]|free|able to|interested|available|happy to|busy|doing)/dgi,
    instead: () => 'you’re',
  },
  {
    find: /(?:^|[.!?]\s+|\n)(its) (?:fine|ok|okay|not|been|no problem|hard to|great to|good to|nice to)\b/dgi,
    instead: (word) => sameCase(word, 'it’s'),
  },
  {
    find: /(?:^|[.!?]\s+|\n)(lets) (?:talk|meet|speak|say|keep|try|find|set|see|catch|do|stay)\b/dgi,
    instead: (word) => sameCase(word, 'let’s'),
  },
  {
    find: /\b(?:know|ask|asked|asking|wonder|wondering|wondered|see|sure|tell me|decide) (weather) (?:I|you|we|they|she|he|it|there|or|to)\b/dgi,
    instead: () => 'whether',
  },
  {
    find: /\b(loose) (?:my|your|our|touch|time|heart|hope|track|sight|contact|interest)\b/dgi,
    instead: (word) => sameCase(word, 'lose'),
  },
  { find: /\b(?:not|never|it was|it is|it['’]s|be) (to) late\b/dgi, instead: () => 'too' },
  {
    find: /\bthere(?: is|['’]s) (?=many |several |two |three |four |five )/dgi,
    instead: (words) => `${words.slice(0, 5)} are`,
  },
  {
    find: /(?:^|[.!?]\s+|\n)(this are|these is|those is)\b/dgi,
    instead: (words) => `${words.split(' ')[0]} ${/are$/i.test(words) ? 'is' : 'are'}`,
  },
  {
    find: /(?:^|[.!?]\s+|\n)((?:I|you|we|they) is)\b/dgi,
    instead: (words) => (/^I/i.test(words) ? 'I am' : `${words.split(' ')[0]} are`),
  },
  {
    find: /(?:^|[.!?]\s+|\n)(?:it|she|he) (make|mean|take|help|need|want|know|seem|sound|like|work|feel|look)\b/dgi,
    instead: (verb) => `${verb}s`,
  },
  {
    find: /\b(informations|advices|feedbacks|knowledges|homeworks)\b/dgi,
    instead: (word) => word.slice(0, -1),
    say: (word) => `“${word.slice(0, -1)}” has no plural.`,
  },
  { find: /\b(untill)\b/dgi, instead: (word) => sameCase(word, 'until') },
  {
    find: /\b((have|has|is|are|was|were|will|would|can|could|with|from|about|you|your|me|my|we|our|this|it|be|do|at|by|as|or|not) \2)\b/dgi,
    instead: (words) => words.split(' ')[0]!,
    say: (words) => `“${words.split(' ')[0]}” stands here twice.`,
  },
];

const sameCase = (word: string, instead: string): string =>
  /^\p{Lu}/u.test(word) ? instead[0]!.toUpperCase() + instead.slice(1) : instead;

export function patternSlips(text: string): Slip[] {
  return PATTERNS.flatMap(({ find, instead, say }) =>
    [...text.matchAll(find)].map((match): Slip => {
      const [from, to] = match.indices![1] ?? match.indices![0]!;
      const problem = text.slice(from, to).trimEnd();
      const better = instead(problem);
      return {
        from,
        to: from + problem.length,
        kind: 'grammar',
        text: say?.(problem) ?? `Did you mean “${better}”?`,
        instead: [better],
      };
    }),
  );
}
