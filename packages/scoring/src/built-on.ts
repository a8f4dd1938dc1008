import { sentenceRanges } from '@anyone-else/protocol';
import { sharesWord } from './echo.ts';
import type { Talk, TalkTurn } from './talk.ts';

/** Points back at what was told: a pronoun, an 'and …?' or 'so you …' that would make no sense without it. */
const POINTS =
  /\b(?:it|its|they|them|their|he|him|his|she|her|hers|those|these|ones?|for (?:example|instance))\b|\b(?:that|this|there|then)\b(?=\s*(?:$|[,.;:?!]|(?:is|was|were|did|does|do|had|has|have|made|make|taught|change\w*|feel|felt|happen\w*|work\w*|came|come|mean\w*|go|went|like|sound\w*|start\w*|look\w*|take|took|all|for|to|in|on|at|with|and|or|by|when|from|as|actually|really|still|ever|you)\b))|^\W*(?:so you|and (?:you|then|what|how|why|who|when|where)|but (?:you|how|why))\b/iu;
/** 'What is it like to …?', 'What does it take …?', 'is it true that …': such an 'it' points forward. */
const FORWARD =
  /\b(?:(?:is|was) it (?:really |actually )?(?:like|true|hard|easy|possible|common|worth)[,:]?(?= (?:to|for|in|at|on|when|that|those|these|being|having|working)\b)|(?:was|is) it like, (?=those|the|in|being|when)|(?:does|did|would) it take\b|these days|those (?:first|early) \p{L}+)/giu;
/** What the user had read or heard elsewhere is what such a question builds on. */
const FROM_ELSEWHERE =
  /\bi(?:['’]ve| have)? (?:noticed|read|saw|seen|heard|looked up|came across|found)\b(?![^.?!]*\byou (?:said|say|mention\w*|told)\b)/iu;
/** 'Why?', 'And then?', 'Such as?' */
const BARE = 4;

/**
 * Does the turn show in its own words that it builds on what the contact has said? The reader's label may stand on less;
 * praise may not.
 */
export function showsBuilding(talk: Talk, turn: TalkTurn): boolean {
  if (neverSaid(talk, turn)) return false;
  if (turn.words <= BARE || sharesWord(turn.prompt, turn.said)) return true;
  return !FROM_ELSEWHERE.test(turn.said) && POINTS.test(questionsOf(turn).replace(FORWARD, ' '));
}

/** The sentences that ask, where question marks tell them; else all that was said. */
function questionsOf({ said }: TalkTurn): string {
  const all = sentenceRanges(said).map(({ start, end }) => said.slice(start, end));
  const asking = all.filter((sentence) => /\?\W*$/u.test(sentence));
  return (asking.length > 0 ? asking : all).join(' ');
}

/** What the user says that the contact said, up to where the clause ends. */
const QUOTED =
  /\byou(?:['’]ve| have)?(?: just| already| also)? (?:said|mentioned|told me|were saying|spoke of|talked about)(?: earlier| before| just now)?(?: that| about)? ([^.?!;]{3,})/iu;

/** 'You said you didn't plan it', of which the contact never said a word. */
export function neverSaid(talk: Talk, { index, said }: TalkTurn): boolean {
  const claimed = QUOTED.exec(said)?.[1];
  // Without a word worth finding nothing can be missed.
  if (claimed === undefined || !sharesWord(claimed, claimed)) return false;
  return !talk.theirs.some((their) => their.index < index && sharesWord(their.said, claimed));
}
