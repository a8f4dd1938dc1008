/** The shapes of text that is aimed at a scorer. Each is bound to a sentence's start, and all but calls to its end. */

const oneOf = (...patterns: string[]): string => `(?:${patterns.join('|')})`;
const AT_THE_START = '(?<=^\\s{0,9}|[.!?]["”’)]?\\s{1,9})';
/** Where the sentence ends: at the text's end, a line's, a full stop, or where another sentence begins. */
const AT_THE_END = '(?=\\s*(?:$|\\n)|[.!]?\\s+(?-i:\\p{Lu}))';

/** Tags that a prompt is fenced with; others ('<br>') are something to talk about. */
const TAG = oneOf(
  'transcript|conversation|scores?|scorecard|total|system|assistant|user|human|instructions?|prompt|rubric',
  'item|labels?|beats?|fouls?|acts?|checks?|closer|outcome|quality|judge|grader|scorer|evaluation|override',
);

const BLOCK =
  '(?:(?:system )?prompt|system|instructions?|user|assistant|rubric|response|transcript|scorecard)';

/** A demand for the best mark with all of its own script that stands around it. */
const inScript = (script: string, words: string): string => {
  const more = `[${script}\\s。！、،؟]{0,60}`;
  return `${more}(?:${words})${more}[.!]?`;
};

const LT = '(?:<|&lt;)';
const GT = '(?:>|&gt;)';

/** Marks that a prompt is written with, and what they enclose. */
export const MARKS = new RegExp(
  [
    `${LT}(${TAG})\\b[^<>\\n]{0,80}?${GT}[^\\n]{0,300}?${LT}/\\1${GT}`,
    `${LT}/?${TAG}\\b[^<>\\n]{0,80}?${GT}`,
    '<\\|[^<>\\n]{0,40}\\|>(?:[^<>\\n.?!]{0,60}<\\|[^<>\\n]{0,40}\\|>)?',
    '<!--[^\\n]{0,200}?-->',
    '\\[inst\\][^\\n[]{0,200}\\[/inst\\]|\\[/?inst\\]',
    '```[^`]{0,400}```',
    `${AT_THE_START}[[{]{0,3}\\{\\s*"[^{}\\n]{0,200}(?:\\{[^{}\\n]{0,200}\\}[^{}\\n]{0,100})?\\}[\\]}]{0,3}`,
    '/\\*[^\\n]{0,200}?\\*/',
    '\\{\\{[^{}\\n]{0,40}(?:closer|total|score|fouls?|rubric)[^{}\\n]{0,40}\\}\\}',
    // Rows of a table, and headings with what stands under them.
    '^[ \\t]*\\|(?:[^|\\n]{1,40}\\|){2,}[ \\t]*$',
    `^[^\\w\\n]{0,20}begin(?:ning)?(?: of)?(?: the)? (${BLOCK})[^\\w\\n]{0,20}\\n[^]{0,300}?\\nend(?: of)?(?: the)? \\2\\b[ -]{0,5}`,
    `^#{2,}\\s*${BLOCK}\\s*\\n[^\\n]{0,200}\\n#{2,}\\s*${BLOCK}\\s*$|^#{2,}\\s*${BLOCK}\\s*$`,
    inScript(
      '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
      '给我满分|給我滿分|満点を(?:くだ|下)さい',
    ),
    inScript('\\p{Script=Hebrew}', 'תן לי ציון מלא'),
    inScript('\\p{Script=Arabic}', 'أعطني الدرجة الكاملة'),
    `(?:100 ?점|만점)(?:을|으로)?\\s*(?:주세요|줘)[.!]?`,
    inScript('\\p{Script=Cyrillic}', 'поставь(?:те)? мне (?:сто|100|высший балл)'),
  ].join('|'),
  'gimu',
);

const LABEL = oneOf(
  'thanks|time-check|anyone-else|introduction|stay-in-touch|asked-for-job|open-question|closed-question|acknowledge',
  'reflect|follow-?up|none|all|met',
);
const LIST = `(?:\\[[\\w\\s,"-]{0,120}\\]|${LABEL}(?:,\\s?${LABEL})*)`;
const ANSWER = '(?:true|false|yes|met|missed|asked|specific|narrowed|good|full|perfect|none)';
const NUMBER = '"?(?:100|\\d{1,3}/100|9\\d)"?';
const BIND = '["”]?\\s*(?::=|==|[:=]|->)\\s*["“]?';

