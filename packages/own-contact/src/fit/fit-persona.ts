import {
  ANSWERED_BEATS,
  DEFLECTIONS,
  isNamed,
  type MannerList,
  type OwnContactGuess,
  type Persona,
  type PersonaAnswer,
  WARMTHS,
} from '@anyone-else/protocol';
import { withoutCompany } from './company-words.ts';
import { type Doubts, unnamed } from './doubts.ts';
import { isGeneral } from './general.ts';
import { withoutPeople } from './people.ts';
import { inPronouns } from './pronouns.ts';
import { reworded } from './reworded.ts';
import { fittedStory } from './story.ts';

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

/** Answers to a beat with which a talk can do. */
const ENOUGH = 2;
/** Fewer threads of their own than this, and those that raise doubts stay. */
const LEAST_THREADS = 3;

/** What raises no doubts; where all do, what anybody might say. */
function soundOr<T>(list: readonly T[], doubts: Doubts, general: readonly T[]): T[] {
  const sound = list.filter((one) => texts(one).every((text) => doubts(text) === 0));
  return sound.length > 0 ? sound : [...general];
}

/** Beat by beat the answers that speak against nothing typed, made up with general ones where too few are left. */
function fittedAnswers(base: Persona, doubts: Doubts, general: Persona): PersonaAnswer[] {
  return ANSWERED_BEATS.flatMap((beat) => {
    const told = base.answers.filter((answer) => answer.beat === beat);
    const sound = told.filter(({ brief, full, takeaway }) =>
      [brief, full, takeaway].every((text) => doubts(text) === 0),
    );
    const spare = general.answers
      .filter((answer) => answer.beat === beat && !sound.some(({ id }) => id === answer.id))
      .slice(0, Math.max(0, ENOUGH - sound.length));
    return [...sound, ...spare];
  });
}

/** Answers with the threads that they open, none of them lost. */
function fittedStories(
  base: Persona,
  doubts: Doubts,
  general: Persona,
): Pick<Persona, 'answers' | 'threads'> {
  const answers = fittedAnswers(base, doubts, general);
  const own = new Map(base.threads.map((thread) => [thread.id, thread]));
  const spare = new Map(
    isGeneral(base)
      ? []
      : general.threads.filter(({ id }) => !own.has(id)).map((thread) => [thread.id, thread]),
  );
  const opened = [...own.values(), ...spare.values()].filter(({ id }) =>
    answers.some(({ threads }) => threads.includes(id)),
  );
  const sound = opened.filter(({ deeper, takeaway }) =>
    texts([deeper, takeaway]).every((text) => doubts(text) === 0),
  );
  const threads = sound.length >= LEAST_THREADS ? sound : opened;
  const has = new Set(threads.map(({ id }) => id));
  return {
    answers: answers.map((answer) => ({
      ...answer,
      about: soundOr(answer.about, doubts, answer.about),
      threads: answer.threads.filter((id) => has.has(id)),
    })),
    threads,
  };
}

/** Whom they could name, and the words in which they do: a file's people belong to these words, so both stay or go. */
function fittedNetwork(base: Persona, doubts: Doubts, general: Persona): Pick<Persona, 'network' | 'closer'> {
  const plain = (text: string) => unnamed(text, base);
  const sound = (text: string) => doubts(text) === 0;
  const network = base.network.map((person) => ({
    ...person,
    role: plain(person.role),
    why: plain(person.why),
    knows: soundOr(person.knows, doubts, person.knows),
  }));
  const { warm, neutral, cold, specific } = base.closer;
  const closer = { warm: plain(warm), neutral: plain(neutral), cold: plain(cold), specific: plain(specific) };
  const said = [...network.flatMap(({ role, why }) => [role, why]), ...Object.values(closer)];
  return said.every(sound) ? { network, closer } : { network: general.network, closer: general.closer };
}

type ByWarmth = Persona['standOut'];

