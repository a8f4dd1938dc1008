/** Who is served, under whatever name. */
const SERVED =
  '(?:customers?|clients?|patients?|residents?|users?|guests?|passengers?|pupils?|famil(?:y|ies)|callers?|tenants?|parents?|mothers?|members|people)';
const ANGRY =
  '(?:difficult|angry|rude|shout|yell|scream|upset|unhappy|complain|aggressive|awkward|abus|furious|nasty|insult|cross with|impossible)';
const OTHERS =
  '(?:departments?|sales|finance|marketing|engineers?|engineering|developers?|designers?|legal|other (?:teams|units|offices)|head office|doctors|nurses|purchasing|production)';

/** Kinds of question about the work itself. */
export const ABOUT_THE_WORK: Readonly<Record<string, readonly string[]>> = {
  enjoy: [
    '(?:you|part|parts|bit|thing|things|most|best) (?:do you |you )?(?:really |still |most )?(?:enjoy|like|love) ?(?:best|most|about|doing|here|in|$)',
    'enjoy|(?:best|nicest|favou?rite) (?:part|bit|thing|side|about|aspect|hour|task)|rewarding|satisf|do you look forward|gets? you (?:up|out)|makes? you (?:happy|smile)|upsides?|good (?:about|side)|what do you love|love about',
  ],
  dislike: [
    'least|dislike|hate|dread|boring|tedious|drudge|downsides?|could do without|irritating|dark side|bad side|rather (?:not do|skip)|(?:do|does|did) (?:you )?not (?:like|enjoy)',
    '(?:frustrat|annoy|bother|irritat|bug|madden)\\w* (?:you\\b|about|most|the most|at|in)|frustrating|annoying|drives? you (?:mad|crazy|up|nuts|round)|on your nerves|worst (?:part|bit|thing|side|about)|complain about',
  ],
  proud: [
    'proud|achievement|accomplish|(?:biggest|greatest|best) (?:success|win|moment)|highlights?\\b|pat yourself',
  ],
  memory: [
    'memor(?:y|ies|able)|never forget|always remember|(?:stay|stuck|stick)s?(?:ed)? (?:in|with) (?:you|your)|(?:best|favou?rite) (?:day|moment|story|case)',
  ],
  'own-mistake': [
    '(?:biggest|worst|own|your) (?:ever )?(?:mistakes?|failures?|flop|blunder)|mistakes? (?:have |did )?you (?:make|made)|you .*(?:fail|mess|screw)|(?:all |really )?w(?:ent|as) (?:all |badly |really |so )?wrong|did not work out',
  ],
  mistakes: [
    '(?:mistakes?|slips? up|errors?|mess(?:es)? (?:it )?up|blame|gets? (?:it|things|something) wrong|goes wrong|breaks something|screws? up)',
  ],
  meetings: ['meetings?|in calls|on (?:the phone|calls|zoom) (?:all|much|most)|calls all'],
  tools: [
    'tools?\\b|software|programs?|apps?\\b|equipment|instruments?|on your screen|plug-?ins?|systems? do you|technolog(?:y|ies) do you',
  ],
  'angry-clients': [
    `${ANGRY}\\w* .*\\b${SERVED}`,
    `\\b${SERVED}\\b.* ${ANGRY}`,
    `${ANGRY}\\w* (?:at|with|to) you`,
    `${SERVED} who (?:shout|yell|complain)`,
  ],
  'client-contact': [
    '(?:work|talk|speak|deal|meet|face|time|contact|to do) .*\\b(?:customers?|clients?|patients?|residents?|users?|guests?|public|pupils?)\\b',
  ],
  travel: [
    'travel|on the road|away from home|business trips?|out (?:on|at|to) sites?|living out of a suitcase|abroad (?:a lot|often|much)',
  ],
  commute: ['commut|way to work|get to work|far (?:is|from|do you)|how far'],
  indoors: [
    '(?:at|behind) (?:a|your|the) (?:desk|screen)|outdoors?|in the field (?:or|and|much)|sit(?:ting)? all day|hands-on or',
  ],
  paperwork: [
    'paperwork|forms (?:and|to fill)|filling in forms|bureaucra|red tape|\\badmin(?:istration)?\\b',
  ],
  alone: [
    'alone or|(?:work|mostly|are you|sit) (?:\\w+ )?(?:alone|on your own|by yourself|solo)|lonely|others around',
  ],
  'clients-from': [
    '(?:find|win|get|gain|attract) (?:your |new |more |the )*(?:clients|customers|orders|patients|commissions)|(?:clients|customers|orders|commissions|work|patients|jobs) (?:come from|find you)',
  ],
  'firm-health': [
    '(?:company|firm|business|shop|studio) (?:is )?(?:doing|going|growing|healthy|in trouble)|(?:future|state|health|plans) of the (?:company|firm|business)',
  ],
  variety: [
    'variety|varied|repetitive|monoton|(?:each|every|any two) days? .*(?:same|different|alike)|routine',
  ],
  seasons: [
    '(?:busy|busiest|peak|quiet|quietest|slow|calm|calmest|hectic) (?:time|times|season|month|months|period|part|weeks?)|seasonal',
  ],
  'now-on': [
    'working on (?:right|at|current|now|these|this|today)|(?:are|were) you (?:working on|building|making)|current(?:ly)? (?:project|work)|at the moment\\?|on your (?:plate|bench|desk)',
  ],
  physical: ['physical|heavy|on your feet|stamina|hard on the (?:body|back|knees)|strong enough|fit enough'],
  freedom: [
    'autonom|freedom|free to|micromanag|independent|say in|decide (?:for )?yourself|on your own terms',
  ],
  danger: ['danger|safe\\b|safety|injur|get(?:ting)? hurt'],
  surprised: [
    'surpris\\w* (?:you|did you|about|most|in|when|at)|you .*surpris|(?:not|never) (?:have )?(?:expect|anticipat|see coming|thought|imagined)\\w*|unexpected|(?:what|than) you (?:had )?(?:thought|imagined|expected|pictured)|off guard|harder than',
  ],
  misread: [
    'misconcept|myths?|(?:people|outsiders|everybody|everyone|most) (?:think|believe|get wrong|assume|misunderstand|imagine)|wrong idea|nobody (?:tells|knows|sees)|do not (?:know|tell you|see) about',
  ],
  'from-to-end': [
    'start to finish|beginning to end|end to end|life ?cycle|from (?:the |a )?(?:first|start|idea|beginning|phone call|order|brief|sketch|draft|enquiry)\\b.* (?:to|until|till)|(?:step by step|which steps|what steps|(?:what|which|the|many) (?:\\w+ )?stages)|what happens (?:from|after|between|once|when an?|next)|after a decision|how does (?:it|an? \\w+) (?:become|travel|get from)',
  ],
  priorities: [
    'priorit|(?:choose|decide|pick) what to|(?:do|comes?|tackle|deal with|handle) first|(?:most|more) (?:urgent|important) |triage|so much on|all at once',
  ],
  departments: [
    `(?:work|cooperat|collaborat|deal|interact|do|get on|talk|together|interplay)\\w* .*(?:with|to|between) .*${OTHERS}`,
    `between you and (?:the )?${OTHERS}`,
    `${OTHERS}.* work(?:ing)? (?:together|with)`,
  ],
  measure: [
    '(?:success|performance|results?|progress|impact|you) .*(?:measur|judg|evaluat|assess)|measur\\w* (?:success|performance|progress|results|impact)|(?:know|tell|see) .*(?:good job|went well|done well|doing well|success|it worked|good work)|targets?\\b|kpis?\\b|numbers (?:you|do)',
  ],
  'checks-work': [
    '(?:check|review|look|sign|proofread|correct|control)s?(?:ed|ing)? (?:over |through |off )?(?:your|the|it|on|that) ?(?:work|reports?|texts?|code|drawings?|before|afterwards|first)?\\b.*(?:work|before|goes out|report|it\\b|code)|second pair|four eyes|signs? off|whose work',
  ],
  'tasks-given': [
    '(?:tasks?|work|jobs?|shifts?|cases?|projects?|assignments?|sounds?|who) .*(?:hand(?:ed)? out|divid|assign|distribut|split|shared (?:out|among)|allocat|given out|decided)|who (?:does|gets) (?:what|which)|(?:find out|know|told) .*(?:what you (?:will|are|have|should)|you (?:will|are) doing)|rotas?|roster',
  ],
  deadlines: ['deadlines?|last[- ]minute|rush jobs?|emergenc'],
  done: ['(?:know|decide|tell|sure) .*(?:is|are) (?:finished|done|good enough|ready|complete)'],
  'change-one': ['change (?:one thing|about|if you)|magic wand|if you could (?:change|wish)|improve'],
  meaning: ['meaning|purpose|(?:make|making) a difference|worthwhile'],
  motivates: ['motivat|keeps? you going|gives you (?:energy|strength)'],
  pandemic: ['pandemic|covid|lockdown|corona'],
};

