import type { ModelStanding } from '@anyone-else/protocol';

/** What the page keeps and shows of a model. */
export type Kept = Pick<ModelStanding, 'url' | 'model' | 'plays'>;

/** What stands in the form. */
export interface Draft extends Kept {
  /** A new key; '' where none was typed. */
  key: string;
  /** The kept key shall go, and none come in its place. */
  dropKey: boolean;
}

export const draftOf = ({ url, model, plays }: Kept): Draft => ({
  url,
  model,
  plays,
  key: '',
  dropKey: false,
});

export const isChanged = (draft: Draft, kept: Kept): boolean =>
  draft.url.trim() !== kept.url ||
  draft.model.trim() !== kept.model ||
  draft.plays !== kept.plays ||
  draft.key !== '' ||
  draft.dropKey;

/** What goes for the key: a new one wins over the wish to have none. */
export const keyEdit = ({ key, dropKey }: Draft): { key?: string } => (key !== '' || dropKey ? { key } : {});

/** The form once `sent` was kept: what was typed meanwhile stays. */
export function afterKeeping(draft: Draft, sent: Draft, kept: Kept): Draft {
  const next = draftOf(kept);
  const untouched = (part: keyof Draft) => draft[part] === sent[part];
  return {
    url: untouched('url') ? next.url : draft.url,
    model: untouched('model') ? next.model : draft.model,
    plays: untouched('plays') ? next.plays : draft.plays,
    key: untouched('key') ? next.key : draft.key,
    dropKey: untouched('dropKey') ? next.dropKey : draft.dropKey,
  };
}

/** What the browser may remember of a form: no key, nor an address that may hold one. */
export const toRemember = ({ url, model, plays }: Draft): Kept | undefined =>
  /[@?#]/.test(url) ? undefined : { url, model, plays };

/** What an earlier visit left in the browser, laid over what is kept; leftovers of other kinds cannot hurt. */
export function withRemembered(kept: Kept, left: unknown): Draft {
  const { url, model, plays } = (left ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return {
    ...draftOf(kept),
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof model === 'string' ? { model } : {}),
    ...(typeof plays === 'boolean' ? { plays } : {}),
  };
}
