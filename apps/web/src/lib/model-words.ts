import type { ModelStanding } from '@anyone-else/protocol';

type Where = Pick<ModelStanding, 'host' | 'local' | 'encrypted'>;

/** 'small-one at 127.0.0.1:11434' */
export const sayModel = ({ model, host }: Pick<ModelStanding, 'model' | 'host'>) => `${model} at ${host}`;

/**
 * Where words go when the model gets them, and who could read them on the way.
 * @param what begins the sentence where they leave: 'What you say in this talk goes'.
 */
export function sayWhere({ host, local, encrypted }: Where, what: string): string {
  if (local) return `${what} to a server on this machine. What that one does with it is up to it.`;
  const sent = `${what} to ${host}`;
  return encrypted ? `${sent}.` : `${sent}, on a way that is not encrypted: others may read it as it passes.`;
}

/** All that a model gets which speaks for a contact; begins the sentence that names its host. */
export const WHAT_GOES =
  'What is said in this talk, your first name, where you come from and who the contact is go';

/**
 * What the foot of each page promises. It must be true, whatever is set up.
 * @param here what keeps the talks: 'this machine', 'this server' where many share one, 'here' until that is known.
 */
export function sayPrivacy(
  model: (Where & Pick<ModelStanding, 'plays'>) | undefined,
  here = 'this machine',
): string {
  const stays = `leaves ${here} unless you ask for it.`;
  if (model === undefined) return `Nothing ${stays}`;
  if (model.local)
    return 'We send nothing to another machine. What the model on this one does with what it gets is up to it.';
  return model.plays
    ? `What is said in a talk, your first name, where you come from and who the contact is go to ${model.host}, unless you choose the built-in voice. Nothing else ${stays}`
    : `Nothing ${stays} What you ask of the model goes to ${model.host}.`;
}
