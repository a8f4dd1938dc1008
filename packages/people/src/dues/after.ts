import { type Due, LETTERS_WITH_THANKS, type PersonEntry } from '@anyone-else/protocol';
import { checkInIn, rhythmOf } from '../check-in.ts';
import type { Story, Talked } from '../story.ts';
import { DAY, dayNamed, endOf, msOf } from '../times.ts';
import { dueOf, type Scene } from './scene.ts';

/** The user's own promises are kept within a week. */
const KEEP_WITHIN = 7 * DAY;

/** Thanks that come later than that would puzzle: the next check-in says them. */
const THANKS_MAKE_SENSE = 42 * DAY;

/** Until when thanks for a talk come in time, in milliseconds: for a day from its end. */
export const thankBy = ({ id, on }: Talked, { ends }: Pick<Story, 'ends'>): number =>
  (ends.get(id) ?? msOf(on)) + DAY;

/** Within 24 hours of the latest talk; owed until they are said, one way or another, or have become pointless. */
export function thankYouDues(scene: Scene): Due[] {
  const { entries, talks } = scene.story;
  const talk = talks.at(-1);
  if (talk === undefined || scene.status === 'quiet' || scene.status === 'wished-for') return [];
  if (entries.some((entry) => hasThanks(entry) && msOf(entry.at) >= msOf(talk.on))) return [];
  const by = thankBy(talk, scene.story);
  if (scene.now - by > THANKS_MAKE_SENSE) return [];
  return [
    dueOf(scene, 'thank-you', {
      entryId: talk.id,
      by,
      text: 'Thank {name} for the talk.',
      why:
        by < scene.now
          ? 'More than a day has gone by. Late thanks are still thanks.'
          : 'Within a day of the talk, best today.',
      letter: 'thank-you',
    }),
  ];
}

const hasThanks = (entry: PersonEntry): boolean =>
  entry.type === 'touched' || (entry.type === 'wrote' && LETTERS_WITH_THANKS.has(entry.letter));

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || text;

/** What the user said they would do, and has not ticked off. */
export function promiseDues(scene: Scene): Due[] {
  const kept = new Map<string, number>();
  for (const entry of scene.story.entries)
    if (entry.type === 'kept') kept.set(plain(entry.promise), (kept.get(plain(entry.promise)) ?? 0) + 1);
  return scene.story.talks.flatMap((talk) =>
    promisesOf(talk, scene).flatMap((promise, at) => {
      const times = kept.get(plain(promise)) ?? 0;
      kept.set(plain(promise), times - 1);
      if (times > 0) return [];
      return [
        dueOf(scene, 'own-promise', {
          key: `${talk.id}:${at}`,
          entryId: talk.id,
          by: (scene.story.ends.get(talk.id) ?? msOf(talk.on)) + KEEP_WITHIN,
          text: 'Keep what you promised {name}.',
          about: promise,
        }),
      ];
    }),
  );
}

/** The user's own words first; what the transcript says beside them counts once. */
function promisesOf(talk: Talked, { context }: Scene): string[] {
  const said = (context.outcomes.get(talk.id)?.ownPromises ?? []).map(({ text }) => text);
  const seen = new Set<string>();
  return [...(talk.told?.ownPromises ?? []), ...said].filter((text) => {
    const isNew = !seen.has(plain(text));
    seen.add(plain(text));
    return isNew;
  });
}

/** The next time to be in touch, by the rhythm. */
export function checkInDues(scene: Scene): Due[] {
  const { person, story, context, now } = scene;
  const day = checkInIn(story, { ...rhythmOf(person, context), since: person.addedAt }, context.zone, now);
  if (day === null) return [];
  return [
    dueOf(scene, 'check-in', {
      key: day,
      by: endOf(dayNamed(day), context.zone),
      text: 'Check in with {name}.',
      letter: 'check-in',
    }),
  ];
}
