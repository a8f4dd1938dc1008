import type { Beat } from '@anyone-else/protocol';

/** Words that ask for the same thing in a question, a group a line; the first stands for all. */
export const ALIKE: readonly string[] = [
  'hard harder hardest tough toughest difficult difficulty challenge challenging struggle trickiest worst stress stressful demanding',
  'begin began beginning begun start started starting new newcomer newcomers newbie first originally early',
  'typical usual ordinary average normal standard consist regular',
  'day week shift daily weekly days',
  'sharp current learn learning learnt learned fresh date trained skill skills develop improve listen',
  'choose chose chosen pick picked prefer drew draw rather decide decided decision',
  'career profession trade field line',
  'route road path way journey story',
  'switch switched move moved moving change changed changing transition cross crossed shift',
  'before earlier previous previously past',
  'future ahead years decade decades decline heading going ten five',
  'junior juniors beginner beginners newcomer graduate trainee apprentice',
  'senior seniors seniority veteran old hand hands experienced level stage',
  'mix makeup composed structure put together',
  'team crew colleagues colleague group department',
  'hire hired hiring recruit employ assistant candidate candidates applicant',
  'degree university diploma qualification college education',
  'course courses class training certificate',
  'read book books article articles blog podcast',
  'useful use help helpful carry transfer transferable advantage wanted worth value valuable',
  'years experience background months time spent',
  'apply application applied applying applicant',
  'stand noticed notice look door break breaks foot hired',
  'speak talk meet contact send introduce name whom who',
  'somebody someone anybody anyone else person practitioner other others',
  'write drop mail message touch update',
  'celebrate party well success milestone',
  'family kids children child raise parent parents',
  'pay paid salary money earn extra wage',
  'hours overtime workload balance working',
  'home remote remotely hybrid office wfh',
  'night nights nightshift evening',
  'tool tools software program programs instrument',
  'case cases caseload file',
  'divide divided share shared assign assigned distribute split sorted who',
  'promote promoted promotion lead leader grow growth climb advance',
  'specialise specialize specialisation focus',
  'unlearn forget habit habits',
  'build building working making create currently moment project projects',
  'shop shelf store',
  'small smaller tiny size large larger big bigger giant giants huge',
  'found founded own set setup firm practice',
  'machine ai automation computer translation robot printing',
  'birth births delivery baby',
  'quality qualities trait ideal great excellent best good wonderful bring',
  'advice recommend suggest advise tip',
  'ear hearing ears',
];

/** Ways of asking that mean one thing as a whole, and the word that stands for it; the words in them count no more. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\bhow (?:did |have |do )?(?:you|one|people) (?:first |ever )?(?:end(?:ed)? up|f(?:i|ou)nd your way|c(?:o|a)me (?:to|into|by)|g(?:e|o)t (?:in|into|to be|here|there|started)|becom[e]|became|moved? (?:in|into|over)|start(?:ed)?|land(?:ed)?)(?: in(?:to)?| at| to)?\b|\bwhat (?:made|brought|led) you (?:go |get |come )?(?:in)?to\b|\bwhat (?:was|is) your (?:route|road|path|way|journey)(?: in(?:to)?)?\b/gu,
    'path',
  ],
  [
    /\b(?:stand|standing) out\b|\bget noticed\b|\bfoot in the door\b|\bbreak in(?:to)?\b|\blook twice\b/gu,
    'stand',
  ],
  [/\bhow (?:long|fast|soon|quickly)\b|\bhow many years\b/gu, 'howlong'],
  [
    /\bin (?:five|ten|twenty|a few) years\b|\bnext (?:few |five |ten )?(?:years|decade)\b|\ba decade from now\b/gu,
    'future',
  ],
  [/\bif you were me\b|\bin my (?:place|shoes|position)\b|\bwere in my\b/gu, 'advice'],
  [
    /\bwhat (?:kind|sort) of (?:person|people)\b|\bwhat makes (?:somebody|someone|a person)\b|\bwhat would make (?:somebody|someone)\b/gu,
    'quality',
  ],
  [/\bgo(?:es|ne)? well\b|\bwhole week passes\b/gu, 'celebrate'],
  [/\bkeep(?:ing)? up(?: with)?\b|\bup to date\b|\bstay(?:ing)? (?:sharp|current)\b/gu, 'sharp'],
];

/** Words that every question is made of. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    'a about actually after again ago all almost also although always am an and any anything are as ask at away be because been being bit both ' +
    'but by can cannot come came could curious did do does doing done down during each either else even ever every everyone everything feel find ' +
    'for from get getting give go got had happen happens happened has have having hear he hello her here hi him his how i if in interested into is it its just ' +
    'kind know let like little long lot make made many may maybe me mean might mind more most much must my need never next nice no not now of off ' +
    'people oh ok okay on once one only or our out over part perhaps please quite really right said same say see seem she should since so some something ' +
    'sort still such sure take tell than thank thanks that the their them then there these they thing things think this those though through to ' +
    'today told too turn two under until up us very want was we well were what when where whether which while who will wish with without would yes yet you your ' +
    'yours job jobs work works place one question questions look end turned becomes become ended ends steps'
  ).split(' '),
);

/** Words that name a topic and no more: a question made of nothing else asks for the topic at large. */
export const NAMES_TOPIC: Partial<Record<Beat, string>> = {
  journey: 'begin path peculiar switch career before route into field study find company story',
  'why-company': 'choose company why join',
  'day-to-day': 'day typical build morning',
  'work-life': 'hours family home balance life week',
  culture: 'celebrate team culture atmosphere describe company friend sort kind',
  challenge: 'hard expect surprise begin year day career',
  learning: 'sharp read years career senior change tool keep',
  industry: 'future field change industry trend',
  workflow: 'divide project team plan process idea step',
  'team-makeup': 'team mix junior senior begin',
  'hiring-bar': 'quality hire begin role team company degree',
  'career-path': 'promote howlong years path career typical role',
  fit: 'years useful fit skill',
  advice: 'begin advice learn place month prepare sharp',
  'stand-out': 'stand apply hire role company',
  'anyone-else': 'speak somebody network career begin role senior',
  introduction: 'speak touch somebody',
  'stay-in-touch': 'write touch months hear how',
};
