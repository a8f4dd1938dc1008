import { countWords, sentenceRanges } from '@anyone-else/protocol';

/** A piece of the contact's own words that a listener could take up, and the question it invites. */
export interface Hook {
  /** Word for word from the contact's text. */
  words: string;
  kind: HookKind;
  /** How much there is to take up; higher is better. */
  pull: number;
}

export type HookKind =
  | 'hard'
  | 'turning-point'
  | 'learned'
  | 'people'
  | 'habit'
  | 'opinion'
  | 'advice'
  | 'plain';

const LONGEST = 16;
const SHORTEST = 4;
/** Text of one turn beyond this is not searched. */
const SEARCHED = 4_000;

const KINDS: readonly [HookKind, RegExp, number][] = [
  [
    'advice',
    /^(?:write|read|find|take|go|bring|learn|try|start|build|make|ask|talk|sit|look|do|don['’]t|keep|put|get|be|send|show|pick|rent|say|photograph|practi[sc]e|volunteer|join|interview)\b(?! (?:it|that|this)$)/iu,
    3,
  ],
  [
    'hard',
    /\b(?:hard(?:er|est)?|tough|worst|fear|afraid|scar(?:y|ed)|panic\w*|hated?|lonely|cried|mad|mistakes?|wrong|fail\w*|broke|lost|silence|tired|struggl\w*|difficult|terrif\w*|nervous|angry|furious|stress\w*|doubt|wasn['’]t ready|(?:nearly|almost) (?:quit|left|gave))\b/iu,
    4,
  ],
  [
    'learned',
    /\b(?:learn(?:ed|t)|taught|realis?zed|realised|noticed|found out|discovered|understood|changed my mind|surpris\w+)\b/iu,
    3,
  ],
  [
    'people',
    /\b(?:look(?:ing)? for|the ones who|people who|somebody who|someone who|whoever|beginners|newcomers|juniors|candidates|hires?)\b/iu,
    3,
  ],
  [
    'turning-point',
    /\b(?:started|began|left|became|moved|joined|quit|ended up|came (?:in|over|from|back)|went (?:from|into|back)|hired|called me|offered me|accident|by chance|stayed|trained|switched|fell)\b/iu,
    3,
  ],
  [
    'opinion',
    /\b(?:i think|i(?:['’]d| would) say|will (?:be|make|change|need|have)|going to|in (?:five|ten|a few) years|future)\b/iu,
    2,
  ],
  [
    'habit',
    /\b(?:every|usually|always|each|most(?:ly)?|mornings?|afternoons?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|a week|a day|normally|we (?:have|do|go|meet|work|use)|i (?:spend|check|look|read|write|talk|work|sit|go|drive|train))\b/iu,
    2,
  ],
];
const QUESTION: Record<HookKind, readonly string[]> = {
  hard: ['What was that like for you?', 'What helped you through it?'],
  'turning-point': ['What was going on for you at that point?', 'How did that come about?'],
  learned: ['How did you come to see that?', 'What do you do differently since?'],
  people: ['What does that look like in somebody new?', 'How do you tell, when you meet someone?'],
  habit: ['Could you walk me through the last time?', 'What is that like up close?'],
  opinion: ['What makes you think so?', 'What have you seen that points that way?'],
  advice: ['How would you begin, in my place?', 'What tends to go wrong when people try that?'],
  plain: ['How did that come about?', 'Could you tell me more about that?'],
};

const CONCRETE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|hundred|thousand|million|once|only|never|nobody|because|instead)\b/giu;
const EMPTY =
  /^(?:yes|no|sure|right|ok|okay|hm+|ha|good question|thanks?|thank you|hi|hello|hey|bye|goodbye|of course|no (?:trouble|problem)|happy to|fire away|go (?:on|ahead)|please|well|mm|i see|exactly|good luck|cheers|sorry)\b[^a-z]*(?:\w+\W*){0,3}$/iu;
/** About the call itself, the time or the user: nothing of the contact's to take up. */
const NOT_THEIRS =
  /\b(?:you(?:['’](?:re|ve|d|ll))? (?:are|have|were|said|mentioned|told|wrote|must|know|asked)|your (?:email|message|question|cv|name|call|background|résumé|resume)|minutes?|this call|my next (?:call|meeting)|thank you|i(?:['’]m| am) (?:sorry|afraid)|have to go|got to go|goodbye|talk to you)\b/iu;

/** The piece of a text most worth taking up; undefined where nothing in it is. */
export function hookIn(text: string): Hook | undefined {
  let best: Hook | undefined;
  for (const { start, end } of sentenceRanges(text.slice(0, SEARCHED))) {
    const sentence = text.slice(start, end);
    if (sentence.endsWith('?') || EMPTY.test(sentence) || NOT_THEIRS.test(sentence)) continue;
    for (const words of pieces(sentence)) {
      const hook = weigh(words);
      if (hook && (!best || hook.pull > best.pull)) best = hook;
    }
  }
  return best;
}

/** A whole short sentence, else its clauses: what stands between pauses, without the joining word. */
function pieces(sentence: string): string[] {
  const bare = withoutEnds(sentence);
  if (countWords(bare) <= LONGEST) return [bare];
  return bare
    .split(/[,;:–—] |(?<=\w) (?=but |because |so that |which |until )/u)
    .map((piece) =>
      withoutEnds(piece.replace(/^(?:and|but|so|because|then|which|that|or|until|well|honestly),? /iu, '')),
    )
    .filter((piece) => countWords(piece) <= LONGEST);
}

const withoutEnds = (text: string): string =>
  text
    .trim()
    .replace(
      /^(?:oh|ah|well|yes|no|hm+|mm|ha|honestly|so|yeah|okay|right|sure|um+|er+|and|but)[,.!?:]* (?=\p{L})/iu,
      '',
    )
    .replace(/[\s.!?…,;:–—'"“”‘’]+$/u, (end) => (/^[’']$/u.test(end) ? '' : ''))
    .replace(/^[\s'"“”‘’–—]+/u, '');

function weigh(words: string): Hook | undefined {
  const count = countWords(words);
  if (count < SHORTEST || unbalanced(words)) return undefined;
  const [kind, , worth] = KINDS.find(([, pattern]) => pattern.test(words)) ?? (['plain', /$/u, 0] as const);
  const concrete = Math.min(2, words.match(CONCRETE)?.length ?? 0);
  const verb = VERBISH.test(words) ? 1 : -2;
  const length = count <= 12 ? Math.min(count, 9) / 4 : 1.5;
  return { words, kind, pull: worth + concrete + verb + length };
}

/** A rough sign of a whole thought: somebody does or is something. */
const VERBISH =
  /\b(?:i|we|you|they|he|she|it|that|there|nobody|everybody|people|who)\b(?:['’]\w+)? \w+|\b(?:is|are|was|were|has|had|have|do|does|did|can|could|will|would)\b|^(?:write|read|find|take|go|bring|learn|try|start|build|make|ask|talk|sit|look|don['’]t|keep|put|get|be|send|show|pick)\b/iu;

/** A quotation mark or bracket opened and not closed would look broken inside our own. */
const unbalanced = (words: string): boolean =>
  (words.match(/[“”"()]/gu)?.length ?? 0) % 2 === 1 || /[{}<>[\]]/u.test(words);

/** “Words of theirs” and an open question that leans on them, ready to say. */
export function takeUp(hook: Hook, seed = 0): string {
  const questions = QUESTION[hook.kind];
  return `You said “${hook.words}”. ${questions[seed % questions.length]}`;
}
