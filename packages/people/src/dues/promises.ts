import type { Due } from '@anyone-else/protocol';
import { openPromises } from '../promises.ts';
import { DAY } from '../times.ts';
import { dueOf, type Scene } from './scene.ts';

/** What somebody else promised is asked for no longer than this: by then it has slipped their mind for good. */
const ASKED_FOR = 90 * DAY;

/** What the user said they would do, by the day that their words name. */
export const promiseDues = (scene: Scene): Due[] =>
  openPromises(scene.story, scene.context.outcomes, scene.context.zone, 'me').map(
    ({ text, entryId, at, until }) =>
      dueOf(scene, 'own-promise', {
        key: `${entryId}:${at}`,
        entryId,
        by: until,
        text: 'Keep what you promised {name}.',
        about: text,
      }),
  );

/** What they said they would do, once its day is over. Nobody is in a hurry: it is theirs to give. */
export const theirPromiseDues = (scene: Scene): Due[] =>
  openPromises(scene.story, scene.context.outcomes, scene.context.zone, 'them')
    .filter(({ until }) => until < scene.now && scene.now - until < ASKED_FOR)
    .map(({ text, entryId, at }) =>
      dueOf(scene, 'their-promise', {
        key: `${entryId}:${at}`,
        entryId,
        text: 'What {name} promised has not come? Mention it in your next message.',
        why: 'In half a sentence, and without pressing: such things slip the mind.',
        about: text,
      }),
    );
