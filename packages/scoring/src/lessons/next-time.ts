import type { Talk } from '../talk.ts';
import { followUpMore } from './asking.ts';
import type { Lesson } from './lesson.ts';
import { takeTheHint } from './listening.ts';
import { missingTopic, spareTopic } from './planning.ts';

/**
 * Where nothing needs mending there is still a next time: a topic of the plan that never came, else something of theirs
 * that was passed over, else a topic that the plan lets one leave out. It mends no check; undefined where the talk left nothing open.
 */
export function nextTime(talk: Talk): Lesson | undefined {
  const none = () => false;
  const topic = missingTopic(talk, none);
  if (topic) return toTry({ ...topic, mends: ['arc/coverage'] });
  const passedOver = takeTheHint(talk, none) ?? followUpMore(talk, none);
  if (passedOver) return toTry(passedOver);
  const spare = spareTopic(talk, none);
  return spare && toTry({ ...spare, mends: ['arc/coverage'] });
}

const toTry = (lesson: Lesson): Lesson => ({
  ...lesson,
  why: `Nothing here needs mending. Next time, try one thing more: ${lowered(lesson.why)}`,
});

/** A quote at the start keeps its own capital. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
