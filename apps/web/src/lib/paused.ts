/** A pause belongs to the tab: it outlives a reload of the page, and no longer. */
const key = (id: string) => `anyone-else:paused:${id}`;

export function holdPause(id: string, paused: boolean): void {
  try {
    if (paused) sessionStorage.setItem(key(id), '1');
    else sessionStorage.removeItem(key(id));
  } catch {
    // Storage may be closed: then a reload ends the pause.
  }
}

export function isPauseHeld(id: string): boolean {
  try {
    return sessionStorage.getItem(key(id)) !== null;
  } catch {
    return false;
  }
}
