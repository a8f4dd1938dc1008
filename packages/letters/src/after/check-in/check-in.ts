import { inPronouns } from '@anyone-else/protocol';
import { endingFor } from '../../before/lines/frame.ts';
import type { Piece } from '../../before/piece.ts';
import { replySubject } from '../../before/sent.ts';
import type { LetterInput } from '../../letter-input.ts';
import type { LetterMaker, Wanting } from '../../maker.ts';
import { quoted } from '../../parts.ts';
import { leftOut } from '../left-out.ts';
import { factOf, letterOf, type Since, said, sinceTalk } from '../setting.ts';
import { checkInsOf, type Idea, ideasFor } from './ideas.ts';
import {
  ADVICE,
  ADVICE_NEXT,
  ANYTHING,
  ARTICLE,
  ARTICLE_NEXT,
  CLOSINGS,
  KEPT,
  KEPT_NEXT,
  OPENINGS,
  PROJECT,
  PROJECT_NEXT,
} from './lines.ts';
import { NOTED, NOTED_PROJECT } from './note-lines.ts';

export const CHECK_IN_WORDS = 120;
/** So many other choices of wording are tried before a sentence of an earlier letter stays. */
const TRIES = 12;

/** A sign of life every few weeks or months, with something of use in it. */
export const checkIn: LetterMaker = {
  most: { of: 'words', most: CHECK_IN_WORDS },
  checks: [
    'length',
    'subject',
    'greeting',
    'idea-of-value',
    'how-it-went',
    'not-too-soon',
    'no-pressure',
    'no-resume',
    'no-job-ask',
    'no-placeholder',
    'facts',
  ],
  ideas: (input) => ideasFor(input).map(({ id, label }) => ({ id, label })),
  draft(input) {
    const idea = chosenIdea(input);
    const earlier = checkInsOf(input);
    const rounds = Array.from({ length: TRIES }, (_, at) =>
      letterFor(input, idea, earlier.length * TRIES + at),
    );
    // The second letter says nothing in the words of the first, where there is another way to say it.
    const fewest = rounds.reduce((best, one) =>
      repeats(one, earlier) < repeats(best, earlier) ? one : best,
    );
    return { letter: fewest, wanting: wantingFor(input, idea) };
  },
};

/** The idea that was asked for; the weightiest where none was, or where it is spent. */
export function chosenIdea(input: LetterInput): Idea {
  const ideas = ideasFor(input);
  return ideas.find(({ id }) => id === input.idea) ?? ideas[0]!;
}

function letterFor(input: LetterInput, idea: Idea, round: number) {
  const since = sinceTalk(input, `check-in ${idea.id}`, round);
  const { choose, month, at } = since;
  const opening: Piece | undefined =
    input.talk === null ? undefined : { text: choose('opening', OPENINGS)(month, at) };
  return letterOf(
    input,
    since,
    { kind: 'check-in', subject: replySubject(input) ?? subjectOf(since, input) },
    {
      paragraphs: [
        opening === undefined ? [] : [opening],
        ideaPieces(idea, since),
        [{ text: choose('closing', CLOSINGS), spare: 1 }],
      ],
      ending: endingFor(since),
      most: CHECK_IN_WORDS,
    },
  );
}

/** Long sentences of it that an earlier letter holds word for word. */
const repeats = ({ body }: { body: string }, earlier: readonly { body: string }[]): number =>
  body
    .split('\n\n')
    .slice(1, -1)
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s/u))
    .filter((sentence) => earlier.some((other) => other.body.includes(sentence))).length;

function ideaPieces(idea: Idea, { choose }: Since): Piece[] {
  switch (idea.kind) {
    case 'anything':
      return [{ text: choose('anything', ANYTHING) }];
    case 'kept':
      return [
        {
          text: choose('kept', KEPT)(quoted(idea.promise)),
          facts: [{ kind: 'own-promise', text: idea.promise, turn: null, from: 'log' }],
        },
        { text: choose('kept next', KEPT_NEXT), spare: 2 },
      ];
    default: {
      const [lead, next] = {
        advice: [ADVICE, ADVICE_NEXT] as const,
        article: [ARTICLE, ARTICLE_NEXT] as const,
        project: [PROJECT, PROJECT_NEXT] as const,
      }[idea.kind];
      const own = idea.kind === 'project' ? NOTED_PROJECT : NOTED;
      return [
        {
          text: choose('lead', idea.fact.form === 'note' ? own : lead)(said(idea.fact)),
          facts: [factOf('takeaway', idea.fact)],
        },
        { text: choose('next', next) },
      ];
    }
  }
}

const subjectOf = ({ choose, at }: Since, { talk }: LetterInput): string =>
  choose('subject', [
    `A few lines since our talk about your work${at}`,
    'A short hello, and something you told me',
    talk === null ? 'A short hello' : 'Since we last spoke',
    `Following on from our talk${at === '' ? '' : ` about work${at}`}`,
    'Thinking back to our talk',
    `Greetings since our talk${at === '' ? '' : ` about your work${at}`}`,
  ]);

function wantingFor(input: LetterInput, idea: Idea): Wanting[] {
  const { page, talk } = input;
  const words = (text: string) => inPronouns(text, page.pronouns);
  const own: Wanting[] = (
    {
      advice: ['Add a sentence on how it went: what you did, and what came of it.'],
      project: ['Add a sentence on where the project stands now.'],
      article: [words('If you have read something that fits, say so, and put its address for {them}.')],
      kept: [],
      anything: [],
    }[idea.kind] as string[]
  ).map((text) => ({ where: 'letter', text }));
  return talk === null
    ? [
        ...own,
        {
          where: 'talk',
          text: words('Say how your talk went, so that there is something of it to take up.'),
        },
      ]
    : [...own, ...leftOut(input)];
}
