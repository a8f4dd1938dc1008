import type { Due } from '@anyone-else/protocol';
import { namedBy, nameKey } from '../named.ts';
import { dueOf, type Scene } from './scene.ts';

/** To somebody whom nobody has written to yet. */
export function firstDues(scene: Scene): Due[] {
  const { person, status, context } = scene;
  if (status !== 'wished-for') return [];
  const { ledBy, name, why } = person.page;
  const leader = ledBy === null ? undefined : context.pages.byId.get(ledBy.personId);
  if (leader !== undefined && leader !== person)
    return [
      dueOf(scene, 'first-message', {
        text: 'Write to {name}, and say who suggested it.',
        letter: 'first-message',
        about: name,
      }),
    ];
  return [
    dueOf(scene, 'write', {
      text: 'Write to {name}.',
      ...(why === '' ? { why: 'Say first on {their} page why {them} in particular.' } : {}),
      letter: 'outreach',
    }),
  ];
}

/** Those whom this person named and who have no page yet. With a page the message is due there. */
export function namedDues(scene: Scene): Due[] {
  const { person, context } = scene;
  return namedBy(person, context.outcomes, context.pages)
    .filter(({ personId }) => personId === null)
    .map((named) =>
      dueOf(scene, 'first-message', {
        key: `${named.entryId}:${nameKey(named.name)}`,
        entryId: named.entryId,
        text: 'Begin a page for somebody {name} told you to talk to, and write to them.',
        about: named.name,
      }),
    );
}
