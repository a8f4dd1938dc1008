/** Words for one thing's two ends: a question about the one is not a question about the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:most|best|favou?rite)\b/u, /\b(?:least|worst)\b/u],
  [/\b(?:enjoy|love|like|upsides?|nicest)\b/u, /\b(?:least|dislike|hate|dread|downsides?)\b/u],
  [
    /\b(?:hard(?:est)?|difficult|tough(?:est)?|trickiest|struggle)\b/u,
    /\b(?:easy|easier|easiest|simplest)\b/u,
  ],
  [/\b(?:success\w*|proud(?:est)?|achievements?|wins?)\b/u, /\b(?:fail\w*|mistakes?|regret\w*)\b/u],
  [/\b(?:join(?:ed|ing)?|stay(?:ed|ing)?|choose|chose)\b/u, /\b(?:leave|leaving|left|quit)\b/u],
  [/\b(?:start(?:ed|ing)?|begin|began)\b/u, /\b(?:stop(?:ped|ping)?|retire|finish(?:ed)?)\b(?! to| by)/u],
  [
    /\b(?:stand out|win (?:you )?over|impress\w*|convince)\b/u,
    /\b(?:put you off|red flags?|reject\w*|turn you off)\b/u,
  ],
  [/\b(?:thrive\w*|do(?:es)? well|happy)\b/u, /\b(?:struggle\w*|fails?|do(?:es)? badly|unhappy)\b/u],
  [/\b(?:need|matter|important|necessary)\b/u, /\b(?:overrated|useless|unnecessary)\b/u],
  [
    /\b(?:good|best|right) advice\b|^(?!.*\badvice you\b).*\badvice (?:would|do|for|to)\b/u,
    /\b(?:worst|bad|wrong) advice\b/u,
  ],
  [/\bbusy|busiest|peak\b/u, /\bquiet\w*|calm\w*|slow\w*\b/u],
  [/\bnights?\b/u, /\bearly shifts?|mornings\b/u],
];

const opposed = (one: string, other: string): boolean =>
  OPPOSITES.some(
    ([up, down]) =>
      (up.test(one) && !down.test(one) && down.test(other) && !up.test(other)) ||
      (down.test(one) && !up.test(one) && up.test(other) && !down.test(other)),
  );

const AUXILIARY = '(?:do|does|did|is|are|was|were|can|could|would|will|should|has|have|had|might|may)';
const SUBJECT = new RegExp(`\\b${AUXILIARY} (?:not )?((?:your|the|my|their|a|an) )?(\\p{L}+)`, 'u');

/** Of whom a question tells something: 'you', 'boss', 'i' … */
const subjectOf = (text: string): string | undefined => SUBJECT.exec(text)?.[2]?.replace(/(?<=[^s])s$/u, '');

/** 'What does your boss expect of you?' and 'What do you expect of your boss?' */
function turnedRound(one: string, other: string): boolean {
  const [mine, theirs] = [subjectOf(one), subjectOf(other)];
  if (mine === undefined || theirs === undefined || mine === theirs) return whoAndWhom(one, other);
  const you = mine === 'you' ? one : theirs === 'you' ? other : undefined;
  const [active, passive] = you === one ? [theirs, other] : [mine, one];
  if (you === undefined || active.length < 4) return whoAndWhom(one, other);
  const object = new RegExp(`\\b${active}`, 'u');
  return (object.test(you) && object.test(passive) && /\byou\b/u.test(passive)) || whoAndWhom(one, other);
}

const WHO_DOES =
  /\bwho(?: \p{L}+s| (?:helped|taught|trained|introduced|hired|inspired|supports?|checks?)) (?:to )?(?:you|your)\b/u;
const WHOM_YOU = /\bwho(?:m|se)?\b.{0,24}\b(?:do|did|does) you (?!report|work)/u;
/** 'Who checks your work?' and 'Whose work do you check?' */
const whoAndWhom = (one: string, other: string): boolean =>
  (WHO_DOES.test(one) && WHOM_YOU.test(other)) ||
  (WHO_DOES.test(other) && WHOM_YOU.test(one)) ||
  /\breports? to you\b/u.test(one) !== /\breports? to you\b/u.test(other);

const MINE = /\b(?:i|me|my|mine|myself)\b/u;
const ANYBODY =
  /\b(?:someone|somebody|anyone|anybody|people|one|beginners?|newcomers?|newbies?|starters?|applicants?|candidates?|juniors?)\b/u;
