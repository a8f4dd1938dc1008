import { ANSWERED_BEATS, type OwnContact, type PersonaCard } from '@anyone-else/protocol';

type Made = Pick<OwnContact, 'by' | 'basedOn' | 'borrowed'>;

const GENERAL = 'speaks of work in general, as nobody of ours is near that field';

/** Whose stories a contact of the user's own tells, and why. @param first their first name. */
export function whoseStories(
  { by, basedOn, borrowed = [] }: Made,
  first: string,
  lender?: PersonaCard,
): string {
  if (by === 'file')
    return `They stand in the file that you brought: made up, or borrowed from somebody else, and not ${first}’s own.`;
  const whom = lender ? `${lender.name}, ${lender.role.toLowerCase()}` : 'one of our own people';
  const because = basedOn?.because.map((word) => `‘${word}’`).join(', ');
  const from =
    basedOn &&
    `borrowed from ${whom} (${basedOn.field}), the nearest we have${because ? `: ${because}` : ''}`;
  if (by === 'embedded') return from ? `They are ${from}.` : `${first} ${GENERAL}.`;
  if (borrowed.length === 0) return 'The model made them up.';
  const nothing = ANSWERED_BEATS.every((beat) => borrowed.includes(`answers: ${beat}`));
  if (nothing)
    return `The model gave no answers that could be used. ${from ? `They are ${from}.` : `So ${first} ${GENERAL}.`}`;
  return `The model made up what it could. ${from ? `The rest is ${from}.` : `For the rest, ${first} speaks of work in general.`}`;
}
