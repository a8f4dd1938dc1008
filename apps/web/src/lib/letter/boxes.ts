import type { Spot } from './place-of.ts';

/** The boxes of a letter by their ids; one letter is open at a time. */
export const BOX_IDS = { subject: 'subject', body: 'note' } as const;

const boxOf = ({ box }: Spot) => document.getElementById(BOX_IDS[box]) as HTMLTextAreaElement | null;

/** Selects a stretch of a letter and brings it before the eyes. */
export function showSpot(spot: Spot): void {
  const box = boxOf(spot);
  if (!box) return;
  // The browser scrolls to where the caret is when the box gets the focus, not when the selection moves.
  box.blur();
  box.setSelectionRange(spot.from, spot.to);
  box.focus();
}

/** Puts other words in the place of a stretch, as typing would: it can be undone, and the page hears of it. */
export function typeOver(spot: Spot, text: string): void {
  const box = boxOf(spot);
  if (!box) return;
  showSpot(spot);
  // Deprecated, and the only way that keeps the browser's own undo.
  const command = text === '' ? 'delete' : 'insertText';
  if (document.execCommand(command, false, text)) return;
  box.setRangeText(text, spot.from, spot.to, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
