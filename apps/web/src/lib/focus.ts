/** Whether the focus stands nowhere: what held it is gone, or a new page has just come. */
export function focusIsLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.id === 'main';
}

/** Puts the focus on something that cannot be reached by Tab, if it stands nowhere else. */
export function catchFocus(element: HTMLElement | null | undefined): void {
  if (!element || !focusIsLost()) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
