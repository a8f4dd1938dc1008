import { isEveryday } from './everyday.ts';
import { isKnownName } from './given.ts';

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
    'surname surname’s ta-ra cheerio toodle-oo tara-a-bit tschüss linkedin python excel google zoom teams slack cv gp hr it uk us usa eu nhs phd ceo cto'
  ).split(' '),
);
/** A capital after these is a place, a firm or a thing. */
const PLACE_BEFORE =
  /(?:^|[\s,(])(?:at|in|on|from|of|near|the|a|an|over at|around|outside|inside|via|for|by|into|across|through|since|until|last|next|this|every|called the|leads|runs|joined|left|read|by)\s$/iu;
const TALKS_BEFORE =
  /\b(?:talk|speak|chat|write|listen|reach out|go|touch|word|call|send|point|put|introduce|connect)\b[^.?!]{0,24}$/iu;
/** 'Ask for Freya or for Mo.' */
const ASK_FOR_EITHER = /\bask for \p{Lu}[\p{L}'’-]+,? (?:or|and) for $/u;
/** Words that end the name of a firm, a school or a place. */
const THING_LAST =
  /\b(?:Ltd|Inc|Group|Museum|College|University|School|Hospital|Street|Road|Shed|Works|Labs?|Institute|Council|Office|Club|Library|Centre|Center|Foundation|Trust|Estate|Farm|City|Junction|Dairies|Bank|Studios?|Press|Media|Systems|Software|Services?|Academy|Union|Association|Society|Station|Agency|Company|Department|Vets|Gallery|Theatre|Hub|Watch|Team|Crew|Squad|Guild|Forum|Forums|Bureau|Academy|Programme|Program|Scheme|Project|Network|Meetup|Conservancy|Hospice|Collective|Playhouse|Depot|Yard|Brewery|Brewing|Bakery|Motors|Airport|Harbour|Harbor|Podcast|Weekly|Journal|Review|App|Cloud|Award|Awards|Fund|Act|Orchestra|Festival|Conference|Africa|America|Europe|Asia)$/u;

/** Where one goes is a place, unless the name tells better. */
const GO_TO = /\bgo (?:(?:on|down|over|up|along|back|straight) )?to $/iu;
/** 'In Cebu, then Dubai'. */
const MORE_PLACES =
  /\b(?:at|in|from|near|around|outside|via|through) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2},? (?:then|and|and then|or) $/u;
/** Whom one is sent to there is nobody by name. */
const DEPARTMENT =
  /^(?:Recruitment|Recruiting|Sales|Marketing|Finance|Legal|Payroll|Personnel|Operations|Ops|Support|Admissions|Procurement|Purchasing|Logistics|Dispatch|Reception|Security|Facilities|Maintenance|Compliance|Accounts|Accounting|Engineering|Design|Product|Research|Production|Planning|Housing|Education|Enterprise|Partnerships|Careers|Talent|People|Pharmacy|Radiology|Outreach|Membership|Events|Training|Quality|Safety|Customs|Archives?|Collections|Conservation|Estates|Registry|Alumni|Scouting|Programming|Wardrobe|Props|Rigging|Stores|Despatch|Control|Editorial|Production|Ta-ra|Tara-a-bit|Cheerio|Toodle-oo|Toodle-pip|Tschüss|Adios|Adiós|Sayonara|Amen|Insha[’']?llah|Inshallah|Mashallah|Ingat|Slainte|Sláinte|Chuck|Duck|Pet|Hen|Mate)$/u;

/** 'The Corn Hall'; 'Lucy Hall' is somebody. */
const isHall = (name: string): boolean =>
  / (?:Hall|Park)$/u.test(name) && !isKnownName(name.split(' ', 1)[0]!.toLowerCase());

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
    if (THING_LAST.test(mention.name) || isHall(mention.name)) continue;
    if (
      !TITLED.test(mention.name) &&
      !ASK_FOR_EITHER.test(before) &&
      !/^ (?:something|somebody|so-and-so)\b/iu.test(after) &&
      PLACE_BEFORE.test(before) &&
      !/\b(?:to|with|ask for|look for|try the|come across|came across|run into|bump(?:ed)? into|heard of|thought of|think of|get hold of) $/iu.test(
        before,
      )
    )
      continue;
    if (!mention.full && DEPARTMENT.test(mention.name)) continue;
    if (MORE_PLACES.test(before) && !isKnownName(mention.name.split(' ', 1)[0]!.toLowerCase())) continue;
    if (/\bto\s$/iu.test(before) && !TALKS_BEFORE.test(before)) continue;
    if (
      GO_TO.test(before) &&
      !isKnownName(mention.name.split(' ', 1)[0]!.toLowerCase()) &&
      !TITLED.test(mention.name) &&
      !/^,? (?:he|she|who)\b/iu.test(after)
    )
      continue;
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
    const known = isNobody(first) && !isNameThere(rest, opens && start === at);
    // A capital at the beginning of a sentence says nothing; a title does.
    if (!known && !(opens && start === at && isEverydayForm(first) && !isTitle(first))) break;
    start += first.length + 1;
    rest = rest.slice(first.length + 1);
    if (rest === '') return undefined;
  }
  const cut = upToAnother(rest);
  rest = cut.name;
  const words = rest.split(' ');
  // Spelled out: 'S-I-O-B-H-Á-N'.
  if (/^\p{Lu}(?:-\p{Lu}){2,}$/u.test(rest) || isTitle(rest)) return undefined;
  // 'CiLCA' is a certificate; 'McAteer' and 'DeShawn' are not.
  if (/\p{Ll}\p{Lu}{2}/u.test(rest)) return undefined;
  if (/^\p{Lu}{2,}$/u.test(rest) || rest.length < 2) return undefined;
  return { name: rest, start, end: start + cut.length, full: words.length > 1 };
}

/**
 * Where signs are missing a name runs on into other words: 'Marlys Marlys Engebretson', 'Denise Well I say ours'. It begins at
 * the last word that is said twice, and ends before a word that is nobody's name.
 */
function upToAnother(text: string): { name: string; length: number } {
  const words = text.split(' ');
  let first = words.lastIndexOf(words[0]!);
  for (const [at, word] of words.entries()) if (at > first && words[at - 1] === word) first = at;
  const end = words.findIndex((word, at) => at > first && isNobody(word));
  const all = words.slice(0, end < 0 ? words.length : end);
  return { name: all.slice(first).join(' '), length: all.join(' ').length };
}

/** 'Will Tanaka', 'talk to Will'; not 'Will you', and no month. */
const isNameThere = (text: string, opens: boolean): boolean =>
  !opens && (text === 'Will' || /^(?:Will|May|June|April|August) \p{Lu}\p{Ll}/u.test(text));

const isNobody = (word: string): boolean =>
  NOBODY.has(word.toLowerCase().replaceAll("'", '’').replace(/\.$/u, ''));

/** 'Mbali Zwane, Cape Town': a second name right after a comma is where the first one is. */
function withoutPlaces(found: PersonMention[], sentence: string): PersonMention[] {
  return found.filter((mention, index) => {
    const previous = found[index - 1];
    if (!previous) return true;
    const between = sentence.slice(previous.end, mention.start);
    // 'Sofia Lindqvist, Andre Baptiste, and …' is a list.
    const isList = mention.full && previous.full && /^,? (?:and|or) /u.test(sentence.slice(mention.end));
    return (
      between !== ', ' ||
      isList ||
      shareWord(previous.name, mention.name) ||
      isShortFor(previous.name, mention.name)
    );
  });
}

/** 'Bash' for 'Bashir', 'Zed' for 'Zeeshan': they begin alike and one follows the other. */
export const isShortFor = (short: string, long: string): boolean =>
  short.length < long.length && short.slice(0, 2).toLowerCase() === long.slice(0, 2).toLowerCase();

export function shareWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(' '));
  return other
    .toLowerCase()
    .split(' ')
    .some((word) => words.has(word));
}
