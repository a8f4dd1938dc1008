import { DIFFICULTIES, type Difficulty, type PersonaCard, TEMPERS, type Temper } from '@anyone-else/protocol';
import { findPeople } from '#lib/find.ts';

export const EASES = [...DIFFICULTIES, 'untried'] as const;
export type Ease = Difficulty | 'untried';
export const easeOf = ({ simulation }: PersonaCard): Ease => simulation?.ease ?? 'untried';

/** What narrows the list; '' is anything. */
export interface Filter {
  find: string;
  field: string;
  temper: Temper | '';
  /** 'untried' is who has not been tried by script. */
  ease: Ease | '';
}

export const ANYBODY: Filter = { find: '', field: '', temper: '', ease: '' };

const PARTS = ['find', 'field', 'temper', 'ease'] as const satisfies readonly (keyof Filter)[];
export type FilterPart = (typeof PARTS)[number];

/** What an address asks for; what it says that is not known counts for nothing. */
export const readFilter = (params: URLSearchParams): Filter => ({
  find: params.get('find') ?? '',
  field: params.get('field') ?? '',
  temper: TEMPERS.find((one) => one === params.get('temper')) ?? '',
  ease: EASES.find((one) => one === params.get('ease')) ?? '',
});

/** The same as the end of an address: '' or '?field=nursing'. */
export function writeFilter(filter: Filter): string {
  const params = new URLSearchParams(
    PARTS.filter((part) => filter[part].trim() !== '').map((part) => [part, filter[part]]),
  );
  return params.size === 0 ? '' : `?${params}`;
}

/** Who fits every part; by words typed the best first. */
export const sift = (cards: readonly PersonaCard[], { find, field, temper, ease }: Filter): PersonaCard[] =>
  findPeople(cards, find).filter(
    (card) =>
      (field === '' || card.field === field) &&
      (temper === '' || card.temper === temper) &&
      (ease === '' || easeOf(card) === ease),
  );

/** The fields there are, each once, in the order of the alphabet. */
export const fieldsOf = (cards: readonly PersonaCard[]): string[] =>
  [...new Set(cards.map(({ field }) => field))].sort((a, b) => a.localeCompare(b));

/** The parts of a filter that could go alone, and how many people each would bring; nothing that would bring all. */
export const wider = (
  cards: readonly PersonaCard[],
  filter: Filter,
): { part: FilterPart; brings: number }[] =>
  PARTS.filter((part) => filter[part].trim() !== '')
    .map((part) => ({ part, brings: sift(cards, { ...filter, [part]: '' }).length }))
    .filter(({ brings }) => brings > 0 && brings < cards.length);
