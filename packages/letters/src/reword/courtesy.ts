/**
 * The only things a rewording may say in other words: courtesies, each with the forms in which people put it. A text in is
 * small, apostrophes straight, short forms written out. What is between is kept word for word.
 */

const X = '(?<x>[^;§]+?)';
/** The same where a clause begins with it. */
const FIRST = '(?<x>(?!(?:i|we|you|it) )[^,;§]+?)';
const YOU = '(?: to you)?';
const WRITE = `(?:write|want to write|reach out|want to reach out|get in touch|want to ask you|ask you|turn)${YOU}`;
const COND = [
  '(?:you|it|that|this) (?:can not|can not make it|can not manage|can not manage it|can not do it|can not be done)',
  '(?:it|that|this) is not (?:possible|convenient|to be)',
  '(?:it|that|this) (?:does|will|would) not (?:suit|work|fit)(?: you| for you)?',
  '(?:now|this) is (?:not a good|a bad|the wrong) (?:time|moment)',
  '(?:it|this) comes at (?:a bad|the wrong) (?:time|moment)',
  'you are (?:too )?busy',
  'you have (?:no|not the|not got the) time',
  'your days are (?:too|already) full(?: for this)?',
  'the answer is no',
  'you would rather not',
].join('|');
const CALM = [
  'no hard feelings(?: at all| whatsoever)?',
  'there (?:are|will be) no hard feelings(?: at all| whatsoever)?',
  'i (?:will |would |shall )?(?:quite |completely |fully |of course |entirely )?understand(?: completely| entirely| of course)?',
  '(?:it|that) is (?:perfectly |quite |completely |absolutely |of course )?(?:fine|all right|okay|ok)(?: with me)?',
  '(?:it|that) is no (?:trouble|problem)(?: at all)?',
  'no (?:problem|trouble|worries)(?: at all)?',
  'there is no need to explain',
  '(?:please )?do not (?:worry(?: about it)?|give it a second thought)',
].join('|');

