import { FIRST_ME, type Me, type PersonEntry, type PersonPage, type Playbook } from '@anyone-else/protocol';
import type { LetterInput } from '../../src/index.ts';

/** Made-up people and users, in all the forms in which a page may be filled. */

const NAMES =
  'Ana Lima|Tom Baker|Mei Chen|Dr. Amara Obi|Priya Raman|José Ortega|ingrid dahl|Okafor, Chidi|Lena Fischer|Sam O’Neil|Yuki Tanaka|Fatima Zahra|Will Turner|Marta Kowalska|Prof. Alan Reed|Zoë Martin|李雷|Nikhil Rao|Hannah Berg|Luca Ferri|Grace Mbeki|Owen Price|Sofia Petrova|Daniel Cruz'.split(
    '|',
  );
const PRONOUNS = ['she/her', 'he/him', '', 'they/them', 'she/her', 'he/him'];
const ROLES =
  'product designer|Head of Product|data analyst|UX Researcher|Marketing|midwife|software engineer|Director of Care||solicitor|editor at a small press|Operations|solar installer|museum curator|VP Engineering|primary school teacher|sound engineer|policy adviser|baker'.split(
    '|',
  );
const COMPANIES =
  'Harbour Labs|Northwind|St Anne’s Hospital||Kestrel & Sons|Tidewater|Blue Oak Press|the city museum|Lumen Energy|Monday Studio|acme corp|Fjord Foods|Greenline|DHL (i think)|some 3PL in Leeds, Brightwell i think'.split(
    '|',
  );
const TOPICS =
  'night shifts|tide sensors|onboarding|hospital kitchens|slow journalism|school gardens|battery storage|rare books|accessible maps|first-time managers|audio for games|rural clinics|bread|open data|museum nights|remote teams'.split(
    '|',
  );
export const WHYS: ((topic: string) => string)[] = [
  (t) => `I saw your talk on ${t}`,
  (t) => `her talk on ${t}`,
  (t) => `talk on ${t}.`,
  (t) => `you moved from teaching to ${t}`,
  (t) => `She moved from law into ${t} at 40.`,
  (t) => `moved from retail to ${t}`,
  () => '',
  (t) => `i read your article about ${t}! it stayed with me`,
  (t) => `Your book on ${t} changed how I see things`,
  (t) => `the way you write about ${t}`,
  (t) => `he built a team around ${t} 🎉`,
  (t) => `because of your work on ${t}`,
  (t) => `works on ${t}`,
  (t) => `how you got from nursing to ${t}`,
  (t) =>
    `Your post about ${t} was shared by a friend, and I have thought about it ever since, because it put into words what I had been feeling at work for a long time without being able to say it to anybody, least of all to my manager. I read it twice. ${'It was long. '.repeat(12)}`,
  (t) => `Podcast on ${t}`,
  (t) => `to learn how she came to ${t}`,
  (t) => `ex-nurse who now does ${t}`,
  () => '彼女の記事がとても良かった',
];
const GROUNDS =
  'both studied at Leeds|nurses|same school: Leeds|we both switched from teaching|mutual friend: Jo Marsh|||I grew up in Porto, too|we met at the spring fair|Leeds University|both know Jo Marsh|former teachers|both from Cork|rowing|kasia!! (4 yrs at reception)|nothing really'.split(
    '|',
  );
const HOWS =
  "||met at the spring fair|Kasia's husband. met twice, leaving do + barbecue||LinkedIn|||old colleague at Boots|she taught my evening class||never met|||friend of my sister||read an article of theirs|||we sat together at the data meetup!!|?|".split(
    '|',
  );
const BACKGROUNDS =
  'ward nurse|Nine years as a ward nurse|I was a teacher for ten years|ex-teacher|Nursing||10+ yrs in retail|teacher, now learning Python|currently teaching maths|BSc in Chemistry|Software Engineer|Marketing|barista and part-time student|studied biology at Leeds|accountant for 7 years|看護師|retired army officer|front office manager at a 180 room hotel, been in hotels 11 yrs (nights, then FOM)'.split(
    '|',
  );
const TARGETS =
  'product designer|UX|a junior data analyst role|I want to work in climate|something in publishing||Product Manager|move into policy|solar installer|Not sure yet|data science|UX Researcher|baker|supply-chain planner, or demand planning?'.split(
    '|',
  );
const USERS = 'Jonas Weber|Aisha Khan|Kim|Rosa Díaz||Peter Novak|mary ann smith|Chen Wei'.split('|');

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const NOW = '2026-11-22T14:00:00.000Z';

