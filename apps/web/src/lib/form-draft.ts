import { newClientId } from './client-id.ts';
import type { Fields } from './form-merge.ts';
import { forget, keep, keptKeys, recallJson } from './keep.ts';

/** What was typed in this browser and has not reached the server, as far as is known. */
export interface FormDraft {
  base: Fields;
  form: Fields;
  tried: readonly Fields[];
  clashes: Fields;
}

/** Not the tab: what it had typed before a reload must not be written over before it is taken up. */
const PAGE = newClientId();
const start = (key: string) => `form:${key}:`;

export const keepFormDraft = (key: string, draft: FormDraft) =>
  keep(start(key) + PAGE, JSON.stringify(draft));

const fieldsIn = (value: unknown): Fields =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** What pages that are gone left behind, and those that are open: the same words merge into one. */
export const recallFormDrafts = (key: string): (FormDraft & { name: string })[] =>
  keptKeys(start(key)).map((name) => {
    const kept = (recallJson(name) ?? {}) as Partial<Record<keyof FormDraft, unknown>>;
    const tried = (Array.isArray(kept.tried) ? kept.tried : []).map(fieldsIn);
    return {
      name,
      base: fieldsIn(kept.base),
      form: fieldsIn(kept.form),
      tried,
      clashes: fieldsIn(kept.clashes),
    };
  });

/** This page's words have reached the server, and with them the drafts that it took up. */
export function forgetFormDrafts(key: string, takenUp: readonly string[]): void {
  for (const name of [start(key) + PAGE, ...takenUp]) forget(name);
}
