import type { CalendarAnswer, OwnContact, PersonView, SessionDetail } from '@anyone-else/protocol';
import { SETUP } from '../house.ts';
import { TALK } from '../talk-file.ts';
import type { Visitor } from './visitor.ts';

/** A word that stands in everything that the first account keeps, and in nothing else. */
export const CANARY = 'Quillfeather';

/** The ids of what one account keeps, by the names of the parameters of routes. */
export interface Kept {
  /** Over, with an aside, corrections and a letter. */
  talk: string;
  /** Of that talk; goes on. */
  take: string;
  brought: string;
  contact: string;
  person: string;
  entry: string;
  calendarKey: string;
}

const PDT = '2026-03-01T17:00:00.000Z';
const AT_NOON = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test
BEGIN:VEVENT
UID:${CANARY}@test
DTSTAMP:20260301T000000Z
DTSTART:20260303T120000Z
DTEND:20260303T130000Z
SUMMARY:${CANARY}
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

export const busyCalendar = AT_NOON;
const about = (name: string) => ({ name, background: `${name} of the ward`, targetRole: `${name} at large` });

/** Makes one of everything that can be made over the wire, each with the word in it. */
export async function keepOneOfEverything(visitor: Visitor, word: string): Promise<Kept> {
  const send = <T = { id: string }>(path: string, body: unknown, method = 'POST') =>
    visitor.json<T>({ path, body, method });
  await send('/api/me', { version: 0, ...about(word), zone: 'Europe/Lisbon' }, 'PUT');
  await send(
    '/api/model',
    { url: `http://127.0.0.1:9/${word}`, model: word, key: word, plays: false },
    'PUT',
  );
  await visitor.json({ path: '/api/calendar/busy', method: 'POST', body: AT_NOON, type: 'text/calendar' });
  const made = await send<OwnContact>('/api/contacts', {
    ...{ name: `Dana ${word}`, role: 'Clinical informatics lead', company: `${word} Health`, by: 'embedded' },
    notes: `${word} serves eleven hospitals.`,
  });
  const talk = await talked(visitor, made.id, word);
  const letter = { subject: word, body: `Dear Dana, ${word}` };
  await send(`/api/sessions/${talk}/letter`, letter, 'PUT');
  const correction = { kind: 'labels', turn: 1, labels: { beats: [], acts: [], fouls: [], followUp: false } };
  await send(`/api/sessions/${talk}/overrides`, correction);
  const { events } = await visitor.json<SessionDetail>({ path: `/api/sessions/${talk}` });
  const turn = events.find(({ type }) => type === 'user-turn');
  const take = await send(`/api/sessions/${talk}/takes`, { seq: turn?.seq });
  const brought = await send('/api/brought', talkWith(word));
  await send(`/api/brought/${brought.id}/letter`, letter, 'PUT');
  await send(`/api/brought/${brought.id}/overrides`, { ...correction, turn: 0 });
  const { person } = await send<PersonView>('/api/people', {
    ...{
      name: `Ana ${word}`,
      role: 'Nurse',
      company: word,
      notes: word,
      why: word,
      ground: [word],
      known: [word],
    },
  });
  const entry = 'entry-1';
  const path = `/api/people/${person.id}`;
  await send(`${path}/log`, {
    id: entry,
    type: 'talked',
    on: PDT,
    meetingId: null,
    broughtId: brought.id,
    told: null,
  });
  await send(`${path}/log`, {
    id: 'entry-2',
    type: 'set',
    meetingId: 'm',
    on: '2026-03-09T17:00:00.000Z',
    minutes: 20,
    where: word,
  });
  await send(
    `${path}/sheet`,
    { version: 0, answers: { company: word }, questions: [{ id: 'q1', text: `Why ${word}?` }] },
    'PUT',
  );
  await send(`${path}/letters/outreach`, letter, 'PUT');
  const { feed } = await visitor.json<CalendarAnswer>({ path: '/api/calendar' });
  const calendarKey = new URL(feed, 'http://localhost').searchParams.get('key') ?? '';
  return {
    talk,
    take: take.id,
    brought: brought.id,
    contact: made.id,
    person: person.id,
    entry,
    calendarKey,
  };
}

/** A talk that was held, with notes beside it, and ended. */
async function talked(visitor: Visitor, personaId: string, word: string): Promise<string> {
  const body = { ...SETUP, personaId, user: about(word), questions: [`Why ${word}?`] };
  const { id } = await visitor.json<{ id: string }>({ path: '/api/sessions', method: 'POST', body });
  const tab = visitor.tab(id);
  tab.send({ type: 'join', lastSeq: -1 });
  await tab.event(1);
  await tab.says('client-01', `How did you come to ${word}?`);
  tab.close();
  await tab.ended;
  const aside = { version: 0, notes: `Said ${word}.` };
  await visitor.json({ path: `/api/sessions/${id}/aside`, method: 'PUT', body: aside });
  await visitor.json({ path: `/api/sessions/${id}/end`, method: 'POST', body: {} });
  return id;
}

/** The same talk, in which another name is said. */
export const talkWith = (word: string): typeof TALK => ({
  ...TALK,
  user: { ...TALK.user, name: word },
  turns: TALK.turns.map((turn) => ({ ...turn, text: turn.text.replace('Priya Shah', `Priya ${word}`) })),
});
