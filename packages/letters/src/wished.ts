/** What in a line of notes asks for something to be taken up, and what asks for the opposite. */

/** The letter is told to be silent, or the line finds fault with what it names. */
const LEAVE_OUT =
  /(?<![\p{L}])(?:(?:don['’]?t|do not|never|not|no need) (?:to )?(?:mention|include|bring up|thank)|skip|leave (?:\p{L}+ ){0,8}(?:out|off)|omit|(?:not|nothing) (?:for|in) (?:the |my )?(?:letter|mail|e-?mail|note|thanks)|no mention|without mentioning|rather not|(?:was|were|is|are|too|so|very|bit|quite|rather|:) (?:boring|dull|pointless)|bored|irrelevant|unimportant|not (?:interesting|important|relevant|useful|interested))(?![\p{L}])/iu;
/** What the user was and did themself is nothing that the contact told. */
const OF_ONESELF =
  /^(?:and |but |note to self\b|next time\b|(?:self|me)\s*[:–—-])*\s*(?:i (?:was|am|felt|feel|did|had|should|could|must|forgot|talked|spoke|interrupted|rambled|need)|i['’](?:m|d|ve)|im|my (?:own )?(?:voice|hands?|heart|nerves|face|mic\p{L}*|camera|question|answer|turn))(?![\p{L}])/iu;
/** From a 'not' to the end of its clause. */
const DENIED =
  /(?<![\p{L}])(?:not|nor|neither|never|no|nothing|without|rather than|instead of|\p{L}+n['’]t|dont|doesnt|isnt|wasnt|wont|cant)(?![\p{L}])[^,.;:!?–—]*/giu;

/** Whether a sentence denies something. */
export const denies = (text: string): boolean => new RegExp(DENIED.source, 'iu').test(text);

/** The words of a line by which it may choose: all of it but what it denies; '' where it asks to be silent. */
export const wishedIn = (line: string): string =>
  LEAVE_OUT.test(line) || OF_ONESELF.test(line) ? '' : line.replace(DENIED, ' ');
