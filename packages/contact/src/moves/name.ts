import type { NetworkPerson, Persona } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { type Speech, sayLine } from './speech.ts';

const CLOSERS = { 'closer.warm': 'warm', 'closer.neutral': 'neutral', 'closer.cold': 'cold' } as const;

/** Words for `{{person}}`, `{{personRole}}` and `{{why}}`. */
export function wordsFor(person: NetworkPerson): Record<string, string> {
  const plain = /[,(]/u.test(person.role) || / at /u.test(person.role);
  return {
    person: person.name,
    personRole: plain ? person.role : `${person.role} at ${person.company}`,
    why: person.why,
  };
}

const closerOf = (persona: Persona, list: string | undefined): string | undefined =>
  list !== undefined && list in CLOSERS ? persona.closer[CLOSERS[list as keyof typeof CLOSERS]] : undefined;

/** Answers the closer: whom else to talk to; or says a word more on somebody named. */
export const name: Speech = {
  kind: 'name',
  say(step, scene) {
    const { persona } = scene;
    const person = persona.network[step.names?.[0] ?? -1];
    const extra = person ? wordsFor(person) : {};
    if (step.list === 'closer.specific') return person ? fill(persona.closer.specific, scene, extra) : '';
    const closer = closerOf(persona, step.list);
    return closer !== undefined ? fill(closer, scene) : sayLine(step, scene, extra);
  },
};
