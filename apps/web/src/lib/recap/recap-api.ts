import { Recap } from '@anyone-else/protocol';
import { ask } from '#lib/ask.ts';
import { personAt } from '#lib/person-api.ts';
import type { TalkRef } from '#lib/talk-ref.ts';

/** Of which talk: one held here or brought, or one of a person's log. */
export type RecapRef = TalkRef | { kind: 'person'; id: string; entryId: string };

const at = (ref: RecapRef) =>
  ref.kind === 'person'
    ? personAt(ref.id, `/talks/${encodeURIComponent(ref.entryId)}/recap`)
    : `/${ref.kind}/${encodeURIComponent(ref.id)}/recap`;

export const askRecap = (ref: RecapRef) => ask(Recap, at(ref));
/** The same as a file to keep. */
export const recapFile = (ref: RecapRef) => `/api${at(ref)}.md`;
