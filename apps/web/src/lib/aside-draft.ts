import { type Aside, Aside as AsideShape } from '@anyone-else/protocol';
import { newClientId } from './client-id.ts';
import { forget, keep, keptKeys, recallJson } from './keep.ts';

/** What was written in this browser and has not reached the server, as far as is known. */
export interface AsideDraft {
  /** As the server had it. */
  base: Aside;
  local: Aside;
  /** What went out since then without an answer: the server may have it. */
  tried: Aside[];
}

/** Not the tab: what it had written before a reload must not be written over before it is taken up. */
const PAGE = newClientId();
const key = (id: string) => `aside:${id}:`;

export const keepDraft = (id: string, draft: AsideDraft) => keep(key(id) + PAGE, JSON.stringify(draft));

/** What pages that are gone left behind; those that are open are taken too, which does no harm: the same words merge into one. */
export function recallDrafts(id: string): (AsideDraft & { name: string })[] {
  return keptKeys(key(id)).flatMap((name) => {
    const kept = recallJson(name) as { base?: unknown; local?: unknown; tried?: unknown } | undefined;
    const base = AsideShape.safeParse(kept?.base);
    const local = AsideShape.safeParse(kept?.local);
    if (!base.success || !local.success) return [];
    const tried = (Array.isArray(kept?.tried) ? kept.tried : []).flatMap((one) => {
      const parsed = AsideShape.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
    return [{ name, base: base.data, local: local.data, tried }];
  });
}

/** This page's words have reached the server, and with them the drafts that it took up. */
export function forgetDrafts(id: string, takenUp: readonly string[]): void {
  for (const name of [key(id) + PAGE, ...takenUp]) forget(name);
}
