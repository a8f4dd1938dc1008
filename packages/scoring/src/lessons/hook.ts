import { countWords, sentenceRanges } from '@anyone-else/protocol';
import { type HookKind, invitedQuestion, kindOf } from './invitation.ts';
import { asTheirs, retold, toldTo, VERB } from './retell.ts';

/** A piece of the contact's own words that a listener could take up, and the question it invites. */
export interface Hook {
  /** The contact's own words, without ums and without words said twice over. */
  words: string;
  kind: HookKind;
  /** How much there is to take up; higher is better. */
  pull: number;
}

const LONGEST = 16;
const SHORTEST = 4;
/** Less than this and there is nothing to take up ('I can hear that'). */
const LEAST_PULL = 3;
/** What is of no kind that invites a question has to be the more telling. */
const LEAST_PLAIN = 4;
/** Text of one turn beyond this is not searched. */
const SEARCHED = 4_000;

const CONCRETE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|hundred|thousand|million|once|only|never|nobody|because|instead)\b/giu;
const EMPTY =
  /^(?:yes|no|sure|right|ok|okay|hm+|ha|good question|thanks?|thank you|hi|hello|hey|bye|goodbye|of course|no (?:trouble|problem)|happy to|fire away|go (?:on|ahead)|please|well|mm|i see|exactly|good luck|cheers|sorry)\b[^a-z]*(?:\w+\W*){0,3}$/iu;
