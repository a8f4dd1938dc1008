import type { PersonaCard } from '@anyone-else/protocol';
import { calledAlike, findPeople, telling, wordsIn } from './find.ts';

/** What people type and no card says, in words that cards do. */
const ALSO: Record<string, string> = {
  accountant: 'payroll billing spreadsheet',
  accounting: 'payroll billing spreadsheet',
  admin: 'operations workplace',
  administration: 'operations workplace',
  administrator: 'operations workplace',
  animals: 'vet',
  army: 'veteran',
  art: 'designer',
  bank: 'insures fraud',
  banking: 'insures fraud',
  bookkeeper: 'payroll billing spreadsheet',
  bookkeeping: 'payroll billing spreadsheet',
  building: 'planning infrastructure',
  buyer: 'procurement inventory',
  buying: 'procurement inventory',
  caring: 'nurse carers',
  chemistry: 'lab scientist',
  college: 'teaching training',
  computer: 'software',
  computers: 'software',
  cook: 'restaurant',
  cooking: 'restaurant',
  doctor: 'hospital',
  driver: 'trucking transport',
  driving: 'trucking transport',
  environment: 'climate renewable',
  events: 'hospitality workshop campaign',
  factory: 'makes operations',
  finance: 'insures analytics',
  green: 'climate renewable',
  journalism: 'communications copywriter',
  journalist: 'communications copywriter',
  kids: 'children teenagers',
  law: 'compliance policy',
  lawyer: 'compliance policy',
  maths: 'statistics',
  math: 'statistics',
  medicine: 'hospital clinical',
  money: 'insures fundraising',
  movies: 'brand',
  office: 'desk workplace operations',
  police: 'security fraud',
  project: 'programme product',
  projects: 'programme product',
  psychology: 'research people',
  sales: 'account client',
  purchaser: 'procurement inventory',
  purchasing: 'procurement inventory',
  salary: 'payroll',
  salaries: 'payroll',
  salesperson: 'account client',
  sourcing: 'procurement inventory',
  school: 'teaching training children',
  schools: 'teaching training children',
  secretary: 'desk scheduling',
  selling: 'account client',
  shop: 'retail',
  tech: 'software',
  university: 'teaching research',
  waiter: 'restaurant hospitality',
  waitress: 'restaurant hospitality',
  writer: 'copywriter content',
  writing: 'copywriter content medical',
};
const MOST = 3;

/** Pairs of neighbouring letters, to hear a slip of the pen. */
const pairs = (word: string) =>
  new Set(Array.from({ length: word.length - 1 }, (_none, at) => word.slice(at, at + 2)));

const lettersOf = (word: string) => [...word].sort().join('');

/** From 0 to 1: how much two words look alike; two letters that changed places are no difference. */
function alike(one: string, other: string): number {
  if (lettersOf(one) === lettersOf(other)) return 1;
  const [a, b] = [pairs(one), pairs(other)];
  const both = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
const ALIKE = 0.6;

/**
 * Who comes nearest to words typed that nobody answers to: by what is meant, then by a slip of the pen. Nobody where
 * nothing is near.
 */
export function nearestPeople(cards: readonly PersonaCard[], text: string): PersonaCard[] {
  const meant = telling(text).flatMap((word) => (Object.hasOwn(ALSO, word) ? [ALSO[word]] : []));
  if (meant.length > 0) {
    const found = findPeople(cards, meant.join(' '));
    if (found.length > 0) return found.slice(0, MOST);
  }
  const alikeCalled = calledAlike(cards, text);
  if (alikeCalled.length > 0) return alikeCalled.slice(0, MOST);
  const typed = telling(text).filter((word) => word.length > 3);
  const likeness = ({ role, field, fieldWords = [] }: PersonaCard) =>
    Math.max(
      0,
      ...wordsIn([role, field, ...fieldWords].join(' ')).flatMap((theirs) =>
        typed.map((word) => alike(word, theirs)),
      ),
    );
  return cards
    .map((card) => ({ card, like: likeness(card) }))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST)
    .map(({ card }) => card);
}
