import { begin, say, send } from './week/rehearse.ts';

/** Words that stand nowhere else: found in a file, they came from the place that they name. */
export const CANARIES = {
  userName: 'Qxnamey',
  background: 'qxbackground zanzi',
  targetRole: 'qxtargetrole zanzi',
  turn: 'qxturn zanzi',
  runningTurn: 'qxrunningturn zanzi',
  takeTurn: 'qxtaketurn zanzi',
  notes: 'qxnotes zanzi',
  question: 'qxquestion zanzi',
  talkLetter: 'qxtalkletter zanzi',
  broughtTurn: 'qxbroughtturn zanzi',
  broughtName: 'Qxbroughtname',
  broughtLetter: 'qxbroughtletter zanzi',
  personName: 'Qxpersonname',
  personMail: 'qxmail@example.org',
  personWhy: 'qxwhy zanzi',
  personNotes: 'qxpersonnotes zanzi',
  personKnown: 'qxknown zanzi',
  sent: 'qxsent zanzi',
  heard: 'qxheard zanzi',
  where: 'qxwhere zanzi',
  told: 'qxtold zanzi',
  toldNotes: 'qxtoldnotes zanzi',
  sheetAnswer: 'qxanswer zanzi',
  sheetQuestion: 'qxsheetquestion zanzi',
  personLetter: 'qxpersonletter zanzi',
  me: 'Qxme',
  ownName: 'Qxownname',
  ownNotes: 'qxownnotes zanzi',
  modelName: 'qxmodelname',
} as const;

/** What must stand in no export, log or page: keys to something, and what was never to be kept. */
export const SECRETS = { modelKey: 'sk-qxmodelkey-zanzi', appointment: 'qxappointment zanzi' } as const;

export interface Planted {
  talk: string;
  running: string;
  take: string;
  brought: string;
  person: string;
  own: string;
  /** The secret in the address of the calendar. */
  calendarKey: string;
}

/** Puts a canary wherever the product keeps words of a user's, over its own addresses. */
export async function plant(url: string): Promise<Planted> {
  const calendarKey = await plantYou(url);
  const talks = await plantTalks(url);
  const [brought, person, own] = [await plantBrought(url), await plantPerson(url), await plantOwn(url)];
  return { ...talks, brought, person, own, calendarKey };
}

/** As `send`, of what is answered without a body. */
async function keep(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${new URL(url).pathname}: ${answer.status} ${await answer.text()}`);
}

async function plantYou(url: string): Promise<string> {
  await send(`${url}/api/me`, 'PUT', { version: 0, name: CANARIES.me, zone: 'Europe/Lisbon' });
  await send(`${url}/api/model`, 'PUT', {
    url: 'http://127.0.0.1:9/v1',
    model: CANARIES.modelName,
    key: SECRETS.modelKey,
    plays: false,
  });
  const day = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().replace(/\D/gu, '').slice(0, 8);
  const ics = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    'BEGIN:VEVENT',
    'UID:one@test',
    'DTSTAMP:20260101T000000Z',
    `DTSTART:${day(2)}T090000Z`,
    'DURATION:PT1H',
    `SUMMARY:${SECRETS.appointment}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const busy = await fetch(`${url}/api/calendar/busy`, {
    method: 'POST',
    headers: { 'content-type': 'text/calendar' },
    body: `${ics.join('\r\n')}\r\n`,
  });
  if (!busy.ok) throw new Error(`the calendar was refused: ${await busy.text()}`);
  const { feed } = (await (await fetch(`${url}/api/calendar`)).json()) as { feed: string };
  return feed.split('=')[1]!;
}

