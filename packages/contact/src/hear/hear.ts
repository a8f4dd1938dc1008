import {
  type Act,
  ANSWERED_BEATS,
  type AnsweredBeat,
  type Beat,
  countWords,
  type Foul,
  type Labels,
  type Reading,
} from '@anyone-else/protocol';
import { BEAT_WORDS } from '../match/beat-words.ts';
import { questionsOf, soundsOpen } from './questions.ts';
import { type Signals, signalsOf } from './signals.ts';
import { asksAnew, beatsMeant, sureOf } from './sure.ts';

/** A user turn as the contact took it: the reader's labels, with the words as a second opinion. */
export interface Heard {
  text: string;
  words: number;
  sentences: string[];
  questions: string[];
  asksSomething: boolean;
  open: boolean;
  followUp: boolean;
  /** Content beats by label, then by usual wording where labels name none. */
  beats: AnsweredBeat[];
  /** How likely a beat is meant, 0 to 1, where the reader said; else undefined. */
  leaning: ((beat: AnsweredBeat) => number) | undefined;
  /** A story of the contact's is asked for beyond doubt, whatever else the words may touch. */
  surely: boolean;
  /** Unkind to the contact. A blunt question by label alone is only blunt. */
  rude: boolean;
  /** Beats by usual wording alone. */
  wordedBeats: AnsweredBeat[];
  signals: Signals;
  /** The time itself is asked about, not only named. */
  asksTime: boolean;
  /** A word or two with nothing in it. */
  empty: boolean;
  /** Takes their leave: surely, by label alone (believed near the end only), or not. Never together with a question. */
  leaves: 'surely' | 'perhaps' | 'no';
  has(label: Beat | Act | Foul): boolean;
}

const isAnswered = (beat: Beat): beat is AnsweredBeat => (ANSWERED_BEATS as readonly Beat[]).includes(beat);
const TIME_TALK =
  /\b(?:minutes?|half an hour|hour|time|the clock|quarter|still (?:good|okay|ok|fine|works?|suits?|convenient|all right)|good moment|get back to|room for|must you (?:go|run)|(?:need|have|got) to (?:go|leave|run|stop)|skip|finish|be back)\b/iu;
