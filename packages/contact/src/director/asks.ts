import type { MoveStep, Warmth } from '@anyone-else/protocol';
import { terms } from '../match/terms.ts';
import { namesIn } from '../names.ts';
import { LEARNED_ENOUGH } from '../numbers.ts';
import { learned } from '../state.ts';
import { type Deciding, lineStep } from './context.ts';
import { offerStep } from './offers.ts';

/** Steps for what the user asks for beyond stories: names, an introduction, how to stand out, leave to write; two at most. */
export function askSteps(at: Deciding): MoveStep[] {
  const { has, signals } = at.heard;
  const steps: MoveStep[] = [];
  const about = personAskedAbout(at);
  const introduction = has('introduction') || (signals.introduction && !has('anyone-else'));
  if (has('stand-out')) steps.push(...standOut(at));
  if (has('anyone-else') || (signals.closer && !introduction)) steps.push(...names(at));
  if (introduction) steps.push(introduce(at));
  if (has('stay-in-touch') || signals.stayInTouch) steps.push(...keepInTouch(at));
  if (steps.length === 0 && about !== undefined)
    steps.push(lineStep(at, 'name', 'about-person', { names: [about] }));
  return steps.slice(0, 3);
}

/** Somebody the contact has named, asked about for the first time. */
function personAskedAbout({ heard, state, scene, matcher }: Deciding): number | undefined {
  if (!heard.asksSomething) return undefined;
  const about = namesIn(heard.questions.join(' '), scene.persona, true).filter((index) =>
    state.names.has(index),
  );
  const why = (index: number) => scene.persona.network[index]?.why ?? '';
  return about.find((index) => ![...state.said].includes(plain(why(index))) && matcher !== undefined);
}
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A closer that comes before anything was learned is answered without warmth. */
const earned = ({ state }: Deciding): Warmth =>
  learned(state) < LEARNED_ENOUGH && state.warmth === 'warm' ? 'neutral' : state.warmth;

function names(at: Deciding): MoveStep[] {
  const { state, scene, heard } = at;
  const { persona } = scene;
  const warmth = earned(at);
  const asked = (state.made.get('name') ?? 0) > 0;
  if (warmth === 'cold' || learned(state) === 0) {
    if (asked) return [lineStep(at, 'name', state.names.size > 0 ? 'names-all' : 'names-none', { warmth })];
    return [{ kind: 'name', list: 'closer.cold', warmth }];
  }
  const left = persona.network.flatMap((_, index) => (state.names.has(index) ? [] : [index]));
  const wanted = bestFor(at, left);
  if (wanted !== undefined) return [{ kind: 'name', list: 'closer.specific', names: [wanted], warmth }];
  const list = `closer.${warmth}`;
  const named = namesIn(persona.closer[warmth], persona);
  if (named.every((index) => !state.names.has(index))) return [{ kind: 'name', list, names: named, warmth }];
  const next = left[0];
  const specificSaid = [...state.names.keys()].length > 2 || heard.has('pressed');
  if (next === undefined || warmth !== 'warm' || specificSaid)
    return [lineStep(at, 'name', 'names-all', { warmth })];
  return [{ kind: 'name', list: 'closer.specific', names: [next], warmth }];
}

const FRAME = new Set(
  terms(
    'anyone else somebody person people names two three talk speak chat network contacts team worthwhile useful ideal ideally helpful recommend suggest introduce reach contact touch similar connection friend colleague',
  ),
);

/** Who of those left is the right one for the kind of person asked for; undefined for an ask that names no kind. */
function bestFor({ heard, scene, matcher }: Deciding, left: readonly number[]): number | undefined {
  const query = new Set(terms(heard.text).filter((term) => !FRAME.has(term)));
  let found: number | undefined;
  let top = 2.4;
  for (const index of left) {
    const person = scene.persona.network[index];
    if (!person) continue;
    const knows = new Set(terms(`${person.knows.join(' ')} ${person.role}`));
    const more = new Set(terms(`${person.why} ${person.company}`));
    let fit = 0;
    for (const term of query)
      if (knows.has(term)) fit += Math.max(1.6, matcher.weight(term));
      else if (more.has(term)) fit += 1;
    if (fit > top) {
      top = fit;
      found = index;
    }
  }
  return found;
}

function introduce(at: Deciding): MoveStep {
  const { state, scene, heard } = at;
  const { warmth } = state;
  const meant = namesIn(heard.text, scene.persona, true);
  const known = meant.filter(
    (index) =>
      state.names.has(index) ||
      state.heardOf.includes((scene.persona.network[index]?.name.split(' ')[0] ?? '-').toLowerCase()),
  );
  if (state.introduction) return lineStep(at, 'introduce', 'introduce-again');
  if (warmth === 'cold') return { kind: 'introduce', warmth };
  if (state.names.size === 0 && known.length === 0) return lineStep(at, 'introduce', 'introduce-whom');
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
