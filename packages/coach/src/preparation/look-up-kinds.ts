/** What anybody could look up of a company or a person, and how it is asked. */
export const LOOK_UP_KINDS = [
  'size',
  'founding',
  'place',
  'does',
  'title',
  'years',
  'before',
  'studies',
  'heads',
  'rivals',
  'clients',
  'owners',
  'values',
  'price',
  'page',
  'meaning',
] as const;
export type LookUpKind = (typeof LOOK_UP_KINDS)[number];

const KIND_OF_FIRM =
  '(?:company|firm|organi[sz]ation|business|employer|practice|studio|agency|institute|institution|charity|foundation|trust|museum|bank|hospital|school|group|start-?up|lab|shop|orchestra|zoo|railway|association|department|council|cooperative|paper|magazine|theatre|university|place)';
/** The company as people name it; 'you guys' too, but not 'you'. */
const FIRM = `(?:(?:the|your|this|ur) (?:\\p{L}+ )?${KIND_OF_FIRM}|thecompany|you guys|you people|you all)`;
const THEY = `(?:${FIRM}|you|they|it|there)`;

const kind = (...patterns: string[]): RegExp =>
  new RegExp(
    patterns.map((pattern) => pattern.replaceAll('FIRM', FIRM).replaceAll('THEY', THEY)).join('|'),
    'u',
  );
/** The question ends here, or another begins. */
const END =
  '(?:,? (?:again|exactly|actually|really|by the way|at the moment|right now|then|these days|now|in one (?:line|sentence)))*[\\s?!.]*(?:$|,? and (?:what|when|where|who|how|which|in|is|are|do|does)\\b|, (?:when|what|which|where|who|how)\\b)';

