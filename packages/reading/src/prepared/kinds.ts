import { ASKING_AT_LARGE, ASKING_FOR } from './kinds-of-asking.ts';
import { ABOUT_GETTING_IN } from './kinds-of-entry.ts';
import { ABOUT_THE_WAY, THE_WAY_AT_LARGE } from './kinds-of-past.ts';
import { ABOUT_THE_PLACE } from './kinds-of-place.ts';
import { ABOUT_THE_WORK, WORK_AT_LARGE } from './kinds-of-work.ts';

/** What a question is after, finer than its beat: pay, the degree, the first step, mistakes and what becomes of them. */
export interface Kinds {
  /** What singles the question out. */
  telling: readonly string[];
  /** What nearly every talk asks: it counts only between two questions that have nothing more telling. */
  large: readonly string[];
}

type Patterns = Readonly<Record<string, readonly string[]>>;

const compiled = (...tables: Patterns[]): readonly (readonly [string, RegExp])[] => {
  const together = new Map<string, string[]>();
  for (const table of tables)
    for (const [kind, patterns] of Object.entries(table))
      together.set(kind, [...(together.get(kind) ?? []), ...patterns]);
  return [...together].map(([kind, patterns]) => [
    kind,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})`, 'u'),
  ]);
};

const TELLING = compiled(ABOUT_THE_WAY, ABOUT_THE_WORK, ABOUT_THE_PLACE, ABOUT_GETTING_IN, ASKING_FOR);
const LARGE = compiled(THE_WAY_AT_LARGE, WORK_AT_LARGE, ASKING_AT_LARGE);

/** Where the first is asked, its words look like the others as well, though they are not meant. */
const HIDES: Readonly<Record<string, readonly string[]>> = {
  'family-think': ['balance', 'misread'],
  dislike: ['enjoy'],
  'why-here': ['rivals'],
  'keep-up': ['skills'],
  hobby: ['evenings', 'balance'],
  socials: ['hobby', 'evenings'],
  regret: ['differently'],
  studied: ['degree', 'training-new'],
  'applicants-err': ['mistakes', 'own-mistake', 'misread', 'avoid', 'crowded'],
  'own-mistake': ['mistakes'],
  'angry-clients': ['client-contact'],
  promotion: ['time-to-good', 'growing'],
  'reports-to': ['boss-like'],
  'boss-support': ['boss-like'],
  'boss-expects': ['boss-like'],
  'own-plans': ['future'],
  'their-background': ['changers'],
  transfer: ['skills', 'experience'],
  gaps: ['experience'],
  'my-best': ['else-talk'],
  'else-talk': ['reach', 'introduce'],
  'not-asked': ['asks-back', 'first-step'],
  'wish-known': ['regret'],
  linkedin: ['stay-touch'],
  'your-name': ['stay-touch'],
  'last-hired': ['win-over'],
  'when-apply': ['first-step'],
  internship: ['first-step'],
  reading: ['first-step'],
  course: ['first-step'],
  'always-wanted': ['why-here'],
  'training-new': ['learned-how'],
  'why-left': ['why-here', 'leaving', 'before-this', 'quit-first'],
};

/** The kinds of a question, given as `spelledOut` has it. */
export function kindsOf(spelled: string): Kinds {
  const found = TELLING.filter(([, pattern]) => pattern.test(spelled)).map(([kind]) => kind);
  const hidden = new Set(found.flatMap((kind) => HIDES[kind] ?? []));
  return {
    telling: found.filter((kind) => !hidden.has(kind)),
    large: LARGE.filter(([, pattern]) => pattern.test(spelled)).map(([kind]) => kind),
  };
}
