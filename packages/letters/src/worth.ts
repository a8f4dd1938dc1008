import type { Beat } from '@anyone-else/protocol';
import { isClear, mainClause } from './clear.ts';
import { MOST_WORDS, type Passage } from './passages.ts';
import { plainSpeech } from './plain-speech.ts';
import { isSore } from './private.ts';
import type { Saying } from './sayings.ts';
import { oddsOf, signsOf } from './takeaway-signs.ts';
import { WEIGHTS } from './takeaway-weights.ts';

/** How much a passage of the contact's is worth thanking for. */

const ASKED_WORTH: Partial<Record<Beat, number>> = {
  advice: 2.2,
  'hiring-bar': 1.8,
  'stand-out': 1.6,
  fit: 1.3,
  learning: 1.2,
  challenge: 1.1,
  'day-to-day': 0.9,
  workflow: 0.9,
  industry: 0.8,
  culture: 0.7,
  'team-makeup': 0.6,
  'career-path': 0.6,
  other: 0.2,
};
/** What an answer is worth for the question it answered: advice most, small talk nothing. */
export const askedWorth = (asked: readonly Beat[]): number =>
  Math.max(0, ...asked.map((beat) => ASKED_WORTH[beat] ?? 0));

/** Whether the contact was asked for their own story. */
export const askedForStory = (asked: readonly Beat[]): boolean =>
  asked.some((beat) => beat === 'journey' || beat === 'why-company' || beat === 'challenge');

/** Cannot be understood without what was said before it. */
const LEANS_BACK =
  /^(?:(?:and|but|so|or|because|then|well|yes|no|oh|ha|yeah|sure|exactly|true|right|fine|hm+|um+|er|okay|ok)\b[,. ]*)*(?:it|that|this|they|those|these|he|she|him|her|which|who|some|both|same|neither|there|not|one|mine)\b/i;
