import type { Attachment } from 'svelte/attachments';

/**
 * Lets a text box grow with its text where the browser does not do so by itself (`field-sizing`); the styles bound it.
 * @param text read for its changes, those too that were not typed.
 */
export function grow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (box) => {
    void text();
    if (CSS.supports('field-sizing', 'content')) return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  };
}
