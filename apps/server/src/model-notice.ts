import type { EnvironmentModel } from './deps.ts';

/** What is said at the start of a model that the environment names: where it is, what for, and when words go there. */
export function modelNotice({ settings, plays }: EnvironmentModel): string {
  const { name, host, local, encrypted } = settings;
  const open = local || encrypted ? '' : ', on a way that is not encrypted';
  const when = plays
    ? `It speaks for the contact in new talks unless you choose otherwise: what you say in those goes there${open}.`
    : `Words go there only where you choose it${open}.`;
  return `${name} at ${host} can speak for a contact, draft one from your notes and read a talk a second time. ${when}`;
}
