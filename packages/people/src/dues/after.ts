import type { Due } from '@anyone-else/protocol';
import { checkInIn, rhythmOf } from '../check-in.ts';
import type { Talked } from '../story.ts';
import { DAY, dayNamed, endOf, MINUTE, msOf } from '../times.ts';
import { dueOf, type Scene } from './scene.ts';

/** A talk whose length nobody wrote down. */
const USUAL_MINUTES = 30;
/** The user's own promises are kept within a week. */
const KEEP_WITHIN = 7 * DAY;

/** When the talk was over, as far as anybody said. */
export function endOfTalk({ on, told, meetingId }: Talked, scene: Pick<Scene, 'story'>): number {
  const set = scene.story.entries.findLast(
    (entry) => entry.type === 'set' && entry.meetingId === meetingId && meetingId !== null,
  );
  const agreed = set?.type === 'set' ? set.minutes : USUAL_MINUTES;
  return msOf(on) + (told?.minutes ?? agreed) * MINUTE;
}

/** Letters after which a thank-you note would come too late to make sense. */
const LATER_LETTERS = new Set(['thank-you', 'check-in', 'on-the-market']);

/** Within 24 hours of the latest talk; owed until it is written. */
export function thankYouDues(scene: Scene): Due[] {
  const { entries, talks } = scene.story;
  const talk = talks.at(-1);
  if (talk === undefined) return [];
  const after = entries.slice(entries.indexOf(talk) + 1);
  if (after.some((entry) => entry.type === 'wrote' && LATER_LETTERS.has(entry.letter))) return [];
  const by = endOfTalk(talk, scene) + DAY;
  return [
    dueOf(scene, 'thank-you', {
      entryId: talk.id,
      by,
      text: 'Thank {name} for the talk.',
      why:
        by < scene.now
          ? 'A day has gone by. Late thanks are still thanks.'
          : 'Within a day of the talk, best today.',
      letter: 'thank-you',
    }),
  ];
}

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
          by: endOfTalk(talk, scene) + KEEP_WITHIN,
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
  const day = checkInIn(story, rhythmOf(person, context).everyMonths, context.zone, now);
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
