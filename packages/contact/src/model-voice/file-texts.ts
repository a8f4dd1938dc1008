import type { MoveStep, Persona } from '@anyone-else/protocol';
import { asSaid, fill } from '../fill.ts';
import { SPEECHES } from '../moves/index.ts';
import type { ContactScene } from '../scene.ts';

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

interface FileTexts {
  /** Told only at its time, if ever. */
  kept: readonly Line[];
  /** Lines of small talk, and whoever is known. */
  small: readonly Line[];
}
/** A text of the file: as it is said, or, where it speaks of the user or of this call, as it is to be filled in. */
type Line = { said: string } | { template: string };

const files = new WeakMap<Persona, FileTexts>();

/** Filled in once for all talks where nothing of a talk is in it: each turn looks at all of them. */
function fileTexts(persona: Persona): FileTexts {
  const known = files.get(persona);
  if (known !== undefined) return known;
  const lines = (texts: readonly string[]) =>
    texts.map((text): Line => (text.includes('{{') ? { template: text } : { said: asSaid(text) }));
  const found = { kept: lines(keptLines(persona)), small: lines(smallLines(persona)) };
  files.set(persona, found);
  return found;
}

const filled = (lines: readonly Line[], scene: ContactScene): string[] =>
  lines.map((line) => ('said' in line ? line.said : fill(line.template, scene)));

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

/** Everything in the file that is told only at its time, if ever; one text each. */
export const keptTexts = (scene: ContactScene): string[] => filled(fileTexts(scene.persona).kept, scene);

/** Every text of a file, with its lines of small talk. */
export const allTexts = (scene: ContactScene): string[] => [
  ...openTexts(scene),
  ...keptTexts(scene),
  ...filled(fileTexts(scene.persona).small, scene),
];
