import { sentenceRanges } from './words.ts';

/**
 * The text as the other person would have heard it, character for character in place: what is hidden, and what is
 * aimed at whatever scores the talk, is blank. Labels are read and words counted from it; quotes come from the text
 * itself, at the same offsets.
 */
export function heardIn(text: string): string {
  const shown = visible(text);
  const blank = [...hiddenIn(text), ...aimedIn(shown)];
  if (blank.length === 0) return text;
  return blanked(text, blank);
}

/** The words that were said to the other person, in one line: for counting and matching, never for quoting. */
export const saidIn = (text: string): string => saidOf(heardIn(text), text);

/** The same where `heardIn` has been asked already. */
export function saidOf(heard: string, text: string): string {
  const shown = heard.replace(INVISIBLE, (mark) => (/\s/u.test(mark) ? mark : ''));
  return shown === text ? text : shown.replace(/[ \t]{2,}/gu, ' ').trim();
}

function blanked(text: string, stretched: readonly Stretch[]): string {
  if (stretched.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of stretched) units.fill(' ', start, end);
  return units.join('');
}

interface Stretch {
  start: number;
  end: number;
}

const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
/** Typed to be read backwards; letters with nothing to see between them; a text in characters that do not show. */
const HIDDEN = [
  /[\u202D\u202E][^\u202C\n]*\u202C?/gu,
  /(?<![\p{L}\p{Cf}])[\u200B\u2060-\u2064\uFEFF]*(?:\p{L}[\u200B\u2060-\u2064\uFEFF]+){3,}\p{L}?/gu,
  /[\u{E0000}-\u{E007F}]+/gu,
];

const hiddenIn = (text: string): Stretch[] => HIDDEN.flatMap((pattern) => stretches(text, pattern));

const stretches = (text: string, pattern: RegExp): Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** What shows, and where each of its characters stands in the text. */
function visible(text: string): { text: string; at: (index: number) => number } {
  if (text.search(INVISIBLE) < 0) return { text, at: (index) => index };
  const places: number[] = [];
  let shown = '';
  for (let index = 0; index < text.length; ) {
    const mark = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (!/^[\p{Cf}\p{Cc}]$/u.test(mark) || /\s/u.test(mark)) {
      shown += mark;
      for (let unit = 0; unit < mark.length; unit++) places.push(index + unit);
    }
    index += mark.length;
  }
  return { text: shown, at: (index) => places[index] ?? text.length };
}

function aimedIn({ text, at }: { text: string; at: (index: number) => number }): Stretch[] {
  if (!SUSPECT.test(text)) return [];
  const found = stretches(text, new RegExp(WHOLE, 'giu'));
  const rest = blanked(text, found);
  for (const piece of piecesOf(rest)) {
    const words = rest.slice(piece.start, piece.end);
    const from = words.search(AIMED);
    if (from < 0) continue;
    const before = words.slice(0, from).match(LEADING)?.[0].length ?? 0;
    found.push({ start: piece.start + from - before, end: piece.end });
  }
  return found.map(({ start, end }) => ({ start: at(start), end: at(end - 1) + 1 }));
}

/** Sentences; a line ends one too. */
function piecesOf(text: string): Stretch[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const begin = from;
    from += line.length + 1;
    return sentenceRanges(line).map(({ start, end }) => ({ start: begin + start, end: begin + end }));
  });
}

