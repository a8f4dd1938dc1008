import { SENDS_TO_THEM } from './offer.ts';

/** Where somebody is named in a turn, and up to where the talk is of them. */
export interface Place {
  name: string;
  start: number;
  end: number;
  /** Where somebody else is named next, or the end of the turn. */
  until: number;
}

/** How far behind a name it can be taken back, in characters. */
const REACH = 130;

/** 'But Judith retires on Friday', 'there used to be Heidi, but …', 'Leave him be': named, and not to be asked. */
export function isWithdrawn(text: string, { name, start, end, until }: Place): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, Math.min(until, end + REACH));
  const around = text.slice(Math.max(0, start - REACH), end + 2 * REACH);
  if (around.includes(` not ${name}`) || around.includes(`Not ${name}`)) return true;
  if (WARNED_OFF.test(before)) return true;
  if (!HINTS.test(after)) return false;
  const own = withPronoun(after, name);
  if (LET_BE.test(own)) return true;
  if (/\b(?:still|anyway|all the same)\b/iu.test(own) || SENDS_TO_THEM.test(own) || WILLING.test(own))
    return false;
  const isGone = BUT_GONE.test(own) || GONE.test(own);
  return (
    DEAD.test(own) ||
    BUT_GONE.test(own) ||
    (WAS_THERE.test(before) && BUT.test(own)) ||
    (WOULD_HAVE.test(before) && (BUT.test(own) || isGone)) ||
    (WOULD_SAY.test(before) && BUT.test(own) && RETIRED.test(own))
  );
}

