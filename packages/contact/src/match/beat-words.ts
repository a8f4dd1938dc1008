import type { AnsweredBeat } from '@anyone-else/protocol';

/** How each topic is usually asked for: a second opinion beside the reader's beats, and a way to part compound turns. */
export const BEAT_WORDS: Readonly<Record<AnsweredBeat, RegExp>> = {
  journey:
    /\b(get (?:your )?start|got (?:your )?start|started out|g[eo]t into|get here|got here|end(?:ed)? up|your (?:path|story|journey|route|own way|way (?:to|into|in|here))|come to (?:this|be|do)|came to (?:this|be|do)|before (?:this|that|you)|did you (?:become|find your way)|how long have you)\b/iu,
  'why-company':
    /\b(why (?:did you )?(?:choose|chose|pick|join|stay|this|here|them|there)|made you (?:choose|join|pick|stay)|drew you|draws you|attracted you|keeps you|what brought you)\b/iu,
  'day-to-day':
    /\b(typical (?:day|week)|day[- ]to[- ]day|(?:your|a|the|average|normal) (?:day|days|week|weeks|tuesday|monday)\b|spend your (?:time|day)|working on (?:now|right now|at the moment|these days)|current(?:ly)? (?:project|working)|what do you (?:actually )?do (?:all|on|every))\b/iu,
  'work-life':
    /\b(work[-/ ]life|balance|hours|overtime|remote|from home|hybrid|on[- ]call|weekends|evenings|switch off|burn ?out)\b/iu,
  culture:
    /\b(culture|celebrat\w*|atmosphere|values?|like to work (?:there|here|at)|what'?s it like|vibe)\b/iu,
  challenge:
    /\b(challeng\w*|hardest|toughest|difficult|struggl\w*|rewarding|unprepared|prepared for|do differently|done differently|surprised you|mistake|regret|proud|start(?:ed|ing)? (?:all )?over|do it (?:all )?(?:again|over)|worst|best (?:part|thing)s?)\b/iu,
  learning:
    /\b(keep(?:ing)? (?:your )?(?:skills|up|sharp|current)|stay(?:ing)? (?:sharp|current|up)|up to date|read(?:ing)?|books?|podcasts?|courses?|communit\w+|resources?|newsletters?)\b/iu,
  industry:
    /\b(industry|(?:the|this|your) field|future|trends?|heading|where .{0,25} going|a\.?i\.?|next (?:five|ten|few) years|job market)\b/iu,
  workflow:
    /\b(workflow|process|projects? (?:managed|run|shared|planned|organi[sz]ed)|tools?|how (?:do|does|are) .{0,30}(?:decide|planned|managed|prioriti[sz]e|organi[sz]ed?)|hand[- ]?off|agile|sprints?|deadlines)\b/iu,
  'team-makeup':
    /\b(your team|the team|team (?:size|structure|look)|senior and|juniors?|entry[- ]level|ramp|onboard\w*|new (?:people|hires?|starters?|joiners?)|up to speed)\b/iu,
  'hiring-bar':
    /\b(do i (?:really )?need|(?:can|could) i (?:do|get|become|work|start)\b[^.?!]{0,30}\bwithout|look for|looking for|hire|hiring|candidates?|makes (?:a|an|someone|somebody) .{0,20}(?:great|good)|skills? (?:do|does|are|matter|would)|qualifications?|degree|stands? someone)\b/iu,
  'career-path':
    /\b(career path|typical path|ways? in\b|get in\b|break in(?:to)?|grow(?:th)?|promot\w+|progress\w*|ladder|where do people go|move up|next step up|from junior)\b/iu,
  fit: /\b(my (?:background|experience|skills|years|time)|someone like me|somebody like me|coming from|(?:as|being) an? (?:ex-|former )?\w+,? (?:how|where|what|do)|transfer\w*|would i (?:fit|bring)|where (?:do|would|might|could) i)\b/iu,
  advice:
    /\b(advice|advise|recommend|suggest|tips?|my (?:search|portfolio|résumé|resume|cv|applications?)|if you were (?:me|in my)|what would you (?:do|start|begin|try) (?:first|next|now)|what would you tell|in my (?:shoes|place|position)|should i (?:learn|start|do|focus|prepare|read|know)|i (?:must|should|need to) (?:learn|start|do|focus|prepare|read|know)|learn first|where (?:should|would) i (?:start|begin))\b/iu,
};
