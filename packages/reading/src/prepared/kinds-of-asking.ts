const ANYBODY =
  '(?:who|whom|anyone|anybody|someone|somebody|person|people|one or two|names?|\\w+s? (?:there|or two))';
const SPEAK =
  '(?:talk|speak|chat|ask|meet|turn to|write to|contact|call|knock|approach|listen to|hear from|reach out|get to know)';

/** Kinds of question by which the user asks for advice, for people, or for another word later. */
export const ASKING_FOR: Readonly<Record<string, readonly string[]>> = {
  'wish-known': [
    'wish (?:you|somebody|someone|anybody) (?:had|would have|knew)(?: \\w+){0,3} (?:known|told|knew)|wish you (?:had )?knew|younger self|known (?:then|earlier|at the start|when|back)|tell yourself|(?:nobody|no one) told you|hindsight',
  ],
  avoid: [
    'avoid|traps?\\b|pitfalls?|watch out|beware|steer clear|stay away|better not|not (?:to )?do\\b.*\\b(?:i|beginner)|be careful',
  ],
  'first-step': [
    '(?:first|next) (?:step|thing|move|project) ?(?:for me|i|to|you would|be|would|should|from)?|where (?:would|should|do|could|can|might) (?:i|you|one|someone) (?:begin|start)|how (?:do|would|should|can|could) i (?:begin|start|get (?:in|into|started))|to begin with|(?:should|would|could|can) i (?:do|learn|try|build|start|begin|tackle|practi[sc]e)|would you .*(?:learn|try|do|build|begin|start)\\b.*first|next (?:monday|week|month)|right away|prepare for',
  ],
  'break-in': [
    'foot in (?:the|a|that) door|break(?:ing)? in(?:to)?\\b|let near|get (?:in|into|to work|started)\\b.*(?:studio|stage|proper|field|industry|trade)|how (?:would|could|does|do|can) (?:somebody|someone|one|people|a person) .*get (?:to|in|into|from)|go from (?:there|here)',
  ],
  internship: [
    'internships?|interns\\b|as an intern\\b|work (?:for nothing|for free|experience)|for nothing|unpaid|volunt|placement|traineeship',
  ],
  'quit-first': [
    '(?:quit|leave|resign|give up|hand in) (?:my|your|the|a) (?:job|notice|current|old)|(?:hand|give) in (?:my|your|the)|notice (?:straight|now|first|before)',
  ],
  'when-apply': [
    '(?:how long|when|wait|yet|ready|too (?:early|soon)) .*\\bappl(?:y|ying|ication)|apply (?:now|yet)',
  ],
  'explain-me': [
    '(?:explain|justify|present|tell|sell) .*\\b(?:gap|change|switch|break|myself|my (?:story|past))|gap in my (?:career|cv)|career break',
  ],
  portfolio: [
    'portfolio|\\breel\\b|samples?\\b|pieces\\b|(?:see|want) from me|github|sketchbook|showcase|show (?:you|them|people|employers)',
  ],
  'cover-letter': [
    '(?:cover|motivation|covering) letters?|letters? .*(?:applic|apply|goes with|come with)|(?:applic|apply).*letter',
  ],
  cv: ['\\bcvs?\\b|r[ée]sum[ée]s?\\b|curriculum'],
  'my-best': [
    '(?:which|what|one|ones|out of) .*\\b(?:my|i|me|mine)\\b.*(?:talk about|lead with|show|mention|bring up|emphasi|highlight)|lead with|play up|put (?:first|forward|up front)',
  ],
  'last-hired': [
    '(?:last|newest|latest|most recent|recent) (?:person|one|hire|colleague|addition|of|that)|(?:hired|took on|took|employed) (?:last|recently|most recently)|new(?:est)? (?:on|in|to) (?:the|your) team',
  ],
  'applicants-err': [
    '(?:applic|apply|candidate|applying|cvs?\\b|interview).*(?:wrong|mistakes?|errors?|trip up|fall short)',
    '(?:wrong|mistakes?|errors?|trip up)\\b.*(?:applic|apply|candidate|applying|interview)',
  ],
  'else-talk': [
    `${ANYBODY}\\b.*\\b(?:i|me)\\b.*\\b${SPEAK}`,
    `\\b${SPEAK}\\w* (?:to|with) (?:me|a beginner|someone like me)`,
    `(?:point|send|steer|refer|direct) me (?:to|on|towards)|whose door|who else (?:should|could|can|might|would|ought) (?:i|you (?:send|suggest|recommend|name|point))|worth (?:talking|speaking|meeting|a (?:chat|talk|call))|name (?:me|somebody|someone|one)`,
    `who (?:could|can|would|might) .*(?:tell|show|help|explain|teach)\\w* .{0,12}\\bme\\b|know (?:anyone|anybody|someone|somebody|an?|any|of|other)\\b.*(?:who|whom|i could|i can|i should|could help|like me)`,
  ],
  groups: [
    '(?:groups|a group|meet-? ?ups?|associations?|societ(?:y|ies)|clubs?|communit\\w+|conferences?|events?|fairs?|forums?|guilds?)\\b.*(?:join|go to|attend|visit|recommend|should|worth|i\\b|near|trade|field)|(?:any|join|attend|visit|go to|is there|which) .*(?:groups|a group|meet-? ?ups?|associations?|societ(?:y|ies)|clubs?|communit\\w+|conferences?|fairs?|forums?|guilds?)\\b|(?:people|folk).*get together',
  ],
  introduce: [
    'introduc|put (?:me|us|you) .{0,12}(?:touch|contact)|connect (?:me|us)\\b|(?:make|an) intro\\b|(?:put in|say) a (?:good )?word|hook me up|open (?:a|the|that) door (?:for|to) me|(?:pass|hand|give|forward|share|send)\\w* .*\\bmy (?:details|number|name|e?-?mail|contact|cv|card|address)|pass me on|tell (?:him|her|them) about me',
  ],
  'your-name': [
    '(?:mention|use|drop|give) your name|mention (?:you\\b|that we)|(?:say|tell|write) .*(?:you sent|we (?:spoke|talked)|from you|you told)|your name\\b|refer to you',
  ],
  shadow: [
    'shadow|watch (?:you|your)|sit in|(?:come|visit|see|spend) .*(?:for a (?:day|morning|shift)|watch|you (?:at )?work|over your shoulder|your (?:workshop|office|place|studio|ward))|drop (?:by|in)\\b|look (?:a)?round|come by|see your (?:workshop|studio|office|shop|lab)|follow you|taster|tag along|come along|spend a (?:day|morning|shift)',
  ],
  'stay-touch': [
    '\\b(?:i|we)\\b.*(?:(?:stay|keep|be) in (?:touch|contact)|(?:write|report|come back|get back|reach out|turn|mail|email|message|call|ring|talk|speak) (?:to |with )?(?:you|back|again|once)|let you know|bother you|keep you (?:posted|updated|informed)|follow up|drop you|(?:send|write|text|mail|email|ring|call|message) you)',
    'drop you|(?:stay|keep) in touch\\?|keep you (?:posted|updated)|hear(?:ing)? from me|(?:another|a second) (?:chat|talk|call)|a (?:line|note|mail|message) (?:later|again|in a)|(?:ask|tell) you (?:more|again|how it)',
  ],
  linkedin: ['(?:i|me|connect|add|request|find|link)\\b.*linkedin|connect with you|add you'],
  reach: [
    '(?:way|ways) to (?:reach|contact|get hold of|write to) you|(?:ring|mail|call|phone|write|text|email) (?:or|,) ?(?:ring|mail|call|phone|write|text|email)|prefer (?:an? )?(?:e?-?mails?|phone|calls?)|your (?:e-?mail|number|phone)|reach you',
  ],
  'asks-back': [
    '(?:questions?|anything|something) .*(?:for me|of me|about me|ask me|from me|know about me)|ask me\\b',
  ],
  'not-asked': [
    '(?:should|could|ought) .*\\b(?:have asked|be asking)|i (?:have not|did not|forgot to|should have|missed to) ask|i (?:missed|forgot|overlooked)',
  ],
  'time-left': [
    '(?:how (?:much time|many minutes)|how long) (?:do (?:you|we) (?:still )?have|have (?:you|we) (?:still )?(?:got|left)|is left|are left)(?!.*\\b(?:per|each|for (?:a|each|every))\\b)|(?:when|until when|what time) (?:do|must|should|will) (?:you|we) (?:need to |have to )?(?:be off|go\\b|leave\\b|hang up|stop\\b)|hard stop|in a hurry',
  ],
};

