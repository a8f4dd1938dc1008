import { type Person, PersonEntry, type Problem, type Result } from '@anyone-else/protocol';
import { fieldProblem } from './fault.ts';
import { isId } from './find.ts';
import { typedEntry } from './typed.ts';

/** A browser's clock may be a little fast: what it calls now is not the future. */
const FAST_CLOCK_MS = 5 * 60_000;

const wrong = (field: string, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code: 'bad-request', message, field },
});

/**
 * A line for the log out of what was sent. Without `at` it happened now, or when the same entry was first sent. Nothing
 * but an agreed talk lies in the future.
 */
export function askedEntry(body: unknown, { log }: Pick<Person, 'log'>, now: string): Result<PersonEntry> {
  const typed = typedEntry(body) as Record<string, unknown> | undefined;
  const before = log.find(({ id }) => id === typed?.id);
  const given = {
    // What was corrected stays where other things of the talk are told anew.
    ...(before?.type === 'talked' && before.mended !== undefined ? { mended: before.mended } : {}),
    ...typed,
    at: typed?.at ?? before?.at ?? now,
  };
  const parsed = PersonEntry.safeParse(given);
  if (!parsed.success) return { ok: false, problem: fieldProblem('What happened', parsed.error, given) };
  const entry = parsed.data;
  const ids = [
    entry.id,
    'meetingId' in entry ? entry.meetingId : null,
    'broughtId' in entry ? entry.broughtId : null,
  ];
  if (!ids.every((id) => id === null || isId(id)))
    return wrong('id', 'Ids may have letters, digits, - and _ only.');
  const at = notLater(entry.at, now);
  if (at === undefined) return wrong('at', 'This cannot have happened yet: choose a time that is past.');
  if (entry.type !== 'talked') return { ok: true, value: { ...entry, at } };
  const on = notLater(entry.on, now);
  if (on === undefined) return wrong('on', 'This talk cannot have happened yet: choose a time that is past.');
  return { ok: true, value: { ...entry, at, on } };
}

/**
 * The line as the user saw it who puts another in its place, sent beside it as `over`; `undefined` where it was not sent,
 * and then whatever stands there is replaced.
 */
export function seenEntry(body: unknown): Result<PersonEntry | undefined> {
  const over = typeof body === 'object' && body !== null && 'over' in body ? body.over : undefined;
  if (over === undefined) return { ok: true, value: undefined };
  const parsed = PersonEntry.safeParse(typedEntry(over));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: fieldProblem('What was seen', parsed.error, over) };
}

/** Undefined where it is later than now by more than a fast clock explains. */
function notLater(at: string, now: string): string | undefined {
  const ahead = Date.parse(at) - Date.parse(now);
  if (ahead > FAST_CLOCK_MS) return undefined;
  return ahead > 0 ? now : at;
}