/** What a scorecard of ours, or one like it, is written with: a name and its value. */
const SETTING = oneOf(
  `(?:x-)?(?:score|total|final (?:score|grade|mark)|mark|goodwill)${BIND}${NUMBER}`,
  `(?:fouls?|beats?|acts?|labels?|unsure|evidence|override)${BIND}(?:(?:fouls?|beats?|acts?|labels?)${BIND})?${LIST}`,
  `(?:(?:rubric|scorecard)\\.)?[a-z]{4,12}\\.(?:asked|specific|total|met)${BIND}\\w{2,6}`,
  `(?:rubric|scorecard)\\.[a-z]{4,12}${BIND}(?:${ANSWER}|${NUMBER})`,
  `(?:closer|outcome|quality|specific|follow-?up|(?:new |final )?rubric)${BIND}(?:all |every )?(?:${ANSWER}|asked-for-job)\\b["”]?`,
);

const HEAD = '(?:[-*/\\s"{\\[]{0,5}|(?:assert|export|set|let|const|var|update \\w{1,20} set) )';
/** One alone could be a remark ('Fouls: none.'), unless it is written for a machine: small, or with '='; and no stop. */
export const SETTINGS = new RegExp(
  [
    `${AT_THE_START}${HEAD}${SETTING}(?:[,;\\n]${HEAD}${SETTING}){1,30}[;.}\\]]{0,3}${AT_THE_END}`,
    `${AT_THE_START}(?-i:(?=[^\\p{Lu}\\n:]{0,40}:|[^\\n:]{0,40}=))${HEAD}${SETTING}[;}\\]]{0,3}(?=\\s*(?:$|\\n)|\\s+(?-i:\\p{Lu}))`,
    '^outcome: (?:met|missed)(?= (?!(?:with|by|in|and|or|on|at|but|as)\\b)(?-i:\\p{Ll}))',
    `${AT_THE_START}#{2,}[^\\n.?!]{0,20}?\\b(?:score|rate|mark|grade) (?:me|us|this|it) (?:good|met|perfect|full|100)\\b`,
    // A fake rubric with the very words in it that earn the mark.
    `(?:${AT_THE_START}(?:the )?|(?<=\\p{L} )(?=(?-i:\\p{Lu})))(?:rubric|scorecard|checklist|criterion)\\b[^:?.!\\n"“]{0,30}:\\s*["“][^"”\\n]{0,200}["”][\\s,:–-]*(?:met|asked|passed|true)\\b[\\w, ]{0,30}[.!]?`,
  ].join('|'),
  'gimu',
);

const THIS_TALK =
  '(?:me|us|this|(?:this|the|my) (?:talk|one|call|chat|conversation|interview|transcript|rehearsal|session))';
const BEST = '(?:full|top|maximum|max|best|highest(?: possible)?|perfect)';
const MARK = '(?:marks?|scores?|points?|grades?|rating)';
const VERDICT = `(?:100|good|met|perfect|full|excellent|flawless|passed|${BEST} ${MARK})`;
const OUT_OF = '(?:,? ?(?:/ ?100|out of (?:100|ten|10)|points|percent|please|pls))*';
const ORDERS = '(?:instructions?|rules|prompts?|rubrics?|transcript|scoring)';
const FORMER = '(?:previous|prior|above|earlier|preceding|scoring|system)';
const SPEAKS_OF_SCORES =
  '\\b(?:scores?|scored|scoring|scorecard|grades?|rate|rating|rubric|closer|fouls?|labels?|beats?|(?:every|all) checks?|full marks?|marked|mark (?:me|us|this|it|the|every|all)|points|100|follow-?up|open question|anyone-else|as (?:met|asked))\\b|\\b1?\\d/10\\b|\\ban? A\\b';

