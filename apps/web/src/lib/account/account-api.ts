import { AccountAnswer, AdminCounts, type ModelStanding, SignInProviderAnswer } from '@anyone-else/protocol';
import { anything, ask, json } from '../ask.ts';
import { model } from '../model.svelte.ts';

const NO_MODEL: ModelStanding = {
  configured: false,
  host: '',
  model: '',
  local: false,
  encrypted: false,
  source: 'none',
  url: '',
  keyKept: false,
  plays: false,
};

/** Where there are accounts there are many users: what the pages say of where things are kept must be true at once. */
export async function askAccount() {
  const answer = await ask(AccountAnswer, '/account');
  if (answer.ok && !model.hosted) model.put({ ...NO_MODEL, hosted: true });
  return answer;
}

export const askLink = (mail: string, back: string) =>
  ask(anything, '/sign-in/mail', json('POST', { mail, back }));
export const signInWith = (token: string) => ask(AccountAnswer, '/sign-in/link', json('POST', { token }));
export const askProvider = (back: string) =>
  ask(SignInProviderAnswer, '/sign-in/provider', json('POST', { back }));
export const signOut = () => ask(anything, '/sign-out', json('POST', {}));
export const signOutElsewhere = () => ask(AccountAnswer, '/sign-out/elsewhere', json('POST', {}));
export const wishReminders = (reminders: boolean) =>
  ask(AccountAnswer, '/account', json('PUT', { reminders }));
export const askCounts = () => ask(AdminCounts, '/admin');
export const deleteAccount = (mail: string) => ask(anything, '/admin/delete', json('POST', { mail }));