const NOTHING =
  /^[\s.…!?-]*(?:(?:ok|okay|right|yes|yeah|yep|no|nope|mm+|hm+|mhm|uh|um|er|erm|sure|oh|ah|well|so|i see|fine|cool|idk|i don't know|dunno|nothing)[\s.,…!?-]*){0,3}$/iu;

/** What is asked for in particular; an ask for something else is no content. */
const ASKS_APART: readonly Beat[] = ['anyone-else', 'introduction', 'stand-out', 'stay-in-touch'];

export function hear(text: string, labels: Labels, leanings?: Reading['leanings']): Heard {
  const marks = new Set<string>([...labels.beats, ...labels.acts, ...labels.fouls]);
  if (isMeantWell(text)) marks.delete('rude');
  const has = (label: Beat | Act | Foul) => marks.has(label);
  const byLabel = has('open-question') || has('closed-question') || has('request');
  const leans = Object.values(leanings ?? {}).some((share) => share >= LEANS);
  const found = questionsOf(text, byLabel || leans || labels.acts.length === 0);
  const { sentences } = found;
  // What asks after the clock asks for no story.
  const asked = has('time-check')
    ? found.questions.filter((question) => !TIME_TALK.test(question))
    : found.questions;
  // 'How's your day going?' asks for no day.
  const questions = asked.filter((question) => !isCourtesy(question));
  const politely = asked.length > 0 && questions.length === 0;
  const signals = signalsOf(text);
  const words = countWords(text);
  const asking = questions.length > 0 ? questions.join(' ') : text;
  const wordedBeats = ANSWERED_BEATS.filter((beat) => BEAT_WORDS[beat].test(asking));
  const sure = sureOf(asking, text);
  const leaning = leanings && ((beat: AnsweredBeat) => (beat === sure ? 1 : (leanings[beat] ?? 0)));
  const labelled = politely ? [] : beatsMeant(labels.beats.filter(isAnswered), asking, sure);
  if (leaning) labelled.sort((one, other) => leaning(other) - leaning(one));
  const apart = ASKS_APART.some(has) || signals.closer || signals.introduction || signals.stayInTouch;
  const courtesy = has('time-check') || has('thanks');
  const asksSomething =
    questions.length > 0 ||
    labelled.length > 0 ||
    has('other') ||
    apart ||
    ((has('open-question') || has('closed-question')) && !courtesy && !politely);
  const open = has('open-question') || (!has('closed-question') && questions.some(soundsOpen));
  const empty = NOTHING.test(text) && !questions.some((question) => countWords(question) > 1);
  return {
    text,
    words,
    sentences,
    questions,
    asksSomething: asksSomething && !empty,
    open: open || (asksSomething && !byLabel && questions.length === 0),
    followUp: labels.followUp && !asksAnew(asking),
    beats:
      labelled.length > 0 || apart || has('other') || !asksSomething
        ? labelled
        : likeliest(wordedBeats, leaning),
    leaning,
    surely: leaning !== undefined && labelled.some((beat) => leaning(beat) >= SURELY),
    rude: has('rude') && (!leaning || UNKIND.test(text) || !asksSomething),
    wordedBeats,
    signals,
    asksTime: has('time-check') && found.questions.some((question) => TIME_TALK.test(question)),
    empty,
    leaves: questions.length > 0 ? 'no' : leaving(has('close'), sentences, signals),
    has,
  };
}

const SURELY = 0.8;
/** A turn that leans so far to a topic asks for it, if its words may ask. */
const LEANS = 0.5;

/** What is said in sympathy is no rudeness, whatever it names; nor is a coaxing 'come on, just roughly'. */
export const isMeantWell = (text: string): boolean =>
  (KIND.test(text) && !UNKIND.test(text)) ||
  (signalsOf(text).insists && !UNKIND.test(text.replace(/\b(?:come on|seriously)\b/giu, '')));

const UNKIND =
  /\b(?:stupid|idiot\w*|useless|boring|bored|waste of|shut up|dumb|pathetic|rubbish|ridiculous|nonsense|crap|damn|hell|fool\w*|whatever|who cares|lame|lazy|liar|lying|joke|clown|hopeless|worthless|incompetent|(?:you|you're|you are) (?:not|n't|never) (?:listening|helping|helpful|answer\w*)|what(?:'s| is) wrong with you|come on|seriously|hurry up|get to the point|is that (?:all|it)|don't care)\b/iu;

/** What a question without a label is most likely after. */
function likeliest(worded: readonly AnsweredBeat[], leaning: Heard['leaning']): AnsweredBeat[] {
  if (!leaning) return worded.slice(0, 1);
  const worth = (beat: AnsweredBeat) => leaning(beat) + (worded.includes(beat) ? WORDED : 0);
  const [top] = ANSWERED_BEATS.toSorted((one, other) => worth(other) - worth(one));
  return top !== undefined && worth(top) >= LIKELY ? [top] : [];
}
/** What usual wording adds to a leaning, and what both together must reach. */
const WORDED = 0.25;
const LIKELY = 0.15;

const KIND =
  /\b(?:(?:that|it|this) must (?:have been|be|feel)|sorry (?:to hear|for|about)|sounds (?:hard|tough|painful|rough|lonely|like a lot)|i can(?:'t| hardly| only)? imagine|how (?:sad|hard|awful) for)\b/iu;

/** 'How's your day going?' and 'Is it okay if I make notes?' ask for no story. */
function isCourtesy(question: string): boolean {
  const { howAreYou, notes } = signalsOf(question);
  return (countWords(question) <= 8 && howAreYou) || (countWords(question) <= 14 && notes);
}

/** The words of a leave-taking stand at the end of a turn and are short; the label alone may err. */
function leaving(labelled: boolean, sentences: readonly string[], { thanks }: Signals): Heard['leaves'] {
  const bye = sentences.slice(-2).some((last) => countWords(last) <= 16 && signalsOf(last).bye);
  if (bye && (labelled || sentences.length <= 5)) return 'surely';
  return labelled && (thanks || sentences.length <= 2) ? 'perhaps' : 'no';
}
