import { type Aside, FIRST_ME, type Override } from '@anyone-else/protocol';
import type { Storage } from '../src/index.ts';
import { TRANSCRIPT } from './brought-contract.ts';
import { ownContact } from './contacts-contract.ts';
import { personPage, wrote } from './people-contract.ts';
import { AT, answered, marked, SETUP, said } from './talk.ts';

const TALK = '01900000-0000-7000-8000-000000000001';
const TAKE = '01900000-0000-7000-8000-000000000002';
const BROUGHT = '01900000-0000-7000-8000-000000000003';
const PERSON = 'a-person-of-theirs';
const OWN = 'own-01900000-0000-7000-8000-000000000077';
const MOST = 9;

const LETTER = { subject: 'Thanks', body: 'Your words on the night shift.' };
const CORRECTION: Override = { kind: 'labels', turn: 0, labels: null, by: 'Noor', at: AT };
const ASIDE: Omit<Aside, 'version'> = {
  notes: 'Ask about nights.',
  questions: [],
  help: 'alone',
  mostHelp: 'alone',
};
const SHEET = { answers: {}, questions: [{ id: 'q', text: 'How so?' }], ahead: [] };

type Step = [method: string, call: (storage: Storage) => Promise<unknown>];

/** By its name, so that a test can see that every method of the port is called; see `methodsOf`. */
const MAKING: Step[] = [
  [
    'createSession',
    (s) =>
      s.createSession({
        id: TALK,
        setup: SETUP,
        seed: 7,
        at: AT,
        contact: { card: ownContact(OWN).contact.card, persona: ownContact(OWN).persona },
        questions: [{ id: 'q1', text: 'How?' }],
      }),
  ],
  ['claim', (s) => s.claim(TALK)],
  ['append', (s) => s.append(TALK, { fence: 1, expectedSeq: 1 }, said(1, 'client-0001', 'Why nights?'))],
  ['append', (s) => s.append(TALK, { fence: 1, expectedSeq: 2 }, answered(2, 'By choice.'))],
  [
    'append',
    (s) => s.append(TALK, { fence: 1, expectedSeq: 3 }, { type: 'ended', seq: 3, at: AT, by: 'user' }),
  ],
  ['takes.create', (s) => s.takes.create({ id: TAKE, of: TALK, seq: 1, at: AT }, MOST)],
  [
    'brought.save',
    (s) => s.brought.save({ id: BROUGHT, at: AT, digest: 'the-same-file', transcript: TRANSCRIPT }),
  ],
  ['contacts.add', (s) => s.contacts.add(ownContact(OWN), MOST)],
  ['people.add', (s) => s.people.add({ id: PERSON, at: AT, page: personPage() }, MOST)],
];

/** What changes whatever there is. */
const CHANGING: Step[] = [
  ['claim', (s) => s.claim(TALK, { owner: 'server-1', floorTab: 'tab' })],
  ['hold', (s) => s.hold(TALK, 2, { unanswered: 2 })],
  ['append', (s) => s.append(TALK, { fence: 1, expectedSeq: 4 }, answered(4, 'A zombie.'))],
  ...changingNotes('', TALK, (s) => s),
  ['takes.keep', (s) => s.takes.keep(TAKE)],
  ['asides.save', (s) => s.asides.save(TALK, ASIDE, 0)],
  ['asides.raiseHelp', (s) => s.asides.raiseHelp(TALK, 'coach')],
  ...changingNotes('brought.', BROUGHT, (s) => s.brought),
  ['contacts.replace', (s) => s.contacts.replace(ownContact(OWN, 'Another Name'))],
  ['people.edit', (s) => s.people.edit(PERSON, personPage('Ana'), 1, AT)],
  ['people.addEntry', (s) => s.people.addEntry(PERSON, wrote('one'), AT, MOST)],
  ['people.replaceEntry', (s) => s.people.replaceEntry(PERSON, wrote('one', 'Other words'), AT)],
  [
    'people.setContact',
    (s) => s.people.setContact(PERSON, { id: OWN, guess: ownContact(OWN).contact.guess }),
  ],
  ['people.saveLetterEdit', (s) => s.people.saveLetterEdit(PERSON, 'outreach', LETTER, AT)],
  ['people.saveSheet', (s) => s.people.saveSheet(PERSON, SHEET, 0)],
];

