import { STOP_WORDS } from '../match/stop-words.ts';
import { remembering } from '../remembering.ts';

const REMEMBERED = 1_000;

/** Capitalised, but no names: 'I', days of the week at the start of a thought, and what begins a sentence within quotes. */
const NO_NAME =
  /^(?:I|I'm|I'd|I've|I'll|Ok|OK|Okay|Yes|No|Oh|Well|So|And|But|The|A|An|It|That|This|He|She|They|We|You|My|Not|Ha|Hm+|Mm+|Mr|Mrs|Ms|Dr|English|American|British|Europe|European|PhD|CV|HR|UX|UI|IT|TV|AI|Excel|LinkedIn|Christmas|God|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December|[A-Z]{2,})$/u;

/**
 * Words within the sentences of a text that are written as names are; two in a row are one name. The first word of a
 * sentence is left out, since any word stands with a capital there, unless a second one with a capital follows it.
 */
export const properNames: (text: string) => readonly string[] = remembering(namesIn, REMEMBERED);

function namesIn(text: string): string[] {
  const found: string[] = [];
  const runs = text.matchAll(/(?<![\p{L}\p{N}'-])\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]+)*/gu);
  for (const { 0: run, index } of runs) {
    const first =
      /^["'(\s]*$|[.!?…:]["')]*\s+["'(]*$/u.test(text.slice(Math.max(0, index - 6), index)) || index === 0;
    const words = run.split(/\s/u).map((word) => word.replace(/'s$/u, ''));
    const common = (word: string) =>
      NO_NAME.test(word) || STOP_WORDS.has(word.toLowerCase().replace(/'.*$/u, ''));
    const names = words.filter((word, at) => !common(word) && !(first && at === 0 && words.length === 1));
    if (names.length > 0) found.push(names.join(' '));
  }
  return found;
}