const YOUR_PAST =
  /\b(?:did|were|had|have|was) (?:you|your)\b|\bwhen you\b.*\b(?:were|began|started)\b|\byour own\b|\byou (?:were|had|led|quit|got)\b|\bwho \p{L}+ed you\b|\bdid (?:that|it|this) \p{L}+ you\b/u;
const YOURS = /\b(?:do|does|are|is|will|can) (?:you|your \p{L}+)\b/u;

/** The one asks what I, or anybody, should do; the other what you did. */
const aboutOthers = (one: string, other: string): boolean =>
  (MINE.test(one) || ANYBODY.test(one)) && !YOUR_PAST.test(one) && YOUR_PAST.test(other) && !MINE.test(other);

/** 'How do I stand out?' and 'How does your shop stand out?' */
const ofYours = (one: string, other: string): boolean =>
  /\bi\b/u.test(one) &&
  !MINE.test(other) &&
  !ANYBODY.test(other) &&
  new RegExp(`\\b${AUXILIARY} your \\p{L}+`, 'u').test(other);

/** 'May I stay in touch?' and 'Do you stay in touch with them?' */
const ASKED_FOR = /\b(?:may|might|can|could|would|shall|should|mind|right|okay|ok|if|let|to|do) i\b|\bme\b/u;
const askedForMe = (one: string, other: string): boolean =>
  /^(?:may|might|can|could|shall|should|would it be) (?:i|me)\b/u.test(one) &&
  !ASKED_FOR.test(other) &&
  !MINE.test(other) &&
  YOURS.test(other);

const REASON =
  /\bwhy\b|\bhow come\b|\breasons?\b|\bbehind\b|\bover\b|\bwhat (?:has )?(?:made|makes|drew|draws|brought|led|got|attracted|keeps|kept|prompted|pushed)\b|\bhow did (?:you|it)\b|\bhow you\b|\bdecided?\b/u;
const WHY = /^(?:and |so |but )*why\b/u;
const WHO = /^(?:and |so |but )*who (?!else|do you work)/u;
const OF_PEOPLE =
  /\b(?:who\w*|any(?:one|body)|some(?:one|body)|team|crew|colleagues|people|boss|manager|decisions?|decides?|tasks|divided|shared|checks?|help\w*|mentor|report)\b/u;
const WHICH = /^(?:and |so |but )*which \p{L}+/u;

/** One asks for the reason, for the person or for one among several, and the other for none of that. */
const askedOtherwise = (one: string, other: string): boolean =>
  (WHY.test(one) && !REASON.test(other)) ||
  (WHO.test(one) && !OF_PEOPLE.test(other)) ||
  (WHICH.test(one) && MANNER.test(other) && !WHICH.test(other)) ||
  (/\b(?:can|could|would|will) you (?:give|send|show|read|check|forward|look at) .*\bmy \p{L}+/u.test(one) &&
    !MINE.test(other));

const COUNT = /\bhow many\b|\bwhat share\b|\bhow far\b/u;
const MANNER = /\bhow (?:do|does|did|can|would|should|could) (?!.*\bmany\b)/u;
const AMOUNT = /\b(?:how (?:many|much|long|fast|soon|quickly|often|old|far)|what share)\b/u;
const PLACE = /^(?:and |so |but )?where\b/u;

/** One asks how many and the other how it is done; or one asks for the place, the other for the measure. */
const measuredApart = (one: string, other: string): boolean =>
  (MANNER.test(one) && AMOUNT.test(other) && !AMOUNT.test(one)) ||
  (PLACE.test(one) && AMOUNT.test(other)) ||
  (COUNT.test(one) && MANNER.test(other) && !MANNER.test(one));

const PAST = /\b(?:did|was|were|had)\b/u;
const PRESENT = /\b(?:do|does|is|are|can|could|would|will|should)\b/u;

/** The one asks what was, the other what is: words that they share make no single question of them. */
export const otherTime = (one: string, other: string): boolean =>
  PAST.test(one) !== PAST.test(other) && PRESENT.test(PAST.test(one) ? other : one);

/** The questions cannot be the same, whatever words they share. Both as `spelledOut` has them. */
export const toldApart = (prepared: string, asked: string): boolean =>
  opposed(prepared, asked) ||
  turnedRound(prepared, asked) ||
  aboutOthers(prepared, asked) ||
  ofYours(prepared, asked) ||
  askedForMe(prepared, asked) ||
  askedOtherwise(prepared, asked) ||
  askedOtherwise(asked, prepared) ||
  measuredApart(prepared, asked) ||
  measuredApart(asked, prepared);
