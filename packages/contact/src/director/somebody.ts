import type { MoveStep } from '@anyone-else/protocol';
import { type Mention, mentionsOf } from '../match/mentions.ts';
import { STOP_WORDS } from '../match/stop-words.ts';
import { terms } from '../match/terms.ts';
import { sentencesOf } from '../said.ts';
import { type Deciding, lineStep } from './context.ts';
import { fitting } from './tell.ts';
import { isSaid, LEANS } from './very-sentence.ts';

/** 'Who is Pauline?', 'tell me about the Monday crowd', 'and what happened to your aunt?': what stands before the name. */
const ASKS_AFTER =
  /\b(?:who(?:'s|’s| is| was| are| were)|what(?:'s|’s| is| was| are| were)|tell me (?:a bit |a little )?(?:more )?about|more about|(?:what|how) about|what (?:happened|became)(?: \w+)? (?:to|with|of)|(?:what|how|where|why) (?:did|does|is|was|has|had))\s+(?:(?!you\b)[\p{L}'’]+\s+){0,2}$/iu;

/** 'How did Owen know about the doors?' asks what they did, and not who they are. */
const WHAT_THEY_DID =
  /\b(?:what|how|where|why|when) (?:did|does|do|is|was|were|has|have|had|would|will)\s+(?:(?!you\b)[\p{L}'’]+\s+){0,2}$/iu;

/** Somebody or something that the contact spoke of by name and the question asks after; `did` with what they did. */
function askedAfter({ scene, state, heard }: Deciding): { name: string; did: boolean } | undefined {
  if (!heard.asksSomething) return undefined;
  const mentions = mentionsOf(scene.persona);
  for (const question of heard.questions.length > 0 ? heard.questions : [heard.text]) {
    if (question.split(/\s+/u).length > MOST_WORDS) continue;
    for (const { 0: word, index } of question.matchAll(/\p{L}[\p{L}'’-]*/gu)) {
      const name = word.replace(/['’]s?$/u, '').toLowerCase();
      if (!mentions.has(name) || !heardOf(state.heardOf, name)) continue;
      if (STOP_WORDS.has(name) && word.toLowerCase() === word) continue;
      const after = ASKS_AFTER.test(question.slice(0, index));
      const named = heard.beats.length === 0 && /^\p{Lu}/u.test(word) && index > 0;
      const before = question.slice(0, index);
      const who = WHO.test(before) || !/[\p{L}\p{N}]/u.test(question.slice(index + word.length));
      if (after || named) return { name, did: WHAT_THEY_DID.test(before) && !who };
    }
  }
  return undefined;
}

/** 'Who is', 'what about', 'what happened to': after the person. */
const WHO = /\b(?:who|about|happened|became)\b/iu;

const heardOf = (said: string, name: string): boolean =>
  new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(said);

/** A longer question is after more than one person. */
const MOST_WORDS = 14;

/** What the file still has to say of somebody heard of, or honestly nothing; undefined where nobody is asked after. */
export function somebodySteps(at: Deciding): MoveStep[] | undefined {
  const asked = askedAfter(at);
  if (asked === undefined) return undefined;
  const { name, did } = asked;
  const mentions = mentionsOf(at.scene.persona).get(name) ?? [];
  if (did) {
    const step =
      deeperOf(at, mentions, name) ??
      sentenceOf(
        at,
        mentions.filter((one) => tellsOf(at, one, name)),
      );
    return step && [step];
  }
  return [deeperOf(at, mentions, name) ?? sentenceOf(at, mentions) ?? lineStep(at, 'not-mine', 'all-told')];
}

/** Whether the sentence holds another telling word of the question than the name, where there is one. */
function tellsOf(
  { scene, heard, matcher }: Deciding,
  { answerId, sentence }: Mention,
  name: string,
): boolean {
  const answer = scene.persona.answers.find(({ id }) => id === answerId);
  const held = new Set(terms(sentencesOf(answer?.full ?? '')[sentence] ?? ''));
  const own = terms(name);
  const others = terms(heard.questions.join(' ') || heard.text).filter(
    (term) => !own.includes(term) && matcher.weight(term) >= 1.8,
  );
  return others.length === 0 || others.some((term) => held.has(term));
}

/** The next depth of a story whose cue was laid and which is about them. */
function deeperOf(at: Deciding, mentions: readonly Mention[], name: string): MoveStep | undefined {
  const { state, scene, temper } = at;
  for (const { id, cue, about, deeper } of scene.persona.threads) {
    const level = (state.threads.get(id)?.level ?? 0) + 1;
    const named = `${cue} ${about.join(' ')}`
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(name);
    const next = named || mentions.some((one) => one.threadId === id && one.level === level);
    if (!next || !state.cues.has(id)) continue;
    if (level <= Math.min(deeper.length, temper.deepest[state.warmth]))
      return { kind: 'go-deeper', threadId: id, level };
  }
  return undefined;
}

/** Sentences of an answer that speak of them and have not been said; from a place where one can begin. */
function sentenceOf(at: Deciding, mentions: readonly Mention[]): MoveStep | undefined {
  const { state, scene } = at;
  const unsaid = (sentence: string) => !isSaid(at, sentence);
  for (const { answerId, sentence } of mentions) {
    const answer = scene.persona.answers.find(({ id }) => id === answerId);
    const all = sentencesOf(answer?.full ?? '');
    if (!answer || !unsaid(all[sentence] ?? '')) continue;
    let from = sentence;
    while (from > 0 && LEANS.test(all[from] ?? '') && unsaid(all[from - 1] ?? '')) from -= 1;
    const until = state.warmth === 'cold' ? sentence + 1 : Math.max(sentence + 1, fitting(at, all, from));
    const told = all.findIndex((text, index) => index > sentence && index < until && !unsaid(text));
    const to = told < 0 ? until : told;
    return { kind: 'answer', beat: answer.beat, answerId: answer.id, depth: 'brief', sentences: [from, to] };
  }
  return undefined;
}
