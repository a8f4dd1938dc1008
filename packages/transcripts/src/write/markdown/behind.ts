import { inPronouns, NOBODY_YET } from '@anyone-else/protocol';
import { literalLine } from '../literal.ts';
import type { ScoredTalk } from '../scored-talk.ts';
import { quoted, turnLink } from './marks.ts';

/** What the contact kept to themself: how their goodwill went, hints at a story, people whom they could have named. */
export function behindSection({ behind, pronouns = NOBODY_YET }: ScoredTalk): string[] {
  if (behind === undefined) return [];
  const { goodwill, goodwillAtStart, cues, names = [] } = behind;
  const last = goodwill.at(-1);
  const went =
    last === undefined || goodwillAtStart === undefined
      ? []
      : [
          `- Goodwill: ${Math.round(goodwillAtStart)} of 100 at the hello, ${Math.round(last.value)} at the end`,
        ];
  const hints = cues.map(
    ({ turn, quote, pickedUpAt }) =>
      `- A hint, ${turnLink(turn)}: ${quoted(quote)} *${pickedUpAt === null ? 'Not taken up' : 'Taken up'}*`,
  );
  const people = names.map(({ name, who, turn }) => {
    const given = turn === null ? '*Not named*' : `*Named,* ${turnLink(turn)}`;
    return `- Somebody to talk to: ${literalLine(name)}, ${literalLine(who)}. ${given}`;
  });
  const items = [...went, ...hints, ...people];
  if (items.length === 0) return [];
  return [inPronouns('## What {they} kept to {themself}', pronouns), items.join('\n')];
}
