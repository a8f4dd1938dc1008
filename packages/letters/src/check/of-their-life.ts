import { stemOf } from '../meaning.ts';

/** What is said of somebody's life, health, family or loss of work: nothing that a letter may guess at. */

const ALWAYS =
  /(?<![\p{L}'])(?:divorc\p{L}*|redundan\p{L}*|laid off|let go|sacked|fired|unemployed|out of work|lay-?offs?|demoted|bankrupt\p{L}*|burn-?(?:ed )?out|burnt? ?-?out|scandals?|arrest\p{L}*|prison|pregnan\p{L}*|widow\p{L}*|miscarriage|cancer|illness|surgery|diagnos\p{L}*|depress(?:ed|ion)|anxiety|breakdown|addict\p{L}*|alcohol\p{L}*|dement\p{L}*|died|funeral|bereave\p{L}*|passed away|your loss|losing your job|lost your job|your debts?|gorgeous|sexy)(?![\p{L}])/giu;
const FAMILY =
  /(?<![\p{L}])(?:have|had|having|got|raise|raising|expecting|your|with|of|the)\s(?:(?:\p{L}+|\d+)\s){0,2}?(kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|twins|husband|wife|spouse|boyfriend|girlfriend|fianc\p{L}+|marriage|wedding|mother|father|mum|mom|dad|parents|grand\p{L}+|health|age|salary|religion)(?![\p{L}])/giu;
const STATES =
  /(?<![\p{L}])you(?:'re| are| were|'ve been| have been| got| get)\s(?:\p{L}+\s){0,2}?(ill|sick|married|single|retiring|gay|disabled|homeless)(?![\p{L}])/giu;
const WHOSE = /(?<![\p{L}])(?:I|I'm|I've|I'd|my|me|we|our|us|you(?:'ve|'re|'d)?|your)(?![\p{L}])/giu;
const TOLD = /(?<![\p{L}])(?:sorry|congratulations|congrats|condolences|heard|hear|read|saw)(?![\p{L}])/iu;

/** @param given stems of everything the user gave. */
export function guessesAtLife(sentence: string, given: ReadonlySet<string>): boolean {
  const found = [
    ...[...sentence.matchAll(ALWAYS)].map(({ 0: said, index }) => ({ said, index })),
    ...[...sentence.matchAll(FAMILY), ...sentence.matchAll(STATES)].map(
      ({ 0: all, 1: said = '', index }) => ({
        said,
        index: index + all.length - said.length,
      }),
    ),
  ];
  return found.some(({ said, index }) => {
    if (said.split(/[\s-]/u).some((word) => word.length > 3 && given.has(stemOf(word.toLowerCase()))))
      return false;
    const before = sentence.slice(0, index);
    if (/(?<![\p{L}])if (?:you|your)(?![\p{L}])/iu.test(before)) return false;
    const whose = [...before.matchAll(WHOSE)].at(-1)?.[0].toLowerCase();
    if (/^your/u.test(said)) return true;
    if (whose?.startsWith('you')) return true;
    // 'Like you, I have two children.'
    if (/(?<![\p{L}])(?:like|as) you(?:,|\s(?:and )?I)(?![\p{L}])/iu.test(before)) return true;
    return TOLD.test(before) && !/(?<![\p{L}])(?:my|our)\s(?:\p{L}+\s)?$/iu.test(before);
  });
}
