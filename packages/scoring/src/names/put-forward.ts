import { isNameOrWord } from './given.ts';
import { PUTS_FORWARD, SENDS_TO_THEM } from './offer.ts';
import { AROUND, type PersonMention } from './person.ts';
import { hasNoCapitals } from './unsigned.ts';

/** What stands around a mention, by which it is told whether somebody is put forward or only spoken of. */
export interface Setting {
  sentence: string;
  /** The sentence after it. */
  next: string;
  /** Names were asked for: just now, or a moment ago with nothing else asked since. */
  asked: 'now' | 'still' | 'no';
  /** What the user says next. */
  reply: string;
}

/** Whether the contact puts this person forward as somebody to talk to. */
export function isPutForward(mention: PersonMention, { sentence, next, asked, reply }: Setting): boolean {
  const before = sentence.slice(Math.max(0, mention.start - AROUND), mention.start);
  const after = sentence.slice(mention.end, mention.end + AROUND);
  const isIntroduced = OF_A_PERSON.test(before);
  if (!isIntroduced && NOT_OFFERED.test(before)) return false;
  if (GONE.test(after) || (LEFT_ASIDE.test(before) && /^,? but\b/iu.test(after))) return false;
  if (!mention.full && A_THING_AFTER.test(`${after} ${next}`)) return false;
  if (RECOUNTED.test(after) && !SENDS_TO_THEM.test(after + next)) return false;
  if (ASKS.test(before) && A_JOB_FOR_THEM.test(after)) return false;
  if (COULD_NOT.test(after) && !SENDS_TO_THEM.test(after + next)) return false;
  if (asked === 'no')
    return sendsTo(before, after, next, mention.full) || (mention.full && isAskedAfter(before, after, next));
  if (takenUp(mention, reply)) return true;
  if (asked === 'still') return mention.full ? standsOut(before, after) : sendsTo(before, after, next, false);
  return mention.full ? standsOut(before, after) : isOnePerson(mention, before, after, next);
}