/** Each warmth for itself: the file's own words, or what anybody might say. */
function fittedByWarmth(own: ByWarmth, general: ByWarmth, base: Persona, doubts: Doubts): ByWarmth {
  const one = (warmth: keyof ByWarmth) => {
    const text = unnamed(own[warmth], base);
    return doubts(text) === 0 ? text : general[warmth];
  };
  return { warm: one('warm'), neutral: one('neutral'), cold: one('cold') };
}

function fittedSmallTalk(base: Persona, doubts: Doubts, general: Persona) {
  const lists = <K extends string>(
    keys: readonly K[],
    own: Record<K, string[]>,
    general: Record<K, string[]>,
  ) =>
    Object.fromEntries(keys.map((key) => [key, soundOr(own[key], doubts, general[key])])) as Record<
      K,
      string[]
    >;
  return {
    greetings: soundOr(base.greetings, doubts, general.greetings),
    offers: soundOr(base.offers, doubts, general.offers),
    reciprocal: soundOr(base.reciprocal, doubts, general.reciprocal),
    acknowledgements: soundOr(base.acknowledgements, doubts, general.acknowledgements),
    silences: soundOr(base.silences, doubts, general.silences),
    deflections: lists(DEFLECTIONS, base.deflections, general.deflections),
    time: lists(['fiveLeft', 'up', 'over'], base.time, general.time),
    goodbye: lists(WARMTHS, base.goodbye, general.goodbye),
  };
}

/** How they talk, without what they talk about. */
function fittedVoice(base: Persona, pronouns: string, doubts: Doubts, general: Persona): string {
  const sound = base.voice.split(/(?<=[.;])\s+/u).filter((part) => doubts(part) === 0);
  const own = sound.join(' ').replace(/;$/u, '.');
  return sound.length > 0
    ? inPronouns(own, base.pronouns, pronouns)
    : inPronouns(general.voice, general.pronouns, pronouns);
}

/**
 * A file made over for the person typed: who they are is theirs; what they tell is borrowed from the base where nothing
 * in it speaks against what was typed, and else the general file's.
 */
export function fitPersona(
  base: Persona,
  guess: OwnContactGuess,
  id: string,
  doubts: Doubts,
  general: Persona,
): Persona {
  const { name, pronouns, role, field, years, temper } = guess;
  const manner = Object.entries(base.manner ?? {}).flatMap(([list, lines]) => {
    const sound = isGeneral(base) ? lines : lines.filter((line) => doubts(line) === 0);
    const told = sound.length > 0 ? sound : general.manner?.[list as MannerList];
    return told === undefined ? [] : [[list, told] as const];
  });
  const persona: Persona = {
    ...{ id, name, pronouns, role, field, years, temper },
    fieldWords: base.fieldWords,
    company: shownCompany(guess),
    voice: fittedVoice(base, pronouns, doubts, general),
    story: fittedStory(base, guess, doubts, general),
    ...fittedStories(isGeneral(base) ? base : withoutPeople(reworded(base)), doubts, general),
    ...fittedNetwork(base, doubts, general),
    introduction: fittedByWarmth(base.introduction, general.introduction, base, doubts),
    stayInTouch: fittedByWarmth(base.stayInTouch, general.stayInTouch, base, doubts),
    standOut: fittedByWarmth(base.standOut, general.standOut, base, doubts),
    ...fittedSmallTalk(base, doubts, general),
    ...(manner.length > 0 ? { manner: Object.fromEntries(manner) } : {}),
  };
  return isNamed(guess.company) ? persona : withoutCompany(persona);
}

/** A file needs words in every place; what is not known is said as what it is. */
export function shownCompany({ role, pronouns, company }: OwnContactGuess): Persona['company'] {
  const where = inPronouns('is where they work', 'they/them', pronouns);
  return {
    name: company.name,
    does: company.does || where,
    public:
      company.public.length > 0 ? company.public : [isNamed(company) ? `${role} at ${company.name}` : role],
  };
}
