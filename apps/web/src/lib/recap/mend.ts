import type { AddedLine, MendKind, PersonView, TalkMended } from '@anyone-else/protocol';

type Talked = Extract<PersonView['person']['log'][number], { type: 'talked' }>;

const NOTHING: TalkMended = { out: [], added: [] };
export const mendedIn = (entry: Talked | undefined): TalkMended => entry?.mended ?? NOTHING;

/** What the button says that takes a line out, and what the user may add. */
export const MEND_WORDS: Record<MendKind, { not: string; add: string; hint: string }> = {
  learnt: { not: 'Not what I learnt', add: 'I learnt …', hint: 'In your own words' },
  name: {
    not: 'Not a person',
    add: '{They} named …',
    hint: 'Name, then what they do: ‘Ida Lund, planner at Merrin’',
  },
  promise: { not: 'Not a promise', add: '{They} promised …', hint: '‘Send the exercise set by Friday’' },
  'own-promise': { not: 'Not a promise', add: 'I promised …', hint: '‘Send the map this weekend’' },
};

/** A line is not so: one that the user had added is gone, another is kept among what was taken out. */
export function takeOut({ out, added }: TalkMended, { kind, text }: AddedLine): TalkMended {
  const isIt = (one: AddedLine) =>
    one.kind === kind && (one.text === text || (kind === 'name' && one.text.split(',')[0]?.trim() === text));
  if (added.some(isIt)) return { out, added: added.filter((one) => !isIt(one)) };
  const key = `${kind}:${text}`;
  return { out: out.includes(key) ? out : [...out, key], added };
}

export const putBack = ({ out, added }: TalkMended, key: string): TalkMended => ({
  out: out.filter((one) => one !== key),
  added,
});

export const add = ({ out, added }: TalkMended, line: AddedLine): TalkMended => ({
  out,
  added: [...added, line],
});

/** What was taken out of these kinds: its key, and its words. */
export const outOf = ({ out }: TalkMended, kinds: readonly MendKind[]): { key: string; text: string }[] =>
  out
    .map((key) => ({ key, kind: key.slice(0, key.indexOf(':')), text: key.slice(key.indexOf(':') + 1) }))
    .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
    .map(({ key, text }) => ({ key, text }));
