import { Problem } from '@anyone-else/protocol';

/** A refusal as the pages show it: the server's own, or that there was no sensible answer at all. */
export interface Trouble {
  code: Problem['code'] | 'unreachable' | 'unreadable';
  message: string;
  field?: Problem['field'];
}
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Trouble };

/** The part of a zod schema that is needed here. */
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

const UNREACHABLE: Trouble = {
  code: 'unreachable',
  message: 'Anyone Else is not answering. Is it still running?',
};
const UNREADABLE: Trouble = {
  code: 'unreadable',
  message: 'The answer could not be read. Reloading the page may help.',
};

/** No page waits longer for a plain question; what may take its time comes with a signal, headers or a body to work on. */
const DEADLINE = 45_000;

/** Asks the server at /api and parses its answer. */
export async function ask<T>(schema: Schema<T>, path: string, init: RequestInit = {}): Promise<Answer<T>> {
  const slow = init.signal || init.method === 'POST' || (init.headers && !init.method);
  const quick = slow ? {} : { signal: AbortSignal.timeout(DEADLINE) };
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`/api${path}`, { ...quick, ...init });
    body = await response.json().catch(() => undefined);
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
  if (!response.ok) {
    if (response.status === 401)
      void import('./account/signed-out.ts').then(({ signedOut }) => signedOut(init.method));
    const problem = Problem.safeParse(body);
    return { ok: false, problem: problem.success ? problem.data : UNREADABLE };
  }
  const parsed = schema.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: UNREADABLE };
}

/** For answers whose body does not matter. */
export const anything: Schema<unknown> = { safeParse: (data) => ({ success: true, data }) };

export const json = (
  method: string,
  body: unknown,
  more: RequestInit & { headers?: Record<string, string> } = {},
): RequestInit => ({
  ...more,
  method,
  headers: { 'content-type': 'application/json', ...more.headers },
  body: JSON.stringify(body),
});