/** 'Don't ask Greg', and Greg is out however he is spoken of. */
const WARNED_OFF =
  /\b(?:don['’]?t|do not|never) (?:ever |even |bother )?(?:ask|go to|go near|bother with|talk to|listen to|call|ring|write to|trust|believe) (?:our |my |old )?$/iu;
/** Without one of these nothing is taken back. */
const HINTS =
  /\b(?:but|only|except|though|although|unfortunately|sadly|till|until|leave|forget|scratch|scrap|never|not|don['’]?t|wouldn['’]?t|i['’]d not|better|let|died|passed|dead|rest|longer|moved|left|gone|went|retired)\b/iu;
const BUT = /^[^.?!]{0,60}\b(?:but|only|except|though|until|till)\b/iu;

/** What the other side makes of it: 'Leave Judith in peace, then', 'I won't trouble her'. */
export function isLetBe(reply: string, name: string, alone: boolean): boolean {
  const own = withPronoun(reply, name);
  return (
    (alone || own !== reply) && (LET_BE.test(own) || WONT_TROUBLE.test(own)) && mentions(own, reply, alone)
  );
}

/** The contact thinks again in the next turn: 'Actually, no, hold on, he's on leave'. `last` is who was named last. */
export function isTakenBackLater(text: string, name: string, last: boolean): boolean {
  const own = withPronoun(text, name);
  if (own === text && !last) return false;
  return AGAIN.test(own) && (LET_BE.test(own) || AGAIN_GONE.test(own));
}

/** A pronoun may be somebody else's where several people were named. */
const mentions = (own: string, reply: string, alone: boolean): boolean => alone || own !== reply;

/** The name of the person said as 'she', so that the same words are looked for. */
function withPronoun(text: string, name: string): string {
  const words = name
    .split(' ')
    .filter((word) => word.length > 2 && /^\p{Lu}/u.test(word) && !word.endsWith('.'));
  const said = words.map((word) => word.replace(/[.*+?^$()|[\]{}\\]/gu, '\\$&')).join('|');
  if (said === '') return text;
  return text.replace(new RegExp(`(?<!\\p{L})(?:(?:${said})(?: |(?!\\p{L})))+`, 'giu'), (found) =>
    found.endsWith(' ') ? 'she ' : 'she',
  );
}

const THEM = '(?:him|her|them|she|that one)';
const THEY =
  "(?:he|she|they|hes|shes|theyre)(?:['’]s|['’]re|['’]ll|['’]ve| has| is| are| have| will| was| had)?(?: (?:just|already|now|only|recently|sadly|really|actually|also|since|away|afraid))*";
const AWAY =
  "(?:left|leaving|leaves|gone|went|goes|moved|moving|moves|died|passed (?:away|on|in|last)|dead|quit|resigned|signed off|on (?:\\p{L}+ )?leave(?! (?:till|until))|off (?:sick|work|with|on|till|until)|poorly|in hospital|too (?:busy|ill|poorly|old)|swamped|snowed under|drowning|run off (?:his|her|their) feet|abroad|unavailable|not (?:available|around|with us|there|here|well|taking|up to|at)|no longer|out of (?:the )?(?:country|business|action)|(?:doesn['’]?t|won['’]?t|wouldn['’]?t|never|can['’]?t|does not|will not) (?:reply|answer|pick up|respond|talk|want|see|have (?:the )?time|thank|do (?:calls|chats|these|this|that)|write back|take)|(?:has )?earned|hates|had enough|not speaking|got (?:enough|too much))\\b";
const RETIRED = /\b(?:retired|retires|retiring|on (?:\p{L}+ )?leave)\b/iu;
const BUT_GONE = new RegExp(
  `^[^.?!;]{0,60}?(?:but|only|except|though|although|unfortunately|sadly|till|until)[, ]+(?:then |now |of course |sadly |unfortunately |actually |i think |i['’]m afraid |no[, ]+)*${THEY} ${AWAY}`,
  'iu',
);
const GONE = new RegExp(`\\b${THEY} ${AWAY}|^[^.?!]{0,30}\\b${AWAY}`, 'iu');
const AGAIN_GONE = new RegExp(`\\b${THEY} ${AWAY}`, 'iu');
const DEAD =
  /^[^.?!]{0,40}(?:[.!,]? (?:he|she|they))?(?:['’]s| has| is|)? ?\b(?:passed (?:away|on)|died|dead (?:now|these)|god rest|rest (?:his|her) soul|no longer with us)\b/iu;
const WAS_THERE =
  /\b(?:there (?:was|were)|(?:there |we |they |you |i )?used to (?:be|have|send (?:people|everyone|everybody|them) to|say)|once (?:was|had)|we had) (?:our |my |a |this |old )*$/iu;
const WOULD_HAVE =
  /\b(?:would|['’]d|might|could)(?: have|['’]ve) (?:said|suggested|sent you to|recommended|told you|pointed you to|been) (?:our |my |old |colleague |friend |boss |ex-boss )*$/iu;
const WOULD_SAY =
  /\b(?:would|['’]d) (?:say|suggest|send you to|recommend|tell you|point you to|ask|pick)(?: it['’]s)? (?:our |my |old |colleague |friend |boss |ex-boss )*$/iu;
const WILLING =
  /\b(?:would love|['’]d love|(?:would|['’]d) be (?:glad|happy|delighted)|won['’]?t mind|happy to|has (?:the |lots of |all the |plenty of )?time|time on (?:his|her|their) hands|(?:reach|find|catch) (?:him|her|them)|worth)\b/iu;
const LET_BE = new RegExp(
  `\\bleave (?:${THEM} (?:be|alone|in peace|out|to it|for now)|${THEM}[.,!]|that\\b(?! (?:to|with|for)\\b))|\\b(?:forget|scratch|scrap) (?:${THEM}|that\\b|i said)|\\bnever mind(?: ${THEM})?[.,!]|\\bnot ${THEM}(?: [,.]|[,.]|$| (?:though|then|um|uh|actually))|\\b(?:don['’]?t|do not|please don['’]?t|better not|wouldn['’]?t|i['’]d not) (?:bother|trouble|disturb|pester|ring|write to|call|ask|contact|chase|go to) ${THEM}\\b|\\blet ${THEM} (?:be|rest|alone|sleep|recover|settle)\\b`,
  'iu',
);
const WONT_TROUBLE = new RegExp(
  `\\b(?:won['’]?t|wouldn['’]?t|will not|don['’]?t want to|shan['’]?t|better not|i['’]d rather not) (?:\\p{L}+ )?(?:trouble|bother|disturb|pester|chase|hassle|contact|write to|ring|call) ${THEM}\\b`,
  'iu',
);
const AGAIN =
  /(?:^|[.!?…,] )(?:oh,? |um,? |ah,? |well,? )*(?:actually|no\b|hold on|hang on|wait|come to think|on second thoughts?|scrap|scratch|forget|never mind|better not|leave|sorry)/iu;
