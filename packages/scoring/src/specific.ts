import { saidIn, sentenceRanges } from '@anyone-else/protocol';

/**
 * Is the question whom else to talk to narrowed to a kind of person, a topic, a place or a stage?
 * Rules on the wording only: something must be left of the question once the words that any such question holds
 * ('anyone else', 'two or three people', 'in your network', 'who would talk to me') are set aside.
 */
export function isSpecificCloser(text: string): boolean {
  const question = closerPart(plain(saidIn(text)));
  return NARROWING.some((pattern) => pattern.test(question));
}

const plain = (text: string): string =>
  text
    .replaceAll('’', "'")
    .replace(/\b(?:um+|uh+|er+|erm|you know|sort of)\b,?/giu, ' ')
    .replace(/\b(\w+)(?: \1\b)+/giu, '$1')
    .replace(/\s+/gu, ' ')
    .toLowerCase();

const ASKS_WHOM =
  /\b(?:(?:some|any)(?:one|body|1)|who(?:m|se|'s|s|'d)?|others?|another|people|ppl|persons?|names?|colleagues?|which|there(?:'s| is| are| be)|know|any)\b/u;

/** A question longer than this is not read to its end, so that a wall of text costs no time. */
const LONGEST_QUESTION = 1_500;

/** From the sentence that asks on: narrowing often comes as an afterthought, hardly ever in a reaction before. */
function closerPart(text: string): string {
  const sentences = sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
  const asking = sentences.findIndex(
    (sentence) => ASKS_WHOM.test(sentence) && /\?$|\b(?:talk|speak|meet|hear|name)/u.test(sentence),
  );
  const part = asking <= 0 ? text : sentences.slice(asking).join(' ');
  return part.slice(0, LONGEST_QUESTION);
}

const ANYBODY = '(?:some|any|no)(?:one|body|1)';
const FOLK = `(?:${ANYBODY}|people|persons?|folks?|ppl|others?|contacts?|colleagues?|names?|those|they|one of (?:those|them))`;

/** 'who …' that says no more than that they would talk. */
const WILLING =
  '(?:be (?:good|great|worth|up for|willing|happy|happier|open|able|kind|fine)|talk|speak|chat|take|spare|give|help|share|accept|have (?:a |an |the |ten |five |some )|mind|not mind|put up|let me|say|know more|suit)';
const EMPTY_CLAUSE = `(?:(?:i|you|u|we|it|they)\\b|(?:would|could|might|should|may|can|will|wouldn't|'d) ?${WILLING}?|${WILLING}\\b|(?:is|are) (?:good|willing|happy|open|up for|worth)\\b|comes?\\b|springs?\\b|else\\b|has (?:ten|a few|some)\\b|whom?\\b)`;
/** Places and groups that are the contact's whole world and narrow nothing, and phrases of time and manner. */
const NOWHERE =
  '(?:(?:your|my|the|this|that|their|our|a|an|any|some|all) )?(?:own |whole |same |wider |professional |personal |last |first |next |few |couple |further |near )*(?:network|circles?|contacts?|acquaintance|mind|there|here|field|industry|sector|business|trade|profession|line|area|opinion|view|phone|world|general|place|case|particular|future|end|meantime|boat|advance|touch|all|person|once|way|time|moment|days?|weeks?|months?|years?|minutes?|position|shoes|boots|me|you|them|us|it|him|her|whom?|what|which|that|this|list|diary|corner|experience|turn|return|road|spot|top|head|hand|side|line|call|talk|chat|front|summer|autumn|spring|winter|january|february|march|april|may|june|july|august|september|october|november|december|least|once|first|my [a-z]+|your (?:thinking|head|book|opinion|address)|there)\\b';

const PLACE = `(?:in|at|from|on|near|inside|outside|within|among|around|beyond) (?!${NOWHERE})(?:the |a |an |your |one of )?[a-z]{3,}`;
const NOT_A_KIND =
  '(?:one|ones|person|people|persons?|human|soul|names?|numbers?|colleagues?|contacts?|few|little|bit|couple|lot|moments?|minutes?|hour|chats?|calls?|talks?|talking|time|times|good|great|last|quick|second|final|words?|hand|way|questions?|ideas?|others?|two|three|of|that|things?|you|advice|tips?|suggestions?|recommendations?|friends?|mates?|pals?|coffee|who|i|else|more|chance|worth|friendly|further|number|same|this|list|line|road|right|long|real|huge|big)';

const NARROWING: readonly RegExp[] = [
  // somebody who went from …; anyone I should meet who has …; a person whose …
  new RegExp(
    `\\b(?:${FOLK}|person|one)\\b[^.?!]{0,45}?\\b(?:who(?:'s|s|'ve|ve|'d)?|that|which)(?= )(?! ${EMPTY_CLAUSE})(?: just| only| also| really| once)? [a-z]+`,
    'u',
  ),
  new RegExp(
    `\\b(?:${FOLK}|person) whose (?!(?:brains?|advice|opinion|view|story|name|number|thoughts|door|voice)\\b)[a-z]+`,
    'u',
  ),
  // somebody in …, at …, on the … side; who else in …
  new RegExp(
    `\\b(?:${FOLK}|person|whom?)(?: else| more| other)?,? (?:[a-z]+ ){0,2}?(?:${PLACE}|with (?!whom?\\b|me\\b|more time)[a-z]+)`,
    'u',
  ),
  // who else should I talk to … in maritime law
  new RegExp(
    `\\b(?:who|whom|${ANYBODY}|people|person)\\b(?: else)?\\b[^.?!]{8,60}? (?:in|at|on) (?!${NOWHERE})(?:the |a |an )?[a-z]{3,}`,
    'u',
  ),
  // somebody involved in, new to, nearer …, more seasoned
  new RegExp(
    `\\b${FOLK}(?: else)? (?:currently |already |also |now |newly )?(?:involved|working|doing|running|hired|new|junior|senior|local|retired|early|late|(?!(?:further|other|rather|whether|either|never|ever|over|after|under|however)\\b)[a-z]+er\\b|(?:more|less) [a-z]+)`,
    'u',
  ),
  // another nurse, a technician, one of your reps: a kind, followed by what is wanted of them
  new RegExp(
    `\\b(?:another|an?|one of (?:your|the|those|these)|(?:any|some) of (?:your|the|those|these)|(?:any |some )?other|any|some|those) (?!${NOT_A_KIND}\\b)(?:[a-z'-]+ ){0,3}?[a-z'-]+(?=[^.?!]{0,500}\\b(?:who|whom|that|i|might|worth|you|to|willing)\\b)`,
    'u',
  ),
  // ideally a …, maybe somebody just …, like a …, people in … especially
  new RegExp(
    `\\b(?:ideally|especially|particularly|preferably|specifically|for instance|for example|maybe|perhaps|say|possibly|thinking of|i mean|like|esp)[,:]? (?:like |maybe |also )?(?:(?:an?|another|the|one of|those|other|people|ppl|${PLACE}) (?!${NOT_A_KIND}\\b)|(?:some|any)(?:one|body)(?! (?:i|you|that i|else|to|could|would|at all)\\b) )[a-z]+`,
    'u',
  ),
  new RegExp(`\\b${PLACE}(?: [a-z]+)? (?:perhaps|maybe|especially|ideally|possibly|in particular)\\b`, 'u'),
  // two testers, other career changers
  /\b(?:one or two|two or three|a couple of|two|three|a few|any|other|more|which)(?: other| more)? (?!(?:others?|minutes|questions|numbers|colleagues|answers|further)\b)(?:[a-z-]+ )?[a-z-]+(?:ers|ors|ists|ees|ants|ians|men|women|nurses|seniors|juniors|heads|leads)\b/u,
  // which actuary should I ask?
  new RegExp(`\\bwhich (?:other )?(?!${NOT_A_KIND}\\b)[a-z]+ (?:should|would|could|do|might)\\b`, 'u'),
  /\bwhich (?:two or three |one |two |three )?of (?:those|these|them|your|the)\b/u,
  // talk to about …; for the plain truth about …
  /\b(?:talk|speak|chat|go|turn|send|meet|ask|hear|listen|point)\b[^.?!]{0,40}\b(?:about|regarding|for the) (?!(?:this|that|it|these|things|more|what you|everything|my|all|your?|them|next|future|one|same|time|opposite)\b)[a-z]+/u,
  /\b(?:on|know|for|about) the [a-z][a-z -]{2,25} (?:side|bit|part)\b/u,
];
