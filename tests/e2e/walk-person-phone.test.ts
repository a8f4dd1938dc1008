import { expect } from 'vitest';
import { walkPerson } from './walk-person.ts';

// Nothing but a finger on glass, at the width of a phone.
walkPerson(
  (page) => ({
    press: (one) => one.tap(),
    async write(one, text) {
      await one.tap();
      await page.keyboard.insertText(text);
    },
    choose: (radio) => radio.tap(),
    // The phone brings its own wheel to turn.
    set: (one, dayOrTime) => one.fill(dayOrTime),
  }),
  {
    options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    async each(page) {
      const root = 'document.documentElement';
      expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0);
    },
  },
);
