import { roleOf } from './fields.ts';
import type { ThankYouInput } from './input.ts';
import { ownPromiseIn } from './own-promise.ts';
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
  const own = ownPromiseIn(turns);
  parts.push({
    paragraph: 'next',
    text:
      own !== undefined
        ? `As I said, ${own.text}.`
        : agreed
          ? "I'll write again and let you know how I get on."
          : "I'd be glad to let you know how I get on.",
    facts: own === undefined ? [] : [{ kind: 'own-promise', text: own.text, turn: own.turn }],
    spare: own === undefined ? 5 : 1,
  });
  return parts;
}
