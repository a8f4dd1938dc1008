import type { Behind } from '@anyone-else/protocol';
import { fill } from './fill.ts';
import { foldContact } from './fold.ts';
import { startGoodwill } from './goodwill.ts';
import { whatCounts } from './heard-steps.ts';
import { matcherOf } from './match/matcher.ts';
import { terms } from './match/terms.ts';
import { namesIn } from './names.ts';
import { sentencesOf } from './said.ts';
import type { ContactScene } from './scene.ts';

/**
 * What the contact kept to themself: goodwill after each user turn, the cues laid with who picked them up when, and
 * the people they could have named.
 */
export function behindOf(scene: ContactScene): Behind {
  const state = foldContact(scene);
  const texts = scene.events.flatMap((event) =>
    event.type === 'user-turn' || event.type === 'contact-turn' ? [event.text] : [],
  );
  const matcher = matcherOf(scene.persona);
  const spoken = scene.events.filter(({ type }) => type === 'user-turn' || type === 'contact-turn');
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
    const quote = sentencesOf(texts[turn] ?? '').find((sentence) => sentence.toLowerCase().includes(cue));
    if (cue === '' || quote === undefined) continue;
    cues.push({ turn, quote, pickedUpAt: pickedUpAt ?? named(id, turn) });
  }
  return {
    goodwill: state.trail,
    goodwillAtStart: startGoodwill(scene.persona, scene.setup),
    cues: cues.sort((one, other) => one.turn - other.turn),
    names: namedIn(scene, state.names),
  };
}

/**
 * Put forward as the file has it, or named in the words of a model, which may bring a name in where it was not planned. A
 * name inside one of the contact's own stories is not put forward, and a turn cut off before the name gave none.
 */
function namedIn(scene: ContactScene, put: ReadonlyMap<number, number>): NonNullable<Behind['names']> {
  const { persona, events } = scene;
  const counting = whatCounts(events);
  const spoken = events.filter((event) => event.type === 'user-turn' || event.type === 'contact-turn');
  const first = new Map(put);
  for (const [turn, event] of spoken.entries())
    if (event.type === 'contact-turn' && event.voice === 'model' && counting.has(event))
      for (const at of namesIn(event.text, persona)) if (!first.has(at)) first.set(at, turn);
  return persona.network.map(({ name, role, company }, at) => ({
    name,
    who: fill(`${role} at ${company}`, scene),
    turn: first.get(at) ?? null,
  }));
}
