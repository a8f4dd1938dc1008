import type { Beat, QuestionCheck, QuestionCheckId, Reading } from '@anyone-else/protocol';
import { inPronouns } from '@anyone-else/protocol';
import { countQuestions } from '@anyone-else/scoring';
import { betterFor } from './better.ts';
import { type LookUp, lookUp } from './look-up.ts';
import { type AboutMe, aboutMe, type Favour, favourIn, type Unkind, unkindIn } from './manners.ts';
import { plannedBeats } from './missing.ts';
import { type Openness, openness } from './open.ts';
import { isOtherTongue } from './other-tongue.ts';
import { plainly } from './plainly.ts';
import type { Preparing } from './preparing.ts';

type Item = QuestionCheck['items'][number];
type Said = Omit<Item, 'id'>;

/** What can be said of one question before it is asked; of blanks, nothing. */
export function checkQuestion(text: string, reading: Reading, preparing: Preparing): QuestionCheck {
  const plain = plainly(text, preparing);
  if (!/\p{L}/u.test(text)) return { beats: [], items: [] };
  if (isOtherTongue(text)) return { beats: [], items: [{ id: 'open', ...NOT_READ }] };
  const unkind = unkindIn(plain, reading);
  // Where somebody lives is no fact to be looked up.
  const found: LookUp = unkind === 'private' ? { verdict: 'good' } : lookUp(plain, reading, preparing);
  const isFact = found.verdict === 'mend';
  const open = openness(plain, reading, isFact && found.kind !== undefined && ONE_FACT.has(found.kind));
  const me = aboutMe(plain, reading);
  const favour = favourIn(plain, reading);
  const count = countQuestions(asAsked(text));
  const stacked = count >= 3 || sureOf(reading, 'question-stacking');
  const say = (id: QuestionCheckId, said: Said): Item => ({
    id,
    ...said,
    text: inPronouns(said.text, preparing.page.pronouns),
  });
  const better = betterFor(
    text,
    reading,
    {
      favour: favour === 'introduction' ? undefined : favour,
      unkind,
      verdictOnMe: me !== undefined,
      lookUp: isFact ? found : undefined,
      stacked,
      closed: open === 'closed',
    },
    preparing,
  );
  return {
    beats: beatsOf(text, reading, preparing),
    items: [
      say('look-up', ofLookUp(found)),
      say('open', OPEN[open]),
      say('about-them', ofMe(me, favour)),
      say('one-at-a-time', ofCount(count, stacked)),
      say('no-favour', favour ? FAVOUR[favour] : NO_FAVOUR),
      say('kind-words', unkind ? UNKIND[unkind] : KIND),
    ],
    ...(better === undefined ? {} : { better }),
  };
}

function beatsOf(text: string, { labels }: Reading, preparing: Preparing): Beat[] {
  const planned = plannedBeats(text, preparing);
  const read = labels.beats.filter((beat) => beat !== 'other' && !planned.includes(beat));
  return [...planned, ...read];
}

/** 'What products', 'which ports' ask for a list: it may be long, and it is on a page all the same. */
const ONE_FACT = new Set<string>([
  'size',
  'founding',
  'place',
  'does',
  'title',
  'years',
  'before',
  'studies',
  'heads',
  'owners',
  'price',
  'page',
  'meaning',
]);

const sureOf = ({ labels, unsure }: Reading, foul: Reading['labels']['fouls'][number]): boolean =>
  labels.fouls.includes(foul) && !unsure.includes(foul);

/** What is typed quickly lacks the mark by which questions are counted. */
const asAsked = (text: string): string => (/[?!.]["'”’)]*\s*$/u.test(text) ? text : `${text}?`);

function ofLookUp({ verdict, known, leansOn }: LookUp): Said {
  if (verdict === 'good')
    return {
      verdict,
      text: leansOn ? 'You show what you know and ask on from there.' : 'No page answers this; {they} can.',
    };
  if (known)
    return { verdict, text: `You know this already: “${known}”. Ask what is not written there.`, known };
  return verdict === 'mend'
    ? { verdict, text: 'A search or {their} profile answers this. Ask what only {they} can tell you.' }
    : { verdict, text: 'This may stand on a page. Look before you ask.' };
}

const NOT_READ: Said = { verdict: 'look', text: 'Only English is read here: this one is for you to judge.' };

const OPEN: Record<Openness, Said> = {
  open: { verdict: 'good', text: 'Open: {they} can tell a story.' },
  'closed-and-right': { verdict: 'good', text: 'A yes or no is all right here.' },
  closed: { verdict: 'mend', text: 'A word or two would answer this. Asked openly, it can bring a story.' },
  note: { verdict: 'look', text: 'This reads as a note. Put it as you would say it.' },
};

function ofMe(me: AboutMe | undefined, favour: Favour | undefined): Said {
  if (me === 'verdict')
    return {
      verdict: 'mend',
      text: 'This asks for a verdict on you, which {they} can hardly give. Ask what {they} {have|has} seen.',
    };
  if (me === 'tale')
    return { verdict: 'mend', text: 'Most of this is about you. One short clause of it is enough.' };
  if (me === 'long')
    return {
      verdict: 'look',
      text: 'There is much of you before the question. Shorter, it is easier to answer.',
    };
  if (favour === 'job' || favour === 'papers')
    return {
      verdict: 'mend',
      text: 'This turns the talk to you. Keep it with {them} and what {they} {have|has} seen.',
    };
  return { verdict: 'good', text: 'It stays with {them}.' };
}

function ofCount(count: number, stacked: boolean): Said {
  if (stacked)
    return {
      verdict: 'mend',
      text: 'Three questions or more at once: one answer rarely holds them all. Keep the others for later.',
    };
  return count === 2
    ? { verdict: 'look', text: 'Two questions at once: an answer may drop one of them.' }
    : { verdict: 'good', text: 'One thing at a time.' };
}

const NO_FAVOUR: Said = { verdict: 'good', text: 'It asks for no favour.' };
const FAVOUR: Record<Favour, Said> = {
  job: {
    verdict: 'mend',
    text: 'This asks for a job, which is hard to answer with anything but no. Ask for advice.',
  },
  openings: {
    verdict: 'mend',
    text: 'Open jobs stand on their page, and asked here it sounds like asking for one. Ask for advice.',
  },
  papers: {
    verdict: 'mend',
    text: 'This gives {them} homework. Ask what such papers should show; {they} may offer to look.',
  },
  introduction: { verdict: 'look', text: 'Keep this for when {they} {have|has} named somebody.' },
};

const KIND: Said = { verdict: 'good', text: 'Kindly put.' };
const UNKIND: Record<Unkind, Said> = {
  brain: { verdict: 'mend', text: 'To pick a brain could mean anything. The question itself is kinder.' },
  pay: { verdict: 'mend', text: 'What somebody earns is private. Ask how people find out what is fair.' },
  private: {
    verdict: 'mend',
    text: 'This is private. Stay with the work, and {they} may tell you of {themself}.',
  },
  corner: { verdict: 'look', text: 'This may put {them} on the spot. Ask what the place is like instead.' },
  rude: { verdict: 'mend', text: 'This may sting. Put it as you would to somebody you like.' },
};