/** The whole of a clause, and what is kept of it. The first that fits. */
const FORMS: readonly [as: string, ...forms: string[]][] = [
  [
    '§well',
    'i hope (?:that )?(?:you are (?:doing |keeping )?well|this (?:note |message |letter )?finds you well|all is well(?: with you)?)',
    'thank you (?:very much |so much )?(?:in advance|for reading(?: this)?|for taking the time to read this)',
    '(?:many )?thanks in advance',
  ],
  [
    '§out',
    `if (?:${COND}),? (?:then )?(?:${CALM})`,
    `(?:${CALM}),? (?:if|should) (?:${COND})`,
    'please (?:do )?feel free to (?:say no|decline)',
  ],
  [
    '§want',
    `i would (?:be (?:very |most |so |really )?(?:grateful|thankful|glad) (?:for|of|to have)|(?:very much |really |greatly )?(?:appreciate|value|welcome|love)|be (?:happy|pleased|delighted) to have) (?!to |if |it )${X}`,
    `${FIRST} would (?:mean a (?:lot|great deal)(?: to me)?|be (?:a (?:great|real|big) help|(?:very |most )?(?:welcome|helpful)|(?:much|greatly|very much) appreciated)(?: to me)?|help(?: me)? a (?:lot|great deal))(?: just now)?`,
    `i (?:am|was) hoping for ${X}`,
    `i could (?:really )?use ${X}`,
  ],
  [
    '§why',
    `i (?:am (?:writing|reaching out|getting in touch|turning)|write)${YOU} because of ${X}`,
    `i (?:am asking|ask|chose|thought of) you because of ${X}`,
    `you came to mind because of ${X}`,
    `it (?:was|is) ${X} that (?:made me ${WRITE}|prompted me to write${YOU}|led me to (?:write${YOU}|you))`,
    `${FIRST} (?:is|was) (?:why i am (?:writing|asking)(?: to)?(?: you)?|(?:the reason|the reason why) i am (?:writing|asking)(?: to)?(?: you)?|what (?:made me ${WRITE}|prompted me to write${YOU}|led me to (?:write${YOU}|you)))`,
    `${FIRST} (?:made me ${WRITE}|prompted me to write${YOU}|led me to write${YOU})`,
  ],
  [
    '§ask',
    `(?:would|could|might|can|do) you (?:possibly |perhaps |please |by any chance |kindly )?(?:have|spare|find|make time for|have time for|be able to (?:have|spare|find)|be (?:willing|happy|free) to (?:have|spare|find)|be (?:open to|up for)) ${X}\\?`,
    `(?:could|might|may|can) (?:i|we) (?:perhaps |possibly )?(?:ask (?:you )?for|have|find|borrow) ${X}\\?`,
    `(?:i (?:was|am) wondering|i wonder|i wondered) (?:if|whether) you (?:would|could|might) (?:perhaps |possibly )?(?:be able to )?(?:have|spare|find) ${X}[?.]?`,
    `would it be possible to (?:have|find) ${X}\\?`,
    `might there be ${X}\\?`,
    `would ${X} be possible\\?`,
  ],
  [
    '§which',
    '(?:which (?:of (?:them|these) )?(?:suits you best|would suit you best|would you choose|would you like)|which one shall it be|would (?:any|one) of (?:these|them) (?:be good for|suit|work for) you|do any of (?:these|them) (?:suit|work for) you)\\?',
    '(?:please )?(?:do )?(?:tell me|let me know) which (?:one )?(?:you would like|suits you best|would suit you best|is easiest for you|you like)',
  ],
  [
    '§thank',
    `(?:thank you|thanks|many thanks|i thank you|i am (?:very |so |really )?grateful(?: to you)?|(?:i would like|i wanted|i want|i am writing) to thank you|let me thank you)(?: very much| so much| again| once more| a lot)? for ${X}`,
    `i (?:really |very much |greatly )?appreciate ${X}`,
  ],
  [
    '§forward',
    `(?:i am looking|i look) forward to hearing ${X}`,
    `(?:i can not wait|it will be a pleasure) to hear ${X}`,
  ],
  [
    '§hear',
    `i would (?:love|like|very much like|really like|be (?:very )?(?:glad|happy|delighted|curious|keen|interested|grateful)) to (?:hear|know|learn|find out) ${X}`,
    `it would be (?:good|lovely|a pleasure|wonderful) to (?:hear|know|learn|find out) ${X}`,
  ],
];
const COMPILED = FORMS.flatMap(([as, ...forms]) =>
  forms.map((form) => [as, new RegExp(`^(?:${form})[.!]?$`, 'u')] as const),
);

/** A clause longer than this is no courtesy: a wall of 'and's is not searched for one at each of them. */
const LONGEST = 600;

/** One clause with its courtesy put in one word of its own; undefined where it is none. */
export function courtesyIn(clause: string): { as: string; of: string } | undefined {
  if (clause.length > LONGEST) return undefined;
  for (const [as, form] of COMPILED) {
    const found = form.exec(clause);
    if (found !== null)
      return {
        as,
        of: (found.groups?.x ?? '').replace(/ from you$/u, '').replace(/ of your time(?= |$)/u, ''),
      };
  }
  return undefined;
}

/** A way out, which has a comma of its own. */
export const EASY_OUT = '§out';
/** Said in addition without saying anything: one of these may come or go. */
export const WELL_WISHES = '§well';

/** Words that may stand for one another anywhere, and those that say nothing. */
export const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bguidance\b/gu, 'advice'],
  [/\b(?:happy|pleased|delighted)\b/gu, 'glad'],
  [/\bthankful\b/gu, 'grateful'],
  [/\b(?:brief|quick)\b/gu, 'short'],
  [/\bconversation\b/gu, 'chat'],
  [/\bbegin\b/gu, 'start'],
  [/\bbegan\b/gu, 'started'],
  [/\bboth of us\b/gu, 'we both'],
  [/\b(?:am|are|is) (?:unable|not able) to\b/gu, 'can not'],
  [
    /\b(?:within|over|during|in) (?:the )?(?:next|coming) (?=\p{L}+ (?:days|weeks|months)\b|days|weeks|months)/gu,
    'in next ',
  ],
  [/^i work as (?=an? )/gu, 'i am '],
];
export const EMPTY = new Set([
  'a',
  'an',
  'the',
  'please',
  'kindly',
  'also',
  'too',
  'and',
  'that',
  'really',
  'very',
]);
