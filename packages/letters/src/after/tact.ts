import { isSore } from '../private.ts';

/** What one writes down of somebody for oneself, and would not say to them. */
const JUDGES =
  /(?<![\p{L}])(?:grumpy|moody|sulky|rude|arrogant|smug|bitter|lazy|stingy|creepy|weird|awkward|stupid|silly|idiot\p{L}*|clueless|useless|pointless|hopeless|boring|bored|dull|vague|rambl\p{L}+|dismissive|condescending|patroni[sz]\p{L}+|impatient|unfriendly|unhelpful|annoy\p{L}+|irritat\p{L}+|disappoint\p{L}+|ugly|fat|a waste|(?:total|complete|pure|such a) waste|waste of|wast(?:ed|ing) (?:my|your|our)|the (?:whole|entire) time|(?:was|were|is|are|seem(?:s|ed)?|look(?:s|ed)?) (?:\p{L}+ ){0,3}(?:tired|cold|late|distracted|nervous)|did(?: not|n['’]t) (?:answer|listen|care|want|know|help)|abt)(?![\p{L}])/iu;

/** Illness, death, birth, parting and money, whoever's: not for somebody else to bring up in a letter. */
const CLOSE =
  /(?<![\p{L}])(?:ill|illness\p{L}*|sick|sickness|disease|(?:knee|hip|back|eye|heart|foot|hand|shoulder|an|the|your|his|her) operation|in hospital|diagnos\p{L}+|dead|dying|deaths?|die|dies|died|(?:your|his|her|their) late|lost (?:your|his|her|their) (?:mother|father|mum|mom|dad|wife|husband|partner|son|daughter|child|brother|sister|baby|dog|cat)|grie(?:f|v\p{L}+)|expecting a|ivf|separat(?:ed|ion) from|left (?:you|him|her)|break-?up|salar(?:y|ies)|wages?|(?:under|over|badly |poorly |well )paid|pay (?:is|was|isn['’]t|wasn['’]t)|earn(?:s|ed|ing)?|money|debt|\p{N} ?k)(?![\p{L}\p{N}])|[£$€]\s?\p{N}/iu;

/** Whether the person it is about would wince to read this line, written down after a talk. */
export const isTactless = (line: string): boolean => isSore(line) || JUDGES.test(line) || CLOSE.test(line);
