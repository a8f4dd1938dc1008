import { send } from './rehearse.ts';

/** Two people with whom the user has talked, and one who was named: the ids. */
export interface Followed {
  /** His transcript is here. */
  dan: string;
  danTalk: string;
  /** The user told how it went. */
  noor: string;
  noorTalk: string;
  /** Dan named her; nobody has written to her yet. */
  priya: string;
}

const MAYA = {
  name: 'Maya',
  background: 'middle-school teacher',
  targetRole: 'clinical analyst',
  zone: 'Europe/Lisbon',
};

const TOLD = {
  minutes: 22,
  takeaways: [
    'Draw the form with the night shift, not for it',
    'Ask to see the worst screen of the day before anything else',
  ],
  personal: 'Her son starts school in September',
  names: [
    {
      name: 'Lena Okafor',
      role: 'research nurse',
      company: 'Quayside Clinics',
      why: 'she tests forms on wards',
    },
  ],
  promises: ['Send the checklist they go live with'],
  ownPromises: ['Tell her how the course went'],
  introductionOffered: true,
  notes: 'Ask about the course again in spring.',
  self: {
    'they-talked-more': 'yes',
    'followed-up': 'no',
    'asked-the-closer': 'yes',
    'kept-the-time': 'no',
    'no-favour-asked': 'yes',
    'next-step-agreed': 'unsure',
  },
};

/** Writes down two talks, one with its transcript, and whom it led to. */
export async function followUp(url: string, brought: string): Promise<Followed> {
  const { now } = (await (await fetch(`${url}/api/people`)).json()) as { now: string };
  const hour = 3_600_000;
  // Whole hours, so that a picture is the same whenever it is drawn.
  const on = new Date((Math.floor(Date.parse(now) / hour) - 2) * hour).toISOString();
  const [dan, noor, priya] = ['dan-whitlock-merrin', 'noor-haddad-corvane', 'priya-shah-merrin'] as const;
  const [danTalk, noorTalk] = ['talked-with-dan', 'talked-with-noor'] as const;
  const people = `${url}/api/people`;
  await send(people, 'POST', {
    id: dan,
    name: 'Dan Whitlock',
    role: 'Product designer',
    company: 'Merrin Medical',
    pronouns: 'he/him',
    email: 'dan.whitlock@example.org',
  });
  const { version } = (await (await fetch(`${url}/api/me`)).json()) as { version: number };
  await send(`${url}/api/me`, 'PUT', { version, ...MAYA });
  const talked = { type: 'talked', on, meetingId: null, broughtId: null, told: null };
  await send(`${people}/${dan}/log`, 'POST', { ...talked, id: danTalk, broughtId: brought });
  await send(people, 'POST', {
    id: noor,
    name: 'Noor Haddad',
    role: 'Clinical informatics lead',
    company: 'Corvane Health',
    pronouns: 'she/her',
    email: 'noor.haddad@example.org',
    why: 'You moved from the ward into software, which is the step I am about to take',
  });
  await send(`${people}/${noor}/log`, 'POST', { ...talked, id: noorTalk, told: TOLD });
  await send(people, 'POST', {
    id: priya,
    name: 'Priya Shah',
    role: 'Research lead',
    company: 'Merrin Medical',
    pronouns: 'she/her',
    ledBy: { personId: dan, entryId: danTalk },
  });
  return { dan, danTalk, noor, noorTalk, priya };
}
