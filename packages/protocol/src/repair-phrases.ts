import type { Repair } from './repair.ts';

/** Something that a turn about the talk itself may be made of; 'what' and 'sorry' hang on how they are said. */
export interface RepairPiece {
  kind?: Repair | 'sorry?' | 'what';
  pattern: string;
}

const PLEASE =
  "(?:(?:please|again|once more|one more time|once again|another time|for me|(?:a (?:bit|little) )?(?:more )?(?:slowly|slower|louder)|in other words|differently|another way|thanks|thank you|if (?:that's|that is|it's) (?:ok|okay|all right|alright)|if (?:you|we|i) (?:can|could|may|don't mind|do not mind|wouldn't mind))[ ,]*)*";
const ASK =
  "(?:(?:can|could|would|will|may|might) (?:you|we|i)(?: (?:please|just|maybe|possibly|kindly|perhaps))*|(?:would|do|d') ?you mind(?: if (?:we|i))?|is it (?:ok|okay|all right|alright|possible) (?:if (?:we|i)|to)|i(?:'d| would) like to|i (?:want|need) (?:you )?to|let's|lets|let us|let me|please|shall we|should we)(?: just| please)?";
const LET_US =
  "(?:(?:can|could|may|might|shall|should) (?:we|i)(?: (?:please|just|maybe|possibly|perhaps))*|(?:would|do) you mind if (?:we|i)|is it (?:ok|okay|all right|alright|possible) (?:if (?:we|i)|to)|i(?:'d| would) like to|i want to|let's|lets|let us|let me|please)(?: just| please)?";
const BIT = '(?:bit|part|thing|sentence|word|words|one|answer|question|line)';
const THAT = `(?:that|it|this|you|yourself|everything|all (?:of )?that|(?:the|that|your)(?: very)?(?: last| first)? ${BIT}|the end(?: of that)?|what you (?:just |were )?(?:said|saying|told me|asked(?: me)?))`;
const I = "(?:(?:i think |i'm afraid |i am afraid )?(?:i|we)(?: just| think i)?)";
const SO =
  '(?:just |only |really |very |so |too |a bit |a little |quite |awfully |terribly |rather |being |feeling )*';
const MY = '(?:my|the|this|that)';

