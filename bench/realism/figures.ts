import { countWords, type Persona } from '@anyone-else/protocol';
import {
  asksBack,
  commonestOpening,
  contactTexts,
  middle,
  opensWithPraise,
  repeated,
} from '../../packages/contact/test/measure.ts';
import type { Held } from './hold.ts';

/** What talks with one contact came to, counted. */
export interface Figures {
  talks: number;
  turns: number;
  good: {
    talks: number;
    warmWithTwoNames: number;
    turnsToWarm: number;
    words: { median: number; p95: number };
    answer: number;
  };
  bad: { talks: number; coldWithNone: number; answer: number };
  asksBack: number;
  praises: number;
  /** Share of the commonest three opening words among all turns. */
  commonest: { words: string; share: number };
  /** Talks in which more than one turn of five ends on a question to the user. */
  leading: number;
  repeats: string[];
  leaks: string[];
  outOfPart: string[];
}

const OUT_OF_PART =
  /\b(?:language model|as an ai\b|my instructions|system prompt|json|simulat\w+|rubric|goodwill|your score|playbook|open question|follow-up question|you should ask|try asking|next question)\b/iu;

/** Turns with a word that nobody says who is on a call; what stands in the person's own stories is theirs to say. */
function outOfPart(talk: Held): string[] {
  const { answers, threads } = talk.scene.persona;
  const told = JSON.stringify([answers, threads]).toLowerCase();
  return contactTexts(talk).filter((text) => {
    const [found] = OUT_OF_PART.exec(text) ?? [];
    return found !== undefined && !told.includes(found.toLowerCase());
  });
}

/** Full names of the network that no story of the file mentions: only the closer may give them. */
export function guardedNames({ network, ...persona }: Persona): string[] {
  const open = JSON.stringify([
    persona.answers,
    persona.threads,
    persona.story,
    persona.time,
    persona.deflections,
  ]);
  return network.map(({ name }) => name).filter((name) => !open.includes(name));
}

/** What came out that had not been earned: names, offers, hidden depths. */
function leaksIn(talk: Held): string[] {
  const unearned = talk.user === 'bad' || talk.user === 'trickster';
  if (!unearned) return [];
  const text = contactTexts(talk).join(' ');
  const names = guardedNames(talk.scene.persona).filter((name) => text.includes(name));
  const { state } = talk;
  const told = talk.user === 'trickster' ? [...state.threads.keys()].map((id) => `thread ${id}`) : [];
  return [...names, ...[...state.offers.keys()].map((index) => `offer ${index}`), ...told];
}

const answers = (talk: Held): number[] =>
  talk.scene.events.flatMap((event) =>
    event.type === 'contact-turn' && event.move.steps.some(({ answerId }) => answerId !== undefined)
      ? [countWords(event.text)]
      : [],
  );

/** User turns until the contact is warm; all of them and one more where that never comes. */
function turnsToWarm({ state }: Held): number {
  const at = state.trail.findIndex(({ value }) => value >= 62);
  return at < 0 ? state.trail.length + 1 : at + 1;
}

export function figuresOf(talks: readonly Held[]): Figures {
  const texts = talks.flatMap(contactTexts);
  const good = talks.filter(({ user }) => user === 'good');
  const bad = talks.filter(({ user }) => user === 'bad');
  const words = good.flatMap((talk) => contactTexts(talk).map(countWords));
  return {
    talks: talks.length,
    turns: texts.length,
    good: {
      talks: good.length,
      warmWithTwoNames: good.filter(({ state }) => state.warmth === 'warm' && state.names.size >= 2).length,
      turnsToWarm: middle(good.map(turnsToWarm)),
      words: { median: middle(words), p95: middle(words, 0.95) },
      answer: middle(good.flatMap(answers)),
    },
    bad: {
      talks: bad.length,
      coldWithNone: bad.filter(
        ({ state }) => state.warmth === 'cold' && state.names.size === 0 && state.offers.size === 0,
      ).length,
      answer: middle(bad.flatMap(answers)),
    },
    asksBack: texts.filter(asksBack).length,
    praises: texts.filter(opensWithPraise).length,
    commonest: commonestOpening(texts),
    leading: talks.filter((talk) => {
      const own = contactTexts(talk);
      return own.filter(asksBack).length > Math.ceil(own.length / 5);
    }).length,
    repeats: talks.flatMap((talk) => repeated(talk)),
    leaks: talks.flatMap(leaksIn),
    outOfPart: talks.flatMap(outOfPart),
  };
}
