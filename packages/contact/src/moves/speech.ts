import type { MoveKind, MoveStep } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { lineList } from '../lines/lists.ts';
import type { ContactScene } from '../scene.ts';

/** A move and how it is said from the contact's file alone. */
export interface Speech {
  kind: MoveKind;
  /** The words of one step; empty where there is nothing to say. Never throws for a step of another version. */
  say(step: MoveStep, scene: ContactScene): string;
}

/** A line of a list, filled. */
export function sayLine(step: MoveStep, scene: ContactScene, extra: Record<string, string> = {}): string {
  const line = lineList(scene.persona, step.list ?? '').lines[step.line ?? -1] ?? '';
  return fill(line, scene, { echo: step.echo ?? '', ...extra });
}

/** A move that says one line of its list. */
export const lineSpeech = (kind: MoveKind): Speech => ({ kind, say: (step, scene) => sayLine(step, scene) });

export const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');
