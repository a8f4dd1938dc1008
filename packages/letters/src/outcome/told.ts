import type { OutcomeFact, TalkOutcome, TalkTold } from '@anyone-else/protocol';

/** What came of a talk by the user's own account; nothing of it rests on a turn. */
export function outcomeOfTold(told: TalkTold): TalkOutcome {
  const { personal, names, self, introductionOffered } = told;
  const asked = self['asked-the-closer'];
  return {
    takeaways: factsOf(told.takeaways),
    personal: personal.trim() === '' ? null : { text: personal.trim(), turn: null },
    names: names.map(({ name, role, company, why }) => ({
      name,
      ...(role ? { role } : {}),
      ...(company ? { company } : {}),
      ...(why ? { why } : {}),
      turn: null,
    })),
    promises: factsOf(told.promises),
    ownPromises: factsOf(told.ownPromises),
    introduction: introductionOffered ? { turn: null, offered: true } : null,
    closerAsked: asked === 'yes' ? true : asked === 'no' ? false : null,
  };
}

const factsOf = (lines: readonly string[]): OutcomeFact[] => lines.map((text) => ({ text, turn: null }));
