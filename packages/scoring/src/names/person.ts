import { isEveryday } from './everyday.ts';

/** Names of people in running text, told from other capitals by their shape and what stands around them. */

export interface PersonMention {
  name: string;
  start: number;
  end: number;
  /** More than one word, or a title before it. */
  full: boolean;
}

const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Sister|Brother|Captain|Chef|Father|Frau|Herr|Doktor|Señora?|Senhora?|Doña|Don|Madame|Madam|Mme|Monsieur|Signora?|Pani|Pan|Auntie|Aunt|Uncle|Ate|Kuya|Reverend|Rev|Pastor|Rabbi|Judge|Nurse|Coach|Chief|Major|Colonel|Sergeant|Sgt)\\.?';
const LINK = "(?:van|von|de|del|della|di|da|dos|den|der|bin|al|el|la|le|ter|ten|y|Mac|Mc|O'|St\\.)";
const WORD = "\\p{Lu}[\\p{L}]*(?:['’-]\\p{L}+)*";
const PERSON = new RegExp(`(?:${TITLE} ){0,2}${WORD}(?: (?:${LINK} )*${WORD}){0,3}`, 'gu');

const ONLY_TITLE = new RegExp(`^${TITLE}$`, 'u');
const TITLED = new RegExp(`^${TITLE} `, 'u');
/** Whether a word of a name says how somebody is addressed, in whatever letters. */
export const isTitle = (word: string): boolean =>
  ONLY_TITLE.test(word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

/** Words that begin a sentence with a capital and are nobody's name. */
const NOBODY = new Set(
  (
    'a about actually after ah all also an and another any anybody anyone as at ay aye back be because before better bless both but by bye ' +
    'call certainly cheers come could course dear definitely did do does done don’t each either email enough even every everybody fair ' +
    'find fine first for friday from funny get give go god good goodbye great ha had has have he hello her here hers hey hi his hm hmm ' +
    'honestly how however i if in indeed is it it’s its january february march april may june july august september october november december ' +
    'just keep last let like look lots loads many maybe me mention mind miss mm monday more most much my nah never next nice no nobody ' +
    'none not nothing now of off oh ok okay on once one only ooh oof or other ought our out over perhaps people please possibly possible ' +
    'probably quite rather read really right same saturday say see send she should since so some somebody someone something sorry start ' +
    'still such sunday sure take talk tell ten than thank thanks that that’s the their them then there there’s these they this those three ' +
    'through thursday to today tomorrow too try tuesday two un under until up us very visit want was we wednesday well were what when ' +
    'where which while who whom why will wish with write would wow yeah yep yes yesterday yet you you’d you’ll you’re your implementation ' +
    'english french german spanish italian european american british indian chinese japanese i’d i’ll i’m i’ve ' +
    'apply attend avoid bring build buy check choose draw follow hold join learn leave listen move pay pick play practice ' +
    'practise prepare put remember rent ring run save search set show sign sit skip spend stay stop study trust turn use ' +
    'volunteer walk watch work practising building learning reading ' +
    'three four five six seven eight nine eleven twelve fourteen fifteen twenty thirty mondays tuesdays wednesdays thursdays ' +
    'fridays saturdays sundays mornings afternoons evenings nights weekends anything everything everyone inside outside early late ' +
    'begin steal whether though er goodness badly useful they’re i’d i’m ' +
    'hiya howdy bonjour buongiorno hola ciao namaste salaam salut hallo moin hej ahoj linux windows ' +
    'linkedin python excel google zoom teams slack cv gp hr it uk us usa eu nhs phd ceo cto'
  ).split(' '),
);
/** A capital after these is a place, a firm or a thing. */
const PLACE_BEFORE =
  /(?:^|[\s,(])(?:at|in|on|from|of|near|the|a|an|over at|around|outside|inside|via|for|by|into|across|through|since|until|last|next|this|every|called the|leads|runs|joined|left|read|by)\s$/iu;
const TALKS_BEFORE =
  /\b(?:talk|speak|chat|write|listen|reach out|go|touch|word|call|send|point|introduce|connect)\b[^.?!]{0,24}$/iu;
/** Words that end the name of a firm, a school or a place. */
const THING_LAST =
  /\b(?:Ltd|Inc|Group|Museum|College|University|School|Hospital|Street|Road|Shed|Works|Labs?|Institute|Council|Office|Club|Library|Centre|Center|Foundation|Trust|Estate|Farm|City|Junction|Dairies|Bank|Studios?|Press|Media|Systems|Software|Services?|Academy|Union|Association|Society|Station|Agency|Company|Department|Vets|Gallery|Theatre|Orchestra|Festival|Conference|Africa|America|Europe|Asia)$/u;

/** How far around a name is looked, in characters. */
export const AROUND = 90;

export function peopleIn(sentence: string): PersonMention[] {
  const found: PersonMention[] = [];
  for (const match of sentence.matchAll(PERSON)) {
    const mention = trimmed(match[0], match.index, startsSentence(sentence, match.index));
    if (!mention) continue;
    const before = sentence.slice(Math.max(0, mention.start - AROUND), mention.start);
    const after = sentence.slice(mention.end, mention.end + AROUND);
    if (/^['’]s \p{Ll}/u.test(after) && !/^['’]s (?:in|at|on|now|the|a|been|just|my|our|with)\b/u.test(after))
      continue;
    if (THING_LAST.test(mention.name)) continue;
    if (
      !TITLED.test(mention.name) &&
      PLACE_BEFORE.test(before) &&
      !/\b(?:to|with|ask for|look for|try the) $/iu.test(before)
    )
      continue;
    if (/\bto\s$/iu.test(before) && !TALKS_BEFORE.test(before)) continue;
    found.push(mention);
  }
  return withoutPlaces(found, sentence);
}

/** 'Motors aren't enough': of a plural the singular may be the everyday word. */
const isEverydayForm = (word: string): boolean =>
  isEveryday(word) || (word.length > 4 && isEveryday(word.replace(/(?:s|ed)$/u, '')));

const startsSentence = (sentence: string, at: number): boolean =>
  /^(?:.*[.!?…:] )?["“‘'(]*$/u.test(sentence.slice(0, at));

/** Takes words that are nobody's name off the front ('Oh, Leila' never matches over the comma; 'Try Ana' does). */
function trimmed(text: string, at: number, opens: boolean): PersonMention | undefined {
  let rest = text.replace(/['’]s$/u, '');
  let start = at;
  for (;;) {
    const first = rest.split(' ', 1)[0] ?? '';
    const known = NOBODY.has(first.toLowerCase().replaceAll("'", '’').replace(/\.$/u, ''));
    // A capital at the beginning of a sentence says nothing; a title does.
    if (!known && !(opens && start === at && isEverydayForm(first) && !isTitle(first))) break;
    start += first.length + 1;
    rest = rest.slice(first.length + 1);
    if (rest === '') return undefined;
  }
  const words = rest.split(' ');
  if (words.some((word, index) => index > 0 && NOBODY.has(word.toLowerCase()))) return undefined;
  // Spelled out: 'S-I-O-B-H-Á-N'.
  if (/^\p{Lu}(?:-\p{Lu}){2,}$/u.test(rest) || isTitle(rest)) return undefined;
  // 'CiLCA' is a certificate; 'McAteer' and 'DeShawn' are not.
  if (/\p{Ll}\p{Lu}{2}/u.test(rest)) return undefined;
  if (/^\p{Lu}{2,}$/u.test(rest) || rest.length < 2) return undefined;
  return { name: rest, start, end: start + rest.length, full: words.length > 1 };
}

/** 'Mbali Zwane, Cape Town': a second name right after a comma is where the first one is. */
function withoutPlaces(found: PersonMention[], sentence: string): PersonMention[] {
  return found.filter((mention, index) => {
    const previous = found[index - 1];
    if (!previous) return true;
    const between = sentence.slice(previous.end, mention.start);
    // 'Sofia Lindqvist, Andre Baptiste, and …' is a list.
    const isList = mention.full && previous.full && /^,? (?:and|or) /u.test(sentence.slice(mention.end));
    return between !== ', ' || isList || shareWord(previous.name, mention.name);
  });
}

export function shareWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(' '));
  return other
    .toLowerCase()
    .split(' ')
    .some((word) => words.has(word));
}
