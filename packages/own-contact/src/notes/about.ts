import type { NoteLine } from './plain-lines.ts';

/** An e-mail address, a phone number, a street or a link: never a fact for a file. */
const PRIVATE = [
  /(?<![\w.+-])[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+\s?(?:\.|\[dot\]|\(dot\))\s?\w+/iu,
  /(?:https?:|www\.)\S+|\b[\w-]{1,100}\.(?:com|org|net|io|co|de|es|uk|edu)\b(?:\/\S*)?/iu,
  /(?:\+|\b00)\d[\d ()./-]{6,}\d|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b0\d{2,4}[ /-]?\d{3,}[ -]?\d{2,}\b/u,
  /\b(?:phone|mobile|tel|cell|whatsapp|e-?mail|skype|telegram|tel[eé]fono|correo|telefon|address|direcci[oó]n|adresse)\b\.?\s*[:#]/iu,
  /\b\d{1,5}[a-z]? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|close|court|way|square|terrace)\b\.?/iu,
  /\b(?:calle|avenida|avda)\.? \p{L}[\p{L} ]{1,100},? \d+|\p{L}{1,60}(?:stra(?:ß|ss)e|str\.|weg|platz) \d+/iu,
  /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}’'-]+)?,? \(?[1-9]\d\)?(?:,|$)/u,
  /\b(?:(?:about|around|roughly|maybe|circa|is|age) [2-7]\d(?=[,.;!]|$| (?:or so|maybe|i think))|in (?:her|his|their) (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|[2-6]0s)|born (?:on|in)|date of birth|dob|birthday|nacid[oa]|geboren|geburtsdatum|aged? \d{2}|\d{2} years old|passport|ssn|social security|iban)\b/iu,
];

