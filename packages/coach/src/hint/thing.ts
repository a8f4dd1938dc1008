import { sentenceRanges } from '@anyone-else/protocol';

/** Something that the contact named in passing: 'the paint counter', 'my first proposal'. */
export interface Thing {
  /** As it was said, to be quoted. */
  quote: string;
  /** The same without its article or owner: 'paint counter'. */
  bare: string;
  /** 'the', 'a', 'an', 'my' or 'our'. */
  article: string;
  sentence: string;
  /** Higher is better: two words say more than one, and what was named early leads to more. */
  pull: number;
}

/** Nouns that could be anything: nobody's curiosity is caught by 'the whole thing'. */
const VAGUE = new Set(
  (
    'thing things way ways time times day days week weeks month months year years bit lot lots kind sort one ones end start moment point ' +
    'part parts question questions answer answers number numbers person people man woman guy lad fella lady somebody someone idea place ' +
    'side couple few hour hours minute minutes half rest reason job work role world life side case fact name word words problem truth ' +
    'beginning middle top bottom front back other others same whole best worst most first last next only right wrong short long version ' +
    'pleasure honest honestly good great big small little new old real single very really actually quite whole entire ordinary normal ' +
    'morning afternoon evening night today tomorrow yesterday weekend company field industry business office team message mail call ' +
    'clock phone meeting room door glass nothing anything everything something background list floor desk window'
  ).split(' '),
);
/** What cannot stand inside the name of a thing. */
const NO_NAME =
  /^(?:and|or|but|of|in|on|at|to|for|from|with|by|as|than|that|which|who|where|when|while|if|so|because|the|a|an|my|our|your|his|her|their|its|this|these|those|it|he|she|they|we|i|you|me|us|them|him|is|are|was|were|be|been|being|has|had|have|do|does|did|can|could|will|would|should|must|may|might|not|no|never|always|just|also|still|even|about|after|before|into|onto|over|under|out|off|up|down|through|there|here|then|too|much|many|more|less|all|any|some|each|every|both|either|until|since|got|get|gets|said|says|told|came|went|took|made|left|began|gave|knew|thought|paid|met|sat|stood|felt|kept|held|ran|won|lost|broke|fell|grew|wrote|sent|spent|built|caught|bought|brought|comes|goes|takes|makes|knows|needs|wants|like|likes|one|now|aside|somewhere|better|worse|careful|full|deal|instead|though|anyway|maybe|perhaps|back|away|again|enough|rather|almost|pay|come|open|go|put|let|see|ask|rings|starts|sends|keeps|asks|calls|opens|closes|works|runs|turns|looks|thinks|reads|writes|stands|sits|moves|tells|changes|happens|means|gets|gives|holds|leaves|stays|feels|helps|shows)$/iu;
/** Told of things in the past or under way; hardly ever the last word of a name. */
const VERBAL = /(?:\p{L}{2,}ed|\p{L}+ly|\p{L}+n['’]t|\p{L}+['’](?:s|d|ll|re|ve))$/iu;
const PHRASE = /(?<![\p{L}’'-])(the|an?|my|our) ((?:[\p{L}\p{N}-]+ ){0,2}[\p{L}\p{N}-]+)(?=(.{0,12}))/giu;

/** What follows when the name of a thing is over. */
const ENDS =
  /^(?:[.,;:!?–—…)]|$| (?:and|or|but|of|in|on|at|to|for|from|with|by|as|that|which|who|where|when|while|if|so|because|is|are|was|were|has|had|would|will|can|could|then|before|after|until|since|every|without|there|here)(?![\p{L}’']))/iu;

/** Named things that are worth a question, the most telling first. */
export function thingsIn(text: string): Thing[] {
  const found: Thing[] = [];
  for (const { start, end } of sentenceRanges(text.slice(0, 4_000))) {
    const sentence = text.slice(start, end);
    if (sentence.trimEnd().endsWith('?') || ABOUT_THE_CALL.test(sentence)) continue;
    for (const match of sentence.matchAll(PHRASE)) {
      const [, article = '', rest = ''] = match;
      const words = rest.split(' ');
      for (let size = words.length; size > 0; size--) {
        const name = words.slice(0, size);
        const quote = `${article} ${name.join(' ')}`;
        const after = sentence.slice(match.index + quote.length);
        if (!isName(name, article, after) || ASKED_OF_IT.test(sentence.slice(0, match.index))) continue;
        found.push({
          quote,
          bare: name.join(' '),
          article: article.toLowerCase(),
          sentence,
          pull: pullOf(name, start / text.length),
        });
        break;
      }
    }
  }
  return found.toSorted((one, other) => other.pull - one.pull);
}

/** 'does the tea room pay': the verb stands after it. */
const ASKED_OF_IT = /\b(?:do|does|did|let|makes?|made|see|saw|watch(?:ed)?|hear|heard) $/iu;

/** About this call, or words of refusal: nobody wants to hear them again. */
const ABOUT_THE_CALL =
  /\b(?:minutes?|goodbye|website|annual report|trade press|résumé|resume|cv|hiring|hr|apply|applications?|posts?|postings?|posted|contact form|portal|not for me to|can['’]t (?:say|tell)|won['’]t|rather not|thank you|thanks|e-?mails?|your (?:message|mail|note)|you(?:['’]re| are| told me))\b/iu;

function isName(words: readonly string[], article: string, after: string): boolean {
  const last = words.at(-1) ?? '';
  if (!ENDS.test(after)) return false;
  if (words.some((word) => NO_NAME.test(word) || VERBAL.test(word))) return false;
  if (words.some((word) => /^\p{Lu}/u.test(word)) || /^\d/u.test(last) || last.length < 3) return false;
  if (VAGUE.has(last.toLowerCase()) || words.every((word) => VAGUE.has(word.toLowerCase()))) return false;
  // 'the inspectors come': whoever comes before a verb.
  if (words.slice(0, -1).some((word) => /[^s]s$/u.test(word))) return false;
  // 'a manager rings', 'the store sends': a verb, where no noun of that ending could stand.
  if (
    words.length > 1 &&
    /[^s]s$/u.test(last) &&
    (/^an?$/iu.test(article) || /^ (?:to|in|on|at|that|for|with|from)/u.test(after))
  )
    return false;
  if (words.length > 1 && /ing$/u.test(last) && !/^[.,;:!?–—]/u.test(after)) return false;
  return (
    words.length > 1 ||
    (/^the$/iu.test(article) && last.length >= 9 && !/(?:ing|tion|ness|ment|ity)$/u.test(last))
  );
}

function pullOf(words: readonly string[], place: number): number {
  const telling = words.filter((word) => !VAGUE.has(word.toLowerCase()));
  return (
    Math.min(2, telling.length) * 3 +
    Math.min(2, Math.max(...words.map(({ length }) => length)) / 5) -
    1.5 * place
  );
}