export const wrote = (
  letter: Extract<PersonEntry, { type: 'wrote' }>['letter'],
  day: number,
  subject = '',
): PersonEntry => ({
  type: 'wrote',
  id: `w-${letter}-${day}`,
  at: new Date(Date.parse(NOW) - day * 86_400_000).toISOString(),
  letter,
  subject,
  body: '',
});

export function inputOf(
  page: Partial<PersonPage> = {},
  me: Partial<Me> = {},
  more: Partial<LetterInput> = {},
): LetterInput {
  return {
    page: {
      name: 'Ana Lima',
      role: '',
      company: '',
      pronouns: '',
      email: '',
      zone: '',
      how: '',
      why: '',
      ground: [],
      known: [],
      notes: '',
      reach: null,
      ledBy: null,
      playbookId: 'full-arc',
      everyMonths: null,
      ...page,
    },
    me: { ...FIRST_ME, ...me },
    log: [],
    now: NOW,
    times: [],
    sheet: { answers: {}, ahead: [] },
    meeting: null,
    talk: null,
    ledBy: null,
    // No letter before a talk reads the playbook.
    playbook: {} as Playbook,
    crowd: null,
    idea: null,
    ...more,
  };
}

/** The i-th of many different people, each with a user of their own. */
export function somebody(i: number): LetterInput {
  const topic = at(TOPICS, i * 5 + Math.floor(i / 7));
  const ground = at(GROUNDS, i * 3 + Math.floor(i / 5));
  const twoClocks = i % 2 === 0;
  const said = (day: string, clock: string, other: string) =>
    `${day} at ${clock}${twoClocks ? ` in Lisbon, ${other} in New York` : ''}`;
  return inputOf(
    {
      name: `${at(NAMES, i)}${i >= NAMES.length ? at(['', 'son', 'sen', 'berg', 'mann'], Math.floor(i / NAMES.length)) : ''}`,
      role: at(ROLES, i * 7 + 2),
      company: at(COMPANIES, i * 3 + 1),
      pronouns: at(PRONOUNS, i),
      why: at(WHYS, i * 7 + Math.floor(i / 19))(topic),
      ground: ground === '' ? [] : [ground],
      how: at(HOWS, i * 5 + Math.floor(i / 11)),
      zone: twoClocks ? 'Europe/Lisbon' : '',
    },
    {
      name: at(USERS, i * 3),
      background: at(BACKGROUNDS, i * 5),
      targetRole: at(TARGETS, i * 3 + Math.floor(i / 11)),
      minutes: at([17, 13, 21, 19, 15, 17], i),
      zone: 'America/New_York',
    },
    {
      log: [
        ...(i % 3 === 0 ? [] : [wrote('outreach', at([7, 9, 15, 30, 8], i), `Your advice on ${topic}`)]),
        {
          type: 'heard',
          id: 'h',
          at: '2026-11-21T09:00:00.000Z',
          answer: at(['yes', 'no', 'other'] as const, i),
          note: '',
        },
      ],
      times: [
        { from: '2026-11-24T08:00:00.000Z', said: said('Tuesday 24 November', '8:00', '3:00'), twoClocks },
        { from: '2026-11-25T12:30:00.000Z', said: said('Wednesday 25 November', '12:30', '7:30'), twoClocks },
        { from: '2026-11-27T17:45:00.000Z', said: said('Friday 27 November', '17:45', '12:45'), twoClocks },
      ].slice(0, i % 9 === 4 ? 1 : i % 9 === 5 ? 0 : 3),
      sheet: {
        answers: {},
        ahead: [
          'how did you start',
          `What is the hardest part of ${topic}?`,
          'what does a good week look like',
          'Who do you learn from?',
          `What would you do again?`,
          'what surprised you most',
        ].slice(0, i % 8 === 3 ? 2 : 6),
      },
      meeting:
        i % 2 === 0
          ? {
              time: {
                from: '2026-11-24T08:00:00.000Z',
                said: said('Tuesday 24 November', '8:00', '3:00'),
                twoClocks,
              },
              minutes: 17,
              where: '',
            }
          : null,
      ledBy:
        i % 4 === 0
          ? {
              name: at(['Tom Baker', 'Jo Marsh', 'Raman, Priya', 'Dr. Amara Obi'], i / 4),
              role: '',
              company: '',
              pronouns: '',
              why: '',
            }
          : null,
    },
  );
}