async function plantTalks(url: string): Promise<Pick<Planted, 'talk' | 'running' | 'take'>> {
  const wanted = {
    personaId: 'nurse-informatics-amado',
    user: { name: CANARIES.userName, background: CANARIES.background, targetRole: CANARIES.targetRole },
    questions: [`What about ${CANARIES.question}?`],
    seed: 7,
  };
  const talk = await begin(url, wanted);
  await say(url, talk, [`Hello, I read of ${CANARIES.turn}. How did you start?`, 'And then?'], {
    type: 'end',
  });
  const path = `${url}/api/sessions/${talk}`;
  const { aside } = (await (await fetch(`${path}/aside`)).json()) as { aside: { version: number } };
  await send(`${path}/aside`, 'PUT', { version: aside.version, notes: CANARIES.notes });
  await keep(`${path}/letter`, { subject: 'Thanks', body: CANARIES.talkLetter });
  const labels = { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false };
  await send(`${path}/overrides`, 'POST', {
    kind: 'labels',
    turn: 1,
    labels,
  });
  const { events } = (await (await fetch(path)).json()) as { events: { type: string; seq: number }[] };
  const { seq } = events.filter(({ type }) => type === 'user-turn')[1]!;
  const { id: take } = await send<{ id: string }>(`${path}/takes`, 'POST', { seq });
  await say(url, take, [`Let me ask it so: ${CANARIES.takeTurn}?`], { type: 'end' });
  const running = await begin(url, wanted);
  await say(url, running, [`Hello, ${CANARIES.runningTurn}.`]);
  return { talk, running, take };
}

async function plantBrought(url: string): Promise<string> {
  const { id } = await send<{ id: string }>(`${url}/api/brought`, 'POST', {
    agreedMinutes: 20,
    user: { name: 'Grace', background: 'ward nurse' },
    contact: { name: CANARIES.broughtName, role: 'trainer' },
    turns: [
      { speaker: 'user', text: `Thank you. How did you come to ${CANARIES.broughtTurn}?` },
      { speaker: 'contact', text: 'I was a nurse for nine years, and one pump had two green lights.' },
      { speaker: 'user', text: 'Is there anyone else I should talk to?' },
    ],
  });
  await keep(`${url}/api/brought/${id}/letter`, { subject: 'Thanks', body: CANARIES.broughtLetter });
  return id;
}

async function plantPerson(url: string): Promise<string> {
  const { person } = await send<{ person: { id: string } }>(`${url}/api/people`, 'POST', {
    name: CANARIES.personName,
    email: CANARIES.personMail,
    why: CANARIES.personWhy,
    notes: CANARIES.personNotes,
    known: [CANARIES.personKnown],
  });
  const path = `${url}/api/people/${person.id}`;
  const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const told = {
    ...{ minutes: 20, takeaways: [CANARIES.told], personal: '', names: [], promises: [], ownPromises: [] },
    ...{ introductionOffered: false, notes: CANARIES.toldNotes, self: {} },
  };
  const entries = [
    { type: 'wrote', letter: 'outreach', subject: 'Hello', body: CANARIES.sent, at: at(9) },
    { type: 'heard', answer: 'yes', note: CANARIES.heard, at: at(8) },
    { type: 'set', meetingId: 'm1', on: at(6), minutes: 20, where: CANARIES.where, at: at(7) },
    { type: 'talked', on: at(6), meetingId: 'm1', broughtId: null, told, at: at(6) },
  ];
  for (const [nth, entry] of entries.entries())
    await send(`${path}/log`, 'POST', { id: `entry-${nth}`, ...entry });
  await send(`${path}/sheet`, 'PUT', {
    version: 0,
    answers: { company: CANARIES.sheetAnswer },
    questions: [{ id: 'q1', text: `What of ${CANARIES.sheetQuestion}?` }],
    ahead: ['q1'],
  });
  await keep(`${path}/letters/check-in`, { subject: 'Hello', body: CANARIES.personLetter });
  return person.id;
}

const plantOwn = async (url: string): Promise<string> =>
  (
    await send<{ id: string }>(`${url}/api/contacts`, 'POST', {
      name: CANARIES.ownName,
      role: 'Clinical informatics lead',
      company: 'Corvane Health',
      notes: `She moved from nursing.\n${CANARIES.ownNotes}.`,
      by: 'embedded',
    })
  ).id;
