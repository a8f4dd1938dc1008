import { roleOf } from './fields.ts';
import type { ThankYouInput } from './input.ts';
import { promiseNoted } from './noted-promise.ts';
import { type OwnPromise, ownPromiseIn } from './own-promise.ts';
import { deedIn, type OwnWords } from './own-words.ts';
import type { Part } from './parts.ts';

/** The closer when it was forgotten, and the promise to write. */
export function nextParts(input: ThankYouInput): Part[] {
  const { closer, names, playbook, turns, user, notes, contact } = input;
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
  const deed = deedIn(turns);
  const report = ownPromiseIn(turns);
  const own = [deed, report].filter((promise) => promise !== undefined);
  const noted = promiseNoted(notes, contact, { turns, others: names });
  if (noted !== undefined && report === undefined)
    parts.push({
      paragraph: 'next',
      text: `${noted}.`,
      facts: [{ kind: 'own-promise', text: noted, turn: null, noted: true }],
      spare: 1,
    });
  parts.push({
    paragraph: 'next',
    text: ownLine(deed, report, agreed),
    facts: own.map(({ text, turn }) => ({ kind: 'own-promise', text, turn })),
    spare: own.length === 0 ? 5 : 1,
  });
  return parts;
}

/** What the user said they would do goes first, then that they will tell of it. */
function ownLine(deed: OwnWords | undefined, report: OwnPromise | undefined, agreed: boolean): string {
  if (deed && report) return `As I said, ${deed.text}, and ${report.text}.`;
  if (deed) return `As I said, ${deed.text}${agreed ? ", and I'll let you know how it went" : ''}.`;
  if (report) return `As I said, ${report.text}.`;
  return agreed
    ? "I'll write again and let you know how I get on."
    : "I'd be glad to let you know how I get on.";
}
