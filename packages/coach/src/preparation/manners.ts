import { countWords, type Reading } from '@anyone-else/protocol';
import type { Plain } from './plainly.ts';

/** What a question would ask of somebody who only agreed to talk. */
export type Favour = 'job' | 'openings' | 'papers' | 'introduction';

const JOB =
  /\b(?:refer me|referral|recommend me|hire me|employ me|get me (?:an? |the )?(?:interview|job|hired|in)\b|give me (?:an? |the )?(?:job|interview|chance|position)|put in a (?:good )?word|help me (?:find|get|land) (?:an? |the |some )?(?:job|work|position|role)|(?:find|offer) me (?:an? )?(?:job|work|position)|a job for me|pass (?:on|along) my (?:cv|résumé|resume|details|application))/u;
const OPENINGS =
  /\b(?:are (?:you|they) (?:guys )?(?:still |currently |even |also )?hiring\b|(?:any|open) (?:jobs?|openings?|vacanc\w+|positions?)\b|(?:jobs?|positions?|roles?) (?:going|open|available))/u;
const PAPERS =
  /\b(?:send|give|show|share|look (?:at|over|through)|a look at|read|check|review|feedback on|forward|attach)\b.{0,30}\b(?:my|the) (?:cv|résumé|resume|portfolio|cover letter|application|papers|website|profile|linkedin)\b/u;
/** Asked what people of that kind should show, it is advice. */
const ADVICE = /\b(?:what|how|which)\b.{0,60}\b(?:cv|résumé|resume|portfolio|application|cover letter)\b/u;

export function favourIn({ all }: Plain, { labels, unsure }: Reading): Favour | undefined {
  // A job weighs more than papers, where both are asked for at once.
  if (JOB.test(all)) return 'job';
  if (PAPERS.test(all) && !(ADVICE.test(all) && !/\bmy\b.{0,20}\b(?:look|read|review)\b/u.test(all)))
    return 'papers';
  const sure = (foul: (typeof labels.fouls)[number]) => labels.fouls.includes(foul) && !unsure.includes(foul);
  if (OPENINGS.test(all)) return 'openings';
  if (sure('resume-push')) return 'papers';
  if (sure('asked-for-job')) return 'job';
  return labels.beats.includes('introduction') ? 'introduction' : undefined;
}

/** What stings, whatever was meant. */
export type Unkind = 'brain' | 'pay' | 'private' | 'corner' | 'rude';

const BRAIN = /\b(?:pick(?:ing)? (?:at )?(?:your|ur|her|his) (?:brain|mind)|brain[- ]?pick\w*)\b/u;
const PAY =
  /\b(?:salar(?:y|ies)|wages?|bonus(?:es)?|your pay\b|pay (?:range|band|like|well|grade)|well paid|compensation|how much (?:do|does|did|are|would|could|can|will) (?:you|they|people|i|one|an?\b.{0,20}) ?(?:earn(?! (?:trust|respect|their|your|people|a (?:place|say|seat|name)|it\b|that\b))|make(?= (?:a|per|in)\b|[?.!]|$)|get paid|paid|take home)|what (?:do|does|did) (?:you|people|they|one|an? [\p{L} ]{2,24}) (?:earn(?! (?:trust|respect|their|your|people|a (?:place|say|seat|name)|it\b|that\b))|make (?:a|per)|get paid)|(?:you|people|they) get paid|what does it pay|good money)\b/u;
const PRIVATE =
  /\b(?:how old are you|your (?:age|husband|wife|marriage|divorce|boyfriend|girlfriend|religion|faith|politics|health|salary|home address|phone number|private number|address|weight|illness)|are you (?:married|single|religious|pregnant|gay|divorced|from here|catholic|muslim|jewish|an immigrant)|do you (?:have|want) (?:kids|children|a (?:husband|wife|boyfriend|girlfriend|partner|kid|child))|who did you vote|(?:voted?|votes?) .{0,16}election|vote for|where (?:are|do) you (?:(?:really |originally )from|from originally|live\b|come from originally)|your children|planning (?:a family|children|kids))\b/u;
const CORNER =
  /\b(?:get (?:along|on) with (?:your|the) (?:boss|manager|colleagues?|team)|who (?:is|are) the (?:worst|laziest|most annoying)|(?:is|isn't|are|aren't) (?:your|the) (?:boss|manager|ceo|colleagues?) .{0,20}\b(?:bad|terrible|awful|idiot|stupid|nice|mean)|about to be (?:fired|laid off)|were you (?:fired|sacked|laid off)|did they (?:fire|sack)|gossip|which colleague)\b/u;
const RUDE =
  /\b(?:idiots?|moron|crap(?:py)?|shit\w*|waste of time|pathetic|who cares|on earth would)\b|\b(?:such|your|you|this|that|a|the|so|their) (?:so |such a |a )?(?:stupid|dumb|boring|lazy|ridiculous|useless) (?:job|work|company|place|team|boss|people|industry|field|lot)\b|\b(?:are|is|isn't|aren't) (?:you|they|he|she|(?:your|the) \p{L}+) (?:(?:a bit|all|just|really|so) )?(?:stupid|dumb|lazy|useless|ridiculous)\b/u;

export function unkindIn({ all }: Plain, { labels, unsure }: Reading): Unkind | undefined {
  if (RUDE.test(all)) return 'rude';
  if (BRAIN.test(all)) return 'brain';
  if (PAY.test(all)) return 'pay';
  if (PRIVATE.test(all)) return 'private';
  if (CORNER.test(all)) return 'corner';
  const sure = (foul: (typeof labels.fouls)[number]) => labels.fouls.includes(foul) && !unsure.includes(foul);
  if (sure('pick-your-brain')) return 'brain';
  return sure('rude') ? 'rude' : undefined;
}

/** How a question turns to the one who asks: a verdict on them, or a long tale of theirs before it. */
export type AboutMe = 'verdict' | 'tale' | 'long';

const VERDICT =
  /\b(?:am i\b|do you (?:think|believe|reckon)(?: that)? (?:i(?:'m| am| would be| could| can|'d be| have)|my)\b|would i (?:be (?:good|a fit|suited|able|any|too)|fit)|(?:is|are) my\b|could i do (?:it|this|that)|have i got|what do you think of (?:me|my)\b|do i (?:have (?:what|a chance|enough)|seem|look))/u;
const OF_ME = /\b(?:i|i'm|i've|i'd|me|my|mine|myself)\b/gu;
const LONG_TALE = 40;
const LONG = 28;

export function aboutMe(plain: Plain, { labels, unsure }: Reading): AboutMe | undefined {
  const { all } = plain;
  const words = countWords(all);
  const mine = all.match(OF_ME)?.length ?? 0;
  if (
    (words > LONG_TALE && mine >= 4) ||
    (labels.fouls.includes('turned-to-self') && !unsure.includes('turned-to-self'))
  )
    return 'tale';
  if (VERDICT.test(all)) return 'verdict';
  return words > LONG && mine >= 3 ? 'long' : undefined;
}
