import type { ModelFailure, ModelFault } from './model.ts';

/** A fault as one try met it. */
export interface Met {
  fault: ModelFault;
  /** The HTTP status, where one came. */
  status?: number;
  retryAfterSeconds?: number;
  /** Why no line came about, where that is known: no such name, or nobody listens there. */
  line?: 'no-name' | 'closed';
}

/** Seconds up to which somebody may want to wait for it. */
const SOON = 300;

function whenOf(seconds: number | undefined): string {
  if (seconds === undefined) return 'in a while';
  if (seconds <= 1) return 'in a moment';
  return seconds <= SOON ? `in ${seconds} seconds` : 'later';
}

const LINES: Readonly<Record<NonNullable<Met['line']>, string>> = {
  'no-name': ': there is no such address. Please check its spelling in the model settings.',
  closed: ': nothing answers there. Please check that its program is running.',
};

/** The failure that the user is told of. What the other side said is not repeated: it may hold their words or a key. */
export function failureOf(
  { fault, status, retryAfterSeconds, line }: Met,
  host: string,
  name: string,
): ModelFailure {
  const again = `please try again ${whenOf(retryAfterSeconds)}`;
  const told = status === undefined ? '' : ` (status ${status})`;
  const sentences: Record<ModelFault, string> = {
    'wrong-key': `${host} did not accept the key: please check the model settings.`,
    'no-rights': `The key may not be used for ${name} at ${host}: please check the model settings.`,
    'unknown-model': `${host} knows no model called ${name} at this address: please check the model settings.`,
    busy: `${host} is busy: ${again}.`,
    'no-credit': `The credit at ${host} is used up.`,
    'not-reachable': `${host} could not be reached${line ? LINES[line] : `, or had a fault of its own${told}: ${again}.`}`,
    redirected: `${host} points to another address, where nothing is sent: please put the final one into the model settings.`,
    astray: `${host} leads to a link-local or private address, where machines keep their own secrets: nothing was sent. Please check the model settings.`,
    'not-taken': `${host} did not take the question${told}: please check the model settings.`,
    'too-long': `A piece of this talk is longer than ${name} at ${host} can take.`,
    'too-slow': `${name} at ${host} took too long to answer.`,
    refused: `${name} at ${host} declined to answer.`,
    unusable: `${name} at ${host} gave no answer that could be used.`,
    'broke-off': `${name} at ${host} broke off in the middle of its answer.`,
    cancelled: 'The question was called off.',
  };
  return {
    ok: false,
    fault,
    message: sentences[fault],
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** What the SDK throws for an answer with a status, as far as it is needed here. */
export interface StatusError {
  status: number;
  code?: unknown;
  type?: unknown;
  param?: unknown;
  message?: unknown;
  headers?: Headers;
}

const NO_CREDIT = ['insufficient_quota', 'billing_hard_limit_reached', 'insufficient_credits'];

export function metBy(error: StatusError, now: number): Met {
  const { status, code, type, headers } = error;
  const seconds = secondsToWait(headers, now);
  const met = (fault: ModelFault): Met => ({
    fault,
    status,
    ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
  });
  if (status === 402 || [code, type].some((it) => NO_CREDIT.includes(String(it))))
    return { fault: 'no-credit' };
  if (status >= 300 && status < 400) return { fault: 'redirected' };
  if (status === 401) return { fault: 'wrong-key' };
  if (status === 403) return { fault: 'no-rights' };
  if (status === 404) return { fault: 'unknown-model' };
  if (status === 413 || code === 'context_length_exceeded') return { fault: 'too-long' };
  if (status === 429) return met('busy');
  if (status >= 500 || status === 408 || status === 409) return met('not-reachable');
  return { fault: 'not-taken', status };
}

/** Whether the question was turned down for asking for JSON of a given shape, which not every endpoint knows. */
export const rejectsShape = ({ status, param, message }: StatusError): boolean =>
  (status === 400 || status === 422) &&
  /response_format|json_schema|structured output/i.test(`${String(param)} ${String(message)}`);

/** Whether the question was turned down for a setting of this name, which not every endpoint knows. */
export const rejectsSetting = ({ status, param, message }: StatusError, setting: string): boolean =>
  (status === 400 || status === 422) &&
  new RegExp(`\\b${setting}\\b`, 'i').test(`${String(param)} ${String(message)}`);

/** Retry-After, in seconds or as a date; whole seconds, rounded up. */
function secondsToWait(headers: Headers | undefined, now: number): number | undefined {
  const text = headers?.get('retry-after')?.trim();
  if (!text) return undefined;
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / 1000)) : undefined;
}