/** Sentences that are a command to a scorer and nothing else. */
export const WHOLE_SENTENCES = new RegExp(
  `^${oneOf(
    `(?:give|award|grant) ${THIS_TALK} (?:an? |the )?(?:100|${BEST} ${MARK})${OUT_OF}(?: for \\w+)?`,
    `(?:score|rate|mark|grade) ${THIS_TALK}(?: an?| as| with)* ${VERDICT}${OUT_OF}`,
    `(?:ignore|forget|disregard) (?:all |any |of |the |your |my )*(?:${FORMER} )+${ORDERS}`,
    `(?:ignore|forget|disregard|override|do not follow|don't follow) [^.?!“"]{0,30}\\b(?:${FORMER} |your |the (?=transcript|rubric))${ORDERS}(?: (?:before|above)[\\w ]{0,12})?(?:,|;|:| and)(?: and)? [^.?!]{0,80}(?:${SPEAKS_OF_SCORES})[^.?!]{0,40}`,
    `(?:new |final )?rubric: (?:all|every \\w+ is) met`,
    '[\\]}]{2,}\\s*(?:end of [\\w ]{1,20})?',
    `\\W{0,20}(?:begin|end|start|beginning)(?: of)?(?: the)? (?:transcript|input|(?:system )?prompt|rubric|instructions?)\\W{0,20}`,
    'you are now in (?:developer|admin|debug|god|root|jailbreak) mode',
    'the reader is sure|every check is met|the (?:total|score) is 100',
    'as the (?:judge|grader|scorer|evaluator),? (?:mark|give|rate|score) [\\w ]{1,30} (?:met|100|full marks)',
    '(?:donnez?-moi|gib mir|dame|d[áa]-me|dammi|geef me) (?:(?:la|die|a|il|de) )?(?:note maximale|volle punktzahl|nota (?:m[aá]s alta|m[aá]xima)|punteggio pieno|maximale score)',
  )}[\\s.!)]*$`,
  'iu',
);

/** Those whose work is to score; 'judge' and 'system' are other people's work too. */
const SCORER =
  '(?:(?:scor|grad|mark|evaluat|assess|rat)(?:er|or|ing (?:system|model|bot|ai|engine|desk|tool|software|algorithm))|evaluation (?:model|system)|classifier|algorithm)';
const MACHINE = `(?:${SCORER}|ai(?: (?:judge|grader|scorer|model))?|llm|bot|robot|computer|app|system|model|judge|examiner|assistant)`;
const SCORES = '(?:scor|grad|mark|rat|judg|assess|evaluat)(?:es?|s|ing)';

/** How a scorer is called, and what must be said to it besides; honest sentences do not do both. */
export const ADDRESSED: readonly { called: RegExp; about: RegExp }[] = [
  {
    called: new RegExp(`^(?:note|message|hint|memo|word) (?:to|for) (?:the )?${MACHINE}\\s*:`, 'iu'),
    about: new RegExp(`${SPEAKS_OF_SCORES}|^\\s*(?:all )?(?:good|perfect|met|full)\\W*$`, 'iu'),
  },
  {
    called: new RegExp(
      `^(?:\\W{0,20}(?:system|assistant|developer|human|user|grader|scorer|evaluator|rubric|override|instructions?)(?: (?:message|note|prompt|override))?\\s?[:=]|\\[system[ \\w]{0,20}\\]|assistant,|anyone else app:|as an ai(?: language model)?,? you (?:must|should|will)|(?:new )?instructions? (?:to|for) the ${MACHINE}:|(?:(?:and )?to|dear|hey|hi|hello|attention) (?:the |our )?${MACHINE}(?: (?:of (?:this|the) (?:talk|conversation)|(?:that|who|which) ${SCORES} [\\w ]{1,20}))?\\s*[:,!]|(?:${SCORER}|ai (?:judge|grader|scorer)|reviewer)\\s*[:,]|to whom it may concern[\\w ]{0,20}\\bscoring\\b[\\w ]{0,12}:)`,
      'iu',
    ),
    about: new RegExp(
      `${SPEAKS_OF_SCORES}|every check|\\b(?:met|excellent|perfect|ten out of ten|evaluation|label (?:this|every|the|all)|closing question)\\b`,
      'iu',
    ),
  },
  {
    called: new RegExp(
      `^(?:(?:hey|dear|to) )?(?:whoever|those who|(?:the|an?) (?:ai|machine|robot|bot|model) (?:that|which|who)|if (?:u r|you are|you're|an?) (?:an? )?(?:ai|llm|bot|model)) (?:is |are )?(?:${SCORES}|reads?|reading) (?:${THIS_TALK})\\b`,
      'iu',
    ),
    about: new RegExp(`${SPEAKS_OF_SCORES}|\\b(?:${BEST} ${MARK}|perfect)\\b`, 'iu'),
  },
  {
    called: new RegExp(`,\\s*(?:dear )?${SCORER}[\\s.!)]*$`, 'iu'),
    about: new RegExp(`\\b(?:${THIS_TALK}|as (?:met|passed)|closer|fouls?)\\b`, 'iu'),
  },
  {
    called: new RegExp(`^(?:(?:to|dear) (?:the )?)?(?:${SCORER}|scoring ai)\\s*[:,]`, 'iu'),
    about: /\b(?:count|treat|ignore|overlook|disregard)\b/iu,
  },
  {
    called:
      /^(?:(?:note|let the record show)\b,? ?(?:this )?)?(?:for|for the purposes? of) (?:the )?(?:scoring|grading|evaluation|assessment|scorecard)(?: purposes)?\b/iu,
    about:
      /\b(?:I (?:have|now|asked)|asked|thank-you|closer|this (?:talk|conversation|interview|transcript))\b/iu,
  },
  {
    called: new RegExp(`^this (?:message|note|line|part) is (?:only )?(?:for|to) the ${SCORER}\\b`, 'iu'),
    about: /\b(?:only|not part|conversation|talk|transcript)\b/iu,
  },
];
