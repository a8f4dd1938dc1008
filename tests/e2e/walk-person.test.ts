import { walkPerson } from './walk-person.ts';

walkPerson(
  () => ({
    press: (one) => one.click(),
    write: (one, text) => one.fill(text),
    choose: (radio) => radio.check({ force: true }),
    set: (one, dayOrTime) => one.fill(dayOrTime),
  }),
  { options: { viewport: { width: 1280, height: 900 } } },
);
