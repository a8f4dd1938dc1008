const PAPER = '(?:certif\\w*|licen[cs]es?|qualifications?|accredit\\w*|exams?|papers?|permits?)';
const SCHOOL =
  '(?:degrees?|diplomas?|universit\\w*|uni|college|academic|phd|masters?|bachelor|graduates?|higher education)';
const NEEDED =
  '(?:need|have to|requir|must|necessary|essential|without|matter|worth|ask|take|get in|which|help|count|possible)';
const ASKED_OF_ME = '(?:need|have to|requir|must|necessary|essential|without|matter|worth|take me|count)';
const NEW =
  '(?:new|newcomers?|newbies|starters?|beginners?|juniors?|trainees?|apprentices?|recruits?|new hires?|drivers|staff)';
const MINE = '(?:i|me|my|mine)';

/** Kinds of question about learning it, getting in, being paid and moving up. */
export const ABOUT_GETTING_IN: Readonly<Record<string, readonly string[]>> = {
  'learned-how': [
    'how did you (?:learn|pick|teach|train|get good|master|acquire)|self-? ?taught|teach yourself|taught yourself',
  ],
  reading: [
    'books?\\b|(?:should|could|can|to|i|you) read\\b(?! (?:the|my|your|that|his|her))|read up|podcasts?|blogs?|articles?|magazines?|newsletters?|handbooks?|youtube',
  ],
  course: ['courses?\\b|class(?:es)?\\b|bootcamps?|workshops?|seminars?|evening school|tutorials?'],
  certificate: [`${PAPER}\\b.*${NEEDED}`, `${NEEDED}.*\\b${PAPER}`, `is there (?:an?|some) ${PAPER}`],
  degree: [`\\b${SCHOOL}\\b.*${ASKED_OF_ME}`, `${ASKED_OF_ME}\\w* .*\\b${SCHOOL}\\b`],
  'keep-up': [
    'keep(?:ing)? up|up to date|stay(?:ing)? (?:current|sharp|fresh|ahead|informed|on top)|keep .*(?:sharp|fresh|trained|current|learning|abreast)|new in your|your news|keep (?:on )?learning|(?:go|went) on learning|still learn|continue (?:to learn|learning)|brush up',
  ],
  'time-to-good': [
    'how (?:long|soon|fast|quickly|many (?:months|years)) .*(?:becom|get good|good at|feel|learn|settle|up to speed|ready|competent|comfortable|confident|master|useful)|(?:when|until|before) .*(?:felt|feel|feeling) .*(?:knew|know|comfortable|confident|at home|ready|sure|good)|up to speed|(?:found|find) (?:your|my|their) feet',
  ],
  'training-new': [
    `(?:train|teach|taught|onboard|show|ropes|prepare|bring on)\\w* .*\\b${NEW}\\b`,
    `\\b${NEW}\\b.*(?:train|teach|taught|shown|ropes|learn|prepared|looked after)`,
    'onboard|induction|on the job|training (?:do|is|does|will|would|did|programme)|(?:new|young) people (?:get|learn)',
  ],
  'learned-last': [
    'learn(?:ed|t|ing)? .*(?:lately|last\\b|recently|right now|this year)|last (?:thing|skill) you|you learn last',
  ],
  'training-length': [
    'how (?:long|many (?:years|months|weeks)) .*(?:training|qualif|course|apprenticeship|degree|stud(?:y|ies))',
  ],
  'asked-of-new': [
    `(?:expect|want|ask|demand|need) (?:of|from) .*\\b${NEW}\\b`,
    '(?:should|must|would|does) (?:somebody|someone|a (?:new \\w+|beginner|newcomer|junior)) .*(?:bring|have|know|be able)',
  ],
  'hire-me': [
    '(?:would|could|can|do) (?:you|they) .*(?:hire|take|employ|see|imagine|consider) .*(?:\\bme\\b|like me|(?:somebody|someone|people) (?:who|from|of|with|like))',
  ],
  skills: [
    'skills?\\b|abilit(?:y|ies)|strengths?|competenc|talents?|(?:should|must|have to|need to) .*(?:be able to|be good at|already know)',
  ],
  overrated: ['overrated|not matter|unimportant|useless|do without'],
  unlearn: ['unlearn|habits?\\b|drop\\b.*(?:coming|from)|forget (?:about|what)'],
  'own-plans': [
    '(?:your|you) (?:own )?(?:plans?|goals?|ambitions?|dreams?)\\b|next for you|where (?:would|do) you (?:like|see|want) .*(?:be\\b|yourself)|see yourself|you (?:want|hope|like) to (?:be|do) (?:in|next|later)',
  ],
  future: [
    'future|in (?:five|ten|twenty|fifteen|a few|\\d+) years|decades?|years from now|(?:field|industry|trade|sector|profession|business|craft|market|kind of work|this work|all this)\\b.*(?:heading|going|headed|look like|turn into)|long run|next (?:few|five|ten) years|has a future',
  ],
  ai: [
    '\\bai\\b|artificial intelligence|chat ?gpt|(?:the machines|a machine) |robots?|automat|algorithm|machine (?:learning|translation)',
  ],
  trends: [
    'trends?\\b|hot topics?|everybody .*talk|everyone .*talk|the talk of|buzz|new developments?|(?:happening|changing|moving|going on|new) in (?:your|the|this)|the big (?:thing|topic|issue)s?|(?:field|industry|sector|trade|profession) (?:chang|mov|evolv)',
  ],
  growing: [
    '(?:industry|field|sector|trade|market|business|profession|things)\\b.*(?:in trouble|downhill|crisis)|(?:industry|field|sector|trade|market|business|profession|it) (?:still )?(?:growing|grow|shrinking|declining|booming|dying)|more work coming|enough work|work drying|shortage|demand for|are people (?:still )?(?:needed|wanted)|looking for people',
  ],
  rules: ['regulations?|\\blaws?\\b|legislation|compliance|\\brules\\b|government'],
  survive: ['surviv|stay(?:ing)? afloat|against (?:the )?(?:large|big|giants)|hold your own|with the giants'],
  secure: [
    'secure|job security|layoffs?|laid off|(?:get|gets|got|be|been|people) fired|let go\\b|lose their jobs?|redundan|job cuts|stable',
  ],
  probation: ['probation|try (?:me|you|people|someone|newcomers) out|trial (?:day|period|shift|week)'],
  crowded: [
    'how many (?:people )?(?:apply|applications|applicants|candidates)|competition|competitive|crowded|saturated',
  ],
  climate: ['climate|sustainab|carbon|environmental'],
  'team-size': [
    'how (?:big|large) .*(?:team|group|crew|department|company|firm|shop|office|staff|is it)|how many (?:people (?:are|work|is|do you have|belong|on|in)|of you|colleagues|staff|employees|are you|are (?:on|in) )|size of (?:the|your)|headcount',
  ],
  'reports-to': [
    'report to|answer to|who is (?:your|the) (?:boss|manager|lead|supervisor|chief)|who .*\\byour boss|in charge of you|reports? to you',
  ],
  'their-background': [
    '(?:colleagues?|others|they|people|team|everyone|everybody|rest)\\b.*(?:backgrounds?|come from|came from|done before|do before|did before|stud(?:y|ied)|trained as)|backgrounds?\\b.*(?:colleagues|people|team|others|they)',
  ],
  changers: [
    'career ?-?changers?|switchers|second career|(?:anyone|anybody|somebody|someone|others|people|many|colleagues) .*(?:c[oa]me|switched|changed|moved) .*(?:different|like me|elsewhere|other|another)|from another (?:field|career|profession|industry)|like me\\b',
  ],
  'team-age': [
    '(?:how old|average age|ages|youngest|oldest) .*(?:team|people|colleagues|everyone|crew|staff|are they|are you all)',
  ],
  'my-age': [
    'too (?:old|late)|(?:my|the) age\\b.*(?:problem|matter|issue|against|hold)|at (?:my age|(?:forty|fifty|sixty|thirty)\\S*|[3-6]\\d)\\b|(?:of|somebody|someone|anyone) (?:of )?(?:sixty|fifty|forty)\\S*',
  ],
  'put-off': [
    'puts? you off|red flags?|deal-? ?breakers?|turns? you (?:off|away)|never hire|not hire|(?:reject|say no to|turn down) (?:an? )?(?:some|any|candidate|applic)|disqualif|rule (?:someone|somebody|people|a candidate) out|warning signs?',
  ],
  'win-over': ['w[io]ns? you over|convinc|impress|persuad|tips? the (?:scales|balance)'],
  'interview-steps': [
    'interviews? (?:process|look|go\\b|work|rounds?|like|consist|run)|rounds|(?:hiring|application|selection|recruitment|recruiting) process|make an offer|assessment|ask (?:me )?(?:in|at) (?:a|the|an|your) (?:job )?interviews?|interview questions?|how do(?:es)? (?:you|they|one|the company|the firm) (?:hire|recruit)|test candidates',
  ],
  experience: ['(?:need|requir|without|no|how much|enough|any|years of) .{0,14}experience'],
  language: [
    '(?:my|the|good|well enough|speak|fluent) .*(?:german|english|french|spanish|language|accent)|languages?\\b',
  ],
  promotion: [
    'promot|next step (?:up|from|after)|step up|move up|climb (?:the|up|higher)|ladder|advance|room (?:to grow|for)|grow (?:in|into|as|here|with)|progress(?:ion)?\\b.*(?:career|here|from)|until (?:i am |you are |one is )?(?:a )?lead|(?:become|becoming|made|make|making|makes) (?:you )?(?:an? |the )?(?:lead|leader|senior|manager|head|partner|team lead)|where (?:do|can|could|would|does) (?:people|one|i|somebody|someone|this|it|that|the \\w+)\\b.*(?:go|lead|end up|move|take|get).{0,6}(?:from|after|next|this|here|to\\b|\\?|me)|comes? (?:after|next)|growth (?:look|like)|career (?:paths?|ladder|prospects|options)|after this (?:role|job)|lead to\\b',
  ],
  pay: [
    'salar|earn|(?:the|is|good|starting|much|they|jobs?|how) pay\\b(?! (?:for|off|attention))|pays? (?:well|much|enough|like|a|you|someone)|(?:be|get|getting) paid|wages?|(?:good|more|much|the|your|make) money|income|compensation|(?:make|earn|from) a living\\b|live (?:on|off) (?:it|that|this)|pension|bonus',
  ],
  'hands-on': [
    'without (?:losing|giving up|leaving)|(?:leads?|managers?|boss(?:es)?|heads?|become|moved? up)\\b.* still (?:get to |yourself )?(?:do|write|touch|code|work|build|draw|paint|teach)\\b|hands-? ?on|keep (?:a hand|doing|your hand)',
  ],
  turnover: [
    'turnover|(?:people|others|colleagues|most|folks?|they|everyone|everybody) (?:often )?(?:leave|stay|quit|move on|last)\\b|people (?:come and go|run off)|loyal|retention',
  ],
  specialise: ['speciali[sz]|specialist|generalist|niche|specialt'],
  transfer: [
    `\\b${MINE}\\b.*(?:background|experience|skills?|years|past|career|knowledge).*(?:useful|use\\b|help|worth|value|carry|transfer|count|bring|wanted|relevant|offer|advantage|handy|good for)`,
    'carry over|transferab|transfer\\b|\\bi bring|count for|come in handy|put .*to (?:good )?use|(?:be|is|are|that|this) (?:of|any) use|(?:be|is that|that be) (?:wanted|useful|needed)|bring with me',
  ],
  gaps: [
    `(?:gaps?|missing|lack|weak|short)\\b.*\\b(?:me|my|i)\\b`,
    `\\b(?:i|me|my)\\b.*(?:gaps?|missing|lack|weak|fall short|need to work on|still need|not have yet)`,
  ],
  'where-me': [
    `(?:suit|fit|place|picture|imagine) me\\b|see me (?:as|in|more|fit|doing|working|with)`,
    `where (?:would|could|do|should|might) i (?:fit|belong|be|start best)`,
    `would i (?:fit|belong|suit)|better (?:suited|fit) (?:to|for)`,
  ],
  'never-led': [
    '(?:never|not|no|without|lack)\\b.*(?:led|manag(?:ed|ing)|leadership|people under|run a team|in charge|leading)',
  ],
};