/** Asked of nearly everybody: these count only where nothing more telling is asked. */
export const WORK_AT_LARGE: Readonly<Record<string, readonly string[]>> = {
  'typical-day': [
    '(?:typical|average|normal|ordinary|usual|regular|standard) (?:\\w+ )?(?:day|week|shift|morning|month|monday)|day-? ?to-? ?day|day in (?:the|your)|(?:your|a|the|this|last) (?:day|days|week|shift|working day)\\b.*(?:look|like|consist|made up|spent|go\\b|start)|in a day\\b|do all day|you (?:do|did) (?:all day|each day|every day|yesterday|today)|spend (?:your|most of your|the) (?:day|days|time|hours|week)|yesterday|responsibilit|duties|what (?:does|do) (?:your|the) (?:job|work|role|days?) (?:involve|consist|entail|look)|what do you (?:actually |really |mainly )?do (?:there|here|exactly|all)|walk me through',
  ],
  culture: [
    'culture|atmosphere|\\bmood\\b|\\bvibe|(?:it|that) (?:is )?like (?:to (?:be|work)|being|working|there|here|on)|like to (?:work|be)|feels? like (?:to work|there|here|at)|people (?:get on|get along|talk to each)|treat (?:each|one) ?(?:an)?other|get (?:on|along) with|(?:team|work|working) (?:spirit|environment|climate)|values\\b|describe (?:the|your) (?:company|place|team)',
  ],
  hard: [
    'hard(?:est)?\\b|tough|difficult|challeng|struggl|tricki?e?s?t?y?\\b|demanding|obstacle|biggest problem|hurdle|headache',
  ],
  easy: ['eas(?:y|ier|iest)|simplest'],
};
