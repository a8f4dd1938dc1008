import * as z from 'zod/mini';
import { MANNER_LISTS } from './manner.ts';
import { SimulationCard } from './simulation.ts';
import { ANSWERED_BEATS, TEMPERS } from './vocabulary.ts';

const text = z.string().check(z.minLength(1));
const texts = z.array(text).check(z.minLength(1));
const byWarmth = z.object({ warm: text, neutral: text, cold: text });

export const PersonaAnswer = z.object({
  id: text,
  beat: z.enum(ANSWERED_BEATS),
  about: texts,
  brief: text,
  full: text,
  threads: z.array(text),
  takeaway: text,
});
export type PersonaAnswer = z.infer<typeof PersonaAnswer>;

export const PersonaThread = z.object({ id: text, cue: text, about: texts, deeper: texts, takeaway: text });
export type PersonaThread = z.infer<typeof PersonaThread>;

export const NetworkPerson = z.object({ name: text, role: text, company: text, knows: texts, why: text });
export type NetworkPerson = z.infer<typeof NetworkPerson>;

export const DEFLECTIONS = [
  'googleable',
  'askedForJob',
  'salary',
  'personal',
  'unclear',
  'rude',
  'offTopic',
  'notMine',
  'repeat',
  'resumePush',
  'selfTalk',
  'pickYourBrain',
] as const;
export type Deflection = (typeof DEFLECTIONS)[number];

export const Persona = z.object({
  id: text,
  name: text,
  pronouns: text,
  role: text,
  field: text,
  years: z.number(),
  fieldWords: texts,
  company: z.object({ name: text, does: text, public: texts }),
  voice: text,
  story: text,
  greetings: texts,
  answers: z.array(PersonaAnswer).check(z.minLength(1)),
  threads: z.array(PersonaThread),
  network: z.array(NetworkPerson),
  closer: z.object({ warm: text, neutral: text, cold: text, specific: text }),
  introduction: byWarmth,
  stayInTouch: byWarmth,
  standOut: byWarmth,
  offers: z.array(z.object({ text, promise: text })),
  reciprocal: texts,
  deflections: z.record(z.enum(DEFLECTIONS), texts),
  acknowledgements: texts,
  silences: texts,
  time: z.object({ fiveLeft: texts, up: texts, over: texts }),
  goodbye: z.object({ warm: texts, neutral: texts, cold: texts }),
  /** How they are by nature; 'warm' when the file is silent. */
  temper: z.optional(z.enum(TEMPERS)),
  /** Their own small change of talk, list by list; plain lines stand in where a list is missing or used up. */
  manner: z.optional(z.partialRecord(z.enum(MANNER_LISTS), texts)),
});
/** A contact's file: everything the simulated contact is and may say. Private; only `PersonaCard` reaches a browser. */
export type Persona = z.infer<typeof Persona>;

/** What stands for a company that nobody has named: never said, never shown as a name. */
export const SOME_COMPANY = 'their company';
export const OWN_WORK = 'a one-person business';
const NAMELESS: readonly string[] = [SOME_COMPANY, OWN_WORK, 'the company'];

/** Whether a company was given at all, for a contact of the user's own. */
export const isNamed = ({ name }: { name: string }): boolean => !NAMELESS.includes(name);

export const PersonaCard = z.object({
  id: text,
  name: text,
  pronouns: text,
  role: text,
  field: text,
  years: z.number(),
  company: z.object({ name: text, does: text, public: z.array(text) }),
  temper: z.enum(TEMPERS),
  /** Other words for their field, so that a search finds them. */
  fieldWords: z.optional(z.array(text)),
  /** Whether the user made this contact. */
  own: z.optional(z.boolean()),
  /** What scripted talks with this contact came to; missing for a contact of the user's own. */
  simulation: z.optional(SimulationCard),
});
/** What anybody could look up about the contact: the only part shown before the talk is over. */
export type PersonaCard = z.infer<typeof PersonaCard>;
