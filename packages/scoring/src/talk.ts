import {
  type Act,
  type Beat,
  contextualise,
  countWords,
  type Foul,
  heardIn,
  type Labels,
  NO_LABELS,
  type Playbook,
  type Reading,
  repairOf,
  type Speaker,
  saidOf,
  spokenMinutes,
  type Turn,
} from '@anyone-else/protocol';
import { type Clock, clockOf, recordedMinutes } from './clock.ts';
import { DEFAULT_MINUTES, type JudgeInput, type NamedPerson } from './input.ts';
import { findNames } from './names/find.ts';

export interface TalkTurn {
  index: number;
  speaker: Speaker;
  text: string;
  /** The text as it was said to the other person; for counting and matching, never for quoting. */
  said: string;
  words: number;
  labels: Labels;
  reading: Reading | null;
  /** What the contact said right before this turn of the user's; empty at the start and for the contact. */
  prompt: string;
  /** The contact's last turn before this one, or -1. */
  promptTurn: number;
  /** How far into the talk the turn begins, 0 to 1: by words or by turns, whichever is further. */
  position: number;
  /** Seconds from the start of the recording, where there is one. */
  start: number | undefined;
  end: number | undefined;
}

/** A talk seen as the checks need it: everything counted once, in one pass. */
export interface Talk {
  input: JudgeInput;
  playbook: Playbook;
  turns: TalkTurn[];
  /**
   * The user's turns and the contact's, those with a word in them: silence is neither manners nor a slip, and no more is
   * what was about the talk itself ('Sorry?', 'Where were we?').
   */
  own: TalkTurn[];
  theirs: TalkTurn[];
  ownWords: number;
  theirWords: number;
  /** Own turns that ask a question. */
  asking: TalkTurn[];
  /** Those that ask about the contact's world: not only for the time, a name, a favour or leave to write. */
  digging: TalkTurn[];
  firstVisit: Map<Beat, number>;
  /** Too little was said or asked for anything to have gone wrong: no slip is no merit here, and what is missing is. */
  thin: boolean;
  names: NamedPerson[];
  /** Undefined where nobody said. */
  agreedMinutes: number | undefined;
  /** The talk by the clock; undefined where it was not recorded, and words are counted. */
  clock: Clock | undefined;
  /** Minutes that it took by the recording. */
  recorded: number | undefined;
  /** Minutes by which the talk is measured: those agreed, or those that it took if it took more or nothing was agreed. */
  minutes: number;
  /** By how much the bands for 20 minutes stretch. A longer talk goes deeper more than wider, hence the root. */
  stretch: number;
}

/** With fewer turns of the user's, or fewer questions about the contact's world, a talk says little. */
const FEW_TURNS = 5;
export const FEW_QUESTIONS = 3;
/** Questions that are closed by good manners and stand on their own: they say nothing about the craft of asking. */
const FORMAL_BEATS: readonly Beat[] = [
  'thanks',
  'time-check',
  'anyone-else',
  'introduction',
  'stay-in-touch',
];

/** A question mark, a question word that leads, or a form of asking: seen in the words alone. */
const ASKING_FORM =
  /\?|(?:^|[.!,;:–—] ?|\b(?:so|and|but|okay|ok|well|then) )(?:how|what|why|who|whom|whose|which|where|when)\b|\b(?:tell me|walk me|talk me|show me|help me|describe|explain|i(?:['’]d| would) (?:love|like|be (?:curious|interested|glad)|appreciate)|i(?:['’]m| am) (?:curious|wondering|interested)|curious|wonder(?:ing)?|(?:can|could|would|will|do|did|does|are|is|were|was|have|has|may|might|should) (?:you|i|we|they|it|that|there|people|anyone|anybody|someone|somebody)|any (?:advice|tips|thoughts|chance|idea)|if you (?:were|had|could)|(?:some|any)(?:one|body) (?:else|you|who))\b/iu;
export const showsAsking = ({ said }: Pick<TalkTurn, 'said'>): boolean => ASKING_FORM.test(said);

export const asks = (turn: TalkTurn): boolean => has(turn, 'open-question') || has(turn, 'closed-question');

export const has = (turn: TalkTurn, act: Act): boolean => turn.labels.acts.includes(act);

export const visits = (turn: TalkTurn, beat: Beat): boolean => turn.labels.beats.includes(beat);

/** A foul counts against the user unless the reader itself was in doubt about it. */
export function fouled(turn: TalkTurn, foul: Foul): boolean {
  if (!turn.labels.fouls.includes(foul)) return false;
  const { reading } = turn;
  return !(reading?.labels.fouls.includes(foul) && reading.unsure.includes(foul));
}

