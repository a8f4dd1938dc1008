import { inPronouns, type OutcomeFact } from '@anyone-else/protocol';
import { listOf, quoted } from '../parts.ts';
import type { Ahead } from './recap.ts';

/** After a real talk, the most pressing first. */
export function realSteps(ahead: Ahead): string[] {
  const { outcome, called, month, pronouns, since } = ahead;
  const settled = new Set((since?.settled ?? []).map(plain));
  return [
    ...thanksStep(ahead),
    ...closerStep(ahead),
    ...outcome.ownPromises
      .filter(({ text }) => !settled.has(plain(text)))
      .map((promise) => `Do what you said you would do: ${inMarks(promise)}`),
    ...namesSteps(ahead),
    ...(month === '' || outcome.inPeace === true
      ? []
      : [
          inPronouns(
            `Write to ${called} again by the end of ${month}, with news or something {they} can use.`,
            pronouns,
          ),
        ]),
  ];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words for the day on which the recap is read; none once thanks were said. */
function thanksStep({ called, since, days }: Ahead): string[] {
  if (since?.thanked) return [];
  if (days < 1) return [`Thank ${called} today: a note counts most within 24 hours of the talk.`];
  if (days < 42) return [`Thank ${called}: late thanks are still thanks.`];
  return [`Thank ${called} in your next message: it is too late for a note of its own.`];
}

/** After practice: what the same talk would have asked for, and what to try next time. */
export function practiceSteps({ outcome, called }: Ahead): string[] {
  const people = listOf(outcome.names.map(({ name }) => name));
  return [
    'Draft the thank-you note, as you would today after a real talk.',
    ...(outcome.closerAsked === false
      ? ['Next time, ask near the end who else you should talk to: it did not come up.']
      : []),
    ...(people === '' || outcome.introduction !== null
      ? []
      : [`${called} named ${people}, and you did not ask for an introduction: next time, do.`]),
    ...outcome.ownPromises.map(
      (promise) => `You said what you would do; after a real talk it has to be kept: ${inMarks(promise)}`,
    ),
  ];
}

/** The question that was forgotten goes into the note, where the playbook says so. */
function closerStep({ outcome, called, playbook, since }: Ahead): string[] {
  if (outcome.closerAsked !== false) return [];
  return playbook.houseRules.closerInFollowUpIfForgotten && !since?.thanked
    ? ['In the same note, ask who else you should talk to: it did not come up in the talk.']
    : [`When you write to ${called} again, ask who else you should talk to: it did not come up in the talk.`];
}

function namesSteps({ outcome, called, pronouns, since }: Ahead): string[] {
  const { introduction } = outcome;
  const reached = new Set((since?.reached ?? []).map(plain));
  const names = outcome.names.filter(({ name }) => !reached.has(plain(name)));
  // Whoever was named has been written to.
  if (names.length === 0 && outcome.names.length > 0) return [];
  if (names.length === 0)
    return introduction?.offered === true
      ? [
          `${called} offered an introduction: say yes to it in your note, and answer the same day when it comes.`,
        ]
      : [];
  const people = listOf(names.map(({ name }) => name));
  if (introduction === null)
    return [
      since?.thanked
        ? `Write to ${people}, and say who suggested it.`
        : inPronouns(
            `In your note, ask ${called} to introduce you to ${people}; or write yourself, and say who suggested it.`,
            pronouns,
          ),
    ];
  if (!introduction.offered)
    return [
      `${called} did not say yes to an introduction. If you write to ${people} yourself, say that you spoke with ${called} only if that was all right.`,
    ];
  if (names.length > 1)
    return [
      `Give ${called} a few days for the introduction that was promised. Then write to ${people}, and say who suggested it.`,
    ];
  return introduces(outcome)
    ? [`Write to ${people} once ${called} has introduced you, and say who suggested it.`]
    : [`Give ${called} a few days to speak to ${people}. Then write, and say who suggested it.`];
}

/** Whether the two were to be brought together, and not only one spoken to of the other. */
function introduces({ promises, introduction }: Ahead['outcome']): boolean {
  const made = promises.filter(({ turn }) => turn !== null && turn === introduction?.turn);
  return (
    !made.some(({ text }) => SPEAKS_TO.test(text)) || made.some(({ text }) => BRINGS_TOGETHER.test(text))
  );
}
const SPEAKS_TO =
  /\b(?:tell|message|text|mail|e-?mail|inform|ask|call|ring|write|speak|talk|ping|drop) (?:to |with )?(?:him|her|them|\p{Lu}\p{L}+)(?![\p{L}])|\bmention (?:you|your name)\b/iu;
const BRINGS_TOGETHER = /\b(?:introduc\p{L}*|intro|connect|in touch|both|number)\b/iu;

/** The user's words in marks, as the contact's are. */
const inMarks = ({ text }: OutcomeFact): string => (text.includes('“') ? text : quoted(text));
