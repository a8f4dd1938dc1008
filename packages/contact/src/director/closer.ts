import type { MoveStep, Warmth } from '@anyone-else/protocol';
import { signalsOf } from '../hear/signals.ts';
import { terms } from '../match/terms.ts';
import { namesIn } from '../names.ts';
import { DIFFICULTY_NUMBERS } from '../numbers.ts';
import { learned } from '../state.ts';
import { type Deciding, lineStep } from './context.ts';

/** What comes before anything was learned is answered without warmth. */
export const earned = ({ state, scene }: Deciding): Warmth =>
  state.warmth === 'warm' && learned(state) < DIFFICULTY_NUMBERS[scene.setup.difficulty].learned
    ? 'neutral'
    : state.warmth;

/** Answers the closer: two names when warm, one when neutral, none when cold or when nothing has been asked yet. */
export function names(at: Deciding): MoveStep[] {
  const { state, scene, heard } = at;
  const { network, closer } = scene.persona;
  const warmth = earned(at);
  const asked = state.made.has('name');
  if (warmth === 'cold' || learned(state) === 0) {
    if (asked) return [lineStep(at, 'name', state.names.size > 0 ? 'names-all' : 'names-none', { warmth })];
    return [{ kind: 'name', list: 'closer.cold', warmth }];
  }
  const left = network.flatMap((_, index) => (state.names.has(index) ? [] : [index]));
  const fitting = bestFor(at, left);
  const usual = namesIn(closer[warmth], scene.persona);
  if (fitting !== undefined) return [...one(at, fitting, warmth), ...alsoWarm(at, fitting, usual, warmth)];
  if (state.names.size === 0) return [{ kind: 'name', list: `closer.${warmth}`, names: usual, warmth }];
  const next = left[0];
  const enough = next === undefined || warmth !== 'warm' || state.names.size > 2 || heard.has('pressed');
  return enough ? [lineStep(at, 'name', 'names-all', { warmth })] : one(at, next, warmth, false);
}

/** One person: by the persona's own template once, for an ask that names a kind of person; plainly otherwise. */
function one(at: Deciding, index: number, warmth: Warmth, specific = true): MoveStep[] {
  const list = specific && !at.state.made.has('closer.specific') ? 'closer.specific' : 'another-name';
  if (list === 'closer.specific') return [{ kind: 'name', list, names: [index], warmth }];
  return [lineStep(at, 'name', list, { names: [index], warmth })];
}

/** A warm contact adds one of those they would have named anyhow. */
function alsoWarm(at: Deciding, wanted: number, usual: readonly number[], warmth: Warmth): MoveStep[] {
  const also = usual.find((index) => index !== wanted && !at.state.names.has(index));
  if (warmth !== 'warm' || also === undefined || at.state.names.size > 0) return [];
  return [lineStep(at, 'name', 'another-name', { names: [also], warmth })];
}

const FRAME: ReadonlySet<string> = new Set(
  terms(
    'anyone else somebody person people names two three talk speak chat hear network contacts team worthwhile useful ideal ideally helpful recommend suggest introduce reach contact touch similar connection friend colleague outside elsewhere minutes left',
  ),
);
const OUTSIDE =
  /\b(?:outside|elsewhere|(?:an)?other (?:compan|firm|place|organi[sz]ation)|beyond your (?:company|team))/iu;

/** Who of those left is the right one for the kind of person asked for; undefined for an ask that names no kind. */
function bestFor(at: Deciding, left: readonly number[]): number | undefined {
  const ask = wording(at);
  const query = new Set(wanted(at, ask));
  const outside = OUTSIDE.test(ask);
  const sex = sexWanted(ask);
  let found: number | undefined;
  let top = 1.5;
  for (const index of left) {
    const person = at.scene.persona.network[index];
    if (!person) continue;
    const knows = new Set(terms(`${person.knows.join(' ')} ${person.role}`));
    const more = new Set(terms(`${person.why} ${person.company}`));
    let fit = outside && !person.company.includes('{{company}}') ? 2 : 0;
    if (sex) fit += sex.test(person.why) ? SEX : -SEX;
    const role = new Set(terms(person.role));
    for (const term of query) if (role.has(term)) fit += 0.5;
    for (const term of query)
      if (knows.has(term)) fit += Math.max(1.6, at.matcher.weight(term));
      else if (more.has(term)) fit += 0.8;
    if (fit > top) {
      top = fit;
      found = index;
    }
  }
  return found;
}

const SEX = 2;
/** 'A woman my age' is no man: what is said of each tells which they are. */
const sexWanted = (ask: string): RegExp | undefined =>
  /\b(?:wom[ae]n|lad(?:y|ies)|mothers?|mums?|moms?)\b/iu.test(ask)
    ? /\b(?:she|her|hers)\b/iu
    : /\b(?:m[ae]n|guys?|fathers?|dads?)\b/iu.test(ask)
      ? /\b(?:he|him|his)\b/iu
      : undefined;

const CHANGED =
  /\b(?:late|later|second (?:career|trade)|from (?:another|a different|outside|elsewhere)|cross(?:ed|ing)|made the (?:jump|move|leap|switch|change)|c[ao]me over|started over|(?:c[ao]me|got|moved) (?:in|into|to) .{0,30}\bfrom)\b/iu;
const LIKE_ME = /\b(?:like me|my (?:background|situation|shoes|position)|as i (?:am|do|did|would))\b/iu;

/** Words for the kind of person: the field's own words tell nobody from another; 'like me' means the user's past. */
function wanted({ scene }: Deciding, ask: string): string[] {
  const { persona, setup } = scene;
  const own = new Set(terms(`${persona.field} ${persona.role}`));
  const words = [
    ...terms(ask),
    ...(CHANGED.test(ask) ? terms('career change') : []),
    ...(LIKE_ME.test(ask) ? terms(setup.user.background) : []),
  ];
  return words.filter((term) => !FRAME.has(term) && !own.has(term));
}

/** The ask itself and what is added to it; a reaction before it says nothing of whom the user wants. */
function wording({ heard }: Deciding): string {
  const from = heard.sentences.findIndex(
    (sentence) => signalsOf(sentence).closer || heard.questions.includes(sentence),
  );
  return heard.sentences.slice(Math.max(0, from)).join(' ');
}
