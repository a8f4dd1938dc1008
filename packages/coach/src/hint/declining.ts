import { countWords, type Foul } from '@anyone-else/protocol';

/** Words with which somebody does not answer: there is nothing in them to take up, and the topic stays unanswered. */
const DECLINES =
  /\b(?:(?:don['’]t|do not|wouldn['’]t|couldn['’]t) (?:really )?(?:know|remember|recall|tell you|say)|(?:i['’]d|i would) (?:only )?(?:be )?(?:guess|guessing|invent|inventing|making (?:it|that) up)|(?:rather|prefer) not|not (?:going to|for me to|mine to|my (?:place|call))|no (?:idea|clue|comment)|(?:can['’]?t|cannot|won['’]?t|couldn['’]t) (?:really )?(?:say|tell|answer|help|speak|talk|discuss|go into|share|promise)|you['’]ve had (?:all|the)|all I (?:could|can|know|have|remember)|out of (?:words|things|stories)|nothing (?:more|else|much)|no more (?:in|to|on|than)|(?:that['’]s|that is) (?:all|it|the lot|everything)|pass on (?:that|this)|(?:let['’]s|let us|we can) (?:leave|skip|park)|leave (?:it|that) (?:there|be|alone)|said (?:all|my)|(?:didn['’]t|did not) (?:catch|follow|hear|get)|lost (?:that|you)|say (?:it |that )?again|beg your pardon|come again|could have (?:read|had|found|looked)|on (?:the|our) (?:website|site)|look it up|hear that)\b/iu;
/** In a longer turn such words are one thought of several. */
const SHORT = 26;

/** Whether a turn of the contact's is a way out rather than an answer. */
export const declines = (text: string): boolean => countWords(text) < SHORT && DECLINES.test(text);

/** Whether one sentence of a longer turn is such a way out. */
export const isWayOut = (sentence: string): boolean => DECLINES.test(sentence);

/**
 * The user grasped for a favour, and it was refused, however kindly. What reads as pressing may have been taken well, and
 * then there is nothing to let go of; asked for a job, what promises nothing is a no.
 */
export const isRefused = (fouls: readonly Foul[], reply: string): boolean =>
  fouls.some((foul) => GRASPS.includes(foul)) &&
  (DECLINES.test(reply) ||
    NO_FAVOUR.test(reply) ||
    (fouls.some((foul) => IS_A_JOB.includes(foul)) && !GRANTS.test(reply)) ||
    (countWords(reply) < A_STORY && DENIES.test(reply)));
const IS_A_JOB: readonly Foul[] = ['asked-for-job', 'resume-push'];
const GRASPS: readonly Foul[] = [...IS_A_JOB, 'pressed'];
const GRANTS = /\bI(?:['’]ll| will| can) (?!not\b)|\bleave (?:that|it) with me\b/iu;
const DENIES = /\b(?:no|not|never|nobody|none|nothing|cannot|\p{L}+n['’]t)\b/iu;
/** From so many words on it is more than a reply. */
export const A_STORY = 30;
const NO_FAVOUR =
  /\b(?:(?:not|n['’]t) (?:my|a|the) (?:place|call|department|agency|favour|favor)|(?:not|n['’]t) (?:hiring|allowed|able|possible|how (?:it|this|that) works|what (?:this|i))|no (?:openings?|vacanc(?:y|ies)|jobs?)|(?:through|to|with) (?:hr|the (?:website|portal|form))|you(?:['’]d| would|['’]ll)? (?:have|need) to apply|appl(?:y|ication) (?:online|through|like)|i (?:don['’]t|won['’]t|can['’]t|never) (?:do|hand|give|put|pass|forward|make|mix|hire|hold)|come (?:here )?for that|\bforms?\b|advert|closing date|between me and|careful with|off the back of|better not|keep (?:that|posts?|jobs?|those)|(?:not|n['’]t) (?:yet|today|know you))\b/iu;

/** About this talk, its minutes and the user, and pleasantries: nothing of the contact's own. */
export const isAboutTheCall = (sentence: string): boolean =>
  THE_CALL.test(sentence) || NICETIES.test(sentence);
const THE_CALL =
  /\b(?:your (?:e-?mail|message|mail|note|question|cv|name|call|background|résumé|resume|letter|story)|you(?:['’]re| are) (?:welcome|kind|asking|doing|very|a good|the first|coming)|you (?:sound|look|seem|said|mentioned|told|wrote|asked|must)|you['’]ve (?:shown|seen|heard|read|had|made|taken|given|found|told|asked|got me|filled|only|been|gone|brought|come|taught|done)|(?:time['’]s|our time|the time|past time|out of time)|minutes? (?:left|to go|more|over|before|still|each)|(?:we['’]ve|we have|i['’]ve|i have|there['’]s|down to)(?: (?:got|about|only|another))* (?:\p{L}+ )?(?:minutes?|half an hour|an hour)\b|(?:seventeen|twenty|fifteen|ten|eight|six|five) minutes,|next (?:call|meeting)|have to (?:go|run|stop|dash)|got to (?:go|run|dash)|good ?bye|this call|(?:can you|i can(?:['’]t)?) (?:still )?hear|bad line|breaking up|thank you|thanks|i(?:['’]m| am) (?:sorry|afraid|talking|wandering|rambling|going on)|happy to|fire away|go (?:on|ahead) then|where (?:do|shall|should) (?:i|we) (?:start|begin)|where was i|good question|that['’]s a (?:good|big|fair|hard) (?:one|question)|let me (?:think|put|take|walk|start|begin|set|see|do|try|be|answer|give)|hang on|hold on|one (?:moment|second|sec)|i['’]ll (?:send|mail|e-?mail|write to|ask|begin|start|do|try|tell|be|put|keep|just|answer|introduce|let you)|i (?:did|do) see (?:it|your)|apply|application|postings?|careers? page|jobs? page|closing date|(?:the|a) (?:contact )?form\b|contact page|advert|salary|pay (?:band|grade|scale|range)|the range|(?:a|the|my) (?:portal|website|pager)|hr\b|résumé|resume|\bcv)\b/iu;
const NICETIES =
  /^(?:do |please )?(?:tell|let|write|send|ask|call|ring|e-?mail|drop) (?:to )?me\b|^(?:yes|no|sure|right|ok|okay|hm+|ha|thanks?|hi|hiya|hello|hey|bye|of course|please(?: do)?|well|mm|i see|exactly|good luck|cheers|sorry|lovely|pleasure|morning|afternoon|evening|welcome)\b[^a-z]*(?:\w+\W*){0,3}$/iu;