/** Asked of nearly everybody: these count only where nothing more telling is asked. */
export const ASKING_AT_LARGE: Readonly<Record<string, readonly string[]>> = {
  team: [
    'who (?:is|are|sits|works) (?:on|in|with) (?:your|the|this) (?:team|crew|group|shift|desk|office)|(?:people|who|colleagues|whom) (?:do you |you |i would |would i )?(?:work|sit|share) (?:with|alongside|beside|next|most)|work alongside|(?:team|crew|group|department)\\b.*(?:made up|composed|structur|put together|look like|consist|like\\b|mix)|(?:mix|make-? ?up) of|describe your (?:team|colleagues)|old ones and the new',
  ],
  'look-for': [
    '(?:look(?:ing)?|watch(?:ing)?|search(?:ing)?) (?:out )?for(?! in an? (?:company|firm|job|employer|place|boss))|pay attention|(?:good|great|ideal|perfect|strong|right|successful) (?:candidate|applicant|assistant|hire|colleague|beginner|junior)|criteria|somebody great|someone great|hire (?:people|someone|somebody)',
  ],
  suits: [
    '(?:kind|sort|type) of (?:a )?(?:person|people|character|personality|human|temperament)|personalit|thriv|cut out for|right for (?:this|it|the)|made for|(?:does|do|doing) well (?:in|at|here|there)|happy in (?:this|it)|qualit(?:y|ies)',
  ],
  advice: [
    'advi[cs]e|in my (?:shoes|place|position|situation)|if you were (?:me|i)\\b|recommend|\\btips?\\b|suggest|what should i (?:do|know)|what would you (?:tell|say to|do in)|(?:tell|say to) (?:someone|somebody|anyone|a person|a friend) (?:starting|who|like|new)',
  ],
  'stand-out': [
    'stands? out|look twice|(?:get|gets|be|got|is|are|being) (?:\\w+ ){0,3}noticed|notice (?:me|someone|somebody|an?|one)\\b|your (?:eye|attention)|makes? you (?:stop|look|read|call|invite|pick)|top of the pile|memorable|\\bshine|set (?:me|myself|oneself|somebody|someone) apart|ahead of the|different from (?:the )?other (?:applicants|candidates)',
  ],
};
