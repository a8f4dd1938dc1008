import type { MoveStep, Warmth } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { terms } from '../match/terms.ts';
import { namesIn } from '../names.ts';
import { LEARNED_ENOUGH } from '../numbers.ts';
import { saidSentences } from '../said.ts';
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

/** Somebody named just now, meant by a pronoun. */
const PERSON = /\b(?:he|she|him|her)\b/iu;

/** Somebody the contact has named, on whom there is still a word to say. */
function personAskedAbout({ heard, state, scene }: Deciding): number | undefined {
  if (!heard.asksSomething || heard.beats.length > 0) return undefined;
  const text = heard.questions.join(' ');
  const named = state.last.find((step) => step.kind === 'name')?.names ?? [];
  const meant = [
    ...namesIn(text, scene.persona, true).filter((index) => state.names.has(index)),
    ...(PERSON.test(text) ? named : []),
  ];
  return meant.find((index) => {
    const why = fill(scene.persona.network[index]?.why ?? '', scene);
    return !saidSentences(why).some((sentence) => state.said.has(sentence));
  });
}

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
  if (wanted !== undefined) return [another(at, wanted, 'closer.specific', warmth)];
  const list = `closer.${warmth}`;
  const named = namesIn(persona.closer[warmth], persona);
  if (named.every((index) => !state.names.has(index))) return [{ kind: 'name', list, names: named, warmth }];
  const next = left[0];
  const specificSaid = [...state.names.keys()].length > 2 || heard.has('pressed');
  if (next === undefined || warmth !== 'warm' || specificSaid)
    return [lineStep(at, 'name', 'names-all', { warmth })];
  return [another(at, next, 'another-name', warmth)];
}

/** One person: by the persona's own template once, for an ask that names a kind of person; plainly after that. */
function another(at: Deciding, index: number, list: string, warmth: Warmth): MoveStep {
  const used = at.state.made.get('closer.specific') ?? 0;
  if (list === 'closer.specific' && used === 0) return { kind: 'name', list, names: [index], warmth };
  return lineStep(at, 'name', 'another-name', { names: [index], warmth });
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
  if (state.introduction)
    return lineStep(
      at,
      'introduce',
      state.introduction.warmth === 'cold' ? 'introduce-no' : 'introduce-again',
    );
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
