import { callName, type Recap } from '@anyone-else/protocol';
import { contactNameOf, type ScoredTalk } from './scored-talk.ts';

/** Longer names are cut: some systems refuse them. */
const LONGEST = 40;

/** 'talk-with-priya-2026-11-22.md': letters, digits and hyphens only, whatever somebody is called. */
export const fileNameFor = (talk: Pick<ScoredTalk, 'transcript' | 'at'>, ending: 'md' | 'json'): string =>
  `${named('talk', contactNameOf(talk), talk.at)}.${ending}`;

/** 'recap-with-priya-2026-11-22.md', likewise. */
export const recapFileName = ({ contact, on }: Recap, day = on): string =>
  `${named('recap', contact.name, day)}.md`;

function named(what: string, contact: string | undefined, at: string): string {
  const name = plain(callName(contact) ?? '');
  const day = /^\d{4}-\d\d-\d\d/u.exec(at)?.[0];
  return [what, ...(name === '' ? [] : ['with', name]), ...(day === undefined ? [] : [day])].join('-');
}

/** Names that one system or another keeps for itself, whatever ending they have. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** 'priya-raman' of whatever somebody is called; `instead` where nothing of it can stand in a file's name. */
export function plainFileName(name: string, instead: string): string {
  const made = plain(name);
  return made === '' || RESERVED.test(made) ? instead : made;
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