/** How each is asked, in words as `plainly` has them; at the head of a sentence. */
export const HOW_ASKED: Readonly<Record<LookUpKind, RegExp>> = {
  size: kind(
    '^how (?:big|large) (?:is|are) (?:FIRM|it)\\b',
    "^what(?:'s| is) the size of FIRM",
    '^how many (?:people|staff|employees|workers|colleagues)(?: (?:work|works|are|do|does|in|at|there|you|have|has|employ|for|here))*(?: FIRM| total| all)*' +
      END,
    '^how many (?:offices|branches|shops|stores|sites|beds|locations|hospitals|schools|members|players|ferries|clients|customers|users|products|books|countries|ships|aircraft|planes|trains|hotels|restaurants|factories|plants)\\b',
  ),
  founding: kind(
    '^(?:when|(?:in )?(?:what|which) year|who|since when) (?:was|is|were|did|has|had)? ?(?:FIRM|it)\\b.{0,24}\\b(?:founded|start(?:ed)?|set up|established|begin|began|created|open(?:ed)?|around|exist(?:ed)?)\\b',
    '^who (?:founded|started|set up|created)\\b',
    '^how old is (?:FIRM|it)\\b',
    '^how long (?:has|have) (?:FIRM|it) (?:been around|existed)',
  ),
  place: kind(
    `^where (?:is|are|'s) (?:FIRM|it|you|(?:the|your) (?:head ?office|headquarters|hq|main office|office))(?: (?:based|located|situated))?${END}`,
    '^(?:in )?(?:what|which) (?:city|country|countries|town|cities|island|part of town)\\b',
    "^what(?:'s| is) the address\\b",
    '^(?:do|does|has|have) THEY (?:have |got )*(?:any |an |a )?(?:offices?|branch(?:es)?|sites?|shops?)\\b',
  ),
  does: kind(
    `^what (?:does|do|is|are) FIRM (?:actually |really )?(?:do|make|sell|produce|offer|doing|making|about|provide|fund|insure|build)${END}`,
    `^what (?:do|are) you (?:guys |people )?(?:sell|make|offer|selling)${END}`,
    "^what(?:'s| is) it that (?:FIRM (?:actually )?(?:do|does)|(?:FIRM|you) (?:actually )?(?:makes?|sells?))",
    `^what (?:kind|sort|type) of (?:\\p{L}+ )?${KIND_OF_FIRM}\\b`,
    `^what(?:'s| is| are) FIRM(?: about)?${END}`,
    '^(?:what|which) (?:other )?(?:products?|services|brands)(?: (?:do|does) (?:FIRM|you|they) (?:sell|make|offer|have|carry))?' +
      END,
    '^(?:tell me|can you tell me|could you tell me) what (?:FIRM|you guys|it) (?:does|do|make|sell)',
  ),
  title: kind(
    "^what(?:'s| is) your (?:exact |current |official )?(?:job|job title|title|role|position)(?: there| here| at FIRM)?" +
      END,
    `^what do you do(?: for (?:a living|work))?${END}`,
    `^what do you do at FIRM${END}`,
    `^(?:which|what) (?:department|team) are you in${END}`,
  ),
  years: kind(
    '^how (?:long|many years) have you (?:been|worked|been working) (?:there|here|(?:at|with|for|in) (?:FIRM|this job|them|it|your (?:job|role|position|post)))',
    '^(?:when|what year|in what year) did you (?:join|start (?:there|here|at FIRM|your job))',
    '^since when (?:are|have) you',
  ),
  before: kind(
    '^where (?:did|were|have) you (?:work(?:ed|ing)?|been|employed)?(?: \\p{L}+)? ?before\\b',
    '^what (?:were|did|jobs?|was) (?:you|your)? ?(?:do(?:ing)?|did you have|job|have)?(?: \\p{L}+)? ?before (?:FIRM|this|that|here|you joined|you came)\\b',
    '^(?:which|what) (?:company|firm|employer|job) (?:did you|were you|was).{0,20}\\bbefore\\b',
  ),
  studies: kind(
    `^where did you (?:study|go to (?:school|college|university|uni))${END}`,
    '^(?:at |to |in )?(?:which|what) (?:university|college|school|uni)\\b',
    `^what did you study${END}`,
    '^(?:do|did) you (?:have|get|hold|finish) (?:an? )?(?:degree|diploma|phd|master)',
    `^what(?:'s| is| was) your (?:degree|diploma|major)${END}`,
  ),
  heads: kind(
    "^who(?:'s| is| are) (?:the|your) (?:current )?(?:ceo|cto|cfo|boss|director|chair(?:man|woman|person)?|president|founders?|head|manager|owner)\\b",
    '^who (?:runs|leads|heads) (?:FIRM|it)\\b',
  ),
  rivals: kind(
    "^(?:who|what) (?:are|is|'s) (?:the |your )?(?:main |biggest )?(?:competitors?|competition|rivals?)" +
      END,
  ),
  clients: kind(
    '^(?:who|what) are (?:the |your )?(?:main |biggest )?(?:customers?|clients?|partners?|investors?|users?)' +
      END,
    '^(?:which|what|who) (?:\\p{L}+ )?(?:do|does) (?:FIRM|you|they) (?:sell|deliver|supply|cater|serve|work with)(?: to| for)?' +
      END,
    '^which (?:clients|customers|countries|markets)\\b',
  ),
  owners: kind(
    '^who owns\\b',
    '^who (?:was it that )?bought (?:FIRM|you)\\b',
    '^(?:is|are) (?:FIRM|it|that|you) (?:an? )?(?:also )?(?:listed|public\\b|publicly|private\\b|privately|non-?profit|state-owned|family-owned|owned|independent|part of|for-profit|on the stock)',
    '^(?:is|are) (?:FIRM|it|you) .{0,12}(?:stock exchange|stock market)',
    "^what(?:'s| is| was) (?:the |your )?(?:share price|turnover|revenue|annual revenue|profit)\\b",
    '^how much (?:does|did|do) (?:FIRM|you) turn over',
  ),
  values: kind(
    "^what(?:'s| is| are) (?:FIRM's |thecompany's |the company's |the company |your company |your company's |your |the )?(?:core )?(?:values|mission|mission statement|motto|slogan|vision)" +
      END,
  ),
  price: kind(
    '^how much (?:is|are|does|do) (?:an? |the |your |one )?(?!of |it (?:help|matter|count|change|affect)|you\\b|they\\b|i\\b|people\\b)\\p{L}+(?: \\p{L}+){0,2} cost[\\s?]*$',
    '^how much (?:is|are) (?:an?|the|your|one) (?!of )\\p{L}+(?: \\p{L}+)?[\\s?]*$',
    "^what (?:does|do|is the price|are the prices|'s the price).{0,40}\\b(?:cost|price)\\b",
    "^(?:what are|when are|what's|what is|what're) (?:the |your )?(?:opening hours|opening times|office hours|prices|fees|rates)\\b",
    '^(?:when|what time) (?:do|does) (?:you|FIRM) (?:open|close)\\b',
  ),
  page: kind(
    '^(?:do|does|have|has|is there) (?:THEY )?(?:have |got )?(?:an? )?(?:website|web ?page|web ?site|careers? page|app|instagram|linkedin|newsletter|list of (?:open )?jobs)\\b',
    "^(?:what|where)(?:'s| is) (?:the |your )?(?:website|web ?page|careers? page)",
    "^what(?:'s| is| was) (?:the )?(?:name of (?:the |your )?(?:company|firm|department|employer|organi[sz]ation)|your company called)",
    '^(?:which|what) (?:company|firm|organi[sz]ation) (?:do you work|are you)',
    `^(?:who|where) do you work(?: for| at)?${END}`,
  ),
  meaning: kind(
    "^what(?:'s| is| are)(?: it that)? (?:an? )(?!(?:typical|normal|usual|good|bad|great|ordinary|day|week|regular|average|standard|thing|common|mistake|question|book|skill|way|realistic|challenge|moment|story|piece|project|first|perfect|successful|busy|quiet|recent|habit)\\b)[\\p{L} -]{3,30}" +
      END,
    `^what (?:does|do) (?:an? )[\\p{L} -]{3,30} (?:actually )?do(?: all day)?${END}`,
    '^what (?:does|do) .{1,30}\\bstand for\\b',
  ),
};

