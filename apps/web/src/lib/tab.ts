import { newClientId } from './client-id.ts';

const KEY = 'anyone-else:tab';
/** Some browsers round the time to so many ms. */
const ROUNDING = 100;

/** This tab, over reloads too: a line that breaks and comes back is known by it. */
export const TAB = inherited() ?? newClientId();

/**
 * What the page before this one in the same tab went by. A page leaves it as it goes, which is after the next one was asked
 * for. What had lain there before this page was asked for is another tab's: a duplicated tab gets a copy of it.
 */
function inherited(): string | undefined {
  try {
    const { id, left } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { id?: unknown; left?: unknown };
    if (typeof id !== 'string' || typeof left !== 'number') return undefined;
    // By the one clock that goes on while a computer sleeps.
    const askedFor = Date.now() - performance.now();
    return left + ROUNDING >= askedFor ? id : undefined;
  } catch {
    // Storage is closed, or holds something else: then this is a new tab.
    return undefined;
  }
}

function leave(): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ id: TAB, left: Date.now() }));
  } catch {
    // As above.
  }
}

if (typeof window !== 'undefined') addEventListener('pagehide', leave);
