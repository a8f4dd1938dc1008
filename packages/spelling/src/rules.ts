import type { Slip } from '@anyone-else/protocol';

/** What a rule of the checker becomes: a kind and a plain sentence, or nothing where it is surely no slip. */
export interface Found {
  /** As it stands in the text, and what stands before and after it. */
  problem: string;
  before: string;
  after: string;
  instead: string[];
}
interface Rule {
  kind: Slip['kind'];
  /** '' for no slip. */
  say(found: Found): string;
}

const didYouMean = ({ instead }: Found): string =>
  instead[0] === undefined || instead[0] === ''
    ? 'Something is not right here.'
    : `Did you mean “${instead[0]}”?`;

const grammar = (say: Rule['say'] = didYouMean): Rule => ({ kind: 'grammar', say });
const spelling = (say: Rule['say'] = didYouMean): Rule => ({ kind: 'spelling', say });

/** Verbs that people put in the wrong number; in front of other words the rule mistakes nouns for verbs. */
const VERBS = new Set(
  "am is are was were be has have had do does don’t don't doesn’t doesn't go goes make makes need needs want wants know knows like likes work works say says get gets take takes see sees think thinks feel feels look looks help helps come comes give gives love loves live lives".split(
    ' ',
  ),
);
/** Said twice they are said with weight; ‘had had’ and ‘that that’ are right at times. */
const TWICE = /^(?:very|really|so|many|much|long|far|had|that|no|yes|ha|bye|well|there|now|again)\b/i;

/**
 * The rules of the checker that are wrong hardly ever, of nearly nine hundred: measured on letters and on what people
 * say in talks. All others are off. SpellCheck has ways of its own (spelling.ts).
 */
export const RULES: Record<string, Rule> = {
  AdjectiveDoubleDegree: grammar(),
  AnA: grammar(({ after, instead }) => {
    const next = /^\s*([\p{L}'’-]+)/u.exec(after)?.[1] ?? '';
    return /^(?:hono|heir|hour)/i.test(next) && instead[0] !== 'an'
      ? ''
      : `Before “${next}” it is “${instead[0]}”.`;
  }),
  APart: spelling(),
  Cant: spelling(),
  CapitalizePersonalPronouns: spelling(() => '“I” is always a capital letter.'),
  CommaFixes: grammar(() => 'The comma stands right after the word, with a space behind it.'),
  DidPast: grammar(),
  ItsContraction: grammar(),
  Lots: grammar(),
  ModalOf: grammar(),
  NounVerbConfusion: grammar(),
  OpenCompounds: spelling(),
  PronounInflectionBe: grammar((found) => (found.instead[0] ? didYouMean(found) : '')),
  PronounVerbAgreement: grammar((found) =>
    VERBS.has(found.problem.toLowerCase()) && found.instead[0] ? didYouMean(found) : '',
  ),
  RepeatedWords: grammar(({ problem }) =>
    TWICE.test(problem) ? '' : `“${problem.split(/\s+/)[0]}” stands here twice.`,
  ),
  SentenceCapitalization: spelling(() => 'A sentence begins with a capital letter.'),
  SimplePastToPastParticiple: grammar(),
  SinceDuration: grammar(),
  The: spelling(),
  TheirToThere: grammar(),
  ThereToTheir: grammar(),
  ThenThan: grammar(),
  ToTo: grammar(() => '“to” stands here twice.'),
  UseToUsedTo: grammar(),
};
