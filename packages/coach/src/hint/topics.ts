import type { Beat, PlaybookBeat } from '@anyone-else/protocol';
import { askedOf, leadFrom, OPEN_FORM, type Talk } from '@anyone-else/scoring';
import type { HintFinder } from './candidate.ts';
import { LAST_THIRD, type Moment, NEARLY_UP } from './moment.ts';
import { minutesLeft, topicOf } from './wording.ts';

/** Asked in ways of their own, or at any time. */
const NO_TOPIC: readonly Beat[] = [
  'thanks',
  'time-check',
  'anyone-else',
  'introduction',
  'stay-in-touch',
  'other',
];
/** Minutes of talk that a topic needs, with an answer and a question on it. */
const MINUTES_A_TOPIC = 2;
/** Minutes kept for the question whom else to talk to, and for the goodbye. */
const MINUTES_TO_FINISH = 3;
/** Before this share of the time one may still go back to what was left out. */
const MAY_GO_BACK = 0.5;

interface Topic extends PlaybookBeat {
  act: number;
}

/** Topics of the plan in order, each once, at its first place. */
function topicsOf({ input }: Moment): Topic[] {
  const seen = new Set<Beat>();
  return input.playbook.acts.flatMap((act, at) =>
    act.beats.flatMap((entry) => {
      if (NO_TOPIC.includes(entry.beat) || seen.has(entry.beat)) return [];
      seen.add(entry.beat);
      return [{ ...entry, act: at }];
    }),
  );
}

/** The act in which the talk is: that of the last topic visited. */
export function actNow(moment: Moment): number {
  const acts = new Map(topicsOf(moment).map(({ beat, act }) => [beat, act]));
  for (const { labels } of moment.talk.own.toReversed()) {
    const here = labels.beats.flatMap((beat) => acts.get(beat) ?? []);
    if (here.length > 0) return Math.max(...here);
  }
  return 0;
}

/** Topics that could come next, in the plan's order: what may be left out goes when time is short, and nothing goes back late. */
function openTopics(moment: Moment): Topic[] {
  const { visited, share, left } = moment;
  const all = topicsOf(moment).filter(({ beat }) => !visited.has(beat));
  const now = actNow(moment);
  const ahead = all.filter(({ act }) => act >= now);
  const room = Math.floor((left - MINUTES_TO_FINISH) / MINUTES_A_TOPIC);
  const needed = ahead.filter(({ skippable }) => !skippable);
  const wanted = room > needed.length ? ahead : needed;
  const behind = share < MAY_GO_BACK ? all.filter(({ act, skippable }) => act < now && !skippable) : [];
  // Late in the talk only what the user came for is begun: the plan's last acts.
  const open = share < LAST_THIRD ? [...wanted, ...behind] : wanted.toReversed();
  return open.length > 0 ? open : share < LAST_THIRD ? ahead : [];
}

/** The question on the next topic in the user's own situation. */
export function nextTopic(moment: Moment): { beat: Beat; better: string } | undefined {
  const topic = openTopics(moment)[0];
  return topic && { beat: topic.beat, better: single(moment.talk, topic.beat) };
}

/** The plan's next topics, in order. */
export const nextTopics: HintFinder = (moment) => {
  const { talk, who, visited, heard, run, share, left, called, closerAsked } = moment;
  const base = called || share >= NEARLY_UP ? 30 : share >= LAST_THIRD && !closerAsked ? 56 : 58;
  const behindPlan = share > topicsDone(moment) + 0.25 ? 10 : 0;
  const last = talk.own
    .toReversed()
    .flatMap(({ labels }) => labels.beats.filter((it) => !NO_TOPIC.includes(it)))[0];
  return openTopics(moment)
    .slice(0, 3)
    .map(({ beat }, at) => {
      const topic = topicOf(beat, who);
      const time = share >= 0.5 ? `${minutesLeft(left)}: room to ask ${topic}.` : undefined;
      const fresh =
        time ??
        (last && visited.has(last)
          ? `You have heard ${topicOf(last, who)}. Ask next ${topic}.`
          : `Ask ${topic}.`);
      const question = single(talk, beat);
      return {
        kind: 'next-topic',
        worth: base + behindPlan + (run >= 2 ? 6 : 0) - 5 * at,
        texts: [fresh, `Still open in your plan: ${topic}.`],
        betters: [`${leadFrom(heard)}${question}`, question],
      };
    });
};

/** Share of the plan's topics that were asked about. */
function topicsDone(moment: Moment): number {
  const all = topicsOf(moment);
  return all.filter(({ beat }) => moment.visited.has(beat)).length / Math.max(1, all.length);
}

/** A plan's example may hold several questions at once; out loud one is enough. */
function single(talk: Talk, beat: Beat): string {
  const asked = askedOf(talk, beat);
  return SEVERAL.test(asked) ? OPEN_FORM[beat] : asked;
}
const SEVERAL = /\? .*\?|,? and (?:what|how|which|why|where|who)\b/iu;
