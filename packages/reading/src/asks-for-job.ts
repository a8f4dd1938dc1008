import { sentenceRanges } from '@anyone-else/protocol';

const YOU =
  '(?:you|u|they|your (?:company|team|studio|firm|place|boss|manager)|(?:any|some)(?:one|body)(?: else)?|people|who)';
const WHAT =
  "(?:a|an|any|some|the|this|that|one|my first)(?: [\\p{L}'-]+){0,2}? (?:job|work|position|contract|internship|interview|traineeship|vacancy)|work|jobs";
const GIVE = `(?:(?:give|get|offer|find|land) me (?:${WHAT})|hire me|employ me|get me hired)`;
const HELPS = '(?:can|could|would|will|might|may|should)(?: (?:just|maybe|please|possibly|actually|then))*';
/** Where a sentence, or what a job may be asked with, ends. */
const END =
  '(?=(?:[, ]+(?:please|pls|then|now|right now|rn|at the moment|at the minute|currently|today|soon|here|there|too|guys|maybe|you think|do you think|in \\p{L}+(?: \\p{L}+)?|at (?:your|the|this) \\p{L}+(?: \\p{L}+)?|with you|for (?:me|someone like me|somebody like me)))*[\\s.?!,;]*$)';

/** Asks outright whether there is work to be had, or for it. Asked of people in general, or of what it takes, it is none. */
const ASKS: readonly RegExp[] = [
  new RegExp(
    `(?:^|[,;] ?|\\b(?:so|but|and|ok|okay|or) )(?:are|r) (?:you|u|they|you guys|u guys|you all|y'all)(?: guys)? (?:still |currently |even |also )?hiring(?: (?:anyone|anybody|people|new people|juniors))?${END}`,
    'u',
  ),
  new RegExp(`\\b${HELPS} (?:you|u|they)(?: (?:just|maybe|please|possibly))* ${GIVE}${END}`, 'u'),
  new RegExp(
    `\\b(?:who|(?:any|some)(?:one|body)(?: else)?|people)(?: do you know)?(?: that| who)? ${HELPS} ${GIVE}${END}`,
    'u',
  ),
  /\bi (?:really |just |badly |desperately |honestly )*need (?:(?:a|any|some|this|that) (?:new |real |proper )?(?:job|work|position)|work)\b(?! (?:that|which|where|with|to|i|ethic|permit|life|visa)\b)/u,
  new RegExp(
    `\\b(?:is|are|r) there (?:any|a|an|some)? ?(?:open )?(?:jobs?|openings?|vacanc(?:y|ies)|positions?)(?: (?:open|free|going|available))?(?: (?:for me|i (?:can|could) (?:have|take|get)))${END}`,
    'u',
  ),
  new RegExp(
    `\\b(?:do you(?: guys)?|have you|you) (?:have |got )+(?:any|a) (?:open )?(?:jobs?|openings?|vacanc(?:y|ies)|positions?)(?: (?:open|free|going|available))?(?: for me)?${END}`,
    'u',
  ),
  new RegExp(
    `\\bis there anything (?:at|in) your (?:company|team|studio|firm|place|office) for me${END}`,
    'u',
  ),
  new RegExp(`\\b${YOU} ${HELPS} (?:get|give) me (?:in|hired)${END}`, 'u'),
];

/** Speaks of it without asking: 'I'm not asking you for a job', 'before they would hire me'. */
const NOT_ASKING =
  /\b(?:not (?:here to |going to )?ask(?:ing)?|n't (?:here to |going to )?ask(?:ing)?|(?:if|before|when|once|until|because|why|how|what|which)\b[^.?!]*\b(?:hire|hiring|job|work)|said|told me|used to|people say)\b/u;

/** Asks somebody who could give work, rather than somebody to talk to. */
const WHO_GIVES = new RegExp(
  `\\b(?:who|(?:any|some)(?:one|body)(?: else)?|people)(?: do you know)?(?: that| who)? ${HELPS} ${GIVE}`,
  'u',
);

export interface JobAsk {
  /** Half-open range of the sentence in the text. */
  start: number;
  end: number;
  /** It asks for people too, but for people who give work. */
  whoGives: boolean;
}

/** The sentences of a turn that ask outright for a job, by their words alone. */
export function jobAsks(text: string): JobAsk[] {
  return sentenceRanges(text).flatMap(({ start, end }) => {
    const said = text
      .slice(start, end)
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/\s+/gu, ' ')
      .replace(/\b(\p{L}+(?: \p{L}+)?)(?: \1\b)+/gu, '$1');
    if (said.length > LONGEST || !ASKS.some((pattern) => pattern.test(said)) || NOT_ASKING.test(said))
      return [];
    return [{ start, end, whoGives: WHO_GIVES.test(said) }];
  });
}

/** Nobody asks for a job in a longer sentence than a page of it. */
const LONGEST = 600;
