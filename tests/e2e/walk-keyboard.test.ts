import { expect, test } from 'vitest';
import { arrowTo, tabTo } from '../support/keyboard.ts';
import { complaints, page } from './pages.ts';
import { type Hand, walk } from './walk.ts';

/** Nothing but keys: Tab to find, Enter and Space to use, arrows within a group, and the room's own keys. */
async function keys(): Promise<Hand> {
  const { keyboard } = page;
  const key = (name: string) => () => keyboard.press(name);
  return {
    page,
    async press(one) {
      await tabTo(page, one);
      await keyboard.press('Enter');
    },
    async write(one, text) {
      await tabTo(page, one);
      await keyboard.type(text);
    },
    say: key('Enter'),
    choose: (radio) => arrowTo(page, radio),
    async tick(checkbox) {
      await tabTo(page, checkbox);
      await keyboard.press('Space');
    },
    async openPart(part) {
      if (part !== 'help') await keyboard.press(part === 'notes' ? 'Alt+n' : 'Alt+q');
    },
    askHint: key('Alt+h'),
    pause: key('Alt+p'),
  };
}

walk(keys);

test('no page complained on the console', () => {
  expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(one))).toEqual([]);
});
