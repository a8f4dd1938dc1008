interface Forms {
  subject: string;
  object: string;
  /** 'their time' and 'theirs'. */
  of: string;
  own: string;
  self: string;
  many: boolean;
}

const SHE: Forms = { subject: 'she', object: 'her', of: 'her', own: 'hers', self: 'herself', many: false };
const HE: Forms = { subject: 'he', object: 'him', of: 'his', own: 'his', self: 'himself', many: false };
const THEY: Forms = {
  subject: 'they',
  object: 'them',
  of: 'their',
  own: 'theirs',
  self: 'themself',
  many: true,
};

const formsOf = (pronouns: string): Forms =>
  /^\s*(?:she|ella|elle|sie)\b/iu.test(pronouns)
    ? SHE
    : /^\s*(?:he|él|il|er)(?![\p{L}])/iu.test(pronouns)
      ? HE
      : THEY;

const ONE_TO_MANY: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  goes: 'go',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};
const MANY_TO_ONE = new Map(Object.entries(ONE_TO_MANY).map(([one, many]) => [many, one]));

/** Verbs that the stories of the files use of one person in the present. */
const VERBS =
  'adore answer ask begin bring call carry claim collect come cook count do draw drive eat end fall feel fetch find finish follow get give go grow hold hope keep know laugh lead learn leave like listen live look love make manage meet miss move need open own pair paint park plan play qualify rate rent report retire ride ring run say see sell serve sew share show sing sit sleep speak spend stand start stay stop study swim take talk teach tell test think travel try use visit volunteer wait walk want wear watch work write'.split(
    ' ',
  );

const thirdOf = (verb: string): string =>
  /[^aeiou]y$/u.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/u.test(verb)
      ? `${verb}es`
      : `${verb}s`;

for (const verb of VERBS) {
  if (ONE_TO_MANY[thirdOf(verb)] === undefined) MANY_TO_ONE.set(verb, thirdOf(verb));
}
const ONE_TO_MANY_ALL = new Map([...MANY_TO_ONE].map(([many, one]) => [one, many]));

/** A verb that is told of the person, right after the pronoun or joined on to such a verb. */
function verbsTurned(sentence: string, subject: string, toMany: boolean): string {
  const table = toMany ? ONE_TO_MANY_ALL : MANY_TO_ONE;
  const adverb =
    '(?:(?:still|never|always|often|also|once|now|mostly|usually|rarely|only|just|later|then) )?';
  const after = new RegExp(`(?<=(?<!\\p{L})${subject} ${adverb})[\\p{L}'’]+`, 'giu');
  const turned = sentence.replace(after, (verb) => {
    const plain = verb.replace('’', "'");
    const known = table.get(plain);
    if (known !== undefined) return known;
    return toMany && /[^su]s$/u.test(plain) ? plain.replace(/s$/u, '') : verb;
  });
  if (turned === sentence && !new RegExp(`(?<!\\p{L})${subject} `, 'iu').test(sentence)) return sentence;
  // 'She works at night, swims at five and pairs with …': the same subject goes on.
  return turned.replace(/(?<=(?:,| and|, and|;| but| then) )[\p{L}']+(?= (?!of\b))/gu, (verb) => {
    const known = table.get(verb);
    return known !== undefined ? known : verb;
  });
}

const cased = (like: string, word: string): string =>
  /^\p{Lu}/u.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word;

/** What follows 'her' where it means 'him': nothing, or a word that begins no noun. */
const NO_NOUN =
  /^(?:\s*(?:[.,;:!?)]|$)|\s+(?:a|an|the|to|and|but|or|on|in|at|by|for|from|with|into|off|out|up|over|down|as|that|who|when|while|if|because|under|then|again|back|one|twice|once)\b)/iu;

/** A text about one person in the third person, told with other pronouns. */
export function inPronouns(text: string, from: string, to: string): string {
  const old = formsOf(from);
  const now = formsOf(to);
  if (old === now) return text;
  return text
    .split(/(?<=[.!?;:])(?=\s)/u)
    .map((sentence) => swapped(sentence, old, now))
    .join('');
}

function swapped(sentence: string, old: Forms, now: Forms): string {
  let text = sentence;
  if (old.many !== now.many) {
    const short = now.many
      ? text
          .replace(
            /(?<!\p{L})(s?he)['’]s (been|had|got|never|always|known|worked|run|led|made|done|kept|taken)(?!\p{L})/giu,
            "$1've $2",
          )
          .replace(/(?<!\p{L})(s?he)['’]s(?!\p{L})/giu, "$1're")
      : text.replace(/(?<!\p{L})(they)['’](?:re|ve)(?!\p{L})/giu, "$1's");
    text = verbsTurned(short, old.subject, now.many);
  }
  const word = (form: string) => new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, 'giu');
  text = text.replace(word(old === THEY ? 'themselves|themself' : old.self), (found) =>
    cased(found, now.self),
  );
  if (old === SHE)
    text = text
      .replace(word('hers'), (found) => cased(found, now.own))
      .replace(word('her'), (found, at: number) =>
        cased(found, NO_NOUN.test(text.slice(at + 3)) ? now.object : now.of),
      );
  else
    text = text
      .replace(word(old.object), (found) => cased(found, now.object))
      .replace(word(old === THEY ? 'theirs' : '(?!)'), (found) => cased(found, now.own))
      .replace(word(old.of), (found) => cased(found, now.of));
  return text.replace(word(old.subject), (found) => cased(found, now.subject));
}
