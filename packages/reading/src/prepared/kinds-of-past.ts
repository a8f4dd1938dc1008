/** Kinds of question about how somebody came here, and why they stay. Patterns on `spelledOut` words. */
export const ABOUT_THE_WAY: Readonly<Record<string, readonly string[]>> = {
  'always-wanted': [
    'always (?:want|know|knew|dream|plan)',
    '(?:as|were|from) (?:when you were )?(?:a (?:kid|child|boy|girl)|little|young|small)\\b',
    'childhood|dream job|grow(?:ing)? up|by (?:chance|accident)|stumble|f[ae]ll into|planned all along',
  ],
  studied: [
    'did you (?:ever )?(?:study|major|train (?:for|as)|go to (?:college|uni|school))|you studied',
    '(?:which|what) (?:school|college|university) did you|where did you (?:train|study|learn|do your (?:training|degree))',
    'your (?:degree|education|major|studies|schooling|training|apprenticeship)',
    'what .*\\b(?:have|had) you (?:studied|learned|trained)',
  ],
  'before-this': [
    '(?:did|were|was|have|had|been|worked|working|come) .*\\bbefore\\b(?! .*\\b(?:apply|know))',
    '(?:previous|earlier|former|last|past) (?:jobs?|career|life|role|work|employer|post)',
    'jobs? (?:did|have|had) you .*(?:have|had|held|earlier|before)',
  ],
  regret: [
    'regret|second thoughts|doubted?\\b|sorry (?:that )?you|do you (?:ever )?miss\\b|ever wish you',
    'wish you had (?:stayed|never|not|kept)|right (?:decision|choice|move)|homesick',
  ],
  'again-if': [
    '(?:join|choose|take|do|pick|go) .*\\bagain\\b',
    'still (?:take|choose|join|pick|do it)|knowing what you know',
  ],
  differently: [
    'differently|(?:start|begin|do it) (?:all |it all )?over|(?:had|could|were) to (?:start|begin) .*again',
    'go back (?:in time|and)',
  ],
  'helped-then': [
    'who (?:helped|taught|inspired|influenced|opened|guided|encouraged|supported) you|mentor|role models?|under (?:her|his|their) wing',
    'looked? up to|learn(?:ed|t)? (?:the )?most from|helped you (?:at|in|when|to get)|help from (?:anyone|anybody|somebody|someone)',
  ],
  'why-left': [
    '(?:why|what made|how come|reason|what prompted|what pushed|what got|decide|decision) .*\\b(?:leave|left|quit|hand in|handed in|switch|chang|move|g[ia]ve up|stop|walk|turn your back)',
    'talked? you into',
  ],
  'family-think': [
    '(?:family|parents|wife|husband|friends|partner|mother|father|everybody|people)\\b.*(?:think (?:when|of|about)|say (?:when|to)|react|take it|make of)',
  ],
  'first-day': ['first (?:day|week|month|year|weeks|months|shift)s? (?!of your own)'],
  'first-job': ['(?:your|the) (?:very )?first (?:job|position|role|post)'],
  'why-here': [
    '(?:why|what made|what drew|how come|what brought|what attracted|what led|reason|decide|end up) .*(?:\\bthis (?:company|firm|place|employer|studio|practice|school|hospital|team|shop|organi[sz]ation|outfit)|\\b(?:join|here|them)\\b|place in particular|work (?:for|at) )',
    '(?:choose|chose|pick|picked|prefer) .*(?:company|firm|employer|this place|here\\b)',
    'could have gone (?:anywhere|elsewhere|to)|(?:choose|chose|pick|picked|prefer) .*\\bover\\b',
  ],
  stays: [
    '(?:keep|kept|keeps|hold|holds) you (?:here|there|at|from leaving|around|coming|on|with)',
    '(?:made|makes?|has made|lets) you stay|(?:why|reason|how come) .*(?:stay|still (?:here|there|with)|remain|never left|not left)',
  ],
  leaving: [
    '(?:make|get|tempt|lure) you (?:to )?(?:leave|go|quit|move on|away)|th(?:ought|ink|inking) (?:of|about) (?:leaving|quitting|moving|doing something else|another job)',
  ],
  rivals: [
    '(?:competitors?|rivals|the others who|other (?:firms|companies|places|shops|studios|employers|agencies))',
    'sets? (?:you|them|it|this (?:firm|company|place)) apart|do (?:you do )?better than|stand out (?:on|in|among) the',
  ],
  'changed-since': [
    '(?:has|have) .*\\bchanged (?:since|over|in)|(?:ten|twenty|thirty|fifteen|\\d+|some|those) years ago|in the old days|used to be',
  ],
  'own-business': [
    'freelanc|self-? ?employ|(?:your|my|an?) own (?:business|firm|company|practice|shop|boss|studio)|practice of your own|(?:found|set up|start)\\w* .*\\bown\\b|founded',
  ],
};

/** Asked of nearly everybody: these count only where nothing more telling is asked. */
export const THE_WAY_AT_LARGE: Readonly<Record<string, readonly string[]>> = {
  journey: [
    'how (?:did|have) (?:you|one|people) (?:first |ever |actually )?(?:get (?:in|into|to be|to do|to this|here|there|started|this job)|come to|came to|find your way|end up|start|begin|break|land|become|move|make the (?:switch|move|jump))',
    'how (?:come )?you (?:got (?:in|here|started|to)|came|ended|started|became|found your|moved|landed)',
    'your (?:own )?(?:career )?(?:path|route|road|journey|story|way (?:in|to))|the story (?:of how|behind how)|career so far',
    '(?:led|brought|drew|got|made|attracted) you (?:in|into|to|go|become|choose|pick|want)\\b(?! (?:leave|go there|quit))',
    '(?:why|how come) .*(?:become|became|this (?:field|profession|work|line|trade|career))|it all (?:start|began|begin)',
  ],
};
