import type { LetterInput, ThankYouInput } from '@anyone-else/letters';
import type { Letter, Persona, Recap } from '@anyone-else/protocol';

/**
 * Whether what a letter or a recap says was said. Nothing of the code that drafts is used here: words are compared as
 * they stand in the turns.
 */

const FILLERS = /(?<![\p{L}])(?:uh+m*|um+|erm?|hm+)(?![\p{L}])/giu;
/** Small words that the grammar of a letter may add or turn round. */
const SMALL = new Set(
  'a an the and or of to for in on at by as is it be that this with from your you me my mine i im ill us both our two offer touch put not myself yourself mine yours'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .replace(/’/gu, "'")
    .replace(FILLERS, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word stands in the text, in this order; stutters may lie between. */
export function inOrder(words: string, text: string): boolean {
  const said = wordsOf(text);
  let at = 0;
  for (const word of wordsOf(words)) {
    at = said.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Every word that carries meaning stands in the text, in whatever form. */
function inAnyForm(words: string, text: string): string[] {
  const said = wordsOf(text);
  return wordsOf(words).filter(
    (word) =>
      !SMALL.has(word) &&
      !said.some((other) => other === word || (word.length > 3 && other.slice(0, 4) === word.slice(0, 4))),
  );
}

const quotesIn = (text: string): string[] => [...text.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words);

/** Whatever a rehearsal's file calls one of its stories or offers, and the sentences that tell it. */
function toldAs({ answers, threads, offers, company }: Persona, called: string): string[] {
  const like = (text: string) => plain(text) === plain(called.replaceAll(company.name, '{{company}}'));
  return [
    ...answers.filter(({ takeaway }) => like(takeaway)).flatMap(({ full, brief }) => [full, brief]),
    ...threads.filter(({ takeaway }) => like(takeaway)).flatMap(({ deeper, cue }) => [...deeper, cue]),
    ...offers.filter(({ promise }) => like(promise)).map(({ text }) => text),
  ].flatMap((text) => text.split(/(?<=[.!?])\s+/u));
}
/** Without what was filled in. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\{\{\w+\}\}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What a letter says and the talk does not bear out; empty for an honest one. */
export function untrue(letter: Letter, talk: ThankYouInput, persona?: Persona): string[] {
  const { turns, names } = talk;
  const problems: string[] = [];
  for (const quote of quotesIn(letter.body))
    if (!turns.some(({ text }) => inOrder(quote, text))) problems.push(`nobody said “${quote}”`);
  for (const { kind, text, turn, from = 'talk' } of letter.facts) {
    if (!letter.body.includes(text)) problems.push(`${kind} is not in the letter: ${text}`);
    if (from !== 'talk' || turn === null) continue;
    const source = turns[turn];
    if (source === undefined) problems.push(`${kind} rests on turn ${turn}, and there is none`);
    else if ((source.speaker === 'contact') !== (kind !== 'own-promise'))
      problems.push(`${kind} rests on a turn of the wrong speaker: ${text}`);
    else if (kind === 'introduction' && /offer|introduc|in touch|introduction/iu.test(text)) continue;
    else {
      const known = persona === undefined ? [] : toldAs(persona, text);
      const spoken = known.some((sentence) => inOrder(sentence.replace(/\{\{\w+\}\}/gu, ' '), source.text));
      const missing = inAnyForm(text, `${source.text} ${names.map(({ name }) => name).join(' ')}`);
      if (!spoken && missing.length > 0)
        problems.push(`turn ${turn} does not say ${missing.join(', ')}: ${text}`);
    }
  }
  return problems;
}

/** Names and numbers in a letter that stand neither in the talk nor on the pages. */
export function unheardOf({ body, subject }: Letter, { page, me, talk }: LetterInput): string[] {
  const heap = [
    page.name,
    page.company,
    page.role,
    me.name,
    me.background,
    me.targetRole,
    ...(talk?.turns ?? []).map(({ text }) => text),
    ...(talk === null ? [] : [JSON.stringify(talk.outcome)]),
  ].join('\n');
  const known = heap.toLowerCase();
  const sentences = `${subject}\n${body}`.split(/(?<=[.!?:])\s+|\n+|“|”/u);
  const capitals = sentences.flatMap((sentence) =>
    [...sentence.trim().matchAll(/(?<=[\p{L}\p{N},;’'-] ?)(?<!^)\p{Lu}\p{Ll}[\p{L}'’-]*|\d+/gu)].map(
      ([word]) => word,
    ),
  );
  return capitals.filter((word) => !MONTHS.has(word) && wordsOf(word).some((part) => !known.includes(part)));
}
const MONTHS = new Set(
  'January February March April May June July August September October November December'.split(' '),
);

/** What a recap says and the talk does not bear out. */
export function untrueRecap({ outcome }: Recap, { turns }: ThankYouInput, persona?: Persona): string[] {
  const at = (turn: number | null) => turns[turn ?? -1]?.text ?? '';
  const speaker = (turn: number | null) => turns[turn ?? -1]?.speaker;
  const problems: string[] = [];
  const theirs = [
    ...outcome.takeaways,
    ...outcome.promises,
    ...(outcome.personal === null ? [] : [outcome.personal]),
  ];
  for (const { text, turn } of theirs) {
    if (speaker(turn) !== 'contact') problems.push(`not of the contact's: ${text}`);
    const quotes = quotesIn(text);
    // What was agreed to is the user's question, and stands just before.
    const around = `${at(turn)} ${turns[(turn ?? 0) - 1]?.text ?? ''}`;
    if (
      quotes.some(
        (quote) => !inOrder(quote, around.length > 0 && !inOrder(quote, at(turn)) ? around : at(turn)),
      )
    )
      problems.push(`turn ${turn} does not say ${text}`);
    if (quotes.length > 0) continue;
    const spoken = (persona === undefined ? [] : toldAs(persona, text)).some((sentence) =>
      inOrder(sentence.replace(/\{\{\w+\}\}/gu, ' '), at(turn)),
    );
    if (!spoken && inAnyForm(text, at(turn)).length > 0) problems.push(`turn ${turn} does not say ${text}`);
  }
  for (const { text, turn } of outcome.ownPromises)
    if (turn !== null && (speaker(turn) !== 'user' || !inOrder(text, at(turn))))
      problems.push(`turn ${turn} does not promise ${text}`);
  for (const { name, turn } of outcome.names)
    if (!wordsOf(name).some((word) => wordsOf(at(turn)).includes(word)))
      problems.push(`turn ${turn} does not name ${name}`);
  if (outcome.introduction?.offered === true && speaker(outcome.introduction.turn) !== 'contact')
    problems.push('nobody offered an introduction');
  return problems;
}
