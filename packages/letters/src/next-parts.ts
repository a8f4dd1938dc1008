import { roleOf } from './fields.ts';
import type { ThankYouInput } from './input.ts';
import type { Part } from './parts.ts';

/** The closer when it was forgotten, and the promise to write. */
export function nextParts({ closer, names, playbook, turns, user }: ThankYouInput): Part[] {
  const parts: Part[] = [];
  if (!closer.asked && playbook.houseRules.closerInFollowUpIfForgotten) {
    const ask =
      names.length > 0
        ? `is there anyone else, besides ${names[0]!.name}, you think I should talk to`
        : 'is there anyone else you think I should talk to';
    const role = roleOf(user.targetRole);
    const kind = role === undefined ? '' : `, perhaps somebody close to the ${role} role`;
    parts.push({
      paragraph: 'next',
      text: `There is one thing I forgot to ask: ${ask}${kind}?`,
      facts: [{ kind: 'closer', text: ask, turn: null }],
      spare: 0,
    });
  }
  const agreed = turns.some(
    (turn) => turn.speaker === 'user' && turn.labels?.beats.includes('stay-in-touch'),
  );
  parts.push({
    paragraph: 'next',
    text: agreed
      ? "I'll write again and let you know how I get on."
      : "I'd be glad to let you know how I get on.",
    facts: [],
    spare: 5,
  });
  return parts;
}
