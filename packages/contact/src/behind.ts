import type { Behind, MoveKind, NetworkPerson, StoredEvent } from '@anyone-else/protocol';
import { fill } from './fill.ts';
import { foldContact } from './fold.ts';
import { startGoodwill } from './goodwill.ts';
import { whatCounts } from './heard-steps.ts';
import { matcherOf } from './match/matcher.ts';
import { terms } from './match/terms.ts';
import { SPEECHES } from './moves/index.ts';
import { namesIn } from './names.ts';
import { sentencesOf } from './said.ts';
import type { ContactScene } from './scene.ts';

/**
 * What the contact kept to themself: goodwill after each user turn, the cues laid with who picked them up when, and
 * the people they could have named.
 */
export function behindOf(scene: ContactScene): Behind {
  const state = foldContact(scene);
  const matcher = matcherOf(scene.persona);
  const spoken = scene.events.filter(isSpoken);
  // Asked for by its name, a hint was heard, even where the contact told the story under another heading.
  const named = (id: string, after: number): number | null => {
    const turn = spoken.findIndex(
      (event, at) => at > after && event.type === 'user-turn' && matcher.names(terms(event.text), id) > 0,
    );
    return turn < 0 ? null : turn;
  };
  const cues: Behind['cues'] = [];
  for (const [id, { turn, pickedUpAt }] of state.cues) {
    const cue = scene.persona.threads.find((thread) => thread.id === id)?.cue.toLowerCase() ?? '';
    if (cue === '') continue;
    const quote = sentencesOf(spoken[turn]?.text ?? '').find((sentence) => holds(sentence, cue));
    const heard = pickedUpAt ?? named(id, turn);
    if (heard !== null && quote !== undefined) cues.push({ turn, quote, pickedUpAt: heard });
    else if (heard === null) cues.push(...hintIn(spoken, cue, scene));
  }
  return {
    goodwill: state.trail,
    goodwillAtStart: startGoodwill(scene.persona, scene.setup),
    cues: cues.sort((one, other) => one.turn - other.turn),
    names: namedIn(scene, state.names),
  };
}

type Spoken = Extract<StoredEvent, { type: 'user-turn' | 'contact-turn' }>;

const isSpoken = (event: StoredEvent): event is Spoken =>
  event.type === 'user-turn' || event.type === 'contact-turn';

const holds = (text: string, cue: string): boolean => text.toLowerCase().includes(cue);

/** Moves in which a contact tells of their work. Who is put forward, or what is offered in parting, is no hint at a story. */
const TELLS: ReadonlySet<MoveKind> = new Set(['answer', 'go-deeper', 'repeat', 'stand-out']);

/** Where the contact first told something with the words of a cue, and nobody asked; none or one. */
function hintIn(spoken: readonly Spoken[], cue: string, scene: ContactScene): Behind['cues'] {
  const counting = whatCounts(scene.events);
  for (const [turn, event] of spoken.entries()) {
    if (event.type !== 'contact-turn' || !counting.has(event)) continue;
    const told = event.move.steps.filter(({ kind }) => TELLS.has(kind));
    // In their own words a model says a step anywhere in its turn.
    const words = told.map((step) =>
      event.voice === 'model' ? event.text : (SPEECHES.get(step.kind)?.say(step, scene) ?? ''),
    );
    const quote = sentencesOf(event.text).find(
      (sentence) =>
        holds(sentence, cue) &&
        words.some((text) => holds(text, cue)) &&
        namesIn(sentence, scene.persona).length === 0,
    );
    if (quote !== undefined) return [{ turn, quote, pickedUpAt: null }];
  }
  return [];
}

/** 'Software engineer at Ostrey Systems, once a postman': the company goes to the post, and what is told of them after. */
function whoIs({ role, company }: NetworkPerson, scene: ContactScene): string {
  const [post = role, ...more] = role.split(/(?=,)/u);
  return fill(`${post} at ${company}${more.join('')}`, scene);
}

/**
 * Put forward as the file has it, or named in the words of a model, which may bring a name in where it was not planned. A
 * name inside one of the contact's own stories is not put forward, and a turn cut off before the name gave none.
 */
function namedIn(scene: ContactScene, put: ReadonlyMap<number, number>): NonNullable<Behind['names']> {
  const { persona, events } = scene;
  const counting = whatCounts(events);
  const spoken = events.filter(isSpoken);
  const first = new Map(put);
  for (const [turn, event] of spoken.entries())
    if (event.type === 'contact-turn' && event.voice === 'model' && counting.has(event))
      for (const at of namesIn(event.text, persona)) if (!first.has(at)) first.set(at, turn);
  return persona.network.map((person, at) => ({
    name: person.name,
    who: whoIs(person, scene),
    turn: first.get(at) ?? null,
  }));
}
