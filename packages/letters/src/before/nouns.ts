/** Whether words name somebody who does something ('ward nurse') or a field ('marketing'), and their article. */

const HEADS =
  'person|nurse|chef|coach|clerk|intern|student|graduate|pilot|agent|president|associate|partner|fellow|lead|head|executive|architect|guide|cook|judge|midwife|vet|physician|owner|official|apprentice|trainee|rep|representative|secretary|scribe|barista|host|guard|scholar|paralegal|ceo|cto|cfo|coo|cpo|cmo|cio|vp|svp|evp|pm|tpm|gp|po|dba|sre|chief|colleague|freelance|mum|dad|parent|veteran|chair|medic|mechanic|critic|academic|postdoc|undergraduate|undergrad|specialist|technician|musician|physicist|chemist|dev|native|aide|steward|diplomat|advocate|delegate|soprano|creative|au pair|nerd|geek|son|daughter|porter|bricklayer|warden|nun|priest|vicar|pastor|monk|spy|hand|principal|dean|captain|sergeant|marine|poet|sculptor|expert';
const AGENT = new RegExp(
  `^(?:${HEADS}|\\p{L}+(?:er|or|ist|ian|ant|yst|eer|man|woman|person|ect|smith|wright|keeper|maker))s?$`,
  'iu',
);
/** They end like somebody and are none. */
const NO_AGENT =
  /^(?:redundant|career|customer|consumer|weather|water|power|computer|paper|leather|order|number|matter|summer|winter|cancer|labou?r|behavio(?:u)?r|floor|colou?r|sector|error|doctorate|human|clean|mean|german|italian|russian|plant|restaurant|project|aspect|prospect|effect|insect|after|under|over|other|another|either|whether|never|ever|user|server|laser|fiber|fibre|minor|major|senior|junior|interior|exterior|outdoor|indoor|semiconductor|motor|elevator|significant|important|relevant|constant|chapter|center|theater|theatre|quarter|register|master|soccer|poker|layer|fintech|indian|christian|asian|direct|perfect|correct|object|subject|letter|newsletter|twitter|frontier|border|former|per)$/i;

const UNIQUE =
  /^(?:(?:group|global|interim|acting|deputy|co-?)\s?)?(?:head|chief|director|president|vp|svp|evp|ceo|cto|cfo|coo|cpo|cmo|cio|co-?founder|founder|chair|principal|dean)(?:\s(?:of|for|and|executive|operating|technology|technical|product|financial|marketing|information|medical|&)|\s?[,/&]|$)/i;

/** The word that the others belong to: 'designer' of 'product designer at Harbour Labs'. */
const headOf = (words: string): string =>
  words
    .replace(/^(?:an?|the)\s/iu, '')
    .split(
      /\s(?:at|in|of|for|with|from|on|and|&|by|turned|who|–|-)\s|\s\p{Ll}{3,}ing\s(?:to|towards?|into|in|on|at|for|with|from|my|a|the)\s|[,;(/|]/iu,
    )[0]!
    .trim()
    .split(' ')
    .at(-1)!
    .replace(/^.*-/u, '');

/** 'She knows my sister', 'company hires career changers': a sentence, whatever its last word. */
const SENTENCE =
  /^(?:she|he|they|you|we|I)\s|^(?:(?!\swho\s).)*?\s(?:hires|hired|takes|employs|trains|knows|likes|loves|wants|needs|makes|helps|supports|is|are|was|were|has|have|had|does|did|will|can)\s/iu;

/** 'Ward nurse', 'Head of Product', 'ex-teacher': somebody. */
export function isSomebody(words: string): boolean {
  const head = headOf(words);
  return (
    head !== '' && !SENTENCE.test(words) && !NO_AGENT.test(head) && (AGENT.test(head) || UNIQUE.test(words))
  );
}

/** Small at its beginning, unless it is written in capitals throughout: 'ward nurse', 'Software Engineer', 'UX lead'. */
export const smallRole = (words: string): string =>
  /^\p{Lu}\p{Ll}+(?![\p{L}])/u.test(words) &&
  !/\s\p{Lu}\p{Ll}/u.test(words.split(/\s(?:at|in|for|with)\s|,/iu)[0]!)
    ? words[0]!.toLowerCase() + words.slice(1)
    : words;

/** 'a nurse', 'an engineer', 'head of product', 'a UX designer': with its article where it takes one. */
export function withArticle(words: string): string {
  if (/^(?:an?|the|one of|part of|both|my|our)\s/iu.test(words) || UNIQUE.test(words)) return words;
  if (
    /^\p{L}+s$/iu.test(headOf(words)) &&
    AGENT.test(headOf(words).replace(/s$/i, '')) &&
    !AGENT_S.test(headOf(words))
  )
    return words;
  return `${takesAn(words) ? 'an' : 'a'} ${words}`;
}

const AGENT_S = /(?:ss|boss)$/i;

function takesAn(words: string): boolean {
  const first = words.split(/[\s-]/u, 1)[0]!;
  if (/^(?:\p{Lu}{2,4}|\p{Lu})$/u.test(first))
    return /^[AEFHILMNORSX]/u.test(first) && !/^(?:NASA|LEGO|SAP|RAF)$/u.test(first);
  if (/^(?:hour|honest|heir|hono)/iu.test(first)) return true;
  return /^[aeiouáéíóúäöü8]/iu.test(first) && !/^(?:uni|use|user|eu|one|once|ui?x$|utili)/iu.test(first);
}