/** What changes nothing. */
const READING: Step[] = [
  ['holding', (s) => s.holding(TALK)],
  ['sessionPersona', (s) => s.sessionPersona(TALK)],
  ['sessionCards', (s) => s.sessionCards()],
  ['events', (s) => s.events(TALK)],
  ['sessions', (s) => s.sessions()],
  ['session', (s) => s.session(TALK)],
  ...readingNotes('', TALK, (s) => s),
  ['takes.list', (s) => s.takes.list(TALK)],
  ['asides.find', (s) => s.asides.find(TALK)],
  ['asides.mostHelp', (s) => s.asides.mostHelp()],
  ...readingNotes('brought.', BROUGHT, (s) => s.brought),
  ['brought.list', (s) => s.brought.list()],
  ['brought.find', (s) => s.brought.find(BROUGHT)],
  ['brought.transcript', (s) => s.brought.transcript(BROUGHT)],
  ['contacts.list', (s) => s.contacts.list()],
  ['contacts.find', (s) => s.contacts.find(OWN)],
  ['people.madeContact', (s) => s.people.madeContact(PERSON)],
  ['people.letterEdit', (s) => s.people.letterEdit(PERSON, 'outreach')],
  ['people.letterEdits', (s) => s.people.letterEdits(PERSON)],
  ['people.sheet', (s) => s.people.sheet(PERSON)],
  ['people.sheets', (s) => s.people.sheets()],
  ['people.find', (s) => s.people.find(PERSON)],
  ['people.list', (s) => s.people.list()],
  ['model.find', (s) => s.model.find()],
  ['me.find', (s) => s.me.find()],
  ['me.keepTalks', (s) => s.me.keepTalks()],
  ['me.busy', (s) => s.me.busy()],
  ['me.findCalendarKey', (s) => s.me.findCalendarKey()],
];

/** All of them but what makes and deletes. */
const USING: Step[] = [...CHANGING, ...READING];

/** What an account has one of. */
const OWNING: Step[] = [
  [
    'model.save',
    (s) => s.model.save({ url: 'https://model.example', model: 'large', key: 'secret', plays: true }),
  ],
  ['me.save', (s) => s.me.save({ ...FIRST_ME, name: 'Noor' }, 0)],
  ['me.saveBusy', (s) => s.me.saveBusy({ spans: [], broughtAt: AT })],
  ['me.saveKeepTalks', (s) => s.me.saveKeepTalks('one-year')],
  ['me.calendarKey', (s) => s.me.calendarKey('a-key')],
  ['me.renewCalendarKey', (s) => s.me.renewCalendarKey('another-key')],
];

const DELETING: Step[] = [
  ['dropLetterEdit', (s) => s.dropLetterEdit(TALK)],
  ['brought.dropLetterEdit', (s) => s.brought.dropLetterEdit(BROUGHT)],
  ['people.dropLetterEdit', (s) => s.people.dropLetterEdit(PERSON, 'outreach')],
  ['people.dropEntry', (s) => s.people.dropEntry(PERSON, 'one', AT)],
  ['contacts.delete', (s) => s.contacts.delete(OWN)],
  ['people.delete', (s) => s.people.delete(PERSON)],
  ['brought.delete', (s) => s.brought.delete(BROUGHT)],
  ['deleteSession', (s) => s.deleteSession(TALK)],
  ['model.drop', (s) => s.model.drop()],
  ['me.dropBusy', (s) => s.me.dropBusy()],
];

type Talks = (storage: Storage) => Storage | Storage['brought'];

function changingNotes(prefix: string, id: string, of: Talks): Step[] {
  return [
    [`${prefix}saveMarks`, (s) => of(s).saveMarks(id, marked(70))],
    [`${prefix}saveLetterEdit`, (s) => of(s).saveLetterEdit(id, LETTER, AT)],
    [`${prefix}addOverride`, (s) => of(s).addOverride(id, CORRECTION)],
  ];
}

function readingNotes(prefix: string, id: string, of: Talks): Step[] {
  return [
    [`${prefix}marks`, (s) => of(s).marks()],
    [`${prefix}letterEdit`, (s) => of(s).letterEdit(id)],
    [`${prefix}overrides`, (s) => of(s).overrides(id)],
  ];
}

/** Makes everything there can be, of ids that are always the same. */
export const makeAll = (storage: Storage) => run(storage, [...MAKING, ...OWNING, ...USING]);

/** What all of it is now. */
export const readAll = (storage: Storage) => run(storage, READING);

/** Asks for all of it where nothing of it is one's own, makes it, uses it and deletes it: what each step answered. */
export const liveWhole = (storage: Storage) =>
  run(storage, [...USING, ...DELETING, ...MAKING, ...OWNING, ...USING, ...DELETING, ...USING]);

/** The methods that are called in a whole life. */
export const CALLED = new Set([...MAKING, ...OWNING, ...USING, ...DELETING].map(([method]) => method));

/** Every method of a storage, those of its parts as `part.method`; but `close`. */
export function methodsOf(storage: object, prefix = ''): string[] {
  return Object.entries(storage).flatMap(([name, value]) =>
    typeof value === 'function'
      ? name === 'close'
        ? []
        : [`${prefix}${name}`]
      : methodsOf(value as object, `${prefix}${name}.`),
  );
}

async function run(storage: Storage, steps: Step[]): Promise<[string, unknown][]> {
  const answers: [string, unknown][] = [];
  for (const [method, call] of steps) answers.push([method, await call(storage)]);
  return answers;
}
