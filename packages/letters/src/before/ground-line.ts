import { countWords, type PersonPage } from '@anyone-else/protocol';
import { calledWell } from './called-well.ts';
import { type GivenLine, givenLine, small, tidied } from './given-line.ts';
import { isSomebody } from './nouns.ts';
import { plainLine } from './scribble.ts';

/** What the two have in common: a clause ('we both studied at Leeds') or a thing ('Leeds University'). */
export interface Ground {
  kind: 'clause' | 'thing';
  text: string;
  whole: boolean;
}

const MOST_WORDS = 20;

/** One word that names something to share: 'rowing', 'nurses', 'football'. */
const ONE_THING =
  /^(?:\p{Ll}|\p{Lu}(?=\p{Ll}+ing$))\p{L}*(?:ing|ers|ors|ists|ses|ians|ants|ics|ism|ball|graphy|music|chess|books|dogs|cats|tennis)$/iu;

const DID =
  '\\p{L}+ed|went|grew|came|did|were|had|got|left|made|taught|spent|began|met|know|love|like|live|work|play|come|have|speak|use|run|teach|trained|care|sing|row|cycle|climb|read|write';

/** Undefined where the line gives nothing that a sentence can hold. */
export function groundIn(
  typed: string,
  page: Pick<PersonPage, 'name' | 'pronouns'> & Partial<Pick<PersonPage, 'how' | 'why' | 'known'>>,
): Ground | undefined {
  const line = plainLine(typed);
  if (line === undefined) return undefined;
  const text = tidied(line).replace(/(?<![\s.,;!])[\s.,;!]+$/u, '');
  if (text === '' || countWords(text) > MOST_WORDS || text.length > 150) return undefined;
  const clause = (words: string): Ground => ({ kind: 'clause', text: words, whole: /[.?!:…]/u.test(words) });
  if (/^[\p{L}\p{M}'’-]+$/u.test(text) && !ONE_THING.test(text)) {
    // A lone name says who, and not what: only of somebody who stands on the page it is plain what is meant.
    const name = calledWell(text);
    const told = [page.how, page.why, ...(page.known ?? [])].join('\n');
    return new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(told) &&
      !new RegExp(`(?:at|in|from|of) ${name}(?![\\p{L}])`, 'u').test(told)
      ? clause(`we both know ${name}`)
      : undefined;
  }
  const [, both] = /^both(?: of us)?\s(.+)$/iu.exec(text) ?? [];
  if (both !== undefined && /^(?:she|he|you|I)\b/iu.test(both)) return undefined;
  if (both !== undefined)
    return new RegExp(`^(?:also |once |now )?(?:${DID})(?![\\p{L}])`, 'iu').test(both)
      ? clause(`we both ${small(both)}`)
      : clause(`we are both ${isSomebody(both) ? small(both) : both}`);
  const same = /^(?:the\s)?same\s(.+)$/iu.exec(text)?.[1];
  if (same !== undefined)
    return { kind: 'thing', text: `the same ${same.replace(/\s?[:–-]\s/u, ', ')}`, whole: false };
  const mutual =
    /^(?:a\s)?((?:mutual|common|shared)\s(?:friends?|colleagues?|contacts?|acquaintances?|interests?))\s?[:–-]\s?(.+)$/iu.exec(
      text,
    );
  if (mutual !== null) {
    const many = /s$/iu.test(mutual[1]!);
    return { kind: 'thing', text: `${many ? '' : 'a '}${small(mutual[1]!)}, ${mutual[2]}`, whole: false };
  }
  const met = /^met\s(?!you\b|her\b|him\b|them\b)(.+)$/iu.exec(text)?.[1];
  if (met !== undefined) return clause(`we met ${met}`);
  if (isSomebody(text) && !/\s(?:at|in|for|from|with|who)\s|,/iu.test(text))
    return clause(`we are both ${small(text.replace(/^an?\s/iu, ''))}${/s$/iu.test(text) ? '' : 's'}`);
  return fromLine(givenLine(text, page));
}

function fromLine(line: GivenLine | undefined): Ground | undefined {
  if (line === undefined) return undefined;
  if (line.kind === 'me' || line.kind === 'we') return { kind: 'clause', text: line.text, whole: line.whole };
  if (line.kind === 'you') return { kind: 'clause', text: line.text, whole: line.whole };
  return { kind: 'thing', text: line.text.replace(/\s?:\s/u, ', '), whole: /[.?!…]/u.test(line.text) };
}
