import type { Beat, PlaybookBeat } from '@anyone-else/protocol';
import { leadFrom, OPEN_FORM } from '@anyone-else/scoring';
import type { Candidate, HintFinder } from './candidate.ts';
import { declines } from './declining.ts';
import { wasOffered } from './given.ts';
import { LAST_THIRD, type Moment, NEARLY_UP } from './moment.ts';
import { asOne, waysToAsk } from './ways-to-ask.ts';
import { isHeavy } from './weight.ts';
import { ANOTHER_WAY, minutesLeft, topicOf } from './wording.ts';

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

/** The plan's questions on its next topics in the user's own situation, those that were not offered yet. */
export function openQuestions(moment: Moment): string[] {
  const beats = [
    ...openTopics(moment).map(({ beat }) => beat),
    ...ALWAYS.filter((beat) => !moment.visited.has(beat)),
  ];
  const questions = beats.flatMap((beat) => [asOne(moment.talk, beat), ANOTHER_WAY[beat] ?? OPEN_FORM[beat]]);
  return [...new Set([...questions, OPEN_FORM.other])].filter(
    (question) => !wasOffered(question, moment.input.given),
  );
}
/** Topics that anybody may be asked about at any time. */
const ALWAYS: readonly Beat[] = ['challenge', 'day-to-day', 'learning', 'journey'];

/** The plan's next topics, in order. */
export const nextTopics: HintFinder = (moment) => {
  const { talk, who, heard, run, share, left, called, closerAsked } = moment;
  const base = called || share >= NEARLY_UP ? 30 : share >= LAST_THIRD && !closerAsked ? 56 : 58;
  const behindPlan = share > topicsDone(moment) + 0.25 ? 10 : 0;
  const last = talk.own
    .toReversed()
    .flatMap(({ labels }) => labels.beats.filter((it) => !NO_TOPIC.includes(it)))[0];
  return openTopics(moment)
    .filter(({ beat }) => waysToAsk(talk, beat).some((question) => !wasOffered(question, moment.input.given)))
    .slice(0, MOST)
    .map(({ beat }, at): Candidate => {
      const topic = topicOf(beat, who);
      const first =
        share >= 0.5
          ? `${minutesLeft(left)}: room to ask ${topic}.`
          : last
            ? `You have asked ${topicOf(last, who)}. Ask next ${topic}.`
            : `Ask ${topic}.`;
      const [question = OPEN_FORM[beat], again] = waysToAsk(talk, beat);
      return {
        kind: 'next-topic',
        worth: base + behindPlan + (run >= 2 ? 6 : 0) - 5 * at,
        ways: [
          { text: first, better: `${adviceKept(heard)}${question}`, core: question },
          ...(again ? [{ text: `Still open in your plan: ${topic}.`, better: again, core: again }] : []),
        ],
      };
    });
};
const MOST = 4;

/** A topic that was asked about and brought hardly a word; a refusal is let alone. */
export const moreOfIt: HintFinder = ({ talk, who, share, called, fresh }) => {
  if (called || share >= LAST_THIRD || fresh.length === 0) return [];
  return talk.own.slice(-LATE).flatMap((turn): Candidate[] => {
    const beat = turn.labels.beats.find((it) => !NO_TOPIC.includes(it));
    const answer = talk.theirs.find(({ index }) => index > turn.index);
    const again = beat && ANOTHER_WAY[beat];
    if (!beat || !again || !answer || answer.words >= FEW_WORDS || declines(answer.text)) return [];
    return [
      {
        kind: 'next-topic',
        worth: 32,
        ways: [
          {
            text: `Only a few words came when you asked ${topicOf(beat, who)}. Ask once more, for something that happened.`,
            better: again,
            core: again,
          },
        ],
      },
    ];
  });
};
/** How many of the user's last turns are gone through. */
const LATE = 12;
/** An answer of fewer words has told little. */
const FEW_WORDS = 12;

/** Half a sentence on advice that was just given, so that a new topic does not pass over it; or nothing. */
export function adviceKept(heard: string): string {
  const lead = leadFrom(heard);
  return /^I'll remember (?:not |never |always )?to /u.test(lead) && !isHeavy(lead) ? lead : '';
}

/** Share of the plan's topics that were asked about. */
function topicsDone(moment: Moment): number {
  const all = topicsOf(moment);
  return all.filter(({ beat }) => moment.visited.has(beat)).length / Math.max(1, all.length);
}
