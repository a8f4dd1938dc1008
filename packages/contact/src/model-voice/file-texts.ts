import type { MoveStep, Persona } from '@anyone-else/protocol';
import { asSaid, fill } from '../fill.ts';
import { SPEECHES } from '../moves/index.ts';
import type { ContactScene } from '../scene.ts';
import { indexTexts, type TextIndex } from './text-index.ts';

/** What anybody could look up about the contact, and what this call is about. */
export function openTexts({ persona, setup }: ContactScene): string[] {
  const { name, role, field, fieldWords, company } = persona;
  const { user } = setup;
  return [
    name,
    role,
    field,
    ...fieldWords,
    company.name,
    company.does,
    ...company.public,
    user.name,
    user.background,
    user.targetRole,
  ];
}

/** The words of each step, as the file has them. */
export const textOf = (step: MoveStep, scene: ContactScene): string =>
  SPEECHES.get(step.kind)?.say(step, scene) ?? '';

/** Everything the contact has said so far, and the file's own words for it: a model may have put them otherwise. */
export function toldTexts(scene: ContactScene): string[] {
  return scene.events.flatMap((event) =>
    event.type === 'contact-turn' ? [event.text, ...event.move.steps.map((step) => textOf(step, scene))] : [],
  );
}

export const userTexts = ({ events }: ContactScene): string[] =>
  events.flatMap((event) => (event.type === 'user-turn' ? [event.text] : []));

/** Some lines of a file: those that are said as they stand, found once for all talks, and those to be filled in first. */
interface Lines {
  fixed: TextIndex;
  templates: readonly string[];
}
interface FileTexts {
  /** Told only at its time, if ever. */
  kept: Lines;
  /** Lines of small talk, and whoever is known. */
  small: Lines;
}

const files = new WeakMap<Persona, FileTexts>();

function fileTexts(persona: Persona): FileTexts {
  const known = files.get(persona);
  if (known !== undefined) return known;
  const lines = (texts: readonly string[]): Lines => ({
    fixed: indexTexts(texts.filter((text) => !text.includes('{{')).map(asSaid)),
    templates: texts.filter((text) => text.includes('{{')),
  });
  const found = { kept: lines(keptLines(persona)), small: lines(smallLines(persona)) };
  files.set(persona, found);
  return found;
}

const filled = ({ fixed, templates }: Lines, scene: ContactScene): TextIndex[] => [
  fixed,
  indexTexts(templates.map((text) => fill(text, scene))),
];

function keptLines(persona: Persona): string[] {
  const { answers, threads, network, offers, closer, introduction, stayInTouch, standOut } = persona;
  return [
    persona.story,
    ...answers.flatMap(({ brief, full, takeaway }) => [brief, full, takeaway]),
    ...threads.flatMap(({ cue, deeper, takeaway }) => [cue, ...deeper, takeaway]),
    ...network.flatMap(({ role, why }) => [role, why]),
    ...offers.flatMap(({ text, promise }) => [text, promise]),
    ...[closer, introduction, stayInTouch, standOut].flatMap((lines) => Object.values(lines)),
  ];
}

const smallLines = (persona: Persona): string[] => [
  ...persona.greetings,
  ...persona.reciprocal,
  ...persona.acknowledgements,
  ...persona.silences,
  ...Object.values(persona.deflections).flat(),
  ...Object.values(persona.time).flat(),
  ...Object.values(persona.goodbye).flat(),
  ...Object.values(persona.manner ?? {}).flat(),
  ...persona.network.flatMap(({ name, company }) => [name, company]),
  persona.voice,
];

/** What stands in the texts that a turn is held against. */
export interface Shelf {
  /** What is told only at its time, if ever. */
  kept: readonly TextIndex[];
  /** The whole file, with its lines of small talk. */
  file: readonly TextIndex[];
  open: TextIndex;
  told: TextIndex;
  user: TextIndex;
}

/** Looked at several times in one turn, and let go with its scene. */
const shelves = new WeakMap<ContactScene, Shelf>();

export function shelfOf(scene: ContactScene): Shelf {
  const known = shelves.get(scene);
  if (known !== undefined) return known;
  const { kept: keptFixed, small } = fileTexts(scene.persona);
  const kept = filled(keptFixed, scene);
  const open = indexTexts(openTexts(scene));
  const shelf = {
    kept,
    file: [open, ...kept, ...filled(small, scene)],
    open,
    told: indexTexts(toldTexts(scene)),
    user: indexTexts(userTexts(scene)),
  };
  shelves.set(scene, shelf);
  return shelf;
}
