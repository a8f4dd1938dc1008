import { begun, happened, introduce } from '../people.ts';

/** Of the people whom the user knows by then: the ids of their pages. */
export interface Acquainted {
  /** Talked to and told of; she named two people. */
  talked: string;
  /** The entry of that talk. */
  talk: string;
  /** A talk is agreed, tomorrow. */
  agreed: string;
  /** Nothing has happened yet. */
  wished: string;
}

const DAY = 86_400_000;
const TOLD = {
  minutes: 20,
  takeaways: ['Learn to ask a database before anything else', 'The first three months are for listening'],
  personal: 'She rows before work',
  names: [
    { name: 'Noor Haddad', role: 'Head of data', company: 'St Agnes', why: 'She hires former teachers.' },
    { name: 'Ben Osei', role: 'Analyst', company: 'Corvane Health', why: '' },
  ],
  promises: ['Send a reading list'],
  ownPromises: ['Send her the worksheet on fractions'],
  introductionOffered: true,
  notes: '',
  self: { 'followed-up': 'yes', 'asked-the-closer': 'yes', 'kept-the-time': 'no' },
};

/** Six people, each somewhere else on the way. */
export async function meetPeople(url: string): Promise<Acquainted> {
  await introduce(url);
  const { now } = (await (await fetch(`${url}/api/people`)).json()) as { now: string };
  const ago = (days: number) => new Date(Date.parse(now) - days * DAY).toISOString();
  let count = 0;
  const say = (id: string, days: number, entry: object) =>
    happened(url, id, { id: `week-${++count}`, at: ago(days), ...entry });
  const wrote = (id: string, days: number, letter = 'outreach') =>
    say(id, days, { type: 'wrote', letter, subject: '', body: '' });

  const talked = await begun(url);
  await wrote(talked, 20);
  await say(talked, 18, { type: 'heard', answer: 'yes', note: 'Happy to. Next week?' });
  await wrote(talked, 18, 'scheduling');
  const meeting = {
    type: 'set',
    meetingId: 'week-met',
    on: ago(2),
    minutes: 17,
    where: 'https://meet.example/ana',
  };
  await say(talked, 16, meeting);
  const talk = 'week-talk';
  const talkedTo = { type: 'talked', on: ago(2), meetingId: 'week-met', broughtId: null, told: TOLD };
  await say(talked, 2, { ...talkedTo, id: talk });
  const ledBy = { personId: talked, entryId: talk };
  await begun(url, {
    name: 'Noor Haddad',
    role: 'Head of data',
    company: 'St Agnes',
    pronouns: 'she/her',
    ledBy,
  });

  const silent = await begun(url, { name: 'Tomás Vieira', role: 'Product designer', pronouns: 'he/him' });
  await wrote(silent, 8);
  const asks = await begun(url, { name: 'Eve Lindqvist', role: 'Recruiter', pronouns: 'she/her' });
  await wrote(asks, 3);
  await say(asks, 1, { type: 'heard', answer: 'other', note: 'Could you say more about what you want?' });

  const agreed = await begun(url, {
    name: 'Li Wei',
    role: 'Analyst',
    company: 'Corvane Health',
    zone: 'Asia/Shanghai',
  });
  await wrote(agreed, 5);
  await say(agreed, 4, { type: 'heard', answer: 'yes', note: '' });
  await say(agreed, 3, { ...meeting, meetingId: 'week-meets', on: ago(-1), minutes: 23, where: 'By phone' });
  const wished = await begun(url, { name: 'Sam Okafor' });
  return { talked, talk, agreed, wished };
}
