import { countWords } from '@anyone-else/protocol';
import { isNamed, type Piece } from './piece.ts';

/** Loss, illness, fear and shame: what nobody should pass over with the next topic. */
const GRAVE =
  /\b(?:died|dies|dying|dead|deaths?|funerals?|bereave\w*|grief|griev\w*|buried|widow\w*|a stroke|['’]s stroke|cancer|illness|surgery|accidents?|injur\w*|hurt|divorced?|the war|fled|floods?|flooded|drought|burn(?:ed|t) (?:down|out)|lost|lose|losing|(?:shop|plant|place|mill|mine|factory|office|school|hotel|restaurant|company|firm|theatre|tour|paper|branch|department|studio|programme|we|they) (?:was |were |had |got )?(?:closed|shut|folded|went under)|bankrupt\w*|redundan\w*|laid off|sacked|fired|(?:the |their |my )?bad news|locked out|cried|cry(?:ing)?|tears|wept|afraid|fear\w*|scared|terrif\w*|panic\w*|dread\w*|ashamed|shame|guilt\w*|lonely|alone|by myself|gave up|nearly (?:left|quit)|regret\w*|(?:take|took) (?:it |that )?back|can['’]t get past|couldn['’]t (?:sleep|breathe|face|stop|come)|bullied|racis\w*|stolen|robbed|broke my)\b/iu;
/** What went wrong or was hard, and what one is not proud of. */
const HARD =
  /\b(?:lost|loss|hardest|harder|toughest|worst|wrong|mistakes?|fail(?:ed|ing|ure|s)?|broke|broken|quit|wasn['’]t ready|embarrass\w*|hated?|angry|furious|shouted|silence|never (?:told|said|forg\w+)|nobody (?:told|tells|knew|came|asked|warned|prepared|had)|you carry|don['’]t like|keeps me (?:up|awake)|refused|lied|too late|no idea what|(?:I|we|they|had to) shut)\b/iu;
/** People one belongs to. */
const KIN =
  /\b(?:my|our|his|her|their)(?: (?:own|late|little|big|old|elder|younger|first|ex|then))? (?:mum|mom|mam|mother|dad|father|parents|nan|gran|gran(?:dmother|dfather|ddad|dma|dpa)|sister|brother|son|daughter|kids?|children|baby|wife|husband|partner|aunt|auntie|uncle|cousin|family|best friend)\b/iu;
/** Something was another way once, or turned. */
const TURNED =
  /\b(?:used to|once|first|last|never|only|until|ever since|since then|not once|the (?:day|night|morning|year|week|moment)|one (?:day|night|morning|summer|winter|spring|evening)|at (?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)|changed my mind|turned out|by chance|ended up|started|began|became|left|moved|joined|stopped|learn(?:ed|t)|taught|found out|reali[sz]ed|noticed|instead)\b/iu;
/** They point at it themselves. */
const POINTED =
  /\b(?:long story|(?:another|a whole other|its own) story|story behind|spare you|don['’]t laugh|you['’]d laugh|believe it or not|still (?:think|have|got|dream|see|hear|remember|keep|carry|do|use|write)|to this day|that['’]s what did it|(?:the|that['’]s the) (?:one|bit|part|thing) (?:I|that|nobody|no one|they|people)|the reason|the real|the truth|what I (?:hadn['’]t|didn['’]t|wasn['’]t)|surpris\w+|(?:best|proudest|happiest|worst|strangest|funniest|favourite|favorite)\b|(?:proud|glad|miss (?:it|that|the)|love[ds]?|saved|secret)\b|I (?:nearly|almost|always|sometimes) )/iu;
/** What somebody was before or is under it all. */
const ONCE_WAS =
  /\b(?:I|we)(?:['’]d been| was| were| used to be| had been| trained as| worked as| began as| started (?:out )?as) (?:an?|the) (?!lot\b|bit\b|few\b|little\b)\p{L}+/iu;
const OWN = /\b(?:i|me|my|mine|myself|we|us|our)\b/iu;
const PAST = new RegExp(
  [
    "\\b(?:was|were|wasn['’]t|weren['’]t|had|hadn['’]t|did|didn['’]t|felt|made|took|found|spent|came|went|began|became|fell|thought|knew|broke|wrote|stood|said|told|ran|met|kept|held|gave|saw|heard|drove|sat|sent|paid|bought|built|taught|grew|won|rang|rode|slept|lost|left|(?:I|we|they|it) shut|got|hung|caught|sold|wore|flew|spoke|woke|chose|used to)\\b",
    "['’]d (?:been|had|never|always|just|\\p{L}+ed|left|lost|made|seen|gone|done|got)\\b",
    "\\b(?!(?:is|are|be|been|being|get|gets|getting|so|very|too|as|more|by|an?|the|['’]s|can|will|would|to|and)\\b)\\p{L}+ (?!(?:need|hundred|indeed|red|bed)\\b)\\p{L}{2,}ed\\b",
    '^(?!(?:need|red)\\b)\\p{L}{3,}ed\\b',
  ].join('|'),
  'iu',
);
/** True now: whatever else is told of the past. */
const NOW =
  /^(?:(?:I|we|they|you|he|she|it|that|there|this)(?:['’](?:ve|re|m|s|ll)\b| (?:never |always |still |often |usually |sometimes |just )?(?:am|is|are|do|does|don['’]t|doesn['’]t|have|has|can|can['’]t|get|gets|like|think|know|sit|look|type|work|want|need|go|goes|keep|read|write|teach|ask|take|tell|start|shift|watch|put|make)\b))/iu;
const COUNTED =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|hundred|thousand|million|half|third|thirds)\b/iu;
/** Spoken of as if one knew it, and one does not: 'the red bar', 'the night we closed', 'my father’s lift'. */
const ONLY_THEIRS =
  /\b(?:the|my|our|that) (?!(?:other|same|whole|very|only|best|worst|next|wrong|right|hard|easy|first|last) (?:time|one|thing|way|bit|part|half|day|week|year|people|side|end)\b)(?!(?:time|way|thing|people|work|job|end|world|public|moment|company|field|industry|business|team|rest|lot|others?) )(?:[\p{L}\p{N}'’-]{3,} (?!(?:is|was|are|were|and|of|to|that|who|for|at|on|it|up|out|off|down|in|with|by|as|they|he|she|you|has|had|have|but|so|or|then|a|the|when|from|too|now|all)\b)[\p{L}\p{N}'’-]+|[\p{L}-]{3,} (?:I|we) (?!am\b|was\b)\p{L}{3,}|[\p{L}-]{3,} (?:in|at|of|on|with) (?:the |my |our |people['’]s )?[\p{L}\p{N}'’-]{3,})/iu;
/** 'It was the storm', 'that’s my sister': the sentence is there to name it. */
const POINTS_AT_IT =
  /\b(?:it|that|there|under that it|what it)(?:['’]s| was| is) (?:the|my|our|one|drawing)\b/iu;
const THE_THING =
  /\b(?:the|my|our) (?!(?:bit|lot|few|time|way|thing|one|other|same|people|work|job|end|world|public|company|field|industry|team|rest|day|week|year|first|last|whole|next|right|point|question|answer|moment|start|beginning)s?\b)[\p{L}-]{4,}/iu;
const A_THING = /\b(?:the|my|our|a|an) (?!(?:bit|lot|few|time|way|thing|one)\b)[\p{L}-]{3,}/iu;
const NAME = /(?<=\p{L},? )(?!I\b|I['’])\p{Lu}[\p{L}'’-]{2,}/u;
/** Said of anybody: nothing that happened to this one. */
const ANYBODY = /\b(?:you|your|yourself|anyone|anybody|everyone|most|usually|generally|of course)\b/iu;
const DANGLES = /^(?:it|that|this|they|he|she|there)\b/iu;

export const isGrave = (words: string): boolean => GRAVE.test(words);
export const isHeavy = (words: string): boolean => GRAVE.test(words) || HARD.test(words);
export const isOwn = (words: string): boolean => OWN.test(words);
export const isPast = (words: string): boolean => PAST.test(words) && !NOW.test(words);
/** They did it or were in it themselves, then. */
export const isOwnPast = (words: string): boolean =>
  isPast(words) && /^(?:(?:when|after|before|once|in|at|one|on|for)\b.{0,40}\b)?(?:I|we)\b/iu.test(words);
export const isOnceWas = (words: string): boolean => ONCE_WAS.test(words);

/** How much there is to take up in a piece of what somebody said; see `TELLING`. */
export function weightOf({ words, place, opens }: Piece): number {
  const count = countWords(words);
  const signs: readonly (readonly [boolean, number])[] = [
    [GRAVE.test(words), 4],
    [!GRAVE.test(words) && HARD.test(words), 2.5],
    [KIN.test(words), 2],
    [ONCE_WAS.test(words), 3],
    [POINTED.test(words), 1.5],
    [TURNED.test(words), 1],
    [OWN.test(words) && isPast(words), 1],
    [OWN.test(words) || isPast(words), 0.5],
    [COUNTED.test(words), 1],
    [ONLY_THEIRS.test(words), 3],
    [POINTS_AT_IT.test(words), 1],
    [THE_THING.test(words), 1],
    [A_THING.test(words), 0.5],
    [place === 0 && opens && count <= 5, 1.5],
    [NAME.test(words), 1],
    [isNamed(words), 2],
    [ANYBODY.test(words), -1.5],
    [DANGLES.test(words), -0.5],
    // 'I’ve changed my mind on this': about what was asked, before the answer begins.
    [place === 0 && /\b(?:this|that|it)$/iu.test(words), -3],
    [/^(?:that|this)['’]s\b/iu.test(words), -1],
  ];
  const sum = signs.reduce((all, [holds, points]) => all + (holds ? points : 0), 0);
  return sum - Math.max(0, count - 12) * 0.15 - (count < 5 ? 0.5 : 0) - 0.5 * place;
}
/** From this weight on a piece is worth a question; below it the plan goes on. */
export const TELLING = 2;
