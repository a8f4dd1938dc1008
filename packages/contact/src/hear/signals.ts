/**
 * What the words of a turn say for certain, whatever the reader made of them: a second opinion where a miss would be
 * felt at once.
 */
export interface Signals {
  closer: boolean;
  introduction: boolean;
  stayInTouch: boolean;
  salary: boolean;
  personal: boolean;
  /** Talk aimed at a program, not at a person. */
  trick: boolean;
  howAreYou: boolean;
  hello: boolean;
  bye: boolean;
  thanks: boolean;
  moreTime: boolean;
  howMuchTime: boolean;
  applied: boolean;
  anythingElse: boolean;
  /** A follow-up that says nothing of its own: 'and then?', 'why was that?', 'tell me more'. */
  bareFollowUp: boolean;
  papers: boolean;
  hearMe: boolean;
  /** Says that they are nervous. */
  nervous: boolean;
  /** Says that they don't know how such talks go. */
  newToThis: boolean;
  /** Asks what they should have asked. */
  unasked: boolean;
  /** Asks again for what was just refused, with no new question: 'come on, how much?' */
  insists: boolean;
  /** Takes up a thing by its name: 'you mentioned the tape on the carts'. */
  mentions: boolean;
  /** Leave to ask, before the question itself. */
  mayIAsk: boolean;
  /** Asks leave to write things down. */
  notes: boolean;
  /** Says sorry for what they said or asked. */
  sorry: boolean;
  /** Pay, in a question that is about nothing else. */
  pay: boolean;
  /** Asks whether there is a job to be had. */
  openings: boolean;
}

