import type { KnownFacts, MoveStep, PersonaAnswer, PersonaThread } from '@anyone-else/protocol';
import { fill } from './fill.ts';
import { foldContact } from './fold.ts';
import { stepsHeard, whatCounts } from './heard-steps.ts';
import { terms } from './match/terms.ts';
import { saidSentences } from './said.ts';
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
  const counting = whatCounts(scene.events);
  for (const event of scene.events) {
    if (event.type === 'contact-turn' && counting.has(event))
      for (const step of stepsHeard(event, scene)) found.push([turn, step]);
    if (event.type === 'contact-turn' || event.type === 'user-turn') turn += 1;
  }
  return found;
}

/** The contact turns in which this very story was told, with what was said in them. */
function tellings(
  source: PersonaAnswer | PersonaThread,
  scene: ContactScene,
): { turn: number; text: string }[] {
  const tells = ({ answerId, threadId }: MoveStep) =>
    'full' in source ? answerId === source.id : threadId === source.id;
  const counting = whatCounts(scene.events);
  return scene.events
    .filter(({ type }) => type === 'contact-turn' || type === 'user-turn')
    .flatMap((event, turn) =>
      event.type === 'contact-turn' && counting.has(event) && event.move.steps.some(tells)
        ? [{ turn, text: event.text }]
        : [],
    );
}

/**
 * A takeaway sums a story up, and a story may have been told in part only: every telling word that the takeaway shares
 * with the story must have been spoken where it was told, or the letter would give thanks for what nobody said.
 */
function wasSaid(source: PersonaAnswer | PersonaThread, scene: ContactScene): boolean {
  const whole = new Set(terms('full' in source ? source.full : source.deeper.join(' ')));
  const told = tellings(source, scene).map(({ text }) => text);
  const spoken = new Set(told.flatMap((text) => terms(text)));
  const shared = [...new Set(terms(source.takeaway))].filter((term) => whole.has(term));
  if (shared.length > 1) return shared.every((term) => spoken.has(term));
  // Too few words in common to tell by: the story must have been told whole.
  const sentences = new Set(told.flatMap(saidSentences));
  return ('full' in source ? [source.full] : source.deeper)
    .flatMap((text) => saidSentences(fill(text, scene)))
    .every((sentence) => sentences.has(sentence));
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
  if (deeper)
    for (const one of facts.takeaways)
      if (answers.some((a) => a.threads.includes(source.id) && inSentence(a.takeaway, scene) === one.text))
        one.followedUp = true;
  if (!wasSaid(source, scene)) return;
  const text = inSentence(source.takeaway, scene);
  const known = facts.takeaways.find((one) => one.text === text);
  if (known) known.followedUp ||= deeper;
  else facts.takeaways.push({ text, turn: bestTurn(source, turn, scene), followedUp: deeper });
}

/** The telling that holds most of a takeaway's words. */
function bestTurn(source: PersonaAnswer | PersonaThread, first: number, scene: ContactScene): number {
  const wanted = new Set(terms(source.takeaway));
  const held = (text: string) => new Set(terms(text).filter((term) => wanted.has(term))).size;
  let best = { turn: first, words: 0 };
  for (const { turn, text } of tellings(source, scene))
    if (held(text) > best.words) best = { turn, words: held(text) };
  return best.turn;
}

/** Filled, with the case of its first letter kept: these stand inside a sentence. */
function inSentence(text: string, scene: ContactScene): string {
  const filled = fill(text, scene);
  return /^\p{Ll}/u.test(text) ? filled.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : filled;
}
