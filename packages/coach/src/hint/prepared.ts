import type { Beat } from '@anyone-else/protocol';
import type { Candidate, HintFinder } from './candidate.ts';
import type { PreparedToAsk } from './input.ts';
import { LAST_THIRD, type Moment, NEARLY_UP } from './moment.ts';
import { actNow } from './topics.ts';
import { capital } from './wording.ts';

/** Asked at the end of a talk, whatever the plan says. */
const LATE: readonly Beat[] = ['anyone-else', 'introduction', 'stay-in-touch', 'stand-out'];
/** Words that say nothing of what a question is about. */
const COMMON =
  /^(?:about|after|again|also|always|because|been|before|being|could|does|doing|done|ever|every|first|from|gave|give|going|have|having|here|into|just|know|like|made|make|many|more|most|much|never|only|other|over|people|really|said|same|some|somebody|someone|something|tell|than|that|their|them|then|there|these|they|thing|things|think|this|those|time|told|took|want|well|were|what|when|where|which|while|will|with|work|working|would|year|years|your|yours)$/u;

/** A question that the user brought: where the talk touches it, or where it stands in the plan. */
export const prepared: HintFinder = (moment) => {
  const { input, share, called } = moment;
  const asked = new Set(input.asked.map(({ question }) => question));
  const open = input.questions.filter(({ id, byHand }) => byHand === undefined && !asked.has(id));
  const base = called || share >= NEARLY_UP ? 45 : 60;
  // The later it is, the more their own questions go before the plan's.
  const late = share >= 0.5 ? 10 : 0;
  return open.flatMap((question, at): Candidate[] => {
    const fits = fit(question, moment);
    if (fits === undefined) return [];
    const touch = touching(question.text, moment);
    const they = capital(moment.who.they);
    const text = touch
      ? `${they} just spoke of ${touch.word}, and you came with a question about it.`
      : share >= LAST_THIRD
        ? `One of your own questions is still open, and there is room for it now.`
        : 'One of your own questions fits here.';
    return [
      {
        kind: 'prepared',
        worth: base + late + fits + (touch ? 16 : 0) - Math.min(9, at),
        texts: [`${text} “${question.text.trim()}”`],
        betters: [question.text.trim()],
        ...(touch ? { about: touch.about } : {}),
      },
    ];
  });
};

/** How well it fits where the talk is; undefined where its place is later. */
function fit({ beats }: PreparedToAsk, moment: Moment): number | undefined {
  const { talk, input, share, visited, closerAsked } = moment;
  if (talk.own.length === 0 || !begun(moment, beats)) return undefined;
  if (!beats || beats.length === 0) return 0;
  if (beats.some((beat) => LATE.includes(beat)))
    return share >= LAST_THIRD && !(closerAsked && beats.includes('anyone-else')) ? 4 : undefined;
  const acts = input.playbook.acts.flatMap((act, at) =>
    act.beats.some(({ beat }) => beats.includes(beat)) ? [at] : [],
  );
  const now = actNow(moment);
  if (beats.every((beat) => visited.has(beat))) return -12;
  if (acts.length === 0) return 0;
  if (acts.includes(now)) return 6;
  return acts.some((act) => act === now + 1) ? 2 : share >= 0.5 ? 0 : undefined;
}

/** The plan's first topic goes before what the user brought, unless that is what they brought. */
const begun = ({ visited, input, share }: Moment, beats: readonly Beat[] = []): boolean => {
  const topics = input.playbook.acts
    .flatMap((act) => act.beats.map(({ beat }) => beat))
    .filter((beat) => !FORMAL.includes(beat));
  return share > 0.3 || topics.some((beat) => visited.has(beat)) || beats.includes(topics[0] ?? 'other');
};
const FORMAL: readonly Beat[] = ['thanks', 'time-check', 'other'];

/** A telling word that the question shares with what was just said. */
function touching(
  text: string,
  { fresh }: Moment,
): { word: string; about: { turn: number; quote: string } } | undefined {
  const wanted = new Set(tellingWords(text));
  if (wanted.size === 0) return undefined;
  for (const turn of fresh.toReversed()) {
    const word = tellingWords(turn.text).find((one) => wanted.has(one));
    if (word === undefined) continue;
    const quote = turn.text.match(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu'))?.[0];
    if (quote) return { word: quote, about: { turn: turn.index, quote } };
  }
  return undefined;
}

const tellingWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !COMMON.test(word));
