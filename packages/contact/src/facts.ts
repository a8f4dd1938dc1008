import type { KnownFacts, MoveStep } from '@anyone-else/protocol';
import { fill } from './fill.ts';
import { foldContact } from './fold.ts';
import type { ContactScene } from './scene.ts';

/** What the contact really told in this talk, as their file words it for a letter. */
export function knownFacts(scene: ContactScene): KnownFacts {
  const { persona } = scene;
  const state = foldContact(scene);
  const facts: KnownFacts = { takeaways: [], promises: [], names: [], introduction: state.introduction };
  for (const [turn, step] of stepsOf(scene)) addTakeaway(facts, step, turn, scene);
  for (const [index, turn] of state.offers) {
    const promise = persona.offers[index]?.promise;
    if (promise !== undefined) facts.promises.push({ text: inSentence(promise, scene), turn });
  }
  for (const [index, turn] of state.names) {
    const person = persona.network[index];
    if (!person) continue;
    const { name, role, why } = person;
    facts.names.push({
      name,
      role,
      company: inSentence(person.company, scene),
      why: inSentence(why, scene),
      turn,
    });
  }
  return facts;
}

function stepsOf(scene: ContactScene): [number, MoveStep][] {
  const found: [number, MoveStep][] = [];
  let turn = 0;
  for (const event of scene.events) {
    if (event.type === 'contact-turn') for (const step of event.move.steps) found.push([turn, step]);
    if (event.type === 'contact-turn' || event.type === 'user-turn') turn += 1;
  }
  return found;
}

/** Only what was told at length counts; a thread taken further counts as followed up. */
function addTakeaway(facts: KnownFacts, step: MoveStep, turn: number, scene: ContactScene): void {
  const { answers, threads } = scene.persona;
  const deeper = step.kind === 'go-deeper';
  const source = deeper
    ? threads.find(({ id }) => id === step.threadId)
    : step.kind === 'answer' && step.depth === 'full'
      ? answers.find(({ id }) => id === step.answerId)
      : undefined;
  if (!source) return;
  const text = inSentence(source.takeaway, scene);
  if (deeper)
    for (const one of facts.takeaways)
      if (answers.some((a) => a.threads.includes(source.id) && inSentence(a.takeaway, scene) === one.text))
        one.followedUp = true;
  const known = facts.takeaways.find((one) => one.text === text);
  if (known) known.followedUp ||= deeper;
  else facts.takeaways.push({ text, turn, followedUp: deeper });
}

/** Filled, with the case of its first letter kept: these stand inside a sentence. */
function inSentence(text: string, scene: ContactScene): string {
  const filled = fill(text, scene);
  return /^\p{Ll}/u.test(text) ? filled.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : filled;
}
