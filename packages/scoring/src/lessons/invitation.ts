/** What the contact's words invite: told from the words themselves, answered with one open question. */

export type HookKind =
  | 'advice'
  | 'hard'
  | 'learned'
  | 'people'
  | 'turning-point'
  | 'story'
  | 'opinion'
  | 'habit'
  | 'plain';

const ADVICE =
  /^(?:(?:always|never)(?! (?:once|been|had|an?|the|got|was|thought|knew|saw|met|heard|\p{L}+ed)\b)|write|read|find|take|go|bring|learn|try|start|build|make|ask(?! me\b)|talk|sit|look|do(?!,)|don['’]t (?!laugh|worry|mention|get me|tell any|ask me)|keep|put|get|be|send|show|pick|rent|say|photograph|practi[sc]e|volunteer|join|interview|count|cut|watch|listen|wait|stop|stay|use|trust|give|tell|hold|remember|spend|choose|work)\b(?! (?:it|that|this)$)/iu;
const HARD =
  /\b(?:hard(?:er|est)?(?! drive)|tough|worst|fear|afraid|scar(?:y|ed)|panic\w*|hated?|lonely|cried|mad|mistakes?|wrong|fail\w*|broke|lost|silence|tired|struggl\w*|difficult|terrif\w*|nervous|angry|furious|stress\w*|doubt|wasn['’]t ready|(?:nearly|almost) (?:quit|left|gave))\b/iu;
const NOT_HARD =
  /(?:\bnot|n['’]t|\bnever) (?:as|so|that|very|too) (?:hard|tough|difficult|scary|stressful)\b|(?:\bnothing|n['’]t (?:a thing|anything)) (?:was |is )?wrong\b/iu;
const LEARNED =
  /\b(?:learn(?:ed|t)|taught (?:me|us)|reali[sz]ed|noticed|found out|discovered|understood|changed my mind|surpris\w+)\b/iu;
const PEOPLE =
  /\b(?:look(?:ing)? for|the ones who|whoever|beginners|newcomers|juniors|candidates|hires?)\b/iu;
const TURNING_POINT =
  /\b(?:started|began|left|became|moved|joined|quit|ended up|came (?:in|over|from|back)|went (?:from|into|back)|hired|called me|offered me|accident|by chance|stayed|trained|switched|fell)\b/iu;
const STORY =
  /\b(?:was|were|had|did|said|told|thought|knew|felt|used to|got|made|took|found|lost|spent|asked|gave|saw|wrote)\b/iu;
const OPINION =
  /\b(?:i think(?!$)|i(?:['’]d| would) say (?!(?:it|so|this|them|him|her)\b)|will (?:be|make|change|need|have)|going to|in (?:five|ten|a few) years|future)\b/iu;
const HABIT =
  /\b(?:every|usually|mornings|afternoons|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|a week|a day|normally|we (?:do|go|meet)|i (?:spend|check|look|read|write|talk|sit|drive|train))\b/iu;

/** In the order in which they are tried, with what each adds to the pull of a piece. */
const KINDS: readonly [HookKind, (words: string) => boolean, number][] = [
  ['advice', (words) => ADVICE.test(words), 3],
  ['hard', (words) => HARD.test(words) && !NOT_HARD.test(words), 4],
  ['learned', (words) => LEARNED.test(words), 3],
  ['people', (words) => PEOPLE.test(words), 3],
  ['turning-point', (words) => TURNING_POINT.test(words), 3],
  ['story', (words) => STORY.test(words), 1.5],
  ['opinion', (words) => OPINION.test(words), 2],
  ['habit', (words) => HABIT.test(words), 2],
];

export function kindOf(words: string): { kind: HookKind; worth: number } {
  const found = KINDS.find(([, holds]) => holds(words));
  return found ? { kind: found[0], worth: found[2] } : { kind: 'plain', worth: 0 };
}

const both = (...questions: string[]): readonly [string[], string[]] => [questions, questions];

/** The first list is for what happened to the contact themself, the second for the rest. */
const QUESTION: Record<HookKind, readonly [readonly string[], readonly string[]]> = {
  advice: both('How would you begin, in my place?', 'What should I watch out for when I do?'),
  hard: [
    ['What was that like for you?', 'What got you through it?'],
    ['What do you make of that?', 'How do people deal with that?'],
  ],
  learned: both('How did you come to see that?', 'What did that change for you?'),
  people: both('What does that look like in somebody new?', 'How do you tell, when you meet someone?'),
  'turning-point': [
    ['What was going on for you at that point?', 'What was that like, at the time?'],
    ['How did that come about?', 'What do you make of that?'],
  ],
  story: [
    ['What was that like?', 'What happened then?'],
    ['What happened then?', 'What did you make of that?'],
  ],
  opinion: both('What makes you think so?', 'Where do you see that already?'),
  habit: both('How did that come about?', 'What does that look like on an ordinary day?'),
  plain: both('Could you tell me more about that?', 'What is the story behind that?'),
};

const PAST =
  'was|were|had|did|\\p{L}{2,}ed|felt|got|made|took|found|lost|spent|came|went|left|began|became|fell|thought|knew|broke|quit|wrote|stood|said|told';
const PAST_DEED = new RegExp(`\\b(?:${PAST})\\b`, 'iu');
const OWN_WORD = /\b(?:i|we|me|us|my|our)\b/iu;
/** Both in one line, in either order. */
const isOwnPast = (words: string): boolean =>
  words.split(/[\n\r\u2028\u2029]/u).some((line) => OWN_WORD.test(line) && PAST_DEED.test(line));

/** True of any day: nothing came after it. */
const PERFECT = /\b(?:have|has)\b|['’]ve\b/iu;

/** One open question on the contact's words; `seed` picks among several that fit. */
export function invitedQuestion(words: string, kind: HookKind, seed: number): string {
  if (/\bused to\b/iu.test(words)) return 'What has changed since?';
  const own = isOwnPast(words);
  if (kind === 'story' && PERFECT.test(words)) return QUESTION.plain[0][0] ?? '';
  const questions =
    kind === 'hard' && !own && STORY.test(words) && !PERFECT.test(words)
      ? QUESTION.story[1]
      : QUESTION[kind][own ? 0 : 1];
  return questions[seed % questions.length] ?? '';
}
