/** Words with which a contact offers to bring two people together, or to ask the third one first. */
const OFFERS: readonly RegExp[] = [
  /\b(?:i'?ll|i can|i could|i'?d be (?:glad|happy|pleased) to|let me|i'?m going to|i owe you[^.?!]{0,40}i'?ll) (?:also |gladly |happily )?(?:ask (?:him|her|them|if)|introduce|connect|put (?:you|the two)|text (?:him|her|them)|call (?:him|her|them)|ring (?:him|her|them)|message (?:him|her|them)|tell (?:him|her|them)|show (?:him|her|them)|send (?:you both|both of you|him a|her a|them a|an introduction)|write to (?:you both|both|him|her|them)|email (?:you both|both|him|her|them)|drop (?:him|her|them)|link you)/iu,
  /\bi'?ll (?:ask|call|text|message|write to|tell|email|ring) [\p{Lu}][\p{L}'’-]+/u,
  /\b(?:introduce you|put you in touch|put the two of you|connect you|make the introduction|link you up)\b/iu,
];

/** Does the contact offer, unasked or asked, to introduce the user to somebody? */
export const offersIntroduction = (text: string): boolean => {
  const said = text.replaceAll('’', "'");
  return OFFERS.some((pattern) => pattern.test(said));
};

/** 'you should talk to', 'do write to', 'I'd send you to', 'ask for': a name after these is put forward. */
export const PUTS_FORWARD =
  /(?:\b(?:talk|speak|chat|write|listen|reach out|say hello|turn|go|get) (?:to|with|back to)|\b(?:have a (?:word|chat|coffee|call|talk) with)|\b(?:go|come) (?:and |to )?(?:see|ask|visit|find|meet)|\b(?:you|do|and|or|then|just|better|please|,|^)(?:'d| could| should| might| must| can| want to| ought to)?(?: also| always| really| do)?(?: want to)? (?:try|call|ring|email|mail|message|text|contact|meet|ask(?: for)?|look up|find|know|drop)|^(?:do )?(?:try|call|ring|email|mail|message|text|contact|meet|ask(?: for)?|look up|find)|\b(?:introduce you|connect you|put you in touch|put you on|send you|point you|pass you|hand you|get you in touch|link you)(?: on| over)?(?: to| with| towards?)|\b(?:in touch|touch base|connect|a line|a word|sit down|a note|good) with|\b(?:suggest|recommend|start with|begin with|i'd try|i'd go to|i'd ask|it's|it is|there's|there is|there'd be|that's|that'd be|would be|name is|called|possibly|maybe|perhaps|probably|certainly|definitely)) (?:our |my |with )?(?:(?:friend|colleague|old boss|former boss|boss|teacher|mentor|lead|manager|sister|brother|cousin),? )?$/iu;

/** 'talk to her whatever you do': what makes the name before it one put forward. */
export const SENDS_TO_THEM =
  /\b(?:talk|speak|chat|write|reach out|go|listen) (?:to|with) (?:her|him|them)\b|\b(?:ask|call|ring|email|mail|message|text|contact|meet|see|try|find) (?:her|him|them)\b|\bhit (?:her|him|them) up\b|\b(?:her|him|them) (?:a (?:call|ring|line|message|mail|email|note|text))\b|\btell (?:her|him|them) (?:i|that i|you|who) (?:sent|said|know|spoke|still|suggested)/iu;