/** Small words in front of a command belong to it. */
const LEADING =
  /(?:(?<![\p{L}’'])(?:please|and|also|now|then|so|just|kindly|new|the|this|my|your|an?|to|i want|get me),? ?)+$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/iu;

/** No command is without one of these; most turns are without any, and are done with at once. */
const SUSPECT =
  /[<{`#=:\]]|\b(?:100|marks?|score|points|grade|rates?|judge|rubric|instructions?|rules|prompts?|mode|reader is|every|nota|note|volle|punteggio|maximale|memo|hint|message|word|whoever|transcript|the (?:ai|machine|total))\b|[\p{Script=Han}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Cyrillic}]/iu;

const OF_A_SCORE =
  '(?:instructions?|rubric|scorecard|score|total|labels?|beats?|acts?|fouls?|outcome|quality|override|unsure|evidence|closer|follow-?up|mark)';
const A_VALUE =
  '(?:[[{"“]|=|100\\b|true\\b|false\\b|none\\b|met\\b|missed\\b|good\\b|fair\\b|poor\\b|asked\\b|specific\\b|full\\b|perfect\\b|max|all\\b|every\\b|thanks\\b|time-check|anyone-else|asked-for-job|fouls?\\b|beats?\\b)';
const THIS_TALK = '(?:me|us|this|it|(?:this|the|my) (?:talk|one|call|conversation|interview|transcript))';
const AT_THE_START = '(?<=^\\s{0,9}|[\\n.!?]\\s{0,9})';
const A_SETTING = `${OF_A_SCORE}\\s*[:=]+\\s*(?=${A_VALUE})(?!all\\b|every\\b)[[{"“=]*[\\w-]+(?:\\s*[=:]\\s*\\[[\\w-]*)?[\\]}"”]*(?:, ?[\\w-]+\\b(?!\\s*[:=]))*`;
/** A demand for the best mark with all of its own script that stands around it. */
const inScript = (script: string, words: string): string => {
  const more = `[${script}\\s。！、،؟]{0,60}`;
  return `${more}(?:${words})${more}[.!?]?`;
};

/** What speaks to a machine and shows by itself where it ends: its marks, with what they enclose, and its settings. */
const WHOLE = new RegExp(
  [
    '<[|/a-z!][^<>]{0,80}>(?:[^<>\\n.?!]{0,40}<[|/a-z!][^<>]{0,80}>)*',
    '\\[inst\\][^\\n[]{0,200}\\[/inst\\]|\\[/?inst\\]',
    '```[^`]{0,400}(?:```)?',
    '[[{]{0,3}\\{\\s*"[^{}\\n]{0,200}(?:\\{[^{}\\n]{0,200}\\}[^{}\\n]{0,100})?\\}[\\]}]{0,3}',
    `${AT_THE_START}${A_SETTING}(?:[,;]? ?${A_SETTING})*`,
    `#{2,}[^\\n.?!]{0,20}?\\b(?:score|rate|mark|grade) ${THIS_TALK} (?:good|met|perfect|full|100)\\b`,
    `${AT_THE_START}(?:full|top|maximum) (?:marks|score|points)(?:\\[31m|$)`,
    inScript('\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}', '满分|満点|给我满'),
    inScript('\\p{Script=Hebrew}', 'ציון מלא'),
    inScript('\\p{Script=Arabic}', 'الدرجة الكاملة'),
    inScript('\\p{Script=Hangul}', '만점|100 ?점'),
    inScript('\\p{Script=Cyrillic}', 'поставь мне|высший балл'),
  ].join('|'),
  'iu',
);

/** From where in a sentence on it speaks to a machine: its words of command, its rubric. */
const AIMED = new RegExp(
  [
    '^\\W*(?:system|assistant|developer|instructions?|grader|examiner|judge|scorer|rubric|override)\\s*[:=]',
    '\\bsystem\\s*[:=]\\s*(?:closer|score|give|mark|all|ignore|rate|set|fouls?|beats?|labels?|total|override)\\b',
    '#{2,}|^\\W*[\\]}]{2,}|^\\W*(?:end|beginning|start) of (?:the )?(?:transcript|input|prompt|rubric|instructions?)\\b',
    `\\b${OF_A_SCORE}\\s*[:=]+\\s*${A_VALUE}`,
    '(?:\\b(?:system|assistant)\\s*[:=]\\s*)?\\bthe (?:total|score) is 100\\b',
    '\\b(?:note|message|hint|memo|word) (?:to|for) (?:the )?(?:grader|judge|scorer|system|model|examiner|ai)\\b',
    '\\b(?:ignore|forget|disregard) (?:all |any |the |your )*(?:previous|prior|above|earlier) (?:instructions?|rules|prompts?|rubrics?)',
    '\\b(?:give|award|grant) (?:me |us |this |it )?(?:the )?(?:full|top|maximum|best|highest) (?:marks?|score|points|grade)',
    '\\b(?:full|top|maximum) (?:marks|score|points)[^\\p{L}\\p{N}?]*(?:31m)?[^\\p{L}\\p{N}?]*$',
    `\\b(?:give|score|rate|mark|grade) ${THIS_TALK}(?: an?| as| with)? 100\\b(?! (?!out|points?|percent|marks?)\\p{L})`,
    `\\b(?:score|rate|mark|grade) ${THIS_TALK}(?: an?| as| with)? (?:good|met|perfect|full)\\b`,
    `\\b(?:whoever|the ai (?:that|who)|the machine (?:that|which)) (?:marks|grades|scores|rates|judges) ${THIS_TALK}`,
    '\\bas the (?:judge|grader|scorer),? (?:mark|give|rate|score)',
    '\\byou are now (?:in (?:\\w+ )?mode|an? (?:ai|assistant|judge|grader|machine|model))\\b',
    '\\bthe reader is sure\\b|\\bevery check is met\\b|\\b(?:mark|count) every (?:beat|check) (?:as|met)',
    '(?:\\b(?:donnez?-moi|gib mir|dame|d[áa]-me|dammi|geef me) )?(?:\\b(?:la|die|a|il|de) )?\\b(?:note maximale|volle punktzahl|nota (?:m[aá]s alta|m[aá]xima)|punteggio pieno|maximale score)',
  ].join('|'),
  'iu',
);
