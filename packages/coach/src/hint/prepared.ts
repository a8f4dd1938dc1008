import type { Beat } from '@anyone-else/protocol';
import type { Candidate, HintFinder, Way } from './candidate.ts';
import type { PreparedToAsk } from './input.ts';
import { LAST_THIRD, type Moment, NEARLY_UP } from './moment.ts';
import { quoted } from './quoting.ts';
import { actNow, openQuestions } from './topics.ts';

/** Asked at the end of a talk, whatever the plan says. */
const LATE: readonly Beat[] = ['anyone-else', 'introduction', 'stay-in-touch', 'stand-out'];

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
    const way = fits === undefined ? undefined : wayOf(question, moment);
    if (fits === undefined || !way) return [];
    const touch = way.better === question.text.trim() ? touching(question.text, moment) : undefined;
    return [
      {
        kind: 'prepared',
        worth: base + late + fits + (touch ? 16 : 0) - Math.min(9, at),
        ways: [
          touch
            ? {
                ...way,
                text: `What ${moment.who.they} just said touches a question that you came with: ${quoted(question.text.trim())}`,
              }
            : way,
        ],
        ...(touch ? { about: touch } : {}),
      },
    ];
  });
};

/** How it is proposed: as it stands, mended, or not at all where asking it would be a slip. */
function wayOf({ text, fouls = [] }: PreparedToAsk, moment: Moment): Way | undefined {
  const question = text.trim();
  const they = moment.who.they;
  const slip = fouls.find((foul) => foul !== 'overran' && foul !== 'turned-to-self');
  if (slip === 'googleable') {
    const better = openQuestions(moment)[0];
    return better
      ? {
          text: `You came with ${quoted(question)} That can be read elsewhere; ask for what only ${they} can tell you.`,
          better,
          core: better,
        }
      : undefined;
  }
  if (slip === 'question-stacking') {
    const better = firstOf(question);
    return better
      ? { text: `You came with ${quoted(question)} Ask one part of it at a time.`, better }
      : undefined;
  }
  if (slip) return undefined;
  const lead =
    moment.share >= LAST_THIRD
      ? 'One of your own questions is still open, and there is room for it now.'
      : 'One of your own questions fits here.';
  return { text: `${lead} ${quoted(question)}`, better: question };
}

/** 'What do you do?' of 'What do you do? And why?', and of 'What do you do, and how did you come to it?' */
function firstOf(question: string): string | undefined {
  const first = question.match(
    /^(.+?)(?:\?|,? (?:and|or) (?=(?:what|how|why|where|when|who|which|do|does|is|are|can|could)\b))/iu,
  )?.[1];
  return first && first.length < question.length - 1 ? `${first.replace(/[,;]$/u, '')}?` : undefined;
}

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

/** A thing that the question shares with what was just said, as it stands there. */
function touching(text: string, { fresh }: Moment): { turn: number; quote: string } | undefined {
  const wanted = new Set(thingsIn(text).map(([key]) => key));
  if (wanted.size === 0) return undefined;
  for (const turn of fresh.toReversed()) {
    const found = thingsIn(turn.text).find(([key]) => wanted.has(key));
    if (found) return { turn: turn.index, quote: found[1] };
  }
  return undefined;
}

/** Nouns that could be about anything. */
const COMMON =
  /^(?:course|fact|least|first|last|thing|things|time|times|people|person|somebody|someone|anybody|everybody|work|works|working|role|career|field|company|business|industry|years?|weeks?|months?|days?|hours?|minutes?|moment|start|ends?|part|parts|place|world|lives?|lots?|kinds?|sorts?|ways?|others?|whole|right|question|questions|answer|answers|which|while|their|there|these|those|where|about|after|before|being|doing|having|without|within|between|under|other|every|still|always|never|maybe|today|tomorrow|morning|normal|usual|hiring)$/u;
/** Before a thing, and behind it: where neither stands, the word may be a verb or belong to the next one. */
const THING =
  /(?<=(?:^|[^\p{L}])(?:the|an?|my|our|your|their|his|her|its|this|that|these|those|of|with|about|for|from|each|every|no|some|any|new|old|more|most|many|one|two|three|first|last|good|bad|hard) )\p{L}{5,}(?=[.,;:!?–—…)]|$| (?:and|or|but|of|in|on|at|to|for|from|with|by|as|that|which|who|where|when|while|if|so|because|is|are|was|were|has|had|will|can|do|does|did|then|before|after|until|you|we|I|they)(?!\p{L}))/giu;

/** Named things, each with the key by which one and several meet, and as it stands. */
const thingsIn = (text: string): (readonly [string, string])[] =>
  (text.match(THING) ?? [])
    .filter((word) => !COMMON.test(word.toLowerCase()))
    .map((word) => [word.toLowerCase().replace(/(?<=[^s])s$/u, ''), word] as const);