/** What a turn may be made of, longest match first; a piece without a kind may stand beside, and decides nothing. */
export const PIECES: readonly RepairPiece[] = [
  {
    kind: 'say-again',
    pattern: `${ASK} (?:say|put|explain) ${THAT} (?:more (?:simply|plainly|clearly|slowly)|in (?:simpler|plain|plainer|easier|other) (?:words|terms|english)) ?${PLEASE}`,
  },
  {
    kind: 'say-again',
    pattern: `(?:i'm |i am )?not sure (?:that )?i (?:understood|followed|caught|got|heard) (?:${THAT})`,
  },
  { kind: 'what', pattern: 'h+m+(?=\\s*\\?)' },
  {
    kind: 'say-again',
    pattern: `${ASK} (?:say|repeat|saying|repeating|tell me|ask|asking) ${THAT}(?: again| once more| one more time) ?${PLEASE}`,
  },
  {
    kind: 'say-again',
    pattern: `${ASK} (?:repeat|repeating|rephrase|rephrasing|reword|restate)(?: ${THAT})? ?${PLEASE}`,
  },
  {
    kind: 'say-again',
    pattern: `${ASK} (?:explain|put|go over|run) ${THAT}(?: by me)? (?:again|once more|one more time|differently|another way|in other words) ?${PLEASE}`,
  },
  {
    kind: 'say-again',
    pattern: `(?:say|repeat) (?:that|it|this|what you said)(?: again| once more| please|(?= please|$)) ?${PLEASE}`,
  },
  {
    kind: 'say-again',
    pattern: `${I}(?: (?:really|quite|fully|completely))? ?(?:(?:didn't|did not|don't|do not|couldn't|could not|can't|cannot|wasn't able to|failed to)(?: (?:really|quite|fully|completely|entirely))? (?:catch|hear|get|follow|understand|make out)|missed)(?: a word of)? (?:any of |half of )?${THAT}`,
  },
  {
    kind: 'say-again',
    pattern: `i (?:didn't|did not|don't|do not|couldn't|could not)(?: quite)? (?:understand|follow|hear)`,
  },
  {
    kind: 'say-again',
    pattern: `what (?:did you (?:just )?say|were you saying|was (?:that|it) again|was (?:the|your) question(?: again)?|was that you said|did you ask(?: me)?)(?: again| just now)? ?${PLEASE}`,
  },
  {
    kind: 'say-again',
    pattern: `(?:(?:i'm |i am )?(?:so )?sorry[ ,.…-]+what(?:'s| was| is) that|say again(?: please)?|come again|(?:once|one time) more please|one more time|again please|say what|how's that again|i beg your pardon|beg your pardon|beg pardon)`,
  },
  {
    kind: 'say-again',
    pattern: `(?:you(?:'re| are)?|the (?:line|sound|audio)|it) (?:broke up|cut out|cut off|froze|dropped out|breaking up|cutting out|went silent)(?: there| a bit| for a (?:second|moment))*`,
  },
  {
    kind: 'what',
    pattern: `(?:pardon(?: me)?|excuse me|huh|eh|what|wait what|sorry what(?: was that)?|what's that)`,
  },

  {
    kind: 'lost-thread',
    pattern: `(?:(?:so|now) )?(?:where (?:were we|was i|are we|did we (?:stop|leave off|get to)|had we got(?:ten)? to)|what (?:were we (?:just )?(?:talking about|discussing|saying|on|at|speaking of)|was i (?:just )?(?:saying|asking|talking about|going to (?:ask|say)|about to (?:ask|say))|did i (?:just )?ask(?: you)?|was my (?:last )?question))(?: again| just now| before)* ?${PLEASE}`,
  },
  {
    kind: 'lost-thread',
    pattern: `i(?:'ve| have)?(?: just| totally| completely)? lost (?:${MY} (?:thread|train of thought|train|place|plot|focus)|track)(?: there| completely| for a (?:second|moment)| of (?:it|this|that|things|what we were (?:saying|talking about)|where we (?:were|are)|my (?:notes|questions|thoughts)))*`,
  },
  {
    kind: 'lost-thread',
    pattern: `i(?:'ve| have| seem to have)?(?: just| totally| completely)? (?:forgot|forgotten|forget) (?:what (?:i (?:was (?:going|about) to|wanted to|meant to) (?:ask|say)|i was (?:asking|saying)|i (?:just )?asked|we were (?:talking about|saying|discussing|on|at))|${MY} (?:next )?question|where (?:we|i) (?:were|was))`,
  },
  {
    kind: 'lost-thread',
    pattern: `(?:my (?:mind|head)(?: has| just| is)*(?: (?:went|gone|going|totally|completely))* ?blank|i(?:'m| am|'ve| have)?(?: just)? (?:going|gone|went|go|drew|drawing)(?: a| completely| totally)? blank|i(?: just| completely)? blanked(?: out)?|i(?:'m| am) (?:completely |totally |a bit |a little )?lost)(?: for a (?:second|moment)| here| now| there)*`,
  },
  {
    kind: 'lost-thread',
    pattern: `(?:${ASK} )?remind me (?:where (?:we|i) (?:were|was)|what (?:we were (?:talking about|saying|discussing|on)|i (?:was (?:saying|asking)|(?:just )?asked(?: you)?))) ?${PLEASE}`,
  },

  {
    kind: 'start-over',
    pattern: `(?:${LET_US} )(?:(?:start|begin)(?: (?:this|that|it|all))?(?: all)? (?:over|again|afresh|anew|fresh)|(?:start|begin|go back|take (?:it|this|that)|go) from (?:the (?:start|beginning|top)|scratch|zero)|try (?:that|this|it) (?:again|once more)|try again|go again|restart(?: (?:this|that|it))?|do (?:that|this|it) (?:over|again)|rewind)(?: (?:from (?:the (?:start|beginning|top)|scratch)|all over|again))* ?${PLEASE}`,
  },
  {
    kind: 'start-over',
    pattern: `(?:start(?:ing)? over|(?:start|begin) again|from the top|take two|(?:i(?:'d| would) like )?a (?:fresh|new) start)(?: please)?`,
  },

  {
    kind: 'nonsense',
    pattern: `(?:(?:ignore|disregard|scratch|scrap|strike|delete|forget)(?: about)? (?:that|this|it|my last (?:message|turn|line|question|one)|(?:that|the) (?:last )?(?:message|turn|line|one)|what i (?:just )?(?:said|wrote|typed|sent)|i (?:said|asked|wrote) (?:that|anything)))(?=$|[ ,.!;]+(?:please|sorry|i |that |it |my |typo|wrong|oops|$))(?: please)?`,
  },
  {
    kind: 'nonsense',
    pattern: `(?:i|my (?:phone|keyboard|fingers?|hand|thumb)|the cat|my (?:cat|kid|child|son|daughter|dog))(?:'ve| have| just| accidentally| must have)* (?:typed|wrote|sent|hit|pressed|posted)(?: (?:you|that|it|this|send|enter|return|the wrong (?:key|button)|(?:some|total|complete|pure|such|a lot of)? ?(?:nonsense|rubbish|gibberish|garbage)))?(?: (?:by (?:mistake|accident)|too (?:early|soon|fast|quickly)|wrong(?:ly)?|accidentally|there|with my elbow))*(?= ?(?:$|[,.!;]))`,
  },
  {
    kind: 'nonsense',
    pattern: `(?:that|it|this)(?: (?:was|is|were)|'s)(?: just| only| all)* (?:a typo|nonsense|gibberish|rubbish|a slip|an accident|by (?:mistake|accident)|a mistake|autocorrect|the wrong (?:window|chat|tab|message)|my (?:cat|kid|keyboard|autocorrect)|meant for (?:somebody|someone) else)(?: (?:of mine|from me))?`,
  },
  {
    kind: 'nonsense',
    pattern: `(?:typo|wrong (?:window|chat|tab|button|key)|autocorrect|i (?:didn't|did not) mean to (?:send|type|write|post|say|ask) (?:that|it|this)|(?:my|the) (?:cat|dog|kid|son|daughter|child|toddler) (?:walked|stepped|jumped|sat|leaned|leant|lay|ran) (?:over|across|on|onto) (?:the|my) keyboard)`,
  },
  {
    kind: 'nonsense',
    pattern: `(?:test|testing|test test|test 123|testing testing|lorem ipsum(?: dolor(?: sit(?: amet)?)?)?)(?=[ .!?,]*$)`,
  },

  {
    kind: 'sorry',
    pattern: `(?:(?:i |we )?(?:sincerely |truly |do |really )*apologi[sz]e|(?:my |many |sincere |big |huge )*apologies|(?:please )?forgive (?:me|my [a-z]+)|(?:please )?excuse my [a-z]+|my (?:bad|mistake|fault))(?: (?:for|about) (?:that|this|it|my [a-z]+|being [a-z ]{1,20}|interrupting|rambling|the (?:noise|delay|confusion|mess|wait|mix-up)))?`,
  },
  {
    kind: 'sorry',
    pattern: `(?:i(?:'m| am) (?:so |very |really |terribly )*)?sorry(?: again)? (?:about|for) (?:being (?:so |a bit |a little |such a )*[a-z]+(?: (?:earlier|before|just now|to you|with you|there|today))*|(?:interrupting|rambling|babbling|snapping|mumbling|stammering|swearing|going on)(?: (?:you|on|like that|at you|so much))?|my (?:manners|rudeness|nerves|tone|english|spelling|typing|language|behaviou?r|rambling|last (?:message|question|turn))|the (?:noise|delay|confusion|mess|wait|mix-up|interruption|typos?|wall of text|bad line))`,
  },
  { kind: 'sorry', pattern: `sorry(?: again)? (?:about|for) (?:that|this|it)` },
  {
    kind: 'sorry',
    pattern: `sorry to (?:interrupt|ramble|keep you waiting|butt in|cut you off|have (?:interrupted|been (?:so )?[a-z]+))(?: you)?`,
  },
  {
    kind: 'sorry',
    pattern: `i (?:was|am|have been|got)(?: ${SO})?(?:rude|impolite|short|unfair|out of line|careless|harsh|snappy|unkind)(?: (?:to|with) you)?(?: (?:there|just now|before|earlier))*`,
  },
  {
    kind: 'sorry',
    pattern: `i(?:'m| am|'ve been)(?: being)(?: ${SO})?(?:rude|impolite|silly|unfair|difficult|annoying)`,
  },
  {
    kind: 'sorry',
    pattern: `that (?:was|is|came out|sounded|came across)(?: as| ${SO})?(?:rude|wrong|badly|impolite|unkind|out of line|uncalled for|unfair|harsh|not (?:nice|fair|polite|kind)|ruder than i meant(?: it)?)(?: of me)?`,
  },
  {
    kind: 'sorry',
    pattern: `i (?:shouldn't|should not|ought not to) have (?:said|asked|put it)(?: (?:that|it|like that))*`,
  },
  {
    kind: 'sorry',
    pattern: `i (?:didn't|did not) mean (?:to (?:be|sound|come across as|come across|seem) (?:so )?(?:rude|impolite|short|unkind|harsh)|it (?:like that|that way)|that)`,
  },
  { kind: 'sorry?', pattern: `(?:sorry)` },

  { kind: 'nonsense', pattern: `bla+h?(?= ?[.!,]*$)` },

  // Beside them.
  {
    pattern: `(?:the|my) (?:line|connection|sound|internet|wifi|wi-fi|signal|audio|phone|screen)(?: has| just)* (?:dropped|died|froze|broke up|broke|went|cut out|failed|crashed)(?: off| out)?`,
  },
  { pattern: `(?:i(?:'m| am) (?:so |very |really |terribly |awfully )*sorry)` },
  {
    pattern: `i(?:'m| am|'ve been|'m just| was)(?: ${SO})?(?:nervous|tired|flustered|distracted|new to this|all over the place|not myself|miles away|a mess)(?: (?:today|here|now|right now|to be honest|honestly))*`,
  },
  {
    pattern: `(?:i (?:wasn't|was not) (?:listening|paying attention)|i (?:zoned|spaced) out|i (?:got|was) distracted|it(?:'s| is| was)(?: so| very| really| a bit)* (?:noisy|loud)(?: here)?|(?:the|my) (?:line|connection|sound|internet|wifi|wi-fi|signal|audio)(?:'s| is| was)(?: so| very| really| a bit)* (?:bad|terrible|slow|poor|awful|weak|patchy))(?: (?:today|here|there|for a (?:second|moment)))*`,
  },
  {
    pattern: `(?:oh no|oh dear|oh|ah|um+|uh+|er+m?|hm+|ok|okay|well|so|and|but|because|wait|hang on|hold on|one (?:moment|second|sec)|just a (?:moment|second|sec)|a moment|please|oops|whoops|ugh|argh|gosh|god|no|yes|yeah|yikes|then|now|never mind|nevermind|nvm|honestly|to be honest|actually|really|just)`,
  },
];
