import type { Handle } from '@sveltejs/kit/hooks';
import { fillHead } from './head/head.ts';

/** The two upright Latin fonts stand on every page; the others come where a page has use for them. */
const EVERYWHERE = /latin-wght-normal/;

/** While prerendering, the pages get their head, and are told to fetch their two fonts at once. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => fillHead(html),
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && EVERYWHERE.test(path)),
  });
