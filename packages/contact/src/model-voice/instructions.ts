import type { Move, MoveKind, MoveStep } from '@anyone-else/protocol';
import type { ContactScene } from '../scene.ts';
import { textOf } from './file-texts.ts';

/** What a step asks for, in plain words; what it is made of stands after it in quotes. */
export const TO_DO: Readonly<Record<MoveKind, string>> = {
  greet: 'Pick up the call and say hello, much like this',
  answer: 'Answer from this, in your own way of talking, and add no facts to it',
  'go-deeper': 'They took up something you said. Tell them this much more of it, and no further',
  'ask-back': 'Then ask them this one thing',
  deflect: 'You will not go into what they asked. Say so, kindly and briefly, much like this',
  repeat: 'You have told them that already. Say so, much like this',
  'not-mine': 'You do not know, or would rather not say. Say so, much like this',
  unclear: 'You did not understand them. Say so, much like this',
  wait: 'They gave you nothing to answer. Say no more than this',
  receive: 'Take up what they said, much like this',
  name: 'Say this, with the names in full and nobody else',
  introduce: 'About connecting them with somebody, say just this',
  'stand-out': 'About being noticed when applying, say just this',
  'keep-in-touch': 'About staying in touch, say just this',
  offer: 'Then offer them this, and nothing else',
  'time-check': 'About the time, say this',
  'time-nearly-up': 'Then say that the time is nearly over',
  'time-up': 'Say that the time is over',
  goodbye: 'Say goodbye and end the call, much like this',
};

/** What the contact does in this turn, step by step, with the words of the file that it may be made of. */
export function toDo(scene: ContactScene, move: Move): string[] {
  return move.steps.flatMap((step) => {
    const text = textOf(step, scene);
    return text === '' ? [] : [`${TO_DO[step.kind]}: "${text}"`];
  });
}

/** Phrases that must be heard as they stand, for a listener to take them up. */
export function wordForWord({ persona }: ContactScene, move: Move): string[] {
  return move.cues.flatMap((id) => {
    const cue = persona.threads.find((thread) => thread.id === id)?.cue;
    return cue === undefined ? [] : [cue];
  });
}

const ASKS: ReadonlySet<MoveKind> = new Set(['ask-back', 'unclear']);

/** Whether the turn may end on, or hold, a question: its own words ask one, or it did not understand. */
export const mayAsk = (scene: ContactScene, move: Move): boolean =>
  move.steps.some(
    (step: MoveStep) =>
      ASKS.has(step.kind) || step.deflection === 'unclear' || textOf(step, scene).includes('?'),
  );
