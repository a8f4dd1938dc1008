import { callName } from '@anyone-else/protocol';
import { contactNameOf, type ScoredTalk } from './scored-talk.ts';

/** Longer names are cut: some systems refuse them. */
const LONGEST = 40;

/** 'talk-with-priya-2026-11-22.md': letters, digits and hyphens only, whatever somebody is called. */
export function fileNameFor(talk: ScoredTalk, ending: 'md' | 'json'): string {
  const name = plain(callName(contactNameOf(talk)) ?? '');
  const day = /^\d{4}-\d\d-\d\d/u.exec(talk.at)?.[0];
  return `${['talk', ...(name === '' ? [] : ['with', name]), ...(day === undefined ? [] : [day])].join('-')}.${ending}`;
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
