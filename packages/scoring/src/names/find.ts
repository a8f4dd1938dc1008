import type { Turn } from '@anyone-else/protocol';
import type { NamedPerson } from '../input.ts';
export function findNames(
  _turns: readonly Turn[],
  _not: readonly (string | undefined)[] = [],
): NamedPerson[] {
  return [];
}
