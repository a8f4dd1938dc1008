import { AccountAnswer, AdminCounts, SignInProviderAnswer } from '@anyone-else/protocol';
import { anything, ask, json } from '../ask.ts';

export const askAccount = () => ask(AccountAnswer, '/account');
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
