import { ADDRESSED, MARKS, SETTINGS, WHOLE_SENTENCES } from './aimed-rules.ts';
import { blanked, type Stretch, stretches } from './stretch.ts';
import { sentenceRanges } from './words.ts';

/**
 * What in a text speaks to whatever scores the talk. Narrow on purpose: no reader and no judge of ours obeys a text,
 * so a trick that is missed gains no more than other words would, and an honest sentence that is cut loses what was
 * said. So a sentence goes only whole, and only if it has the shape of a prompt (its marks, its settings), is nothing
 * but a command to a scorer, or calls a scorer by name and speaks to it of scores. A question stays in any case.
 */
export function aimedIn(text: string): Stretch[] {
  if (!SUSPECT.test(text)) return [];
  const found = [...stretches(text, MARKS), ...stretches(text, SETTINGS)];
  const rest = blanked(text, found);
  for (const sentence of sentencesOf(rest)) {
    const from = beginnings(rest, sentence).find((start) => isAimed(rest.slice(start, sentence.end)));
    if (from !== undefined) found.push({ start: from, end: sentence.end });
  }
  return found;
}

/** No rule is met without one of these; most turns are without any, and are done with at once. */
const SUSPECT =
  /[<{`#=:|\]]|\b(?:100|10\/10|closer|fouls?|label|marks?|marker|grad(?:e[rs]?|ing)|scor\w+|assess\w*|ai|points|rat(?:e|es|ing)|judge|rubric|instructions?|rules|prompts?|mode|reader is|evaluat\w+|note|nota|volle|punteggio|maximale|transcript)\b|[\p{Script=Han}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Cyrillic}]/iu;

function isAimed(sentence: string): boolean {
  if (/\?["'”’)\]]*$/.test(sentence)) return false;
  const words = sentence.replace(OPENING, '');
  if (WHOLE_SENTENCES.test(words)) return true;
  return ADDRESSED.some(({ called, about }) => {
    const call = words.match(called);
    return (
      call !== null &&
      about.test(blanked(words, [{ start: call.index ?? 0, end: (call.index ?? 0) + call[0].length }]))
    );
  });
}

/** With more to say than this, a sentence has something to say to the other person too. */
const LONGEST = 200;

/** The sentence's start, and capitals in it that may begin another: not everybody types full stops. */
function beginnings(text: string, { start, end }: Stretch): number[] {
  const near = Math.max(start, end - LONGEST);
  const capitals = [...text.slice(near, end).matchAll(/(?<=[\p{L}\p{N}] )\p{Lu}\p{L}/gu)];
  const inside = capitals.slice(0, MOST_BEGINNINGS).map(({ index }) => near + index);
  return near === start ? [start, ...inside] : inside;
}
const MOST_BEGINNINGS = 12;

/** What people put before a command. */
const OPENING =
  /^(?:[\s(*_>/–—-]|todo\b|(?:please|pls|plz|and|also|now|then|so|just|kindly|btw|lol|ok|okay|important|p\.?s\.?)\b[,:.]?)+/iu;

/** Sentences; a line ends one too. */
function sentencesOf(text: string): Stretch[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const begin = from;
    from += line.length + 1;
    return sentenceRanges(line).map(({ start, end }) => ({ start: begin + start, end: begin + end }));
  });
}
