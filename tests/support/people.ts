import { PeopleAnswer, type PersonAsk, PersonView } from '@anyone-else/protocol';
import { send } from './week/rehearse.ts';

/** Somebody whom the user knows, as most tests need them. */
export const ANA: PersonAsk = {
  name: 'Ana Sousa',
  role: 'Clinical informatics lead',
  company: 'Sable River Health',
  pronouns: 'she/her',
  email: 'ana.sousa@example.org',
  zone: 'Europe/Lisbon',
  how: 'We sat next to each other at a reunion',
  why: 'You moved from the ward into software, which is the step I am about to take',
  ground: ['We both went to the school on the hill'],
  known: ['Sable River Health runs eleven hospitals'],
};

/** Begins a page; answers its id. */
export const begun = async (url: string, asked: PersonAsk = ANA): Promise<string> =>
  (await send<PersonView>(`${url}/api/people`, 'POST', asked)).person.id;

/** Says who the user is. */
export async function introduce(url: string): Promise<void> {
  const { version } = (await (await fetch(`${url}/api/me`)).json()) as { version: number };
  await send(`${url}/api/me`, 'PUT', {
    version,
    name: 'Maya',
    background: 'middle-school teacher',
    targetRole: 'clinical analyst',
    zone: 'UTC',
  });
}

export const viewOf = async (url: string, id: string): Promise<PersonView> =>
  PersonView.parse(await (await fetch(`${url}/api/people/${id}`)).json());

export const everybody = async (url: string): Promise<PersonView[]> => {
  const { people } = PeopleAnswer.parse(await (await fetch(`${url}/api/people`)).json());
  return await Promise.all(people.map(({ person }) => viewOf(url, person.id)));
};

/** Writes something down that happened. */
export const happened = (url: string, id: string, entry: object): Promise<PersonView> =>
  send<PersonView>(`${url}/api/people/${id}/log`, 'POST', entry);
