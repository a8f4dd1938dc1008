/** With a question mark where it may be null. */
export type Kind = 'text' | 'text?' | 'integer' | 'integer?' | 'bigint';

interface TableOfAccounts {
  name: string;
  /** As they were, in order, without the account. */
  columns: Record<string, Kind>;
  /** What names a row within its account. */
  key: string[];
  /** What no two rows of an account have in common. */
  once?: string[];
  /** The row that this one hangs on: it goes when that one goes. */
  of?: { table: string; column: string };
  indexes?: Record<string, string[]>;
}

const LETTER = { talk_id: 'text', subject: 'text', body: 'text', at: 'text' } as const;
const OVERRIDE = { talk_id: 'text', seq: 'integer', body: 'text' } as const;
const ofTalk = { table: 'sessions', column: 'talk_id' };
const ofBrought = { table: 'brought', column: 'talk_id' };
const ofPerson = { table: 'people', column: 'person_id' };

const TALKS: TableOfAccounts[] = [
  {
    name: 'sessions',
    columns: {
      ...{ id: 'text', created_at: 'text', ended_at: 'text?', setup: 'text', seed: 'bigint' },
      ...{ fence: 'integer', next_seq: 'integer', total: 'integer?', marks: 'text?' },
      ...{ take_of: 'text?', take_seq: 'integer?', root_id: 'text', kept: 'text?' },
    },
    key: ['id'],
    indexes: {
      sessions_by_time: ['account', 'created_at', 'id'],
      sessions_by_root: ['account', 'root_id'],
    },
  },
  {
    name: 'events',
    columns: {
      ...{ session_id: 'text', seq: 'integer', client_id: 'text?' },
      ...{ type: 'text', at: 'text', body: 'text' },
    },
    key: ['session_id', 'seq'],
    once: ['session_id', 'client_id'],
    of: { table: 'sessions', column: 'session_id' },
    indexes: { events_by_type: ['account', 'session_id', 'type', 'seq'] },
  },
  { name: 'letter_edits', columns: LETTER, key: ['talk_id'], of: ofTalk },
  { name: 'session_overrides', columns: OVERRIDE, key: ['talk_id', 'seq'], of: ofTalk },
  {
    name: 'session_asides',
    columns: {
      ...{ talk_id: 'text', notes: 'text', questions: 'text' },
      ...{ help: 'text', most_help: 'text', version: 'integer' },
    },
    key: ['talk_id'],
    of: ofTalk,
  },
  {
    name: 'session_contacts',
    columns: { session_id: 'text', card: 'text', persona: 'text' },
    key: ['session_id'],
    of: { table: 'sessions', column: 'session_id' },
  },
  {
    name: 'brought',
    columns: {
      ...{ id: 'text', at: 'text', digest: 'text', about: 'text', turn_count: 'integer' },
      ...{ user_turns: 'integer', total: 'integer?', marks: 'text?' },
    },
    key: ['id'],
    once: ['digest'],
    indexes: { brought_by_time: ['account', 'at', 'id'] },
  },
  { name: 'brought_turns', columns: { talk_id: 'text', turns: 'text' }, key: ['talk_id'], of: ofBrought },
  { name: 'brought_letter_edits', columns: LETTER, key: ['talk_id'], of: ofBrought },
  { name: 'brought_overrides', columns: OVERRIDE, key: ['talk_id', 'seq'], of: ofBrought },
];

const PEOPLE: TableOfAccounts[] = [
  {
    name: 'people',
    columns: {
      ...{ id: 'text', added_at: 'text', version: 'integer', changed_at: 'text' },
      ...{ page: 'text', page_version: 'integer', contact_id: 'text?', contact_guess: 'text?' },
    },
    key: ['id'],
  },
  {
    name: 'person_log',
    columns: { person_id: 'text', seq: 'integer', entry_id: 'text', body: 'text' },
    key: ['person_id', 'seq'],
    once: ['person_id', 'entry_id'],
    of: ofPerson,
  },
  {
    name: 'person_letter_edits',
    columns: {
      ...{ person_id: 'text', kind: 'text', idea: 'text' },
      ...{ subject: 'text', body: 'text', at: 'text' },
    },
    key: ['person_id', 'kind', 'idea'],
    of: ofPerson,
  },
  {
    name: 'sheets',
    columns: { person_id: 'text', sheet: 'text', version: 'integer' },
    key: ['person_id'],
    of: ofPerson,
  },
];

/** Those that were one row for everybody are one for each account. */
const OWN: TableOfAccounts[] = [
  {
    name: 'own_contacts',
    columns: { id: 'text', made_at: 'text', contact: 'text', ask: 'text?', persona: 'text' },
    key: ['id'],
    indexes: { own_contacts_by_time: ['account', 'made_at', 'id'] },
  },
  {
    name: 'model_settings',
    columns: { url: 'text', model: 'text', key: 'text', plays: 'integer' },
    key: [],
  },
  { name: 'me', columns: { me: 'text', version: 'integer' }, key: [] },
  { name: 'busy', columns: { spans: 'text', brought_at: 'text' }, key: [] },
  { name: 'calendar_key', columns: { key: 'text' }, key: [] },
];

/** All tables there were, with what hangs on others after those. */
export const TABLES_OF_ACCOUNTS: readonly TableOfAccounts[] = [...TALKS, ...PEOPLE, ...OWN];
