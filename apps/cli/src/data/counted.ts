import type { CopyCounts } from '@anyone-else/storage';

/** '3 rehearsals, 1 talk brought, 2 people', and who signs in where anybody does. */
export function sayCounted({
  sessions,
  brought,
  people,
  own_contacts: contacts,
  sign_in_users: users,
}: CopyCounts): string {
  return [
    some(sessions, 'rehearsal'),
    `${some(brought, 'talk')} brought`,
    `${some(people, 'person', 'people')}`,
    `${some(contacts, 'contact')} of their own`,
    ...(users === 0 ? [] : [`${some(users, 'account')}`]),
  ].join(', ');
}

const some = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