const SMALL_TALK =
  /\b(?:oh|honey|good luck|all the best|bye|goodbye|take care|nice (?:to|talking)|pleasure|you['’]re welcome|good question|fire away|go ahead|how can i help|what else|welcome|sorry|thank|thanks|cheers|any time|let me think|hold on|hang on|hello|hi there|minutes left|time['’]?s up|ask away|i have to (?:go|run)|i['’]ve got to|my next|best of luck)\b/i;
/** Not for a thank-you note: favours, pay, private grief, and what was said against the user. */
const OUT_OF_PLACE =
  /(?<!\p{L})(?:hiring|hire you|job for you|refer(?:ral|red)?|r[ée]sum[ée]s?|cvs?|vacanc\w+|posting|salary|pay|paid|earn|money|fired|sacked|quit|boss|divorc\w+|died|dead|death|dying|funeral|cancer|stroke|cried|crying|suicide|drunk|(?<!\byou )hate|hated|stupid|idiot|rude|not your|won['’]t be able|i['’]d rather not|i can['’]t|i couldn['’]t|don['’]t (?:know|think) (?:you|that you|anybody|anyone)|between (?:us|you and me)|off the record|don['’]t (?:pass on|give out|hand out)|don['’]t (?:quote|tell)|you(?:['’]ve| have) (?:asked|talked|told)|as i said|i don['’]t want to|i want to (?:read|see|hear|know) your|give that away|confidential|secret|sick|i don['’]t think i|i['’]m happy to answer|if you['’]ve (?:any )?questions|only just met|i['’]d need|let me know|i told you|interrupt\w*|web ?site|i['’]ll (?:take|answer|start with) (?:the|that|them|your)|got (?:it|one|that|this|them) (?:badly |so |very |terribly |completely )?wrong)(?!\p{L})/iu;
/** To be kept away from somebody or something: what a friend says, and no friend writes down. */
const WARNS_OFF =
  /(?<!\b(?:I|we|they|people|who|that|which)\s)\b(?:never|don['’]?t|do not)\s(?:even |ever |just |bother to |go and |you )?(?:talk|speak|write|ask|mention|call|ring|phone|e-?mail|text|tell|trust|bother|approach|contact)\b/i;
const CAPITAL_ANYWAY = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|English)\\b`;
const OPENS_A_SENTENCE = `(?:On|In|At|By|From|Since|Until|After|Before|For|With|Last|Next|Every|Each|The|A|My|Our|Your|That|This|If|When|Then|What|Where|Most|Some|All|No|Not|To|Two|Of|Like|And|But|So|Or|As|It|We|You|They|He|She|Use|Read|Learn|Get|Take|Try|Visit|Watch)\\b`;
/** Somebody by name: two names in a row, or one after a word that takes a person. Workplaces and cities fall with them. */
const SOMEBODY = new RegExp(
  `(?<!\\p{L})(?!${OPENS_A_SENTENCE}|${CAPITAL_ANYWAY})\\p{Lu}\\p{Ll}+ (?!${CAPITAL_ANYWAY})\\p{Lu}\\p{Ll}+|\\b(?:[Aa]sk(?:s|ed)?|[Tt]ells?|told|[Cc]all(?:s|ed)?|[Rr]ings?|rang|[Tt]hank|[Tt]rust|[Bb]lame|[Mm]eet|met|(?:[Tt]alk|[Ss]peak|[Ww]rite|[Ll]isten|[Ss]hout|[Yy]ell)(?:s|ed)? (?:to|with|at)) (?!${CAPITAL_ANYWAY})\\p{Lu}\\p{Ll}+`,
  'u',
);
const HEDGED =
  /\b(?:i suppose|i guess|sort of|kind of|more or less|it depends|whatever|dunno|i don['’]t know)\b/i;

/** A sentence has something in it that is done or is; a fragment makes a poor quotation. */
const HAS_VERB =
  /\b(?:is|are|was|were|am|be|has|have|had|do|does|did|don['’]t|can|could|will|would|should|must|may|might|get|gets|got|go|goes|went|need|needs|want|wants|know|knows|take|takes|took|make|makes|made|come|comes|came|say|says|said|put|puts|see|sees|saw|learn|give|gives|gave|keep|keeps|kept|write|writes|read|reads|ask|asks|start|starts|look|looks|find|finds|tell|tells|told|play|work|works|spend|think|thinks|show|shows|let|lets|lose|lost|win|won|\p{L}{3,}ed|reads|brings|sends|calls|runs|opens|changes|dont|cant|wont|didnt|doesnt|isnt|theyre|youre|its)\b|\b(?:i|you|we|they|he|she|who|nobody|everybody|everyone)\s(?!and\b|or\b|in\b|at\b|of\b|with\b)\p{L}{3,}|['’](?:s|re|ve|ll|m|d)\b|n['’]t\b/iu;
/** Words that point outside the sentence. */
const POINTERS =
  /\b(?:it|them|that one|this|these|those|there|mine|ours|he|she|him|his|they|one of them|the other|both)\b/gi;

/** 'Before that, …', 'Do, and …' and '… don't need one': a word at either end stands for something outside the sentence. */
const LEANS_OUT =
  /^(?:before|after|besides|apart from|since|like|with|from) that\b|^(?:do|don['’]t|i do|i don['’]t|it is|it does),|\b(?:needs?|ha(?:s|ve|d)|wants?|gets?|got|takes?|do|does|makes?|finds?|found|writes?|wrote|uses?|without|for|with) (?:one|some|it|that|those|them|mine)[.!]?$/i;

const saysSomething = (text: string): boolean =>
  HAS_VERB.test(mainClause(plainSpeech(text))) || TELLS_TO.test(text);
/** 'Walk the fire exits.' */
const TELLS_TO =
  /^(?:then |just |always |never |first,? |go and )?(?:ask|bring|build|buy|call|catalogue|check|choose|count|cut|describe|draw|explain|film|find|fix|follow|give|join|keep|leave|learn|listen|log|look|make|mark|measure|note|pick|plan|practi[sc]e|put|read|record|rewrite|send|set|show|sit|spend|start|stay|stop|study|take|teach|test|touch|try|turn up|use|visit|volunteer|walk|watch|write)\s(?:an?|the|your|one|two|three|five|ten|up|out|to|at|with|by|in|for|down|every|each|somebody|people|\p{L}+s)\b/iu;

function looseness(text: string): number {
  return Math.min(1.4, (text.match(POINTERS)?.length ?? 0) * 0.45) + (HAS_VERB.test(text) ? 0 : 1.5);
}

/** Introductions have their own place in the letter, and refusals of them have none. */
const BETWEEN_PEOPLE =
  /\b(?:introduce you|put you in touch|say (?:hi|hello|hey)|tell (?:him|her|them) (?:i|that i)|(?:use|mention) my name|pass it on)\b/iu;

/** What is answered to these as a talk begins is small talk. */
const COURTESIES: ReadonlySet<Beat> = new Set<Beat>(['thanks', 'time-check']);

const OPENING = 0.25;
const ASKS_ABOUT = /\b(?:what|how(?! (?:are|do) you\b)|why|which|who|where|when)\b/iu;
/** The contact's own day: when they are free, where they sit. */
const OF_THE_DAY =
  /\b(?:i['’]m|i am) (?:free (?:till|until|from|at)|literally|sitting|in (?:the|my) (?:car|van|truck|office|kitchen)|on (?:a|my) (?:lunch|break|train)|all yours)\b|\b(?:till|until) [^.!?]{0,20}(?:i am|i['’]m) free\b|\bi (?:have|['’]ve got|have got) (?:one|a|an|another) (?:call|meeting|appointment)\b/iu;

/** Whether a passage can stand in a note of thanks: whole, clear, and nothing that its speaker would wince at. */
export function mayBeTaken({ text, words, asked, place, question }: Passage): boolean {
  if (place < OPENING && asked.every((beat) => COURTESIES.has(beat)) && !ASKS_ABOUT.test(question))
    return false;
  if (OF_THE_DAY.test(text)) return false;
  if (BETWEEN_PEOPLE.test(text)) return false;
  if (words < 6 || words > MOST_WORDS) return false;
  if (!mayBeQuoted(text) || !saysSomething(text)) return false;
  if (SMALL_TALK.test(text) || OUT_OF_PLACE.test(text)) return false;
  return !LEANS_OUT.test(text) && !WARNS_OFF.test(text) && !SOMEBODY.test(text);
}

/** What makes a passage of even odds worth taking: the scale is that of the log-odds. */
const EVEN = 3;

/** Worth as a takeaway, about 0 to 5, by how likely a reader is to note it down; below 0 it is no candidate. */
export function takeawayWorth(passage: Passage): number {
  if (!mayBeTaken(passage)) return -1;
  const longer = SHORTER_IS_BETTER * (passage.sentences - 1);
  const marked = (isCore(passage) ? CORE : 0) + (passage.repeated ? REPEATED : 0);
  const loose = looseness(passage.text) / 4 + (stopsShort(passage) ? STOPS_SHORT : 0);
  const told = isAnecdote(passage) ? ANECDOTE : 0;
  return Math.max(0, EVEN + oddsOf(signsOf(passage), WEIGHTS) + marked - longer - loose - told);
}
/** The contact says themself that this is what matters, and the user says it back. */
const CORE = 0.9;
const REPEATED = 0.4;
const CORE_AFTER =
  /^[\s,.!–—-]*(?:(?:and|so|honestly|seriously),? )?that(?:['’]s| is|s) (?:(?:honestly|really|basically|literally|pretty much) )?(?:it\b(?! for)|the (?:whole|actual|entire|real|only|main) \p{L}+|(?:the|your) (?:job|skill|trick|secret|point|work|difference|rule|key|answer|test)|my (?:whole |only |one )?(?:philosophy|advice|rule|test|secret|answer)|what (?:counts|matters)|all (?:it is|there is))/iu;
const CORE_IN =
  /\b(?:the (?:thing|point|trick|secret|key|rule|main thing|whole (?:job|thing|point|trick)|actual (?:job|skill)|one thing) is\b|what (?:counts|matters) is\b|that['’]s (?:the (?:whole|actual|real) \p{L}+|my (?:whole )?philosophy)|if you (?:only )?(?:remember|take|do) one thing|(?:^|[.!] )always )/iu;
const isCore = ({ text, after }: Passage): boolean => CORE_IN.test(text) || CORE_AFTER.test(after);

/** What follows takes half of it back, or is its point: 'Take the course. But don't …'. */
const STOPS_SHORT = 1;
const stopsShort = ({ after }: Passage): boolean =>
  /^[\s,;–—-]*(?:but|except|unless|although|though|only (?:if|when|don))(?![\p{L}])/iu.test(after) ||
  /^[\s.!]*(?:But|Just|And) (?:don['’]t|never|not|do not)(?![\p{L}])/u.test(after);

/** Told of a day gone by, with nothing in it for whoever listens. */
const ANECDOTE = 1;
const isAnecdote = ({ text }: Passage): boolean =>
  /\b(?:I(?:['’]ve| have) (?:stood|sat|been|seen|had|done|spent|\p{L}+ed)|I (?:was|had|got|went|sat|stood|drove|spent|pointed|took)|we (?:had|got|were|went|lost))\b/u.test(
    text,
  ) &&
  !/\b(?:you|your|always|never|should|learn\p{L}*|teach\p{L}*|taught|the (?:trick|lesson|point))\b/iu.test(
    text,
  );
/** A second sentence has to bring something. */
const SHORTER_IS_BETTER = 0.25;

/** Worth as a personal line: a moment of the contact's own, told in the first person. */
export function personalWorth(saying: Saying): number {
  const { text, words } = saying;
  if (words < 7 || words > 24 || saying.afterFoul || !mayBeQuoted(text) || !saysSomething(text)) return -1;
  if (SMALL_TALK.test(text) || OUT_OF_PLACE.test(text)) return -1;
  if (!/\b[Ii]\b/.test(text)) return -1;
  const past =
    /\b(?:I|i) (?:was|had|got|went|did|made|took|came|thought|started|found|left|drove|ran|sat|wanted|loved|learned|learnt|wrote|spent|used to|kept|\w{3,}ed)\b/.test(
      text,
    );
  if (!past || !isOwnPast(text, saying.asked) || /\b(?:I|i)['’]?(?:ll| will| can| could)\b/.test(text))
    return -1;
  return (
    (askedForStory(saying.asked) ? 1.5 : 0) +
    1.2 +
    (saying.followedUp ? 0.5 : 0) +
    2 * Math.min(0.6, saying.echoed) +
    Math.min(0.9, saying.meaning.size * 0.1) -
    (LEANS_BACK.test(text) ? 1.2 : 0) -
    0.6 * looseness(text) -
    (HEDGED.test(text) ? 0.6 : 0) -
    (saying.place < 0.04 ? 1.5 : 0)
  );
}

/** They speak of themself from the start, and not of somebody they had or hired. */
function isOwnPast(text: string, asked: readonly Beat[]): boolean {
  if (!/^(?:[\p{L}'’,]+\s){0,6}?I\b/iu.test(text)) return false;
  if (OF_OTHERS.test(text)) return false;
  return asked.some((beat) => beat === 'journey' || beat === 'why-company') || OF_A_LIFE.test(text);
}
const OF_OTHERS =
  /\bI(?:['’]ve| have)? (?:had|got|took|hired|interviewed|met|saw|knew|sent|taught|trained|asked|told) (?:\p{L}+ )?(?:one|two|three|four|five|six|ten|\d+|a few|some|people|somebody|someone|a (?:lad|girl|guy|woman|man|boy|kid|student|candidate|client|customer|trainee))\b/iu;
const OF_A_LIFE =
  /\bI (?:was (?:an?|the|in|at|on|with|twenty|thirty|forty|fifty|\d)|started|began|came (?:to|from|out|in|here|up)|grew up|trained|studied|left|moved|joined|used to|went (?:to|into|back)|learn(?:ed|t)|worked|wanted to|fell into|drove|spent|kept|quit)\b|\bmy first\b|\bwhen I\b|\byears? (?:old|ago)\b|\bat (?:school|college|university)\b/iu;

/** Whole words in quotation marks: no question, no quotation inside, nothing cut off. */
function mayBeQuoted(text: string): boolean {
  const plain = plainSpeech(text);
  if (isSore(plain) || !isClear(plain)) return false;
  return !/[?"“”…]|\.\.\.|--|\n|[-–—]$|\b(?:and|but|or|because|the|an?)[.,]?$/i.test(text);
}
