import type { Attachment } from 'svelte/attachments';

export interface Dragging {
  start(): void;
  /** The dragged row belongs at this place now. */
  over(place: number): void;
  end(): void;
}

/**
 * Lets a grip take its row to another place of its list, by mouse, pen or finger. Listens on the window: a row that moves
 * in the page loses the pointer.
 * @param place where the row stands now.
 */
export function dragOrder(place: () => number, { start, over, end }: Dragging): Attachment<HTMLElement> {
  return (grip) => {
    let pointer: number | undefined;
    const list = () => grip.closest('li')?.parentElement;

    const onmove = (event: PointerEvent) => {
      if (event.pointerId !== pointer) return;
      const rows = [...(list()?.children ?? [])].map((row) => row.getBoundingClientRect());
      const wanted = placeAt(rows, place(), event.clientY);
      if (wanted !== place()) over(wanted);
    };
    const onend = (event: PointerEvent) => {
      if (event.pointerId === pointer) stop();
    };
    const stop = () => {
      if (pointer === undefined) return;
      pointer = undefined;
      removeEventListener('pointermove', onmove);
      removeEventListener('pointerup', onend);
      removeEventListener('pointercancel', onend);
      end();
    };
    const ondown = (event: PointerEvent) => {
      if (event.button !== 0 || pointer !== undefined) return;
      // No text is marked on the way.
      event.preventDefault();
      pointer = event.pointerId;
      addEventListener('pointermove', onmove);
      addEventListener('pointerup', onend);
      addEventListener('pointercancel', onend);
      start();
    };
    grip.addEventListener('pointerdown', ondown);
    return () => {
      grip.removeEventListener('pointerdown', ondown);
      stop();
    };
  };
}

/** Past the middle of a row, its place is taken; so rows of different heights do not change places to and fro. */
export function placeAt(rows: readonly { top: number; bottom: number }[], from: number, y: number): number {
  const middle = (at: number) => (rows[at]!.top + rows[at]!.bottom) / 2;
  let place = from;
  while (place + 1 < rows.length && y > middle(place + 1)) place++;
  while (place > 0 && y < middle(place - 1)) place--;
  return place;
}
