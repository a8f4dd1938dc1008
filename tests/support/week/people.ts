import { send } from './rehearse.ts';

/** Somebody whom Maya is going to talk to, and what she has prepared for it. */
const ANA = {
  id: 'ana-reyes-harbour',
  name: 'Ana Reyes',
  role: 'data lead',
  company: 'Harbour Labs',
  pronouns: 'she/her',
  how: 'her brother taught at my school',
  ground: ['both left a ward or a classroom for a desk'],
  known: ['Harbour Labs was founded in 2012 in Lisbon', 'About 140 people', 'Makes tide forecasts for ports'],
};

export const SHEET = {
  answers: {
    company: 'Opened a second office in Porto last spring.',
    'stands-for': 'Boats get home.',
    'why-company': 'I grew up by a harbour, and they tell people when to stay in.',
    person: 'She was a nurse before she came to data.',
    want: 'What her first year was like.\nWhat of my work would carry over.',
    'next-steps': 'A name of somebody who switched late.',
  },
  questions: [
    { id: 'road', text: 'How did you find your way from the ward to a desk full of numbers?' },
    { id: 'size', text: 'How many people work there?' },
    { id: 'like', text: 'Do you like your job?' },
    { id: 'unlearn', text: 'What was the hardest thing to unlearn?' },
    { id: 'first', text: 'What did your first month teach you that no course had?' },
    { id: 'carry', text: 'With eleven years of teaching, what do you think would carry over?' },
    { id: 'else', text: 'Who else should I talk to, maybe somebody who also changed careers late?' },
  ],
  ahead: ['road', 'unlearn', 'first', 'carry', 'else'],
};

/** Writes her down with a time that is agreed and a sheet for it; answers her id. */
export async function prepare(url: string, on = '2031-05-14T17:05:00.000Z'): Promise<string> {
  const { id } = ANA;
  await send(`${url}/api/people`, 'POST', ANA);
  const meeting = {
    id: 'meeting-ana',
    type: 'set',
    meetingId: 'ana-one',
    on,
    minutes: 17,
    where: 'video call',
  };
  await send(`${url}/api/people/${id}/log`, 'POST', meeting);
  await send(`${url}/api/people/${id}/sheet`, 'PUT', { version: 0, ...SHEET });
  return id;
}