/** About the call itself, the time or the user: nothing of the contact's to take up. */
const NOT_THEIRS =
  /\b(?:you(?:['’](?:re|ve|d|ll))? (?:are|have|were|sound|look|seem|said|mentioned|told|wrote|must|know|asked)|your (?:email|message|question|cv|name|call|background|résumé|resume)|minutes?|(?:quarter of an|half an|the|an) hour|half past|quarter past|going to (?:go|stop)|about to start|(?:end|stop|leave it|stop you) (?:it )?(?:here|there)|happy to tell|i['’]ll (?:send|mail|email|write|ask)|said no|(?:not going to|rather not|can['’]?t|won['’]?t|not allowed to) (?:discuss|say|tell|answer|share|talk about)|what it['’]s about|this call|my next (?:call|meeting)|thank you|i(?:['’]m| am) (?:sorry|afraid)|have to go|got to go|goodbye|(?:it|that|this)['’]s (?:certainly |just |only |really )?(?:part|one|all|some|the thing|true|fine|right|what)|talk to you|i hear (?:you|every)|breaking up|bad line)\b/iu;

/** Excuses, refusals and what they think of the user's papers: nobody wants to hear them again. */
const EXCUSE =
  /\b(?:(?:have|has|had|did)(?:n['’]t| not)(?: really| actually| yet)? (?:(?:had|have|got|gotten|find|found)(?: the| any| much)? (?:time|a (?:chance|moment|minute))|(?:read|opened?|looked at|seen|got (?:round|around) to) (?:it|your|that))|i (?:did|do) see (?:something|it|your|an? (?:mail|email|message))|(?:not sure|don['’]t know)(?: that| if| how much| what)? i (?:can|could|should|['’]m)|i(?:['’]m| am) not (?:the right|the person|able|allowed|in a position|really the)|i (?:can(?:no|['’])t|couldn['’]t|won['’]t|don['’]t) (?:promise|help|refer|recommend|really (?:help|say)|do (?:that|much)|discuss|share|comment|make any)|(?:we|they)(?:['’]re| are) not hiring|no (?:openings?|vacanc(?:y|ies))|not my (?:place|call|department)|résumé|resume|\bcv|can['’]t (?:just )?(?:put|pass) (?:you|your)|you(?:['’]d| would) have to (?:apply|ask)|go through (?:hr|the website|the portal))\b/iu;

/** The piece of a text most worth taking up; undefined where nothing in it is. */
export const hookIn = (text: string): Hook | undefined => hooksIn(text)[0]?.hook;

/** A hook with the sentence that it stands in, word for word. */
export interface FoundHook {
  hook: Hook;
  sentence: string;
}

/** All pieces of a text that a listener could take up, the most telling first. */
export function hooksIn(text: string): FoundHook[] {
  const found: FoundHook[] = [];
  for (const { start, end } of sentenceRanges(text.slice(0, SEARCHED))) {
    const whole = text.slice(start, end);
    const sentence = withoutStutter(whole);
    // Several blanks in a row stand where something was hidden in it.
    if (
      sentence.endsWith('?') ||
      / {2}/u.test(sentence) ||
      EMPTY.test(sentence) ||
      NOT_THEIRS.test(sentence) ||
      EXCUSE.test(sentence)
    )
      continue;
    for (const words of pieces(sentence)) {
      const hook = weigh(words);
      if (hook) found.push({ hook, sentence: whole.trim() });
    }
  }
  return found.toSorted((one, other) => other.hook.pull - one.hook.pull);
}

/** A whole short sentence, else its clauses: what stands between pauses, without the joining word. */
function pieces(sentence: string): string[] {
  const bare = withoutEnds(sentence);
  if (countWords(bare) <= LONGEST) return [bare];
  return bare
    .split(/[,;:–—] |(?<=\w) (?=but |because |so that |which |until )/u)
    .map((piece) =>
      withoutEnds(piece.replace(/^(?:and|but|so|because|then|which|that|or|until|well|honestly),? /iu, '')),
    )
    .filter((piece) => countWords(piece) <= LONGEST);
}

/** 'If something uh comes, you you don't' → 'If something comes, you don't'. */
export const withoutStutter = (text: string): string =>
  text
    .replace(/(?:,? ?(?<![\p{L}'’-])(?:um+|uh+|erm?|er+|uhm+|mhm)(?![\p{L}'’-])(?:,|\.{2,}|…)?)+/giu, '')
    .replace(
      /(?<![\p{L}'’-])((?!(?:that|had|very|really|no|so|many|long)\b)[\p{L}'’]+)(?:,? \1)+(?![\p{L}'’-])/giu,
      '$1',
    )
    .replace(/^[,\s]+(?=\S)/u, '');

const withoutEnds = (text: string): string =>
  text
    .trim()
    .replace(
      /^(?:As I said|I have to say|I must say|I mean|I guess|I suppose|I'd say|to be honest|let's say|you know|mind you),? (?:that )?/iu,
      '',
    )
    .replace(/^that (?=(?:the|an?|it|he|she|they|we|I|you|my|our)\b)/iu, '')
    .replace(
      /^(?:oh|ah|well|yes|no|hm+|mm|ha|honestly|so|yeah|okay|right|sure|um+|er+|and|but|because)[,.!?:]* (?=\p{L})/iu,
      '',
    )
    // What it came after was said before, and is not said again.
    .replace(
      /^(?:and |so )?(?:then|next|after that|later|afterwards)[,:]? (?=(?:I|we|they|he|she|it|you|the|my|our|somebody|nobody)\b)/iu,
      '',
    )
    // What follows from it is a thought of its own.
    .replace(
      /(?=, so )(?<=^(?:\S+ ){3,}\S+), so (?!that\b)(?=(?:I|we|they|he|she|it|you|my|our|the)\b).*$/iu,
      '',
    )
    .replace(/ (?:before|after|though)[.!?]*$/iu, '')
    .replace(
      /,? (?:because|and|but|so|or|which|,? (?:yes|no|right|yeah|you know|really|mind you))[.!?]*$/iu,
      '',
    )
    .replace(/(?<![\s.!?…,;:–—'"“”‘’])[\s.!?…,;:–—'"“”‘’]+$/u, (end) => (/^[’']$/u.test(end) ? '' : ''))
    .replace(/^[\s'"“”‘’–—]+/u, '');

function weigh(words: string): Hook | undefined {
  const count = countWords(words);
  if (count < SHORTEST || unbalanced(words) || ELLIPTIC.test(words)) return undefined;
  const { kind, worth } = kindOf(words);
  const concrete = Math.min(2, words.match(CONCRETE)?.length ?? 0);
  const verb = VERBISH.test(words) ? 1 : -2;
  const length = count <= 12 ? Math.min(count, 9) / 4 : 1.5;
  const pull = worth + concrete + verb + length - (RUN_ON.test(words) && count > 8 ? 2 : 0);
  return pull >= (kind === 'plain' ? LEAST_PLAIN : LEAST_PULL) ? { words, kind, pull } : undefined;
}

/** 'The masking tape, and I'd say it again': a thing named in answer to a question, which makes no sense without it. */
const ELLIPTIC = new RegExp(
  `^(?:the|an?|my|our|your|his|her|their|that|this|those|these)(?: (?!(?:${VERB})\\b)[\\p{L}\\p{N}'’-]+){1,5}, (?:and|but|or|so|because)\\b`,
  'iu',
);

/** Speech written down without a mark: where a thought ends is anybody's guess. */
const RUN_ON = /^\p{Ll}[^,;:'’]*$/u;

/** A rough sign of a whole thought: somebody does or is something. */
const VERBISH =
  /\b(?:i|we|you|they|he|she|it|that|there|nobody|everybody|people|who)\b(?:['’]\w+)? \w+|\b(?:is|are|was|were|has|had|have|do|does|did|can|could|will|would)\b|^(?:write|read|find|take|go|bring|learn|try|start|build|make|ask|talk|sit|look|don['’]t|keep|put|get|be|send|show|pick)\b/iu;

/** A quotation mark or bracket opened and not closed would look broken inside our own. */
const unbalanced = (words: string): boolean =>
  (words.match(/[“”"()]/gu)?.length ?? 0) % 2 === 1 || /[{}<>[\]]|(?:^|\s)['‘]/u.test(words);

/** Their words given back and an open question that leans on them, ready to say; `earlier` for what was said long before. */
export function takeUp(hook: Hook, seed = 0, earlier = false): string {
  const thing = thingIn(hook);
  if (thing) return `Tell me about ${thing}.`;
  const back = givenBack(hook, earlier);
  // Words that had to be quoted are no plain thought: a question that hangs on one of them may miss the others.
  const kind = back.includes('“') && !SURE_KINDS.includes(hook.kind) ? 'plain' : hook.kind;
  return `${back} ${invitedQuestion(hook.words, kind, seed)}`;
}

/** Kinds that are told from more than one word. */
const SURE_KINDS: readonly HookKind[] = ['advice', 'people'];

/** 'Tell me about the masking tape.' from 'I'd say the masking tape, and I'd say it again'; undefined where no thing leads. */
export function takeUpThing(text: string): string | undefined {
  const words = withoutEnds(withoutStutter(text)).split(/, | (?:and|but) /u)[0] ?? '';
  const thing = thingIn({ words, kind: 'plain', pull: 0 });
  return thing && `Tell me about ${thing}.`;
}

/** 'your daughter’s drawing' from 'My daughter’s drawing': a thing and nothing said of it. */
function thingIn({ words }: Hook): string | undefined {
  const bare = words.replace(/(?<![.!…])[.!…]+$/u, '');
  return countWords(bare) <= MOST_OF_A_THING && A_THING.test(bare) && !SAYS_SOMETHING.test(bare)
    ? asTheirs(bare)
    : undefined;
}

const MOST_OF_A_THING = 8;
const A_THING = /^(?:my|our|the) (?:[\p{L}\p{N}'’-]+ ){0,6}[\p{L}\p{N}'’-]+$/iu;
const SAYS_SOMETHING = new RegExp(
  `\\b(?:${VERB})\\b|\\b(?:find|make|take|give|come|go|get|know|need|want|say|see|tell|ask|keep|pay|love|like|hate|help|let|buy|sell|read|write|learn|teach|leave|stay|live)\\b|\\b(?:i|you|we|they|he|she|it|me|us|that|which|who)\\b`,
  'iu',
);

function givenBack(hook: Hook, earlier: boolean): string {
  const said = earlier ? 'Earlier you said' : 'You said';
  const order = toldTo(hook);
  if (order) return `${earlier ? 'Earlier you told' : 'You told'} me ${order}.`;
  const clause = retold(hook, earlier);
  if (!clause) return `${said} “${hook.words}”.`;
  return !earlier && /^you(?:r|['’]\p{L}+)?\b/u.test(clause) ? `So ${clause}.` : `${said} that ${clause}.`;
}

/** That it landed, in half a sentence. */
export const remembered = (hook: Hook): string => noted(hook) ?? `“${hook.words}”: I'll remember that.`;

function noted(hook: Hook): string | undefined {
  const order = toldTo(hook);
  if (order) return `I'll remember ${order}.`;
  const clause = retold(hook, true);
  return clause && `I'll remember that ${clause}.`;
}

/** What one takes home from a talk, rather than what one was told on the way. */
export const KEPT: readonly HookKind[] = ['advice', 'learned', 'people', 'hard'];

/** Half a sentence on what was just said, with a blank after it, so that a new topic does not pass over it; or nothing. */
export function leadFrom(text: string): string {
  const hook = hookIn(text);
  const lead = hook && KEPT.includes(hook.kind) ? noted(hook) : undefined;
  return lead ? `${lead} ` : '';
}