/** 'Picasso couldn't get a job with us': a way of speaking. */
const COULD_NOT = /^ (?:(?:him|her)self )?(?:couldn|wouldn)['’]?t (?!mind|hesitate|hurt)/iu;
/** 'Ask Kev to fix your mic' sends nobody to Kev to learn from him. */
const ASKS = /\b(?:ask|tell|get) $/iu;
const A_JOB_FOR_THEM =
  /^ to (?!(?:talk|speak|chat|meet|introduce|show|tell|have|put|connect|call|ring|help|look|see|explain|walk|take|bring)\b)\p{Ll}/u;
/** Named, but for another reason, or to be left alone. */
const NOT_OFFERED =
  /\b(?:not|never|except|told|asked|called|married|hired|met|replaced|fired|remember|(?:work(?:s|ed|ing)?|trained|studied|lived?|lunch|was|were|grew up|started) (?:with|for|under|by)|(?:thanks|due|according|married|next) to|report(?:s|ed|ing)? to|tell (?:him|her|them)(?: that)?|forget|avoid|unlike|besides|apart from) $|n['’]t (?!(?:you|he|she|they|it|we|i)\b)(?:\p{L}+ ){0,3}$/iu;
/** 'Do you know Figma? Learn it.' */
const A_THING_AFTER =
  /^[?.!,]?\s+(?:(?:do |go and |and |then )?(?:learn|use|read|try|get|buy|watch|join|download) it\b|it['’]s\b|it is\b|its\b|which\b)/iu;
/** 'My friend Kayla told me': a story of the contact's own. */
const RECOUNTED =
  /^ (?:told|said|got|gave|taught|asked|hired|helped|took|showed|made) (?:me|us|to me)\b|^ said\b/iu;
const GONE =
  /^,? (?:but (?:he|she|they)['’]?s? (?:left|gone|dead|retired)\b|(?:has|have|['’]s|she['’]s|he['’]s)? ?(?:gone back|went back|left (?:us|last|in|for|the)|passed away|died|no longer|is dead)\b)/iu;
/** 'There was Giles, but …' */
const LEFT_ASIDE = /\bthere (?:was|were|used to be) $/iu;

/** Asked for a name, a full one counts where it opens the sentence, follows words of offering, or is described. */
function standsOut(before: string, after: string): boolean {
  return (
    before.trim() === '' ||
    /(?:^|[,:;.!?…–—-]|\b(?:and|or|then|also|plus|maybe|perhaps|even)) ?$/iu.test(before) ||
    PUTS_FORWARD.test(before) ||
    SENDING.test(before) ||
    OF_A_PERSON.test(before) ||
    WANTED.test(before) ||
    DESCRIBED.test(after) ||
    WOULD_DO.test(after) ||
    SENDS_TO_THEM.test(after) ||
    after.trim().length < 2
  );
}

/** A first name alone needs more: plain words of sending, or that what is said next is about this person. */
function isOnePerson({ name }: PersonMention, before: string, after: string, next: string): boolean {
  if (SENDING.test(before) || OF_A_PERSON.test(before) || OF_THEIRS.test(before) || WANTED.test(before))
    return true;
  if (GUESSING.test(before))
    return (
      /^(?:[.!?,]|,? (?:or|and|maybe|perhaps|too)\b|$)/iu.test(after) ||
      DESCRIBED.test(after) ||
      WOULD_DO.test(after)
    );
  if (before.trim() === '' && (/\p{L}{3}ing$/u.test(name) || /^ (?:a|an|the|my|our|your)\b/iu.test(after)))
    // 'Sam, a nurse' describes somebody; 'Sketch a form' and 'Testing on Monday' do not.
    return false;
  const led =
    before.trim() === '' ||
    /(?:[,:.!?…–—-]|\b(?:and|or|also|then|plus|even|maybe|perhaps)) ?$/iu.test(before) ||
    PUTS_FORWARD.test(before);
  const alone = /^[.!…]*$/u.test(after) && (/^(?:She|He|They)\b/u.test(next) || next.startsWith(name));
  return (
    led &&
    (DESCRIBED.test(after) ||
      alone ||
      (WOULD_DO.test(after) && /\b(?:he|she|him|her|they)\b/iu.test(after + next)))
  );
}

/** 'my colleague Sam', 'a woman called Priya', 'I'd start with Miguel'. */
const SOMEBODY =
  'colleague|friend|boss|manager|mentor|teacher|teammate|lead|sister|brother|cousin|wife|husband|partner|neighbou?r|coworker|co-worker|ex-colleague|buddy|mate|pal|trainee|apprentice|assistant|deputy|director|head|student|professor|supervisor|trainer|nephew|niece|uncle|aunt|intern|predecessor|successor|counterpart|brother[- ]in[- ]law|sister[- ]in[- ]law|flatmate|classmate|designer|engineer|researcher|recruiter|producer|editor|coach|founder|controller|lady|guy|chap|fella|bloke|lad|dude|girl|woman|man|gentleman';
const OF_A_PERSON = new RegExp(
  `\\b(?:(?:my|our|an?|the|this|one|another|that)(?: (?:\\p{Ll}|-)+){0,3}? (?:${SOMEBODY})(?: (?:of mine|of ours|here|there|is there|(?:from|at|in|on) (?:the |our |my )?\\p{L}+(?: \\p{L}+)?))?,? ?(?:is |called |named |by the name of |whose name is |that['’]s |goes by )?|(?:person|somebody|someone|one) (?:called|named)|name(?:['’]s| is| was)|(?:i'd|i’d|i would) (?:start|begin|go|kick off) (?:with|to)|there(?:['’]s| is) (?:also |always |my |our |wee |young |old |big )*)\\s*$`,
  'iu',
);
/** 'And his partner Siân', 'her manager is a Tom something'. */
const OF_THEIRS = new RegExp(
  `\\b(?:his|her|their)(?: \\p{Ll}+)? (?:${SOMEBODY}),? (?:is |is called |called )?(?:a )?$`,
  'iu',
);
/** 'You want Ana', 'you'd be after Ana', 'who you need is Ana'. */
const WANTED =
  /\b(?:you(?:['’]d| would)?(?: really| probably| definitely)? (?:want|like|enjoy|be after|get on with|love)|hit up|steer you (?:to|towards?)|think of|thinking of|comes to mind is|right person is|(?:person|one|man|woman) (?:to (?:ask|see|talk to|speak to)|you want|for you|for that) (?:is|would be)|how about|what about|(?:have you|did you|do you|you ever|you) (?:ever |already |by any chance )*(?:met|meet|tried|know|come across|came across|run into|bumped into|heard of|spoken (?:to|with)|talked (?:to|with)|thought of(?: asking| trying)?|crossed paths with|been in touch with|considered)|say|suggest|recommend|nominate|vote for|has any(?:one|body)(?: else)? (?:mentioned|suggested|put you on ?to|told you about|pointed you (?:to|at)|sent you to)|in touch with|hold of) (?:be |our |my |old )*$/iu;
/** The whole answer so far: 'Maybe Priya', 'Probably Dave'. */
const GUESSING =
  /^(?:(?:well|oh|yes|sure|hm+|um+|er+|erm|ok|okay|yeah|right|mm+)[,.]? )*(?:maybe|perhaps|probably|possibly|definitely|certainly|also|then|and|obviously|honestly)\s$/iu;
const DESCRIBED =
  /^(?:,| -| –| —|\(| \()? ?(?:if (?:he|she|they)\b|(?:maybe,? |perhaps,? |probably,? |possibly,? |also,? |actually,? |now |currently |originally )?(?:who|whose|she|he|they|we|our|my|her|his|their|one of|a |an |the |from |at |over at |over in |in |on |down at |up at |down the |out of |up in |down in |back in |formerly |ex-|used to |another )\b)/iu;
/** 'Ana would be perfect', 'Dave's your man', 'Priya might talk to you'. */
const WOULD_DO =
  /^(?:,? (?:would|might|could|can|will|may|should|knows|loves|comes to mind|is (?:the one|your|great|good|brilliant|lovely|very|really|always|a (?:good|great|lovely))|went through|did (?:the same|that|exactly)|made the|has (?:been|done|just|made))\b|['’](?:s|d|ll) (?:your|be|the one|the person|great|good|brilliant|lovely|a (?:good|great|lovely)|always|probably|in|at|on|over|been|done|just|our|my)\b)/iu;

/** 'Do you know Pete Lindqvist? You two would get along': a question that is meant as a hint. */
const isAskedAfter = (before: string, after: string, next: string): boolean =>
  ASKS_WHETHER_KNOWN.test(before) && MEANT_FOR_YOU.test(`${after} ${next}`);
const ASKS_WHETHER_KNOWN =
  /\b(?:has any(?:one|body)(?: else)? (?:mentioned|suggested|put you on ?to|told you about|pointed you to|sent you to)|(?:have you|do you|did you|you ever) (?:ever |already |by any chance )*(?:met|meet|know|come across|run into|bumped into|heard of|spoken (?:to|with)|talked (?:to|with)|thought of asking|crossed paths with|been in touch with))(?: (?:our|my|old))* $/iu;
const MEANT_FOR_YOU =
  /\b(?:(?:she|he|they)(?:['’]d| would| might| could| will|['’]ll) (?:be|love|give|help|talk|tell|show|sort|have|see|like|enjoy|speak|answer)|(?:she|he)['’]s (?:the one|your|worth|the person|always looking)|you two|you(?:['’]d| would) (?:like|love|get on|get along|enjoy)|worth|you should|i['’]d (?:catch|try|ask|talk|ring|start|write)|look (?:him|her|them) up|(?:ask|ring|call|catch|try|see|tell|text|find) (?:him|her|them))\b/iu;

/** Unasked, only plain words of sending the user to somebody count. */
function sendsTo(before: string, after: string, next: string, full: boolean): boolean {
  if (SENDING.test(before) || (GIVE.test(before) && A_CALL.test(after))) return true;
  return (
    SENDS_TO_THEM.test(after) ||
    (full &&
      /^(?:you (?:two|both|should)|do|talk|write|look|go|get|tell|ask|say|ring|call|e-?mail|message)\b/iu.test(
        next,
      ) &&
      (SENDS_TO_THEM.test(next) || TOGETHER.test(next) || TELLS_THEM.test(next)))
  );
}
/** 'You want to give Bluey a ring.' */
const GIVE =
  /(?:\byou(?:['’]d| should| could| can| might| must| want to| wanna| need to| ought to)?(?: better| just)?|^|[.,:;!–—-] |\b(?:and|then|just|so|do|please)) (?:give|drop|send) (?:our |my |old )*$|^(?:give|drop) (?:our |my |old )*$/iu;
const A_CALL =
  /^ (?:\p{L}+ \p{Lu}\p{L}+ )?a (?:ring|call|shout|bell|buzz|text|line|message|mail|email|tinkle|visit|note)\b/iu;
/** 'Tell her you can hold your nerve.' */
const TELLS_THEM = /^tell (?:him|her) (?:that )?(?:you|what you|about your?)\b/iu;
const TOGETHER = /\byou (?:two|both) (?:should|must|ought|need to|would)\b/iu;

const TO_THEM =
  '(?:(?:talk|speak|write|reach out|say hello|chat|listen|go) (?:to|with)|(?:have a (?:word|chat|coffee|call|talk)) with|go and (?:see|meet|find)|(?:see|meet|contact|ring|email|call|message|try|look up|find|ping|text|phone|dm|hit up|know)|ask for|get in touch with|get hold of|sit down with|check out)';
const SENDING = new RegExp(
  [
    `\\byou(?:['’]d better| should| could| might| must| ought to| can| want to| need to| wanna| have to| will|['’]ll| gotta)(?: also| always| really| definitely| probably| totally| just)? (?:want to |wanna )?${TO_THEM}`,
    `(?:^|[.,:;!–—-] |\\b(?:do|please|just|then|also|kindly|definitely|and|or|so|yeah|yes|sure|um|uh|oh|well) )(?:go (?:and )?|kindly )?${TO_THEM}`,
    '\\bworth (?:talking|speaking|writing|chatting|getting in touch) (?:to|with)',
    '\\b(?:introduce you|put you in touch|put you on|connect you|link you up|loop you in|send you|point you|steer you)(?: over)?(?: to| with| towards?)',
    '\\b(?:(?:somebody|someone|person|one|man|woman) (?:(?:that )?you should|to|worth) (?:talk(?:ing)? to|speak(?:ing)? to|ask|see|meet(?:ing)?|know(?:ing)?)) (?:is|would be|:)',
  ]
    .map(
      (pattern) =>
        `${pattern} (?:um,? |uh,? |to |with |a |our |my |the )*(?:(?:our|my) (?:[\\p{Ll}-]+,? ){1,4})?$`,
    )
    .join('|'),
  'iu',
);

/** The user takes the name up, so it was heard as an answer. */
function takenUp({ name }: PersonMention, reply: string): boolean {
  const word = name.split(' ').find((part) => part.length > 2 && !/\.$/u.test(part)) ?? name;
  // In small letters 'will do' takes up no Will.
  if (hasNoCapitals(reply) && isNameOrWord(word.toLowerCase())) return false;
  const flags = hasNoCapitals(reply) ? 'iu' : 'u';
  return new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^$()|[\]{}\\]/gu, '\\$&')}(?!\\p{L})`, flags).test(
    reply,
  );
}
