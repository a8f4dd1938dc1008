import {
  type Deflection,
  MANNER_LISTS,
  type MannerList,
  type Persona,
  type Warmth,
} from '@anyone-else/protocol';
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

const DEFLECTION_SPARES: Readonly<Record<Deflection, MannerList>> = {
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

/** Lines in the order in which they are used up: `own` of them the persona's, then plain ones that anybody says. */
export interface LineList {
  lines: readonly string[];
  own: number;
}

const SPARES: Readonly<Record<string, MannerList>> = {
  silences: 'wait',
  'time.up': 'time-up',
  'time.over': 'time-over',
  'goodbye.warm': 'goodbye-spare',
  'goodbye.neutral': 'goodbye-spare',
  'goodbye.cold': 'goodbye-spare',
};

const isMannerList = (name: string): name is MannerList => (MANNER_LISTS as readonly string[]).includes(name);

const isShared = (name: string): name is SharedList => Object.hasOwn(SHARED, name);

const built = new WeakMap<Persona, Map<string, LineList>>();

/**
 * The lines of a list by name (`silences`, `deflection.rude`, `welcome` …): the persona's own, then those of their
 * `manner`, then the plain ones. Unknown names have none.
 */
export function lineList(persona: Persona, name: string): LineList {
  const known = built.get(persona) ?? new Map<string, LineList>();
  built.set(persona, known);
  const list = known.get(name) ?? listOf(persona, name);
  known.set(name, list);
  return list;
}

function listOf(persona: Persona, name: string): LineList {
  const deflection = name.startsWith('deflection.') ? (name.slice(11) as Deflection) : undefined;
  const own = deflection ? (persona.deflections[deflection] ?? []) : (OWN[name]?.(persona) ?? []);
  const spare = deflection ? DEFLECTION_SPARES[deflection] : (SPARES[name] ?? name);
  if (spare === undefined || !isShared(spare)) return { lines: own, own: own.length };
  const theirs = [...own, ...((isMannerList(spare) && persona.manner?.[spare]) || [])];
  return { lines: [...theirs, ...SHARED[spare]], own: theirs.length };
}

/** Every list that a contact may say a line of, by the name under which a move's step counts its `line`. */
export const LINE_LISTS: readonly string[] = [
  ...Object.keys(OWN),
  ...Object.keys(DEFLECTION_SPARES).map((deflection) => `deflection.${deflection}`),
  ...Object.keys(SHARED),
];

export const goodbyeList = (warmth: Warmth): string => `goodbye.${warmth}`;
export const deflectionList = (deflection: Deflection): string => `deflection.${deflection}`;
