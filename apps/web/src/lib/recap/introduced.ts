import type { TalkOutcome } from '@anyone-else/protocol';

/** With whom an introduction was offered, as far as the talk says; '' where that is not clear. */
export function introducedIn({ names, introduction, promises }: TalkOutcome): string {
  if (introduction?.offered !== true) return '';
  if (names.length === 1) return names[0]?.name ?? '';
  const said = promises
    .filter(({ turn }) => turn !== null && turn === introduction.turn)
    .map(({ text }) => text);
  const meant = names.filter(
    ({ name, turn }) =>
      (turn !== null && turn === introduction.turn) ||
      said.some((text) => text.split(/[^\p{L}]+/u).includes(name.split(' ')[0] ?? name)),
  );
  return meant.length === 1 ? (meant[0]?.name ?? '') : '';
}
