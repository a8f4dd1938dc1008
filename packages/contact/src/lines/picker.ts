import { type Chance, countWords } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { saidSentences } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import type { ContactState } from '../state.ts';
import { lineList } from './lists.ts';

/** Chooses lines of a list so that nothing is said twice while anything is left unsaid. */
export interface LinePicker {
  /** A fresh line's position, the persona's own before the spares; undefined when all have been said. */
  fresh(list: string, suits?: (line: string) => boolean): number | undefined;
  /** As `fresh`, but a worn line rather than none: a short one. */
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
  // Worn lines are short ones where there are any, and none of the last few turns.
  const worn = (name: string): number => {
    const { lines } = lineList(scene.persona, name);
    const all = lines.map((_, index) => index);
    const short = all.filter((index) => countWords(lines[index] ?? '') < 4);
    const recent = recentSentences(scene);
    const open = (short.length > 0 ? short : all).filter((index) =>
      saidSentences(fill(lines[index] ?? '', scene)).every((sentence) => !recent.has(sentence)),
    );
    return pick(open) ?? pick(short) ?? pick(all) ?? 0;
  };
  const pick = (from: readonly number[]): number | undefined => from[chance.below(from.length)];
  return { fresh, any: (name) => fresh(name) ?? worn(name) };
}

const RECENT_TURNS = 3;

function recentSentences({ events }: ContactScene): Set<string> {
  const turns = events.filter(({ type }) => type === 'contact-turn').slice(-RECENT_TURNS);
  return new Set(turns.flatMap((event) => (event.type === 'contact-turn' ? saidSentences(event.text) : [])));
}
