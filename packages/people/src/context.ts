import type { Person, Sheet, TalkOutcome } from '@anyone-else/protocol';
import { companyKey } from './company.ts';
import { type Approach, approachesOf } from './crowd.ts';
import { type Pages, pagesOf } from './named.ts';
import { zoneOf } from './times.ts';

/** What is known beside a person's own page and log. */
export interface Surroundings {
  /** Everybody, the person too. */
  people: readonly Person[];
  /** The user's zone, an IANA name; '' is UTC. */
  zone: string;
  /** The months between check-ins, by the id of the playbook. */
  rhythms: ReadonlyMap<string, number>;
  /** Of those who have one, by the ids of their people. */
  sheets?: ReadonlyMap<string, Sheet>;
  /** What came of talks whose transcript was brought, by the id of the `talked` entry. */
  outcomes?: ReadonlyMap<string, TalkOutcome>;
  /** When the latest rehearsal with a contact ended, ISO-8601 UTC, by the contact's id. */
  rehearsed?: ReadonlyMap<string, string>;
}

/** Surroundings with what has to be looked up often, found once. */
export interface Context extends Required<Omit<Surroundings, 'people'>> {
  people: readonly Person[];
  pages: Pages;
  /** Who was written to first, by the key of their company. */
  approaches: ReadonlyMap<string, readonly Approach[]>;
}

const NONE = new Map<string, never>();

export function gather(around: Surroundings): Context {
  const { people, sheets = NONE, outcomes = NONE, rehearsed = NONE } = around;
  const approaches = Map.groupBy(people.flatMap(approachesOf), ({ company }) => companyKey(company));
  approaches.delete('');
  const zone = zoneOf(around.zone);
  return {
    people,
    rhythms: around.rhythms,
    zone,
    sheets,
    outcomes,
    rehearsed,
    pages: pagesOf(people),
    approaches,
  };
}
