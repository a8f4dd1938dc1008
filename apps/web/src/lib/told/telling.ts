import { SELF_CHECKS, type SelfCheck, TalkTold, type ToldName } from '@anyone-else/protocol';
import { momentOf } from '#lib/people/moments.ts';

export type Answer = 'yes' | 'no' | 'unsure';

/** The form as it is typed; lists a line each. */
export interface Telling {
  /** As the browser's field has it: 'YYYY-MM-DDTHH:MM', on the user's own clock. */
  on: string;
  minutes: string;
  takeaways: string;
  personal: string;
  names: ToldName[];
  promises: string;
  ownPromises: string;
  introductionOffered: boolean;
  notes: string;
  self: Partial<Record<SelfCheck, Answer>>;
}

export const NOBODY: ToldName = { name: '', role: '', company: '', why: '' };
const MOST_LINES = 10;
const LONGEST_LINE = 300;

/** @param on as `forField` has it. */
export const emptyTelling = (on: string, minutes: number | null): Telling => ({
  on,
  minutes: minutes === null ? '' : String(minutes),
  takeaways: '',
  personal: '',
  names: [],
  promises: '',
  ownPromises: '',
  introductionOffered: false,
  notes: '',
  self: {},
});

const joined = (lines: readonly string[]) => lines.join('\n');

/** What was told before, to be changed. @param on as `forField` has it. */
export const tellingOf = (told: TalkTold, on: string): Telling => ({
  ...told,
  on,
  minutes: told.minutes === null ? '' : String(told.minutes),
  takeaways: joined(told.takeaways),
  promises: joined(told.promises),
  ownPromises: joined(told.ownPromises),
});

/** The lines of a box, without the dashes and numbers that people put before them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-–—•*]\s+|\d{1,2}[.)]\s+)?/u, '').trim())
    .filter(Boolean);

/** What a field holds that cannot be kept; '' where all is well. */
export type Faults = Partial<
  Record<'on' | 'minutes' | 'takeaways' | 'names' | 'promises' | 'ownPromises', string>
>;

const listFault = (text: string): string => {
  const lines = linesOf(text);
  if (lines.length > MOST_LINES) return `Ten lines at most: these are ${lines.length}.`;
  const long = lines.find((line) => line.length > LONGEST_LINE);
  return long ? `One line is too long: “${long.slice(0, 40)}…”. Part it in two.` : '';
};

const isLength = (text: string) => text === '' || (/^\d{1,3}$/.test(text) && +text >= 1 && +text <= 240);

/** What is to be mended before it can be kept. Whether it is still to come, the server's clock knows. */
export function faultsIn(form: Telling): Faults {
  const faults: Faults = {
    on: momentOf(form.on, 'UTC') === undefined ? 'When was it? A day and a time, as near as you know.' : '',
    minutes: isLength(form.minutes.trim()) ? '' : 'A whole number of minutes up to 240, or nothing.',
    takeaways: listFault(form.takeaways),
    promises: listFault(form.promises),
    ownPromises: listFault(form.ownPromises),
    names: form.names.some(
      (one) => one.name.trim() === '' && (one.role || one.company || one.why).trim() !== '',
    )
      ? 'Somebody here has no name. A first name will do.'
      : '',
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== ''));
}

/** What is kept of the form. */
export const toldOf = (form: Telling): TalkTold => ({
  minutes: form.minutes.trim() === '' ? null : Number(form.minutes),
  takeaways: linesOf(form.takeaways),
  personal: form.personal.trim(),
  names: form.names
    .map(({ name, role, company, why }) => ({
      name: name.trim(),
      role: role.trim(),
      company: company.trim(),
      why: why.trim(),
    }))
    .filter(({ name }) => name !== ''),
  promises: linesOf(form.promises),
  ownPromises: linesOf(form.ownPromises),
  introductionOffered: form.introductionOffered,
  notes: form.notes,
  self: form.self,
});

const TEXTS = ['on', 'minutes', 'takeaways', 'personal', 'promises', 'ownPromises', 'notes'] as const;

/** The form with what the browser remembers of it, whatever an older version put there. */
export function withKept(form: Telling, kept: unknown): Telling {
  if (typeof kept !== 'object' || kept === null) return form;
  const old = kept as Record<string, unknown>;
  const next = { ...form };
  for (const name of TEXTS) if (typeof old[name] === 'string') next[name] = old[name];
  if (typeof old.introductionOffered === 'boolean') next.introductionOffered = old.introductionOffered;
  const names = Array.isArray(old.names) ? old.names : [];
  const isText = (value: unknown) => typeof value === 'string';
  if (names.every((one) => Object.keys(NOBODY).every((key) => isText(one?.[key])))) next.names = names;
  const self = TalkTold.shape.self.safeParse(old.self);
  if (self.success)
    next.self = Object.fromEntries(SELF_CHECKS.flatMap((id) => (self.data[id] ? [[id, self.data[id]]] : [])));
  return next;
}
