import type { Check } from '../check.ts';
import { findIn } from '../find.ts';
import { jottedIn } from '../jotted.ts';

/** Something that no letter should say: where it is seen, and what is said of it. */
const never =
  (sign: RegExp, unless: RegExp | undefined, wrong: string, good: string): Check =>
  (letter) => {
    // Words of theirs that the letter repeats are not the user's.
    const found = findIn({ sentences: [letter.subject, ...ownWords(letter.sentences)] }, sign, unless);
    return found === undefined
      ? { verdict: 'good', text: good }
      : { verdict: 'mend', text: wrong, quote: found.sentence };
  };

/** The sentences without what stands in quotation marks, which may go over several of them. */
const ownWords = (sentences: readonly string[]): string[] =>
  sentences
    .join('\n')
    .replace(/“[^”]*(?:”|$)/gu, (quote) => quote.replace(/[^\n]+/gu, ' '))
    .split('\n');

export const noPickYourBrain = never(
  /\b(?:pick(?:ing)? (?:(?:at )?(?:your|ur|the|ya) )(?:brains?|mind)|pick(?:ing)? [\p{L}]+(?:'s)? brains?|brain[- ]?picking|pick your (?:expertise|knowledge|thoughts)|tap(?:ping)? (?:into )?your (?:brain|network|knowledge|expertise|contacts)|leverag(?:e|ing) your (?:network|expertise|experience|contacts|knowledge)|mine your|network with you|grow my network|expand my network|steal (?:your|a (?:few|bit|little)|some|\d+|five|ten|fifteen|twenty)|synerg\p{L}*)\b/iu,
  /\b(?:not|never|without|rather than|won't|instead of) (?:\p{L}+ )?(?:want |like |to |try |trying |hoping )*(?:pick|tap|steal|leverag)/iu,
  'Phrases like this make people feel used: say instead what you would like to hear about.',
  'Nobody’s brain is picked.',
);

const RESUME = String.raw`(?:r[ée]sum[ée]s?|c\.?v\.?s?|curriculum vitae)`;
export const noResume = never(
  new RegExp(
    String.raw`\b(?:attach(?:ed|ing|ment|ments)\b|enclosed\b|enclosing\b|enclose\b|please find\b|(?:my|the|a copy of my|updated) ${RESUME}(?![\p{L}])|my (?:portfolio|cover letter) (?:is )?(?:here|below|attached)|here(?:'s| is) my (?:portfolio|cover letter|linkedin profile|application)|${RESUME} (?:is )?(?:attached|enclosed|below|here))`,
    'iu',
  ),
  /\b(?:no|not|never|won't|without|don't|didn't|haven't|isn't|nothing|rather than|deliberately) (?:\p{L}+ ){0,4}(?:attach|enclos|r[ée]sum|cv|curriculum)|\battached to (?:the|a|this|my|your|our)\b|\b(?:deeply|very|so|too) attached\b|\bhow\b[^.?!]*\?$/iu,
  'No résumé and no attachment: this letter asks for a talk, and a résumé asks for a job.',
  'No résumé goes with it.',
);

const NOT_ASKING =
  /\b(?:not|n't|never|no|without|nor|rather than|instead of) (?:\p{L}+ ){0,5}(?:ask|look|search|seek|hop|expect|want|fish|after|about|for|request|a|any|here)\p{L}*\b|\bno (?:job|jobs|referral|favou?rs?|openings?)\b|\b(?:not|n't) (?:a|any|about|for) (?:job|jobs|referral|favou?rs?|openings?)|\byour (?:job|hiring|first job)\b|\bwhen you (?:hire|recruit|are hiring)\b|\bwhat (?:do )?you look for\b/iu;
export const noJobAsk = never(
  /\b(?:hire me|hiring me|employ me|job (?:openings?|offers?|opportunit(?:y|ies)|vacanc(?:y|ies)|referrals?|leads?)|(?:any|an|open|current|the|suitable) (?:openings?|vacanc(?:y|ies)|open positions?|open roles?)|(?:are|is) (?:you|your \p{L}+|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:currently |still |now )?hiring|refer me|a referral|referrals?\b|(?:put in|say) a (?:good )?word|vouch for me|recommend me (?:for|to|in|at)|forward my|pass (?:on|along) my|pass my|consider me|considered for|(?:get|give|find|offer) me an? (?:\p{L}+ )?(?:job|interview|position|internship|role|chance)|(?:looking|searching|asking|ask|applying|apply|hoping) (?:you )?for an? (?:\p{L}+ ){0,3}(?:job|position|internship|placement|vacancy)|need an? (?:new )?job|internship (?:at|with) (?:you|your)|work for (?:you|your (?:company|team))|join your (?:team|company)|a (?:job|position|role|place|vacancy) (?:for me|at your|in your|on your|with you)|hiring manager|any (?:jobs?|work|positions?|roles?) (?:going|available|open)|(?:you|company|team) (?:have|has|got) (?:any )?(?:jobs|openings?|vacanc(?:y|ies)|positions)|(?:anything|something) going(?! (?:on|well|wrong))|introduce me to your (?:boss|manager|director|ceo|hr|recruiter|head))\b/iu,
  NOT_ASKING,
  'This asks for a job or a favour; a talk is asked for only to learn. Leave it out.',
  'It asks for no job and no favour.',
);

const PRESSURE =
  /\b(?:asap|a\.s\.a\.p|as soon as possible|urgent(?:ly)?|immediate(?:ly)?|right away|haven't (?:yet )?(?:heard|received|got|had)|have not (?:yet )?(?:heard|received|had)|did(?:n't| not) (?:hear|get|receive|reply|answer|respond)|still (?:waiting|no (?:answer|reply|response))|awaiting your|waiting for your (?:reply|answer|response)|disappoint(?:ed|ing)|you (?:(?:must|have to|ought to|should) (?:help|answer|reply|respond|call|meet|talk|speak|let|give|send)|should have (?:answered|replied|responded)|owe me (?!nothing))|desperate(?:ly)?|i(?:'m| am) begging|i beg you|last (?:chance|hope)|only hope|why (?:haven't|didn't|have you not|did you not|don't you)|ignor(?:ed|ing) (?:me|my)|i expect (?:you|an?|your)|expecting (?:your|an?) (?:reply|answer|response)|prompt (?:reply|response|answer)|let me down|depends on (?:you|your)|surely you|third (?:time|message|mail|email)|(?:reply|answer|respond|confirm|get back to me|let me know) (?:\p{L}+ ){0,3}by (?:tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|the end|eod|noon|\d)|i (?:really|badly) need (?:this|you|your)|would(?:n't| not) hurt you|least you (?:can|could)|only takes? (?:you )?a (?:minute|second)|don't (?:ignore|forget to (?:reply|answer)))\b/iu;
const NO_PRESSURE =
  /\b(?:no|not|nothing|isn't|without|never|don't feel|n't) (?:\p{L}+ ){0,3}(?:urgent|urgency|immediate|rush|pressure|asap|hurry)|\bif (?:i|you) (?:haven't|have not|did)|\bhope(?:fully)? (?:\p{L}+ ){0,4}not disappoint|wouldn't be disappointed|won't be disappointed|immediately (?:\p{L}+ )?(?:thought|clear|felt|struck|drawn|liked|useful|after)|(?:thought|knew|felt|clear) (?:of you )?immediately|disappointed by/iu;
export const noPressure = never(
  PRESSURE,
  NO_PRESSURE,
  'This presses or makes them feel guilty: leave it out, and let them answer when they like.',
  'It puts no pressure on them.',
);

const GAP =
  /\[[^\]\n]{1,60}\]|\{\{?[^}\n]{0,60}\}?\}|<(?!https?:|mailto:)[\p{L}][\p{L} _/-]{1,40}>|_{3,}|\b(?:undefined|NaN|lorem ipsum|TODO|TBD|TBC)\b|\b(?:X{3,}|x{4,})\b|\((?:insert|add|your|their|name|company)\b[^)]{0,40}\)|\b(?:insert (?:name|company|topic|role)|your name here|company name|contact's name|name of (?:the )?company)\b|\.{5,}/u;

export const noPlaceholder: Check = ({ subject, body, sentences }, input) => {
  const found = GAP.exec(`${subject}\n${body}`);
  if (found !== null && !/^\[\d+\]$/.test(found[0]))
    return { verdict: 'mend', text: 'A gap is still to be filled or taken out.', quote: found[0] };
  const jotted = [subject, ...sentences].flatMap((one) => jottedIn(one, input) ?? [])[0];
  return jotted === undefined
    ? { verdict: 'good', text: 'No gap is left to fill.' }
    : {
        verdict: 'mend',
        text: 'This reads like a note to yourself: say it as you would to them, or take it out.',
        quote: jotted,
      };
};
