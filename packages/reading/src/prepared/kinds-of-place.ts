/** Kinds of question about hours, home, and how people there deal with each other. */
export const ABOUT_THE_PLACE: Readonly<Record<string, readonly string[]>> = {
  balance: [
    'balanc|juggle|compatible|(?:family|private|social|home) life|life outside|have a life|time for (?:yourself|friends|anything|family|your)|make it all fit|fit (?:it all|everything) in',
    'time for (?:your |the )?(?:family|kids|children)|(?:kids|children|family) (?:get to )?see\\b',
    '(?:raise|with|see|have) (?:your |the |a |small |young |\\w+ )?(?:family|kids|children|child)\\b',
  ],
  evenings: ['evenings?|weekends?|saturdays?|sundays?|after hours|overtime|out of hours|late at'],
  hobby: [
    '(?:what|how) (?:do|did) you (?:do|spend) .*(?:weekend|evenings?|free time|spare time)|hobb|for fun|when you are not working|outside (?:of )?work do you',
  ],
  nights: [
    '(?:work|do|on|the|are|of|like) (?:the )?nights|night ?(?:shifts?|work|duty)|overnight|at night|by night',
  ],
  hours: [
    '(?:working |the |your |long |how many |what |of )hours|hours (?:a|per|do|are|like|long)|long days|(?:when|what time) do you (?:finish|start|knock off|clock off|get home|go home)|clock off|shift work|shifts? (?:work|look|do you)',
  ],
  'part-time': ['part-? ?time|four[- ]day|three days|reduced hours|fewer hours'],
  remote: [
    'remote|(?:work|working|days?|job) (?:from|at) home|home office|on-? ?site|in the office|hybrid|telework|wfh',
  ],
  stress: [
    'stress(?!ed that)|(?:under|the|much|with|of|any|high|time) pressure|stay(?:ing)? calm|nerves\\b|hectic|burn(?:ed|t)?-? ?out|overwhelm|(?:gets?|is|all) too much|lie awake|get to you|\\bcope|exhaust|strain|its toll|relaxed',
  ],
  worry: [
    '(?:keeps?|kept) you (?:up|awake)|worr(?:y|ies|ied)|lose sleep|are you afraid|\\bfears?\\b|anxious|concerns? you',
  ],
  'switch-off': [
    'switch(?:ing)? off|wind down|unwind|leave (?:it|work|the job|that|this|things) (?:all )?(?:behind|at)|relax|let (?:it )?go of|shake (?:it|that|this|them|things)? ?off|recharge|recover|take (?:it|work|that|things) home|out of your head|decompress|disconnect',
  ],
  holiday: ['holidays?|vacation|annual leave|days off|time off|(?:their|your|paid) leave|sabbatical'],
  flexible: ['flexib|own hours|sick child|school run|come and go'],
  decisions: [
    'decisions? (?:are |get |is |being )?(?:made|taken|reached|come)|make(?:s)? (?:the )?decisions|final say|last word|calls? the shots|who decides|decided (?:here|there)',
  ],
  socials: [
    '(?:see|meet|hang out|spend time|do things|go out|drinks?|socialis|socializ).*(?:outside|after work|after hours|each other|together|drinks|evening)|friends with|(?:go|going) for (?:a )?(?:drinks?|beers?|pints?)|team events?',
  ],
  'boss-support': [
    '(?:boss|bosses|manager|managers|lead|supervisor|management|superior|chief)\\b.*(?:support|help|back\\b|stand|stick|behind|protect|trust|there for)|(?:supported|backed|helped|trusted|protected) by',
  ],
  'boss-terms': [
    '(?:get on|get along|relationship|terms|see eye to eye|deal) .*\\b(?:boss|manager|supervisor)|(?:boss|manager|supervisor)\\b.*(?:eye to eye|get on|get along)',
  ],
  'boss-like': [
    '(?:boss|manager|supervisor|leadership|management)\\b.*(?:like|style)|good (?:boss|manager|leader)|(?:manage|lead) (?:your )?people|what (?:is|kind of|sort of) .*(?:boss|manager|leadership)',
  ],
  'boss-expects': ['(?:boss|manager|company|they) (?:expect|want|demand)s? (?:of|from) you|expected of you'],
  diverse: [
    'divers|women|female|\\bmen\\b|inclusi|minorit|only (?:woman|man)|nationalit|foreigners?|gender|migrants?|from other countries',
  ],
  feedback: [
    'feedback|apprais|praise|criticism|recogni[sz]|(?:how|when) do you (?:hear|find out) (?:how|if|whether) you',
  ],
  disagree: ['disagree|conflict|argu(?:e|ment)|fall(?:ing)? out|clash|tension|quarrel'],
  celebrate: ['celebrat|part(?:y|ies)\\b|milestones?|(?:goes|gone|went|go) (?:really )?well'],
  welcome: [
    '(?:new|newcomers?|outsiders?|new colleagues|new people)\\b.*(?:strange|odd|welcom|receiv|settle|find)|welcom',
  ],
  formal: ['hierarch|formal|first names?|dress|wear\\b|\\bsuits?\\b'],
  union: ['\\bunions?\\b|works council'],
};
