import { arrowTo, tabTo } from '../support/keyboard.ts';
import { walkPerson } from './walk-person.ts';

/** '2027-01-22' and '17:00' as they are typed where the month comes first. */
function typed(dayOrTime: string): string {
  const [year, month, day] = dayOrTime.split('-');
  if (day) return `${month}${day}${year}`;
  const [hour = 0, minute = 0] = dayOrTime.split(':').map(Number);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(hour % 12 || 12)}${two(minute)}${hour < 12 ? 'AM' : 'PM'}`;
}

// Nothing but keys: Tab to find, Enter to use, arrows within a group.
walkPerson(
  (page) => ({
    async press(one) {
      await tabTo(page, one);
      await page.keyboard.press('Enter');
    },
    async write(one, text) {
      await tabTo(page, one);
      await page.keyboard.type(text);
    },
    choose: (radio) => arrowTo(page, radio),
    async set(one, dayOrTime) {
      // The form that was opened has put the focus into its first field already.
      if (!(await one.evaluate((field) => field === field.ownerDocument.activeElement)))
        await tabTo(page, one);
      await page.keyboard.type(typed(dayOrTime));
    },
  }),
  { options: { viewport: { width: 1280, height: 900 } } },
);
