import { signInPlace } from './back.ts';

/**
 * The server knows nobody here. Whoever was about to look at something is led to the sign-in page and back; what was
 * being written stays on the page, which shows the refusal in words.
 * @param method of what was asked.
 */
export function signedOut(method: string | undefined): void {
  const looks = method === undefined || method === 'GET';
  if (looks && !location.pathname.startsWith('/sign-in')) location.replace(signInPlace(location));
}
