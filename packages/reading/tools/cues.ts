/** Wordings that say by themselves what a network may miss; counted, never decisive alone. */

/** The contact says that time is over. */
export const TIME_OVER =
  /\b(?:time(?:'s| is| was)? (?:up|over|gone|done)|out of time|(?:at|over|past|for) time\b|our time|have to (?:go|run|leave|stop|hang|dash|get)|(?:must|gotta|got to|need to|should|better) (?:go|run|leave|stop|dash|be off|get back|get going)|hang up|next (?:call|meeting|one|appointment|patient|class)|hard stop|wrap (?:it |this )?up|bell'?s? (?:gone|rung|ringing)|i'?m (?:late|due)|waiting for me|is waiting|off now|they'?re calling)/iu;

/** The contact declines. */
export const DECLINES =
  /\b(?:can'?t|cannot|can not|won'?t|will not|wouldn'?t|rather not|(?:do not|don'?t|didn'?t|never) (?:give|share|do|refer|hand|pass|introduce|make|talk|discuss|want|know|look|take|connect|forward|write|lend)|not allowed|not (?:able|something|my|comfortable|possible)|no(?:,|\.| )|afraid|said no|as i said|already (?:said|told)|sorry|leave it|against)/iu;

export const PICK_BRAIN = /\bpick\w*\b[^.?!]{0,24}\bbrains?\b|\bbrains?\b[^.?!]{0,16}\bpick/iu;
export const CLOSER =
  /\b(?:any(?:one|body)|some(?:one|body)|who(?:m)?|person|people|name)\b[^.?!]{0,24}\b(?:else|other|talk|speak|meet|ring|call|contact|reach|ask|recommend|suggest)\b/iu;
export const PAPERS =
  /\b(?:cv|c\.v\.|résumé|resume|resumé|portfolio|application|cover letter|certificate)s?\b/iu;
export const HIRE =
  /\b(?:job|hire|hiring|refer|referral|position|vacancy|interview|opening|take me on|get me in)\b/iu;
export const THANKS =
  /\b(?:thank|thanks|thx|ta|grateful|appreciate|appreciated|generous|cheers|kind of you|obliged)\b/iu;
export const TIME_NAMED = /\b(?:minutes?|mins?|half (?:an )?hour|o'clock|time|clock|quarter)\b/iu;
export const FAREWELL =
  /\b(?:bye|goodbye|good night|take care|see you|farewell|all the best|cheerio|so long)\b/iu;
export const STAY =
  /\b(?:touch|linkedin|write (?:to )?you|email you|mail you|follow up|let you know|check in|get back to you|again)\b/iu;
export const OPEN_START = /\b(?:what|how|why|who|whom|which|where|tell me|walk me|describe|explain)\b/iu;
export const CLOSED_START =
  /^\W*(?:and |so |but |or |um |then |ok |okay )*(?:do|does|did|is|are|was|were|can|could|would|will|may|might|have|has|had|should|shall|any)\b/iu;
export const POINTS_BACK =
  /\b(?:that|this|those|these|it|its|they|them|their|he|she|him|her|his|there|then|one|such|so)\b/iu;
export const GOES_ON =
  /^\W*(?:and|so|but|then|or|which|what about|how about|how so|why so|in what way|like what)\b/iu;
