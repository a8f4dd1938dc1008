import type { Chance } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { saidSentences } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import type { ContactState } from '../state.ts';
import { lineList } from './lists.ts';

/** Chooses lines of a list so that nothing is said twice while anything is left unsaid. */
export interface LinePicker {
  /** A fresh line's position, the persona's own before the spares; undefined when all have been said. */
  fresh(list: string, suits?: (line: string) => boolean): number | undefined;
  /** As `fresh`, but a worn line rather than none. */
  any(list: string): number;
}

export function linePicker(scene: ContactScene, state: ContactState, chance: Chance): LinePicker {
  const taken = new Set<string>();
  const isFresh = (line: string) =>
    saidSentences(fill(line, scene)).every((sentence) => !state.said.has(sentence) && !taken.has(sentence));
  const take = (line: string) => {
    for (const sentence of saidSentences(fill(line, scene))) taken.add(sentence);
  };
  const fresh: LinePicker['fresh'] = (name, suits = () => true) => {
    const { lines, own } = lineList(scene.persona, name);
    const open = lines.flatMap((line, index) =>
      suits(line) && isFresh(line) && !state.usedLines.has(`${name}#${index}`) ? [index] : [],
    );
    const owned = open.filter((index) => index < own);
    const from = owned.length > 0 ? owned : open;
    const chosen = from[chance.below(from.length)];
    if (chosen !== undefined) take(lines[chosen] ?? '');
    return chosen;
  };
  const any: LinePicker['any'] = (name) => {
    const { lines } = lineList(scene.persona, name);
    return fresh(name) ?? chance.below(Math.max(1, lines.length));
  };
  return { fresh, any };
}
