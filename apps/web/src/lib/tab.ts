import { newClientId } from './client-id.ts';

/** This tab, while it is open: a line that breaks and comes back is known by it. */
export const TAB = newClientId();
