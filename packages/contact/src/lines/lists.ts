import type { Deflection, Persona, Warmth } from '@anyone-else/protocol';
import { SHARED, type SharedList } from './shared.ts';

const OWN: Readonly<Record<string, (persona: Persona) => readonly string[]>> = {
  greetings: (p) => p.greetings,
  acknowledgements: (p) => p.acknowledgements,
  silences: (p) => p.silences,
  reciprocal: (p) => p.reciprocal,
  'time.fiveLeft': (p) => p.time.fiveLeft,
  'time.up': (p) => p.time.up,
  'time.over': (p) => p.time.over,
  'goodbye.warm': (p) => p.goodbye.warm,
  'goodbye.neutral': (p) => p.goodbye.neutral,
  'goodbye.cold': (p) => p.goodbye.cold,
};

const DEFLECTION_SPARES: Readonly<Record<Deflection, SharedList>> = {
  googleable: 'googleable',
  askedForJob: 'job-ask',
  salary: 'salary',
  personal: 'personal',
  unclear: 'unclear',
  rude: 'rude',
  offTopic: 'off-topic',
  notMine: 'not-mine',
  repeat: 'repeat',
  resumePush: 'resume-push',
  selfTalk: 'self-talk',
  pickYourBrain: 'pick-your-brain',
};

/** A persona's own lines come first and are used up first; `own` counts them. */
export interface LineList {
  lines: readonly string[];
  own: number;
}

const SPARES: Readonly<Record<string, SharedList>> = {
  silences: 'wait',
  'time.over': 'time-over',
  'goodbye.warm': 'goodbye-spare',
  'goodbye.neutral': 'goodbye-spare',
  'goodbye.cold': 'goodbye-spare',
};

/** The lines of a list by name: one of the persona's (`silences`, `deflection.rude` …) with its spares, or a shared one. */
export function lineList(persona: Persona, name: string): LineList {
  const deflection = name.startsWith('deflection.') ? (name.slice(11) as Deflection) : undefined;
  const own = deflection ? (persona.deflections[deflection] ?? []) : (OWN[name]?.(persona) ?? []);
  const spare = deflection ? DEFLECTION_SPARES[deflection] : (SPARES[name] ?? (name as SharedList));
  const shared: readonly string[] = SHARED[spare] ?? [];
  return { lines: [...own, ...shared], own: own.length };
}

export const goodbyeList = (warmth: Warmth): string => `goodbye.${warmth}`;
export const deflectionList = (deflection: Deflection): string => `deflection.${deflection}`;