/** Family, health, faith, money, politics: true or not, nobody's business in a file. */
const PERSONAL =
  /\b(?:married|divorced|single mother|single father|pregnan\w+|husband|wife|spouse|boyfriend|girlfriend|partner(?:'s)? (?:is|name)|his partner|her partner|kids?|child(?:ren)?|sons?|daughters?|toddler|baby|religio\w+|church|muslim|christian|jewish|catholic|hindu|cancer|illness|depress\w+|surgery|therapist|salary|earns|paid \$|visa status|voted|democrat|republican|dating|casad[oa]|hij[oa]s?|verheiratet|kinder)\b/iu;

/** What the user tells themself, not something about the contact. */
const OWN_NOTE =
  /\b(?:I|I'm|I'd|I've|I'll|me|my|we met|remember to|ask (?:her|him|them|about)|to ask|don't forget|todo|note to self|must mention|mention (?:that|my)|my question|prep)\b/u;

const REQUIREMENT =
  /\b(?:you(?:'ll| will| have| are|'re|r)?|your|(?:we(?:'re| are)) (?:looking|hiring|seeking|searching)|looking for (?:an?|someone)|ideal candidate|successful candidate|candidates?|applicants?|required|requirements?|preferred|must have|nice to have|apply|equal opportunity|reports? to the|competitive (?:salary|pay)|proven (?:track|experience)|ability to|salary range|per (?:hour|annum|year)|401\(?k|paid time off|holiday allowance|se busca|buscamos|requisitos|wir suchen|bewerb\w+)\b/iu;

/** What the user was told of them or made of them: how to treat them, and no fact that anybody could look up. */
const REMARK =
  /\b(?:(?:does(?:n['’]t| not)|do(?:n['’]t| not)) (?:like|want|love|enjoy|care)|hates?|dislikes?|being called|allergic|prefers|used to be(?!.*\b(?:19|20)\d{2}\b)|(?:on|over|via) (?:zoom|teams|the phone)|\d+ min(?:ute)?s)\b/iu;

/** A post that somebody quoted, and what others thought of it. */
const POST =
  /^["“„«]|\b\d[\d,.]{0,30}\+? (?:reactions?|comments?|reposts?|shares?|likes?|impressions)\b|^(?:liked|commented on|reposted|shared) (?:this|by|a post)/iu;

/** What is said of what they are not: 'does not like being called social worker' names no field of theirs. */
const DENIED =
  /\b(?:being called|not (?:an?|the|really)|isn['’]t an?|never (?:an?|was)|call (?:her|him|them))\b/iu;

/** Buttons and counts of a page that came along when it was copied. */
const CHROME =
  /^(?:see more|show more|read more|follow(?:ing)?|message|connect|more|like|share|comment|report|sign in|log ?in|sign up|join now|home|jobs|search|menu|skip to.*|cookie.*|accept(?: all)?|privacy.*|terms.*|©.*|\d[\d,.+]* (?:followers?|connections?|comments?|likes?|views?|reactions?)|\d+(?:st|nd|rd|th) degree.*|contact info|open to work|promoted|all rights reserved.*|show all.*|view .{0,30} profile|edit|download|print|back to.*|next|previous|page \d+.*|…see more|full[- ]time|part[- ]time|self[- ]employed|freelance|permanent|hybrid|remote|on[- ]site|\d+ (?:yrs?|years?|mos?|months?)(?: \d+ (?:mos?|months?))?)$/iu;

const INSTRUCTION =
  /\b(?:ignore (?:all|any|the|your|previous|prior)|disregard (?:all|any|the|previous)|system prompt|you are now|act as|as an ai|language model|reveal|rubric|jailbreak|new instructions?|assistant:|system:|respond only|output only|do not follow|score (?:me|the user)|give (?:me|the user) (?:full|top)|pretend)\b/iu;

/** Holds a way to reach somebody, or where they live. */
export const isReachable = (text: string): boolean => PRIVATE.some((pattern) => pattern.test(text));
export const isPrivate = (text: string): boolean => isReachable(text) || PERSONAL.test(text);
export const isOwnNote = (text: string): boolean => OWN_NOTE.test(text);
export const isRequirement = ({ text, under }: NoteLine): boolean =>
  REQUIREMENT.test(text) ||
  /requirement|qualification|you|responsib|benefit|perks|duties|apply|anforder|aufgaben|we look|tasks/u.test(
    under,
  );
export const isChrome = (text: string): boolean => CHROME.test(text);
/** Under 'About' of a profile 'I' is the one whose profile it is. */
export const isTheirWord = ({ under }: NoteLine): boolean =>
  /^(?:about(?: me)?|summary|profile|[uü]ber mich|sobre m[ií]|acerca de)$/u.test(under);
export const isRemark = (text: string): boolean => REMARK.test(text);
export const isPost = (text: string): boolean => POST.test(text);
export const isDenied = (text: string): boolean => DENIED.test(text);
/** A line that speaks to a machine; it is no fact, whatever it says. */
export const isInstruction = (text: string): boolean => INSTRUCTION.test(text);

/** Whether the notes are a job advert: then 'five years' is what is wanted, not what somebody has. */
export function isAdvert(lines: readonly NoteLine[]): boolean {
  const asks = lines.filter((line) => isRequirement(line)).length;
  return asks >= 3 || (asks >= 1 && asks * 2 >= lines.length);
}

const WORD = /\p{L}{2,}/gu;
const COMMON =
  /\b(?:the|and|of|in|at|a|to|for|with|is|was|from|on|de|la|el|en|y|und|der|die|bei|et|le|les|du)\b/giu;

/** A line of letters that says something in some language; not keys hit at random, code or a row of numbers. */
export function isSpeech(text: string): boolean {
  const words = text.match(WORD) ?? [];
  if (words.length < 2) return false;
  const letters = words.join('').length;
  if (letters < text.replace(/\s|\b(?:19|20)\d{2}\b/gu, '').length * 0.55) return false;
  if (/[{};]{2,}|=>|function\s*\(|\bvar \w+ ?=|[{}<>\\]|\w\(\)/u.test(text)) return false;
  const odd = words.filter(
    (word) =>
      word.length > 24 ||
      (/^\p{Script=Latin}+$/u.test(word) &&
        word.length > 4 &&
        (!/[aeiouyáéíóúäöüàèìòùâêîôûæøå]/iu.test(word) || /[^aeiouyáéíóúäöüàèìòùâêîôû\W]{6,}/iu.test(word))),
  ).length;
  return odd * 4 < words.length && (words.length < 7 || COMMON.test(text) || /\p{Lu}/u.test(text));
}
