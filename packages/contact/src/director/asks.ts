import { ANSWERED_BEATS, type MoveStep } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { namesIn } from '../names.ts';
import { saidSentences } from '../said.ts';
import { earned, names } from './closer.ts';
import { type Deciding, lineStep } from './context.ts';
import { echoes } from './follows.ts';
import { meansIntroduction } from './fouls.ts';
import { offerStep } from './offers.ts';

/** Steps for what the user asks for beyond stories: names, an introduction, how to stand out, leave to write; two at most. */
export function askSteps(at: Deciding): MoveStep[] {
  const { has, signals } = at.heard;
  const steps: MoveStep[] = [];
  const about = personAskedAbout(at);
  const introduction =
    has('introduction') || (signals.introduction && !has('anyone-else')) || meansIntroduction(at);
  if (has('stand-out') && !besideThePoint(at)) steps.push(...standOut(at));
  if ((has('anyone-else') && !wouldCare(at)) || (signals.closer && !introduction) || wantsMoreNames(at))
    steps.push(...names(at));
  const given = steps.some((step) => (step.names ?? []).length > 0);
  if (introduction) steps.push(...(asksForSomebody(at) ? names(at) : [introduce(at, given)]));
  if (has('stay-in-touch') || signals.stayInTouch) steps.push(...keepInTouch(at));
  if (steps.length === 0 && about !== undefined)
    steps.push(lineStep(at, 'name', about.more ? 'about-person' : 'ask-them', { names: [about.index] }));
  return steps.slice(0, 3);
}

/** By label alone, where the question leans to something told and speaks of no application. */
const besideThePoint = (at: Deciding): boolean =>
  at.heard.leaning !== undefined &&
  !at.state.applied &&
  !/\b(?:stand(?:s|ing)? out|apply|applied|applying|application|noticed|chances|edge|memorable)\b/iu.test(
    at.heard.text,
  ) &&
  ((at.heard.followUp && echoes(at)) ||
    ANSWERED_BEATS.some((beat) => (at.heard.leaning?.(beat) ?? 0) >= 0.3));

/** 'I've a list of what annoys me. Would anybody care?' asks for nobody's name. */
const wouldCare = ({ heard }: Deciding): boolean =>
  !heard.signals.closer &&
  /\b(?:would|does|do|did|will|can) (?:any|some)(?:one|body) (?:even |really |ever )?(?:care|mind|listen|notice|want|like|read|use|be interested|take)\b/iu.test(
    heard.text,
  );

/** 'Could you introduce me to somebody who changed careers?', before anybody was named, asks for a name. */
const asksForSomebody = ({ heard, state }: Deciding): boolean =>
  state.names.size === 0 &&
  !heard.has('anyone-else') &&
  /\bto (?:any|some)(?:one|body)\b|\bto (?:a|another) (?:person|colleague)\b/iu.test(heard.text);

const OTHERS =
  /\b(?:others?|(?:any|some)(?:one|body) else|who else|one more|another (?:one|name|person)|more names?|a second|besides (?:them|her|him|those))\b/iu;
/** 'Anyone on the funding side?', 'maybe somebody who changed careers?' */
const OF_A_KIND =
  /^(?:(?:and|or|but|so|ok|okay|thanks|thank you|great|perhaps|maybe|also|what about|how about|is there|do you know|would there be)[,.! ]+)*(?:any|some)(?:one|body)\b(?! (?:who )?(?:noticed|complain\w*|got|was|were|did|ever)\b)/iu;

const ANY_PEOPLE =
  /^(?:and |or )?any (?:other )?(?:women|men|girls|guys|people|folks?|others|nurses|teachers|juniors|career changers|newcomers|beginners)\b/iu;

/** 'Any others?', 'Anyone on the funding side?', right after a name. */
const wantsMoreNames = ({ heard, state }: Deciding): boolean =>
  state.last.some(({ kind }) => kind === 'name') &&
  heard.questions.length < 2 &&
  ((heard.words <= 9 && OTHERS.test(heard.text)) ||
    (heard.words <= 4 && ANY_PEOPLE.test(heard.text.trim())) ||
    (heard.words <= 16 && OF_A_KIND.test((heard.questions[0] ?? heard.text).trim())));

/** Somebody named just now, meant by a pronoun. */
const PERSON = /\b(?:he|she|him|her)\b/iu;

/** Somebody the contact has named who is asked about, and whether there is still a word to say on them. */
function personAskedAbout({ heard, state, scene }: Deciding): { index: number; more: boolean } | undefined {
  if (!heard.asksSomething || heard.beats.length > 0) return undefined;
  const text = heard.questions.join(' ');
  const named = state.last.flatMap((step) => (step.kind === 'name' ? (step.names ?? []) : []));
  const meant = [
    ...namesIn(text, scene.persona, true).filter((index) => state.names.has(index)),
    ...(PERSON.test(text) ? named : []),
  ];
  const unsaid = meant.find((index) => {
    const why = fill(scene.persona.network[index]?.why ?? '', scene);
    return !saidSentences(why).some((sentence) => state.said.has(sentence));
  });
  const first = meant[0];
  if (unsaid !== undefined) return { index: unsaid, more: true };
  return first === undefined ? undefined : { index: first, more: false };
}

function introduce(at: Deciding, given: boolean): MoveStep {
  const { state, scene, heard } = at;
  const { warmth } = state;
  const meant = namesIn(heard.text, scene.persona, true);
  const known = meant.filter(
    (index) =>
      state.names.has(index) ||
      state.heardOf.includes((scene.persona.network[index]?.name.split(' ')[0] ?? '-').toLowerCase()),
  );
  if (state.introduction)
    return lineStep(
      at,
      'introduce',
      state.introduction.warmth === 'cold' ? 'introduce-no' : 'introduce-again',
    );
  if (warmth === 'cold') return { kind: 'introduce', warmth };
  if (state.names.size === 0 && known.length === 0 && !given)
    return lineStep(at, 'introduce', 'introduce-whom');
  const fresh = known.filter((index) => !state.names.has(index));
  return { kind: 'introduce', warmth, ...(fresh.length > 0 ? { names: fresh } : {}) };
}

function standOut(at: Deciding): MoveStep[] {
  const { state, chance } = at;
  const warmth = earned(at);
  if (state.made.has('stand-out')) return [lineStep(at, 'stand-out', 'stand-out-again', { warmth })];
  // The warm answer takes it that the user has applied.
  if (warmth === 'warm' && state.applied) return [{ kind: 'stand-out', warmth }];
  const offered = warmth === 'warm' ? offerStep(at, chance.next() < 0.9) : [];
  return [{ kind: 'stand-out', warmth: warmth === 'warm' ? 'neutral' : warmth }, ...offered];
}

function keepInTouch(at: Deciding): MoveStep[] {
  const { state, chance } = at;
  if (state.made.has('keep-in-touch')) return [lineStep(at, 'keep-in-touch', 'touch-again')];
  return [{ kind: 'keep-in-touch', warmth: state.warmth }, ...offerStep(at, chance.next() < 0.6)];
}
