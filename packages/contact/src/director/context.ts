import { type Chance, createChance, deriveSeed, type MoveStep } from '@anyone-else/protocol';
import { foldContact } from '../fold.ts';
import { temperOf } from '../goodwill.ts';
import { type Heard, hear } from '../hear/hear.ts';
import { type LinePicker, linePicker } from '../lines/picker.ts';
import { type Matcher, matcherOf } from '../match/matcher.ts';
import type { TemperNumbers } from '../numbers.ts';
import type { ContactScene } from '../scene.ts';
import type { ContactState } from '../state.ts';

/** All that a decision goes by. */
export interface Deciding {
  scene: ContactScene;
  state: ContactState;
  heard: Heard;
  chance: Chance;
  lines: LinePicker;
  matcher: Matcher;
  temper: TemperNumbers;
}

const NOBODY = { beats: [], acts: [], fouls: [], followUp: false };

export function deciding(scene: ContactScene): Deciding {
  const state = foldContact(scene);
  const chance = createChance(deriveSeed(scene.seed, 'decide', state.turns));
  const last = scene.events.findLast((event) => event.type === 'user-turn');
  return {
    scene,
    state,
    chance,
    heard: hear(last?.text ?? '', last?.labels ?? NOBODY, last?.leanings),
    lines: linePicker(scene, state, chance),
    matcher: matcherOf(scene.persona),
    temper: temperOf(scene.persona, scene.setup),
  };
}

/** A step that says a line of a list, worn if it must. */
export const lineStep = (
  { lines }: Deciding,
  kind: MoveStep['kind'],
  list: string,
  more: Partial<MoveStep> = {},
): MoveStep => ({ kind, list, line: lines.any(list), ...more });

/** A step that says a line not yet said, or nothing. */
export function freshStep(
  { lines }: Deciding,
  kind: MoveStep['kind'],
  list: string,
  more: Partial<MoveStep> = {},
): MoveStep[] {
  const line = lines.fresh(list);
  return line === undefined ? [] : [{ kind, list, line, ...more }];
}
