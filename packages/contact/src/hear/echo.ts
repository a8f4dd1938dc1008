const DETERMINED =
  /(?<!\b(?:i'm|am|was|be|been|become|as|for|like|than|over|is|it's|that's|not|such) )\b(a|an|the|my|our)\s+((?:[a-z][a-z'-]{2,}\s+)?[a-z][a-z-]{3,})(?=[.,;!?]|$|\s+(?:of|in(?! law)|at|on|and|but|that|who|with|for|from|when|was|is|to|because|where|which|by|so)\b)/giu;
const VAGUE =
  /^(?:lot|bit|thing|things|way|time|times|people|person|question|moment|kind|sort|same|first|last|next|other|only|most|best|whole|little|while|part|point|fact|rest|idea|reason|truth|answer|work|job|role|career|field|industry|year|years|month|months|week|weeks|day|days|life|world|company|experience|background|opportunity|interview|one|ones|number|couple|few|mind|head|sense|level|more|less|start|end|back|future|past|side|hand|hands|place|name|problem|problems|stuff|mistake|room|decision|minute|minutes|chance|own|talk|call|conversation|right|good)$/iu;

/** A concrete thing that the user named, with its article turned for the contact's mouth: 'the night shift', 'your roster'. */
export function echoOf(text: string): string | undefined {
  const found: string[] = [];
  for (const [, article = '', phrase = ''] of text.matchAll(DETERMINED)) {
    const words = phrase.toLowerCase().split(/\s+/u);
    const noun = words.at(-1) ?? '';
    if (VAGUE.test(noun) || noun.endsWith('ly') || noun.endsWith('ing')) continue;
    if (
      words.length > 1 &&
      (VAGUE.test(words[0] ?? '') || /^(?:that|who|with|and|was|is|i|for|to|of|in|on)$/u.test(words[0] ?? ''))
    )
      continue;
    // 'Only a school secretary' says who they are, and names no thing to come back to.
    if (!/^(?:my|our)$/iu.test(article) && ROLE_END.test(noun) && !NOT_ROLE.test(noun)) continue;
    const concrete = /^(?:my|our)$/iu.test(article) || words.length > 1 || noun.length >= 7;
    if (concrete) found.push(`${/^(?:my|our)$/iu.test(article) ? 'your' : 'the'} ${words.join(' ')}`);
  }
  return found.at(-1);
}

const ROLE_END =
  /(?:er|or|ist|ian|ant|ent|eur|ier|nurse|chef|clerk|coach|cook|host|judge|guard|pilot|aide|rep|officer|midwife|barista|vet|analyst|mechanic|medic|architect|secretary|attorney|waitress|hostess|(?:post|sales|fire|police|trades|fore)(?:wo)?man)$/iu;
const NOT_ROLE =
  /\b(?:career|other|order|computer|former|number|another|never|either|whether|for|or|after|over|under|year|summer|winter|paper|weather|matter|letter|center|project|student|moment|different|management|department|government|development|beginner|newcomer)$/iu;
const FIELD =
  /^(?:nursing|teaching|hospitality|retail|education|banking|accounting|journalism|engineering|marketing|sales|healthcare|publishing|theatre|film|law|finance|insurance|logistics|construction|catering|academia|research|social work|customer service|the army|the navy|the military|tourism|farming|architecture|physics|biology|chemistry|music)$/iu;

/** What the user has been or comes from, where a text says so plainly. */
export interface Origin {
  list: 'refer-role' | 'refer-field';
  echo: string;
}

const article = (noun: string): string => (/^[aeiou]/iu.test(noun) ? `an ${noun}` : `a ${noun}`);

/** 'English teacher' keeps its capital. */
const PROPER =
  /^(?:English|French|Spanish|German|Italian|Latin|Greek|Chinese|Japanese|Russian|Arabic|Dutch|Polish|American|British|European|African|Irish|Welsh|Scottish|Montessori|Waldorf)\b/u;

/** From the set-up's background: 'middle-school teacher, finishing a UX course' gives 'a middle-school teacher'. */
export function originOf(background: string): Origin | undefined {
  const first = (
    background.split(
      /[,;.(/&\n]| and | finishing | moving | turned | looking | with | who | for | at | in | currently /iu,
    )[0] ?? ''
  )
    .replace(
      /^\s*(?:i(?:'m| am| was|'ve been| have been)\s+)?(?:(?:currently|now|a|an|the|former|formerly|ex|retired|was|am|as|been)[\s-]+)*(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\+?\s+years?\s+(?:as|of|in)\s+(?:an?\s+)?)?/iu,
      '',
    )
    .trim();
  if (first === '' || first.split(/\s+/u).length > 4) return undefined;
  if (FIELD.test(first)) return { list: 'refer-field', echo: first.toLowerCase() };
  const role = PROPER.test(first)
    ? first
    : first.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return ROLE_END.test(role) && !NOT_ROLE.test(role)
    ? { list: 'refer-role', echo: article(role) }
    : undefined;
}

/** From what the user says in the talk: 'I was a paramedic for six years', 'coming from nursing'. */
export function originIn(text: string): Origin | undefined {
  const role =
    /\bi(?:'m| am|'ve been| have been| was| used to be| worked as)\s+an?\s+((?:[a-z-]+\s+)?[a-z-]+)\b/iu.exec(
      text,
    )?.[1];
  const own = role === undefined ? undefined : (originOf(role) ?? originOf(role.split(' ')[0] ?? ''));
  if (own) return own;
  const field =
    /\b(?:come|coming|came|moving|switching|years)\s+(?:from|in|out of)\s+([a-z]+(?: work| service)?)/iu.exec(
      text,
    )?.[1];
  return field === undefined ? undefined : originOf(field);
}