export function viewTalk(input: JudgeInput): Talk {
  const heard = input.turns.map((turn) => heardIn(turn.text));
  const cutOff = new Set(input.cutOff);
  const turns = viewTurns(
    input,
    heard.map((text, at) => (cutOff.has(at) ? '' : text)),
  );
  const spoken = turns.filter((turn) => turn.words > 0);
  const theirs = spoken.filter((turn) => turn.speaker === 'contact');
  const own = ownOf(turns);
  const agreedMinutes = Number(input.agreedMinutes) > 0 ? input.agreedMinutes : undefined;
  // A contact who wanted to go on gave more time than was agreed, and with it room for more.
  const recorded = recordedMinutes(turns);
  const took = recorded ?? spokenMinutes(turns.map((turn) => turn.said));
  const atLeast = agreedMinutes ?? (recorded === undefined ? DEFAULT_MINUTES : 0);
  const minutes = Math.max(atLeast, took);
  const sum = (some: TalkTurn[]) => some.reduce((total, turn) => total + turn.words, 0);
  return {
    input,
    playbook: input.playbook,
    turns,
    theirs,
    ownWords: sum(own),
    theirWords: sum(theirs),
    ...viewOwn(own),
    names: findNames(
      input.turns.map((turn, at) => ({ ...turn, text: heard[at] ?? '' })),
      [input.contact?.name, input.user?.name],
    ),
    agreedMinutes,
    clock: clockOf(turns),
    recorded,
    minutes,
    stretch: Math.min(2, Math.max(0.5, Math.sqrt(minutes / DEFAULT_MINUTES))),
  };
}

const ownOf = (turns: readonly TalkTurn[]): TalkTurn[] =>
  turns.filter((turn) => turn.speaker === 'user' && turn.words > 0 && !isRepair(turn));

/** About the talk itself, unless the user says that it was more. */
const isRepair = ({ labels, said }: TalkTurn): boolean =>
  [labels.beats, labels.acts, labels.fouls].every(({ length }) => length === 0) &&
  repairOf(said) !== undefined;

/** What follows from the labels of the user's turns. */
function viewOwn(own: TalkTurn[]): Pick<Talk, 'own' | 'asking' | 'digging' | 'firstVisit' | 'thin'> {
  const asking = own.filter(asks);
  const digging = asking.filter((turn) => !isFormal(turn));
  const thin = own.length < FEW_TURNS || digging.length < FEW_QUESTIONS;
  return { own, asking, digging, firstVisit: firstVisits(own), thin };
}

/** The same talk with other labels on the user's turns; the people named stay those of the talk as read. */
export function relabelled(talk: Talk, labelsOf: (turn: TalkTurn) => Labels): Talk {
  const turns = talk.turns.map((turn) =>
    turn.speaker === 'user' ? { ...turn, labels: labelsOf(turn) } : turn,
  );
  return { ...talk, turns, ...viewOwn(ownOf(turns)) };
}

function viewTurns({ turns, readings }: JudgeInput, heard: readonly string[]): TalkTurn[] {
  const context = contextualise(turns.map((turn, at) => ({ ...turn, text: heard[at] ?? '' })));
  const said = turns.map((turn, at) => (heard[at] === '' ? '' : saidOf(heard[at] ?? '', turn.text)));
  const words = said.map(countWords);
  const all = Math.max(
    1,
    words.reduce((sum, count) => sum + count, 0),
  );
  let before = 0;
  let promptTurn = -1;
  return turns.map((turn, index) => {
    const position = Math.max(before / all, index / turns.length);
    before += words[index] ?? 0;
    if (turn.speaker === 'contact' && said[index] !== '') promptTurn = index;
    return {
      index,
      speaker: turn.speaker,
      text: turn.text,
      said: said[index] ?? '',
      words: words[index] ?? 0,
      labels: labelsThatCount(turn, said[index] ?? '', readings?.[index] ?? null),
      reading: readings?.[index] ?? null,
      prompt: context[index]?.contactBefore ?? '',
      promptTurn: turn.speaker === 'user' ? promptTurn : -1,
      position,
      start: turn.start,
      end: turn.end,
    };
  });
}

const QUESTIONS: readonly Act[] = ['open-question', 'closed-question'];

/** Small talk visits no topic, and a question that is in doubt and nowhere to be seen in the words is none. */
function labelsThatCount(turn: Turn, said: string, reading: Reading | null): Labels {
  const labels = (turn.speaker === 'user' ? turn.labels : null) ?? NO_LABELS;
  const chat = labels.acts.includes('small-talk');
  const meant = (beat: Beat) =>
    FORMAL_BEATS.includes(beat) ||
    reading?.sentences.some(({ beats, acts }) => beats.includes(beat) && !acts.includes('small-talk'));
  const doubted = QUESTIONS.filter((act) => labels.acts.includes(act) && reading?.unsure.includes(act));
  const unseen = doubted.length > 0 && !showsAsking({ said }) ? doubted : [];
  if (!chat && unseen.length === 0) return labels;
  return {
    ...labels,
    beats: chat ? labels.beats.filter(meant) : labels.beats,
    acts: labels.acts.filter((act) => !unseen.includes(act)),
  };
}

function isFormal(turn: TalkTurn): boolean {
  const { labels } = turn;
  if (labels.beats.length === 0 && has(turn, 'request') && !has(turn, 'open-question')) return true;
  return labels.beats.length > 0 && labels.beats.every((beat) => FORMAL_BEATS.includes(beat));
}

function firstVisits(own: TalkTurn[]): Map<Beat, number> {
  const first = new Map<Beat, number>();
  for (const { labels, index } of own)
    for (const beat of labels.beats) if (!first.has(beat)) first.set(beat, index);
  return first;
}
