import type { TakeTree } from '@anyone-else/protocol';
import { plural, sayTurn } from '#lib/spoken.ts';

/** What would no longer be part of the talk if this take stood for it, in one sentence; '' where it goes as far. */
export function goesWith({ takes, kept, root }: TakeTree, id: string): string {
  const [take, stands] = [takes.find((one) => one.id === id), takes.find((one) => one.id === kept)];
  if (!take || !stands || take.turns >= stands.turns) return '';
  const left = stands.turns - take.turns;
  const whose = kept === root ? 'the first' : 'the one kept now';
  return `This take ends at ${sayTurn(take.turns - 1)}; ${plural(left, 'turn')} of ${whose} would go.`;
}
