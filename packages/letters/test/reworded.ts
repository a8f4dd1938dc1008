import { outcomeOfTold } from '../src/index.ts';
import { inputOf } from './before/people.ts';

/** A first letter and a thank-you note, and what was done to them: [what is replaced, by what]. */
export const FIRST_LETTER = {
  kind: 'outreach' as const,
  subject: 'x',
  input: inputOf(
    {
      name: 'Ana Lima',
      role: 'product designer',
      company: 'Harbour Labs',
      why: 'her talk on night shifts',
      ground: ['both studied at Leeds'],
    },
    { name: 'Jonas Weber', background: 'ward nurse', targetRole: 'product designer' },
  ),
  before: `Dear Ana,

I'm a ward nurse and I'd be grateful for some advice. I'm writing to you because of your talk on night shifts. We both studied at Leeds. Tom Baker told me to write to you, and I have 9 years of nursing and 3 children.

Would you have 17 minutes for a call in the next two weeks? I can't do Tuesday. No hard feelings at all if you can't.

Kind regards,
Jonas Weber`,
};

export const THANKS = {
  kind: 'thank-you' as const,
  subject: 'Thank you',
  input: inputOf(
    { name: 'Ana Lima', pronouns: 'she/her', company: 'Harbour Labs' },
    { name: 'Jonas' },
    {
      talk: {
        on: '2026-11-22T10:00:00.000Z',
        minutes: 20,
        turns: [],
        outcome: outcomeOfTold({
          minutes: 20,
          takeaways: ['tests come first'],
          personal: '',
          names: [{ name: 'Tom Reed', role: '', company: '', why: '' }],
          promises: ['send me the checklist'],
          ownPromises: ['read the book'],
          introductionOffered: false,
          notes: '',
          self: {},
        }),
      },
    },
  ),
  before: `Dear Ana,

Thank you for your time today. What stayed with me is that tests come first. Thank you for pointing me to Tom Reed, and for your offer to send me the checklist.

I'll read the book, and I'll tell you how it went.

Warm regards,
Jonas`,
};

const ABOUT = "I'm a ward nurse and";
const WANT = "I'd be grateful for some advice.";
const WHY = 'because of your talk on night shifts.';
const WHY_ALL = `I'm writing to you ${WHY}`;
const LEEDS = 'We both studied at Leeds.';
const LED = 'Tom Baker told me to write to you';
const HAVE = 'I have 9 years of nursing and 3 children';
const ASK = 'Would you have 17 minutes for a call in the next two weeks?';
const TUESDAY = "I can't do Tuesday.";
const OUT = "No hard feelings at all if you can't.";
type Change = readonly [from: string, to: string];

export const BENT: readonly Change[] = [
  [WHY, 'because your talk on night shifts was boring.'],
  [WHY, 'because your talk on night shifts was wrong.'],
  [WHY, 'because of your dull talk on night shifts.'],
  [WHY, 'because of your talk on night shifts and your money.'],
  [WHY, 'in spite of your talk on night shifts.'],
  [WHY_ALL, `I'm writing to complain ${WHY}`],
  [WHY_ALL, `I'm not writing to you ${WHY}`],
  [WHY_ALL, `Tom Baker is writing to you ${WHY}`],
  [ABOUT, 'I was sacked as a ward nurse and'],
  [ABOUT, 'I used to be a ward nurse and'],
  [ABOUT, "I'm hardly a ward nurse and"],
  [ABOUT, "I'm about to be a ward nurse and"],
  [ABOUT, "You're a ward nurse and"],
  [ABOUT, 'I was a ward nurse and'],
  [ABOUT, "I'm a bored ward nurse and"],
  [ABOUT, "I'm the best ward nurse and"],
  [ABOUT, "I'm a WARD nurse and"],
  [WANT, "I'd be grateful for some work."],
  [WANT, "I'd be grateful for a job at your company."],
  [WANT, "I'd be grateful for money."],
  [WANT, "I'd be annoyed by some advice."],
  [WANT, "I'd be grateful for no advice."],
  [WANT, "You'd be grateful for some advice."],
  [WANT, "I'd be grateful for some advice: evil.example/x."],
  [WANT, "I'd be grateful for some advice (jonas@evil.example)."],
  [WANT, "I'd be grateful for some advice at https://evil.example."],
  [WANT, "I'd be grateful for some advice\u200b\u202e."],
  [WANT, "I'd be grateful for some advice\u{E0049}\u{E0050}."],
  [WANT, "I'd be grateful for some advice! Now!"],
  [WANT, `${WANT} ${ABOUT} ${WANT}`],
  [WANT, `${WANT} You lied.`],
  [WANT, `${WANT} I love you.`],
  [WANT, `${WANT} You promised me.`],
  [WANT, `${WANT} Thank you for your talk.`],
  [WANT, `${WANT} Advice is all I can do.`],
  [WANT, `${WANT} 🎉`],
  [ASK, 'You promised me 17 minutes for a call in the next two weeks.'],
  [ASK, 'Thank you for agreeing to 17 minutes for a call in the next two weeks.'],
  [ASK, 'You must have 17 minutes for a call in the next two weeks.'],
  [ASK, 'You would have 17 minutes for a call in the next two weeks.'],
  [ASK, 'Would you have 17 minutes for a call in the next three weeks?'],
  [ASK, "Wouldn't you have 17 minutes for a call in the next two weeks?"],
  [ASK, 'Would Tom Baker have 17 minutes for a call in the next two weeks?'],
  [ASK, 'Would you have two minutes for a call in the next 17 weeks?'],
  [ASK, 'Would you have 17 minutes in the next two weeks for a call with me and Tom Baker?'],
  [ASK, 'Thank you for 17 minutes for a call in the next two weeks.'],
  [HAVE, 'I have 3 years of nursing and 9 children'],
  [HAVE, 'I have nearly 9 years of nursing and 3 children'],
  [HAVE, 'you have 9 years of nursing and 3 children'],
  [HAVE, 'Tom Baker has 9 years of nursing and 3 children'],
  [HAVE, 'I had 9 years of nursing and 3 children'],
  [HAVE, 'I have $9 years of nursing and 3 children'],
  [HAVE, 'I have 9 years of nursing and -3 children'],
  [LED, 'I told Tom Baker to write to you'],
  [LED, 'You told Tom Baker to write to me'],
  [LED, 'Tom Baker of google told me to write to you'],
  [LED, 'My late friend Tom Baker told me to write to you'],
  [LED, 'Tom Baker warned me to write to you'],
  [LED, 'Tom Baker told me not to write to you'],
  [LED, 'Your husband Tom Baker told me to write to you'],
  [LED, 'Tom Baker told you to write to me'],
  [LEEDS, 'We both studied at Leeds, and I failed.'],
  [LEEDS, 'We both studied at Leeds as close friends.'],
  [LEEDS, 'You studied at Leeds.'],
  [LEEDS, 'We both studied at Leeds?'],
  [TUESDAY, "I can't do Tuesday with you."],
  [TUESDAY, 'I can only do Tuesday.'],
  [TUESDAY, 'Tuesday is best for me.'],
  [TUESDAY, "You can't do Tuesday."],
  [TUESDAY, 'I can do Tuesday. I cannot do a call.'],
  [OUT, "Hard feelings if you can't."],
  [OUT, 'I hope you can.'],
  [OUT, 'No hard feelings at all if you can.'],
  [OUT, ''],
  [OUT, `${OUT} I can't do you.`],
  ['Kind regards', 'Love'],
];

