import type { Letter } from '@anyone-else/protocol';
import { greetingTo, nameParts } from './address.ts';
import { fromKnown } from './from-known.ts';
import { fromWords } from './from-words.ts';
import type { ThankYouInput } from './input.ts';
import { nextParts } from './next-parts.ts';
import { layOut, type Part } from './parts.ts';
import { peopleParts } from './people-parts.ts';
import { personalPart, takeawayParts } from './talk-parts.ts';

/** The most names one note gives thanks for. */
const NAMES = 3;

/**
 * The thank-you note for a talk: what the contact really told, offered and whom they named, and the closer where it was
 * forgotten. At most 170 words. Every fact in it is listed with the turn it rests on, and its text stands in the body.
 * The same talk gives the same note.
 */
export function draftThankYou(input: ThankYouInput): Letter {
  const told = input.known === undefined ? fromWords(input) : fromKnown(input.known, input);
  const names = othersOf(input).slice(0, NAMES);
  const parts: Part[] = [
    { paragraph: 'thanks', text: thanksLine(input), facts: [], spare: 0 },
    ...takeawayParts(told.takeaways),
    ...personalPart(told.personal),
    ...peopleParts({ names, offered: told.offered, introductionSettled: told.introductionSettled }),
    ...nextParts({ ...input, names }),
  ];
  const name = input.user.name?.trim();
  const { body, facts } = layOut(
    greetingTo(input.contact.name, input.turns),
    parts,
    name ? `Warm regards,\n${name}` : 'Warm regards,',
  );
  return { kind: 'thank-you', subject: subjectOf(input), body, facts };
}

/** The people named, each once; never the two who were talking. */
function othersOf({ known, names, user, contact }: ThankYouInput): ThankYouInput['names'] {
  const self = [user.name, contact.name].map((name) => nameParts(name ?? ''));
  const isSelf = (name: string) =>
    self.some(
      ({ given, family }) =>
        (given && name === `${given} ${family}`) || (family && bareName(name) === family),
    );
  return (known?.names ?? names).filter(
    ({ name }, i, all) => !isSelf(name) && all.findIndex((other) => other.name === name) === i,
  );
}

const bareName = (name: string) => {
  const { given, title, family } = nameParts(name);
  return title === undefined && given !== undefined ? given : family;
};

/** No workplace to thank them for. */
const NO_COMPANY = /^(?:|-|none|n\/a|self[- ]employed|freelance|freelancer|independent|retired)$/i;

function companyOf({ contact }: ThankYouInput): string | undefined {
  const company = contact.company?.trim() ?? '';
  return NO_COMPANY.test(company) ? undefined : company;
}

function thanksLine(input: ThankYouInput): string {
  const company = companyOf(input);
  const where = company === undefined ? '' : ` at ${company}`;
  return `Thank you for your time, and for talking to me about your experience${where}${company?.endsWith('.') ? '' : '.'}`;
}

function subjectOf(input: ThankYouInput): string {
  const company = companyOf(input);
  return company === undefined
    ? 'Thank you for talking to me about your work'
    : `Thank you for talking to me about your work at ${company}`;
}
