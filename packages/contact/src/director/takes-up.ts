import { asksAnew } from '../hear/sure.ts';
import { stem, terms } from '../match/terms.ts';
import type { Unit } from './candidates.ts';
import type { Deciding } from './context.ts';
import { follows, pointing } from './follows.ts';
import { OF_ANY_STORY } from './own-words.ts';
import { topicOf } from './topic.ts';

/** What a turn takes up of what the contact has just said. */
export interface TakenUp {
  /** Telling words of the question that were said just now, as terms. */
  anchors: readonly string[];
  /** The thing by its name, as the contact would say it: 'the walk', 'my shoulder'. */
  thing: string | undefined;
  /** Its noun, as a stem. */
  noun: string | undefined;
  /** Asks what it was like for them. */
  feels: boolean;
}

/** 'that walk', 'your shoulder', 'the crusts'; one word may stand between. */
const NAMED = /\b(that|this|those|these|the|your)\s+((?:[\p{L}\p{N}'’-]+\s+)?)([\p{L}'’-]{3,})/giu;
/** Nouns that name nothing, and words that are no nouns. */
const VAGUE =
  /^(?:thing|things|time|times|way|ways|part|parts|point|kind|sort|bit|one|ones|day|days|week|year|years|work|job|jobs|company|people|person|team|story|moment|place|end|start|first|last|next|other|others|same|most|best|worst|biggest|hardest|right|back|idea|reason|question|answer|business|field|role|career|life|world|and|or|but|was|were|is|are|did|does|do|had|has|have|that|this|when|what|who|how|you|your|all|really|actually|ever|feel|make|made|like|like|with|for|from|about|into|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|cut|put)$/iu;
/** Words that make what stands before no article: 'that you noticed', 'put that in your …'. */
const NO_ADJECTIVE =
  /^(?:i|you|he|she|it|we|they|in|on|at|of|to|by|up|out|off|for|with|from|as|so|if|or|and|but|not|your|my|his|her|its|our|their|a|an|is|was|be|who|what|when|how|why|where|is|are|were|did|do|does|had|has|have)$/iu;
/** 'A beginner that tells you …', 'the day that came': joins a clause, and names nothing. */
const A_VERB =
  /(?:[^su]s|ed)$|^(?:came|went|made|saw|taught|got|took|gave|felt|kept|left|ran|broke|told|said|stood|led|can|could|will|would|might|must|should|no|any|every|much|many)$/iu;
/** Asked in a few words of what it was like for them: 'Was it a hard time?', 'Were you scared?', 'Did you enjoy it?' */
const FEELS =
  /\b(?:(?:was|were|wasn['’]t|weren['’]t) (?:it|that|this|you|they)\b.{0,30}\b(?:hard|difficult|tough|easy|scary|scared|afraid|frightened|frightening|nervous|worried|lonely|alone|sad|happy|angry|cross|proud|ashamed|embarrass\w+|tired|exhaust\w+|relieved|strange|painful|tempted|hurt|fun|upset|sure|glad|jealous|surprised|tense|awkward)|did (?:you|it|that) (?:(?:really|still|also) )?(?:enjoy|miss|hate|like|love|mind|regret|cry|worry|hurt|sting|feel|believe|doubt|trust)\b|how did (?:it|that|you) feel|what (?:was|did) (?:it|that) (?:feel )?like|do you miss)\b/iu;
/** Longer questions say more than a feeling. */
const FEELING_WORDS = 9;
/** 'Did you ever …?' leaves the moment that was told. */
const EVER = /\b(?:ever|never)\b/iu;
/** About the user, or for another: never the rest of what was told. */
const ELSEWHERE =
  /\b(?:else|another)\b|\b(?:is|was) there (?:an?|any|some)\b|\bhave you ever\b|\bhow do (?:people|others|most)\b|\bi (?:would|could|might|should)\b(?! (?:love|like|be|ask))|\b(?:can|could|should|must|do|would|will|might) i\b|\b(?:someone|somebody|people) like me\b|\bif you were (?:me|in my)\b/iu;
/** 'And one that went badly?', 'What's a bad day?': asks for another case, not for more of this one. */
export const ANOTHER_CASE =
  /^(?:(?:and|or|but|so|then|well)[,\s]+)*(?:what about )?one (?:that|which|where|who)\b|\bthe one (?:that|which|you)\b|\bwhat(?:['’]s| is| was) an? (?:really |truly )?(?:bad|good|hard|rough|difficult|great|terrible|nice|slow|busy) (?:day|one|week|night|shift|time)\b/iu;
/** How they came to it or how it went: digs into what was told. */
const DUG = /\b(?:did|didn['’]t|was|were|had) (?:you|they|he|she|it|that|this|those|these|the|your)\b/iu;
const DIGS: ReadonlySet<string> = new Set(['challenge', 'journey', 'learning', 'workflow']);
/** Weight from which a word is telling enough to be no chance. */
const TELLS = 1.8;
/** Turns, of both, after which a thing is no longer in the air. */
const IN_THE_AIR = 4;

const found = new WeakMap<Deciding, Map<Unit, TakenUp | undefined>>();

/**
 * What the question takes up of the contact's last turns; undefined where it opens a topic of its own. Such a question
 * is answered on that thing, or honestly not: never with a piece from elsewhere.
 */
export function takenUp(at: Deciding, unit: Unit): TakenUp | undefined {
  const known = found.get(at) ?? new Map<Unit, TakenUp | undefined>();
  found.set(at, known);
  if (!known.has(unit)) known.set(unit, find(at, unit));
  return known.get(unit);
}

function find(at: Deciding, unit: Unit): TakenUp | undefined {
  const { heard, state, matcher } = at;
  if (!state.topic || state.topic.turn < state.turns - IN_THE_AIR) return undefined;
  const asked = heard.questions.join(' ') || heard.text;
  if (heard.signals.bareFollowUp || heard.questions.length > 2 || ELSEWHERE.test(asked)) return undefined;
  if (ANOTHER_CASE.test(heard.questions.at(-1)?.trim() ?? '')) return undefined;
  const said = inTheAir(at);
  const { thing, noun, demonstrative } = thingIn(asked, said.both);
  const feels = FEELS.test(asked) && !EVER.test(asked) && asked.split(/\s+/u).length <= FEELING_WORDS;
  if (asksAnew(asked) && !/\bdid you\b/iu.test(asked)) return undefined;
  const spoken = new Set(terms(said.fresh));
  const anchors = [...new Set(unit.query)].filter(
    (term) => spoken.has(term) && matcher.weight(term) >= TELLS && !OF_ANY_STORY.has(term),
  );
  const up: TakenUp = { anchors, thing, noun, feels };
  if (demonstrative || feels) return up;
  const names = anchors.length > 0 || noun !== undefined;
  if (headsElsewhere(at, unit, names, asked)) return undefined;
  if (!heard.followUp && !heard.signals.mentions && !follows(at, unit)) return undefined;
  const digs = (unit.beat === undefined || DIGS.has(unit.beat)) && DUG.test(asked);
  return names || pointing(at) > 0 || digs ? up : undefined;
}

/** A heading that the reader is sure of, and no thing of the story at hand: a topic of its own, whatever 'it' it is said with. */
function headsElsewhere(at: Deciding, { beat, worded }: Unit, names: boolean, asked: string): boolean {
  if (beat === undefined) return false;
  const share = at.heard.leaning?.(beat) ?? 1;
  const sure = worded.includes(beat) && share >= SURE;
  if (!DIGS.has(beat)) return names ? sure && !topicOf(at)?.beats.includes(beat) : share >= LIKELY;
  if (names) return false;
  if (beat !== 'challenge' && pointing(at) === 0 && share >= LIKELY) return true;
  return (sure && (pointing(at) === 0 || !DUG.test(asked))) || (share >= LIKELY && ALL_THIS.test(asked));
}
const SURE = 0.8;
const LIKELY = 0.5;
/** 'How did you learn all this?' asks of the whole. */
const ALL_THIS = /\ball (?:of )?(?:this|that|it)\b/iu;

/** The contact's last two turns, and of them what was told last: a plain word of the one before is chance. */
function inTheAir({ scene }: Deciding): { fresh: string; both: string } {
  const turns = scene.events.filter((event) => event.type === 'contact-turn').slice(-2);
  const both = turns.map(({ text }) => text).join(' ');
  const last = turns.at(-1);
  const tells = last?.move.steps.some(({ answerId, threadId }) => answerId ?? threadId) ?? false;
  return { fresh: tells ? (last?.text ?? '') : both, both };
}

/** The contact's last two turns: what is still in the air. */
export const lastSaid = (at: Deciding): string => inTheAir(at).both;

export const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []).map(stem));

/** The thing that a question names and the contact has just named too. */
function thingIn(asked: string, said: string): { thing?: string; noun?: string; demonstrative: boolean } {
  const stems = stemsOf(said);
  for (const [, article = '', before = '', last = ''] of asked.matchAll(NAMED)) {
    const middle = before.trim();
    if (NO_ADJECTIVE.test(middle) || (/^that$/iu.test(article) && A_VERB.test(middle || last))) continue;
    const heard = (word: string) =>
      word.length > 2 &&
      !VAGUE.test(word) &&
      !/(?:ed|ly)$/u.test(word) &&
      stems.has(stem(word.toLowerCase()));
    // 'the tin was', 'the crusts go': the noun stands first.
    const first = heard(middle) && (!heard(last) || /s$/u.test(middle) || /ing$/u.test(last));
    const noun = first ? middle : heard(last) ? last : '';
    if (noun === '') continue;
    const named = noun === last && heard(middle) ? `${middle} ${last}` : noun;
    return {
      thing: `${/^your$/iu.test(article) ? 'my' : 'the'} ${named}`,
      noun: stem(noun.toLowerCase()),
      demonstrative: /^th[aeo]/iu.test(article) && !/^the$/iu.test(article),
    };
  }
  return { demonstrative: false };
}