export const BENT_THANKS: readonly Change[] = [
  ['tests come first', 'tests come first in bad teams'],
  ['tests come first', 'you wish that tests come first'],
  ['tests come first', 'first come tests'],
  ['send me the checklist', 'send me the checklist again, which I lost'],
  ['your offer to send', 'your refusal and later your offer to send'],
  ['your offer to send me', 'my offer to send you'],
  ['Tom Reed', 'the difficult Tom Reed'],
  ["I'll read the book", "I'll read the book and I'll review it"],
  ["I'll read the book", "You'll read the book"],
  ["I'll read the book", "I won't read the book"],
  ['Warm regards', 'Love'],
  ['\n\nWarm', '\n\nI was hurt by your answers.\n\nWarm'],
  ['\n\nWarm', '\n\nWill you refer me?\n\nWarm'],
  ['\n\nWarm', '\n\nYou lied.\n\nWarm'],
  ['\n\nWarm', '\n\nWe should marry.\n\nWarm'],
  ['\n\nWarm', '\n\nThank you for the book.\n\nWarm'],
  ['your time today', 'your time yesterday'],
];

/** Rewordings that say the same, of the first letter: any number of changes at once. */
export const FAITHFUL: readonly (readonly Change[])[] = [
  [[WANT, "I'd appreciate some advice."]],
  [[`${ABOUT} ${WANT}`, 'I am a ward nurse, and some advice from you would mean a lot to me.']],
  [[WHY_ALL, 'It was your talk on night shifts that made me write.']],
  [[WHY_ALL, 'Your talk on night shifts is why I am writing to you.']],
  [[ASK, 'Could you spare 17 minutes for a call in the next two weeks?']],
  [[ASK, 'Might you have 17 minutes for a call within the next two weeks?']],
  [[ASK, 'I was wondering whether you could spare 17 minutes for a call over the next two weeks.']],
  [[TUESDAY, "I'm afraid Tuesday is not possible for me."]],
  [[TUESDAY, "I'm not able to do Tuesday."]],
  [[OUT, "If you can't, no hard feelings at all."]],
  [[OUT, "If it isn't possible, I'll understand completely."]],
  [[`${WHY_ALL} ${LEEDS}`, `${LEEDS} ${WHY_ALL}`]],
  [[`${LEEDS} ${LED}, and ${HAVE}.`, `${LED}. Both of us studied at Leeds, and ${HAVE}.`]],
  [['Dear Ana,\n\n', 'Dear Ana,\n\nI hope this finds you well. ']],
  [
    [WANT, "I'd really value some advice."],
    [ASK, 'Would it be possible to have 17 minutes for a call in the next two weeks?'],
    [TUESDAY, 'I cannot do Tuesday.'],
    [OUT, 'I will quite understand if you are too busy.'],
  ],
];
