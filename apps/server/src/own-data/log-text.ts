import { type PersonEntry, type TalkMended, type TalkTold, toldOf } from '@anyone-else/protocol';
import { literal, literalLine } from '@anyone-else/transcripts';
import { type Dates, datesIn } from './dates.ts';
import { LETTER_TITLES, letterText } from './letter-text.ts';

const ANSWERS = { yes: 'They said yes.', no: 'They said no.', other: 'They wrote.' } as const;

/** A line of a person's log as Markdown: when, what, and all words that were kept of it. */
export function entryText(entry: PersonEntry, dates: Dates): string {
  const [what, ...more] = wordsOf(entry, dates);
  return [`**${dates.time(entry.at)}:** ${what}`, ...more].filter((part) => part !== '').join('\n\n');
}

/** The first is a sentence; the others are paragraphs. */
function wordsOf(entry: PersonEntry, dates: Dates): string[] {
  switch (entry.type) {
    case 'wrote':
      return [
        `You wrote: ${LETTER_TITLES[entry.letter]}.`,
        entry.subject === '' && entry.body === '' ? '' : letterText(entry),
      ];
    case 'heard':
      return [ANSWERS[entry.answer], literal(entry.note)];
    case 'set':
      return [
        `A talk was agreed for ${dates.time(entry.on)}, ${entry.minutes} minutes.`,
        literal(entry.where),
      ];
    case 'called-off':
      return ['The talk was called off.'];
    case 'talked':
      return [`You talked on ${dates.day(entry.on)}.`, toldText(toldOf(entry)), mendedText(entry.mended)];
    case 'touched':
      return ['You were in touch.', literal(entry.note)];
    case 'kept':
      return [
        `${entry.how === 'let-go' ? 'Not waited for any longer' : 'A promise was kept'}:`,
        literal(entry.promise),
      ];
    case 'let-be':
      return ['You let something be:', literal(entry.text)];
    case 'check-in-moved':
      // A day is the same day in every zone.
      return [`The next check-in was moved to ${datesIn('').day(entry.to)}.`];
    case 'status':
      return [`You set where you stand: ${entry.status.replaceAll('-', ' ')}.`];
  }
}

const mendedText = (mended: TalkMended | undefined): string =>
  mended === undefined
    ? ''
    : [
        ...listed('What you took out', mended.out),
        ...listed(
          'What you added',
          mended.added.map(({ text }) => text),
        ),
      ].join('\n\n');

function toldText(told: TalkTold | null): string {
  if (told === null) return '';
  const names = told.names.map(({ name, role, company, why }) =>
    [name, role, company, why].filter((part) => part !== '').join(', '),
  );
  return [
    ...listed('What you learnt', told.takeaways),
    ...listed('Something personal', told.personal === '' ? [] : [told.personal]),
    ...listed('Who was named', names),
    ...listed('What they said they would do', told.promises),
    ...listed('What you said you would do', told.ownPromises),
    ...(told.notes === '' ? [] : ['Your notes:', literal(told.notes)]),
  ].join('\n\n');
}

const listed = (what: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${what}:`, lines.map((line) => `- ${literalLine(line)}`).join('\n')];
