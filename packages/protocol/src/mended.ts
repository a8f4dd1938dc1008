import type { OutcomeFact, OutcomeName, TalkOutcome } from './outcome.ts';
import type { PersonEntry } from './person.ts';
import type { MendKind, TalkMended, TalkTold, ToldName } from './told.ts';

type Talked = Extract<PersonEntry, { type: 'talked' }>;

/** How a line of a recap is named where it is taken out. */
export const mendKey = (kind: MendKind, text: string): string => `${kind}:${text}`;

/** Letters and digits alone: the same line in other marks is the same. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || text.trim();

const NOTHING: TalkTold = {
  ...{ minutes: null, takeaways: [], personal: '', names: [], promises: [], ownPromises: [] },
  ...{ introductionOffered: false, notes: '', self: {} },
};

/** What the user told of a talk, with what they corrected since; null where there is neither. */
export function toldOf({ told, mended }: Pick<Talked, 'told' | 'mended'>): TalkTold | null {
  if (mended === undefined || (told === null && mended.added.length === 0)) return told;
  const { isOut, added } = reading(mended);
  const account = told ?? NOTHING;
  const lines = (kind: MendKind, said: readonly string[]): string[] =>
    without([...said.filter((text) => !isOut(kind, text)), ...added(kind)], (text) => text);
  return {
    ...account,
    takeaways: lines('learnt', account.takeaways),
    personal: isOut('learnt', account.personal) ? '' : account.personal,
    names: without(
      [...account.names.filter(({ name }) => !isOut('name', name)), ...added('name').map(nameIn)],
      ({ name }) => name,
    ),
    promises: lines('promise', account.promises),
    ownPromises: lines('own-promise', account.ownPromises),
  };
}

/** What came of a talk, with what the user corrected. Nothing that was taken out is left, and what was added is theirs. */
export function mendOutcome(outcome: TalkOutcome, mended: TalkMended | undefined): TalkOutcome {
  if (mended === undefined) return outcome;
  const { isOut, added } = reading(mended);
  const facts = (kind: MendKind, found: readonly OutcomeFact[]): OutcomeFact[] =>
    without(
      [
        ...found.filter(({ text }) => !isOut(kind, text)),
        ...added(kind).map((text) => ({ text, turn: null })),
      ],
      ({ text }) => text,
    );
  const { personal } = outcome;
  return {
    ...outcome,
    takeaways: facts('learnt', outcome.takeaways),
    personal: personal !== null && isOut('learnt', personal.text) ? null : personal,
    names: without(
      [...outcome.names.filter(({ name }) => !isOut('name', name)), ...added('name').map(outcomeName)],
      ({ name }) => name,
    ),
    promises: facts('promise', outcome.promises),
    ownPromises: facts('own-promise', outcome.ownPromises),
  };
}

function reading({ out, added }: TalkMended) {
  const gone = new Set(out.map(plainKey));
  return {
    isOut: (kind: MendKind, text: string): boolean => gone.has(plainKey(mendKey(kind, text))),
    added: (kind: MendKind): string[] => added.flatMap((one) => (one.kind === kind ? one.text : [])),
  };
}

/** The kind stays as it is: 'promise:…' is not 'own-promise:…'. */
function plainKey(key: string): string {
  const colon = key.indexOf(':');
  return `${key.slice(0, colon)}:${plain(key.slice(colon + 1))}`;
}

/** Each once, as it stands first. */
function without<One>(all: readonly One[], textOf: (one: One) => string): One[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = plain(textOf(one));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** 'Tobias Lund, planner at Niras': the name, then what they do, then where. */
function nameIn(text: string): ToldName {
  const [name = '', ...rest] = text.split(',');
  const work = rest.join(',').trim();
  const at = /^(?:(.*?)\s+)?(?:at|of|with)\s+(.+)$/iu.exec(work);
  const [role, company] = at ? [at[1] ?? '', at[2] ?? ''] : [work, ''];
  return {
    name: name.trim().slice(0, 80),
    role: role.slice(0, 120),
    company: company.slice(0, 120),
    why: '',
  };
}

function outcomeName(text: string): OutcomeName {
  const { name, role, company } = nameIn(text);
  return { name, ...(role ? { role } : {}), ...(company ? { company } : {}), turn: null };
}
