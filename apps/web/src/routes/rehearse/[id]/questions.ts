import type { PreparedQuestion } from '@anyone-else/protocol';

type Questions = readonly PreparedQuestion[];
/** The turn that asks each question that was asked, by its id; undefined where nobody knows which. */
type Asked = ReadonlyMap<string, number | undefined>;

/** Whether a question was asked: as the user has it by hand, else as the reader found. */
export const isAsked = ({ id, byHand }: PreparedQuestion, asked: Asked): boolean => byHand ?? asked.has(id);

export const countAsked = (questions: Questions, asked: Asked): number =>
  questions.filter((one) => isAsked(one, asked)).length;

/** The list with one question a place up or down; as it was where there is no such place. */
export function moved(questions: Questions, id: string, by: -1 | 1): PreparedQuestion[] {
  const list = [...questions];
  const from = list.findIndex((one) => one.id === id);
  const to = from + by;
  const one = list[from];
  const other = list[to];
  if (one === undefined || other === undefined) return list;
  list[from] = other;
  list[to] = one;
  return list;
}

export const without = (questions: Questions, id: string): PreparedQuestion[] =>
  questions.filter((one) => one.id !== id);