const SIGNALS: Readonly<Record<keyof Signals, RegExp>> = {
  closer:
    /\b(?:any(?:one|body)|some(?:one|body)|who(?:m)?) else\b(?!.{0,20}\b(?:on|in) (?:your|the) team\b)[^.?!]{0,50}\b(?:talk|speak|chat|meet|reach|contact|connect|recommend|suggest|put me on)|\bwho (?:else )?(?:should|could|would|might|can) (?:i|you)\b[^.?!]{0,30}\b(?:talk|speak|chat|meet|reach|contact|recommend|suggest|send me)|\b(?:another|others?|some(?:one|body)|any(?:one|body)|person|people|names?|whom?)\b[^.?!]{0,90}\b(?:i (?:could |can |should |might |ought to |may )?(?:also |perhaps |maybe )?|(?:should|could|can|might) i |worth my |worth |good to |good for me to )(?:be )?(?:talk|speak|chat|hear(?:ing)?(?: from)?|learn from|call|meet|message|approach|contact|have a (?:word|coffee)|reach out|talking|speaking|listen to)\b|\b(?:person|people|anyone|anybody|someone|somebody) (?:you know )?(?:to|who(?: would|'d| might)?) (?:talk|speak)\b/iu,
  introduction:
    /\b(?:introduc(?:e|ing|tion)|intro\b|connect(?:ing)? (?:me|us|the two)|put (?:me|us) in (?:touch|contact))/iu,
  stayInTouch:
    /\b(?:may|can|could|mind if|all right if|okay if|ok if|like to|love to|happy (?:for me )?to|possible to)\b[^.?!]{0,30}\b(?:(?:stay|keep) in (?:touch|contact)|write to you again|write again|follow up with you|reach out (?:to you )?again|contact you again|drop you a (?:line|note))/iu,
  salary:
    /\b(?:salary|salaries|how much (?:do|did|are|were|would|can|could) (?:you|they|people|i|one|someone)\b[^.?!]{0,20}\b(?:earn|make|get paid|paid|take home)|(?:earns?|pays?|paid) (?:you |them |people )?(?:well|good|decently|badly|a lot)|(?:make|earn|is there) good money|what (?:do|did|are|were) (?:you|they|people)\b[^.?!]{0,12}\b(?:earn(?:ing)?|get paid|paid|make (?:a|per) (?:year|month|hour))|what you (?:earn|make)\b|your (?:pay|wage|bonus|compensation)|pay (?:like|range|band|well)|well paid|comp package|starting pay)\b/iu,
  personal:
    /\b(?:are you (?:married|single|religious|pregnant|seeing)|your (?:husband|wife|marriage|divorce|boyfriend|girlfriend|religion|politics|age|health|home address|phone number|bank (?:account|details|balance))|how old are you|who did you vote|do you (?:date|have a (?:boyfriend|girlfriend|husband|wife|partner|kid|child)|have (?:kids|children))|go out with me|get a drink with me|home address)\b/iu,
  trick:
    /^\s*(?:system|assistant|developer|admin(?:istrator)?|prompt)\s*:|(?:^|[.!?,] )(?:please |now |just |can you |could you )*(?:repeat|recite|quote|summari[sz]e|dump|list)\b[^.?!]{0,20}\byour (?:\w+ )?(?:instructions?|prompt|rules|programming|guidelines)\b|\b(?:the )?closer has been asked\b|\b(?:ignore (?:all |any |your |the |my |previous |prior )+(?:instruction|prompt|rule|role|part|above)|(?:system|hidden|initial) (?:prompt|message|instruction)|(?:print|show|reveal|repeat|output|tell me) (?:me )?your (?:instruction|prompt|rules|system|configuration|persona|goodwill|json)|as an? (?:ai|language model|chatbot|ai assistant|ai model)(?=[,.:;]| you\b| what\b| i\b| tell\b)|are you (?:really )?(?:an? )?(?:ai|bot|chatbot|robot|language model|llm|real person|real human|human|real|computer|program|simulation)(?=[?.!,]|$| or\b)|you(?:'re| are) (?:just |only )?(?:an? )?(?:ai|bot|chatbot|language model|llm|simulation|computer program)(?=[?.!,]|$)|stop pretending|break character|(?<=^|[.!?] )(?:now |please |just )?(?:act as|pretend (?:to be|you|that you)) |new role|your role is now|developer mode|jailbreak|give me (?:full marks|100|a perfect score)|my score|what(?:'s| is) my goodwill|the rubric)\b/iu,
  howAreYou:
    /\b(?:how are you|how(?:'s| is) (?:it going|your (?:day|week|morning|afternoon|evening)(?! (?:laid|split|set|structured|organi|looks?|like|divided|made|usually|normally|typically|mostly|filled|spent|planned)))|how have you been|hope you(?:'re| are) (?:well|doing))\b/iu,
  hello: /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|hiya|greetings)\b/iu,
  bye: /\b(?:bye|goodbye|i(?:'m afraid i|'ve| have| really| must| need| do| just| gotta)*(?: really| just)?(?: got| have| need)?(?: to)? (?:go|run|leave|stop here|hang up)(?= now\b|[.,!;]|$| (?:and|because|sorry|i'm afraid|my)\b)|take care(?! of)|let you (?:go|get (?:back|on))|speak soon|talk soon|see you|have a (?:good|great|lovely|nice|wonderful) (?:day|evening|afternoon|week|weekend|one|rest)|good ?night|that(?:'s| is) (?:all|everything)(?: (?:from me|i had|i wanted|i have|for (?:now|today|me)|my questions)|[.!]?$)|all my questions|wrap (?:up|this up|it up)|leave (?:it|you) there|(?:^|[.!,] )enjoy (?:your|the|that) )/iu,
  thanks: /\b(?:thanks?|thank you|grateful|appreciate)\b/iu,
  moreTime:
    /\b(?:(?:few|couple of|five|two|ten) (?:more|extra) minutes|one (?:more|last|final) (?:question|thing)|go (?:a bit |a little )?over|run (?:a bit |a little )?over|room for (?:one|another|a)|must you go|bit more time|another (?:few|couple of|five|ten|two) minutes|are you okay to (?:carry|keep) on)\b/iu,
  howMuchTime:
    /\b(?:how (?:are|much time|long|many minutes)[^.?!]{0,20}(?:time|left|have we|do we have)|doing (?:for|on) time|minutes (?:do we have )?left)\b/iu,
  applied:
    /(?<!\b(?:if|when|once|before|after|until|unless|suppose|say|imagine) )\bi(?:'ve| have|'d| had)?(?: just| already| recently| also)* (?:applied\b|put in (?:for|an)\b|submitted\b|sent (?:in|off) (?:my|an) application)|(?<!\b(?:no|if|when) )\bmy application (?:is|was|went|has)\b/iu,
  anythingElse:
    /\b(?:anything else (?:i|you|that)|what (?:else )?(?:should|haven't) i (?:have )?asked?|anything i (?:should|haven't))/iu,
  unasked:
    /\b(?:what|which|anything|something|questions?|thing)\b[^.?!]{0,40}\b(?:(?:haven't|have not|hadn't|didn't|did not|not|never|forgot(?:ten)? to|forget to|failed to) (?:i )?(?:\w+ )?ask(?:ed)?|(?:should(?:'ve| have)?|ought to have|could have) (?:i )?(?:have )?asked|should i be asking|i should be asking|(?:wish|hoped|expected|thought) (?:that )?i(?:'d| had| would)(?: have)? ask(?:ed)?)\b/iu,
  insists:
    /^(?:(?:oh|ah|ok|okay|but|and|please|pretty please|well|no|so|aw+|really|hey)[,.! ]+)*(?:come on|c'mon|go on|(?:please )?just (?:tell me|say it|between us|roughly|a (?:rough|number|figure|hint|range|ballpark|rough\w* \w+))|roughly|a (?:ballpark|rough (?:idea|number|figure)|hint)|ballpark|how much(?: then| though| exactly| roughly)?|not even\b.{0,30}|why (?:not|won't you|can't you)(?: say| tell me)?|are you sure|i won't tell(?: anyone| anybody)?|between (?:us|you and me)|you can tell me|pl(?:ea|ee)+se)\b[^?]{0,40}[?.!…]*(?: (?:how much|just roughly|please|roughly)[^?]{0,20}[?.!]*)?$/iu,
  bareFollowUp:
    /^(?:(?:oh|ah|wow|ok|okay|and|so|really|but|interesting|ha|huh|hm+)[,.!?\s]+)*(?:(?:can|could|would) you )?(?:(?:and )?then\??|(?:and )?what happened(?: (?:then|next|after(?:wards)?|after that))?|why(?: (?:was|is|did) (?:that|it))?(?: happen)?|why not|how so|how come|in what way|(?:please )?(?:tell me |say |hear )(?:a (?:bit|little) )?more(?: about (?:that|it|this))?|go on|such as|like what|meaning|what do you mean(?: by that)?|how did (?:that|it|you) (?:feel|go|come about|happen|react|manage)(?: (?:that|it|with that|to that))?|what was (?:that|it) like|how was that|really|did it work|what did you (?:do|learn)(?: (?:then|next|from that|about it))?|(?:can you |could you )?(?:elaborate|expand)(?: on (?:that|it))?|for example|an example|give me an example)\s*[?.!]*$/iu,
  hearMe: /\b(?:can you hear|hear me|am i audible|is this (?:thing )?(?:on|working)|is it me or)\b/iu,
  nervous:
    /\b(?:nervous|anxious|shaky|(?:a bit|so|quite|really) (?:shy|scared)|new (?:to|at) this|never done (?:this|one of these))\b/iu,
  newToThis:
    /\b(?:(?:don't|do not|not)(?: really| quite)? (?:know|sure|certain|understand) how (?:this|these|it|these (?:talks|calls|things)) (?:works?|goes?|is done|are done)|never done (?:this|one|anything like this|such a)|(?:this|it|that)(?: is|'s) my (?:very )?first\b|not (?:very |so |really )?good at (?:this|these)|don't know (?:where to (?:start|begin)|what to (?:say|ask)))/iu,
  mentions:
    /\byou (?:just |also |had |briefly )?(?:mentioned|said|told me|talked about|spoke (?:of|about)|brought up|were saying|described)\b/iu,
  mayIAsk:
    /\b(?:may|can|could|okay if|ok if|all right if|mind if|fine if)\b[^.?!]{0,14}\b(?:take|make|jot|write) (?:down )?(?:a few |some )?notes\b|\bif i (?:take|make) (?:a few |some )?notes\b|\bask (?:you )?(?:just )?(?:something|another(?: question)?|a (?:quick |last |final |personal )?question|one (?:more|last|final|other) (?:thing|question)|one more|(?:a )?few (?:more )?(?:things|questions))\b[^.?!]{0,30}(?:\?|$)/iu,
  notes:
    /\b(?:take|make|jot|write) (?:down )?(?:a few |some )?notes\b|\b(?:write|jot) (?:this|that|it|things) down\b/iu,
  sorry:
    /\b(?:i apologi[sz]e|my apologies|(?:i'm|i am|so|very|right|okay|ok|oh|fair enough|understood)[,.]? (?:so |very |really )?sorry|sorry (?:about|for) (?:that|it|asking|pushing|going on|my)|my fault|i shouldn't have|forgive me)\b|^sorry\b(?=[.,! ]*(?:$|i |that |you))/iu,
  pay: /\b(?:pay(?! attention)|paid|salary|wages?|bonus(?:es)?|pension|commission|money|compensation|per hour|stock options|benefits package)\b/iu,
  openings:
    /\b(?:(?:any|the|open) (?:openings?|vacanc\w+|open (?:posts?|positions?|roles?|jobs?))|are (?:you|they) (?:currently )?hiring|jobs? (?:going|open|available)|hiring (?:right )?now|(?:what|who|whom) are (?:you|they) hiring(?: for)?)\b/iu,
  papers: /\b(?:cv|résumé|resume|portfolio|cover letter)\b/iu,
};

export function signalsOf(text: string): Signals {
  const straight = text
    .replace(/[’]/gu, "'")
    .replace(/\bu\b/gu, 'you')
    .replace(/\bur\b/gu, 'your')
    .trim();
  const entries = Object.entries(SIGNALS).map(([name, pattern]) => [name, pattern.test(straight)]);
  return Object.fromEntries(entries) as Signals;
}