/** How a known fact of each looks; what has none here is matched by its words alone. */
export const HOW_KNOWN: Partial<Readonly<Record<LookUpKind, RegExp>>> = {
  size: /^(?=.*(?:\d|\b(?:dozen|hundred|thousand|few|small|large|big)\b)).*\b(?:people|staff|employees|strong|colleagues|offices|branches|shops|sites|members|customers|clients|countries|beds)\b/imu,
  founding: /\b(?:founded|founder|started in|set up|established|since (?:19|20)\d\d|in (?:19|20)\d\d)\b/iu,
  place:
    /\b(?:based|head ?office|headquarter\w*|located|offices?|branch(?:es)?|(?:founded|set up) (?:\S+ ){0,3}in \p{Lu})/u,
  does: /\b(?:makes?|sells?|builds?|provides?|produces?|offers?|develops?|runs?|helps?|designs?|consults?|insures?|treats?|publishes)\b/iu,
  years:
    /\b(?:since (?:19|20)\d\d|joined|for (?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen) years|years (?:there|at))\b/iu,
  before: /\b(?:before|was an? |used to|previously|formerly|worked (?:at|as|for)|came from|ex-)\b/iu,
  studies: /\b(?:stud(?:y|ied|ies)|degree|university|college|graduat\w+|b\.?sc|m\.?sc|phd|diploma)\b/iu,
  heads: /\b(?:ceo|cto|cfo|director|founder|chair\w*|president|run by|led by|headed by|boss)\b/iu,
  rivals: /\b(?:competitors?|rivals?|compete)\b/iu,
  clients: /\b(?:customers?|clients?|sells? to|partners?|investors?|for \p{L}+s)\b/iu,
  owners:
    /\b(?:owned|owners?|nonprofit|non-profit|listed|public|private|mutual|cooperative|family|bought by|turnover|revenue)\b/iu,
  values: /\b(?:values|mission|motto|stands for|slogan|vision)\b/iu,
  price: /\b(?:costs?|prices?|fees?|open(?:s|ing)?|€|\$|£)\b/iu,
};
