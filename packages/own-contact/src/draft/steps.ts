import { ANSWERED_BEATS } from '@anyone-else/protocol';

/** Hears what is being drafted, in a few plain words, and how many of all parts have been before it. */
export type ToldOfSteps = (doing: string, done: number, of: number) => void;

const DOING: readonly [begins: string, doing: string][] = [
  ['person', 'Writing who they are'],
  ['answers', 'Writing what they can tell'],
  ['threads', 'Writing what they mention in passing'],
  ['network', 'Writing whom they know'],
];
/** The person, an answer for each topic, threads, network, favours, small talk, deflections and endings. */
const PARTS = 1 + ANSWERED_BEATS.length + 6;

/** Counts the parts of one contact, over all desks on which they are drafted. */
export function countSteps(told: ToldOfSteps | undefined): (part: string) => void {
  let before = 0;
  return (part) => {
    const doing = DOING.find(([begins]) => part.startsWith(begins))?.[1] ?? 'Writing how they talk';
    told?.(doing, Math.min(before++, PARTS), PARTS);
  };
}
