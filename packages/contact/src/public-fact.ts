import { countWords, type Persona, sentenceRanges } from '@anyone-else/protocol';
import { terms } from './match/terms.ts';

/**
 * The fact that a plain factual question asks for though anybody could look it up: one of `company.public`, or the
 * contact's role, company or years, as the file words it. Undefined for everything else: 'how', 'why' and 'tell me
 * about' ask for more than the fact. Sure rather than complete.
 */
export function asksPublicFact(text: string, persona: Persona): string | undefined {
  for (const { start, end } of sentenceRanges(text)) {
    const question = plain(text.slice(start, end), persona);
    if (countWords(question) > MOST_WORDS || WANTS_MORE.test(question)) continue;
    for (const { asks, fact } of KINDS) {
      const found = asks.test(question) ? fact(persona, question) : undefined;
      if (found !== undefined) return found.replaceAll('{{company}}', persona.company.name);
    }
  }
  return undefined;
}

/** Longer questions are about more than the fact. */
const MOST_WORDS = 16;
const WANTS_MORE =
  /\bhow (?!many\b|old\b|big\b|large\b|long\b)|\b(?:why|tell me (?:more|a bit|a little)|describe|walk me|you(?: just)? (?:said|mentioned|told)|like|love|enjoy|visit|feel|think|find|hope|wish|used to|change[ds]?|differ\w*|ever|still|really|actually|should|would|could i|i'd|for you|to you|for me)\b/u;

/** Lower case, one kind of apostrophe, greetings off its front, and the company by one word. */
function plain(question: string, { company }: Persona): string {
  return question
    .replaceAll('’', "'")
    .toLowerCase()
    .replaceAll(company.name.toLowerCase(), 'thecompany')
    .replace(
      /^(?:(?:so|and|ok|okay|well|hi|hello|hey|right|oh|first|then|now|also|next|sorry)\b[\s,.!]*)+/u,
      '',
    )
    .trim();
}

const FIRM = '(?:(?:the|your|this) (?:company|firm|organi[sz]ation|business|employer)|thecompany)';
const firm = (pattern: string): RegExp => new RegExp(pattern.replaceAll('FIRM', FIRM), 'u');
const among = (pattern: RegExp) => (persona: Persona) =>
  persona.company.public.find((fact) => pattern.test(fact));
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million)\b/iu;
const OF_THEIRS = /\b(?:team|department|group|unit|shift|reports|report to|manage|office)\b/u;

interface Kind {
  asks: RegExp;
  fact(persona: Persona, question: string): string | undefined;
}

const KINDS: readonly Kind[] = [
  {
    asks: firm(
      "^what(?:'s|s| is) your (?:exact |current |official )?(?:job|job title|title|role|position)(?: there| here| at FIRM)?\\W*$|^what do you do(?: for (?:a living|work))?\\W*$|^what do you do at FIRM\\W*$",
    ),
    fact: ({ role }) => role,
  },
  {
    asks: firm(
      "^what(?:'s|s| is) (?:the name of )?FIRM(?:'s name| called)?\\W*$|^(?:which|what) (?:company|firm|organi[sz]ation|place) (?:do you work|are you)|^who do you work for\\W*$|^where do you work(?: at)?\\W*$",
    ),
    fact: ({ company }) => company.name,
  },
  {
    asks: firm(
      '\\bwhat (?:does|is) FIRM (?:do|make|sell|produce|offer|doing|making)|^what kind of (?:company|firm|organi[sz]ation|business) (?:is|are)|^what (?:products|services|games|software) (?:does FIRM|do you (?:sell|make|offer))',
    ),
    fact: ({ company }) => company.does,
  },
  {
    asks: firm(
      '^how (?:long|many years) have you (?:been|worked|been working) (?:there|here|at FIRM|with (?:them|FIRM)|for (?:them|FIRM))\\W*$',
    ),
    fact: ({ years }) => `${years} years`,
  },
  {
    asks: firm(
      '^how many (?:people|staff|employees|workers)(?: (?:work|are|do|does|in|at|there|you|have|employ|has|FIRM))+\\b|^how (?:big|large) (?:is|are) FIRM|^what size is FIRM',
    ),
    fact: (persona, question) =>
      OF_THEIRS.test(question)
        ? undefined
        : persona.company.public.find(
            (fact) =>
              /\b(?:staff|employees|people)\b/iu.test(fact) && NUMBER.test(fact) && !OF_THEIRS.test(fact),
          ),
  },
  {
    asks: firm(
      '^(?:when|what year|in what year) (?:was|did) FIRM\\b|^who (?:founded|started|set up) FIRM|^how old is FIRM|^(?:when|who) (?:was )?(?:it|FIRM) (?:was )?founded',
    ),
    fact: among(/\b(?:founded|started in|set up|since \d{4})\b/iu),
  },
  {
    asks: firm(
      '^where (?:is|are) (?:FIRM|the head ?office|your head ?office|the headquarters|your headquarters)\\b|^where is FIRM (?:based|located)|^where are you (?:based|located)',
    ),
    fact: among(
      /\bhead office|\bbased in|\bin (?:an? |the )?(?:[a-z]+ ){0,30}\p{Lu}|\bin (?:an|the) (?:old|former)\b/u,
    ),
  },
  {
    asks: firm(
      '^who owns FIRM|^is (?:it|FIRM) (?:an? )?(?:public|private|privately|non-?profit|listed|independent|family|owned|for-profit|mutual)\\b',
    ),
    fact: among(/\b(?:owned|owners?|nonprofit|independent|mutual|family-owned|elected)\b/iu),
  },
  { asks: /^how many \w+/u, fact: countAsked },
  { asks: /^(?:do|does|is|are|has|have) (?:you|they|there|thecompany|the|your)\b/u, fact: said },
];

/** 'How many hospitals do you have?', where a fact counts them. */
function countAsked({ company }: Persona, question: string): string | undefined {
  const what = /^how many ((?:[\p{L}-]+ )?[\p{L}-]+?)(?: (?:do|does|are|has|have|is|did|in)\b|\W*$)/u.exec(
    question,
  )?.[1];
  const wanted = what === undefined || OF_THEIRS.test(question) ? [] : terms(what);
  if (wanted.length === 0 || /\b(?:people|hours|years|days|times|weeks|meetings)\b/u.test(what ?? ''))
    return undefined;
  return company.public.find((fact) => {
    const words = new Set(terms(fact));
    return NUMBER.test(fact) && wanted.every((term) => words.has(term));
  });
}

/** 'Do you have a loyalty card?', where a fact says so in those words: two telling ones at least, and no others. */
function said(persona: Persona, question: string): string | undefined {
  const trade = new Set(terms(`${persona.field} ${persona.role}`));
  const wanted = [...new Set(terms(question.replaceAll('thecompany', '')))];
  if (wanted.filter((term) => !trade.has(term)).length < 2) return undefined;
  return persona.company.public.find((fact) => {
    const words = new Set(terms(fact));
    return wanted.every((term) => words.has(term));
  });
}
