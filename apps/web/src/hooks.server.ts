import type { Handle } from '@sveltejs/kit/hooks';

/** While prerendering, the pages are told to fetch their two fonts at once. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
