import type { Transcript } from '@anyone-else/protocol';

/** A talk as the browser brings it, once the user has said who is who. */
export const TALK: Transcript = {
  agreedMinutes: 30,
  user: { name: 'Grace', background: 'ward nurse', targetRole: 'clinical trainer' },
  contact: { name: 'Stefan Brandt', role: 'trainer', company: 'Merrin Medical' },
  turns: [
    { speaker: 'user', text: 'Thank you for your time. How did you come to do this work?', start: 0, end: 4 },
    {
      speaker: 'contact',
      text: 'I was a nurse for nine years. Write down one device that confused you: that is where I began.',
    },
    { speaker: 'user', text: 'What did you write down?' },
    { speaker: 'contact', text: 'A pump with two green lights. Nobody knew which one meant that it was on.' },
    { speaker: 'user', text: 'Is there anyone else you think I should talk to, somebody from nursing?' },
    { speaker: 'contact', text: 'Talk to Priya Shah. She was a midwife. I will write to her tonight.' },
    { speaker: 'user', text: 'Thank you, goodbye.' },
    { speaker: 'contact', text: 'Goodbye, Grace.' },
  ],
};

/** The same words so often that no server would work on them between two other things. */
export const longTalk = (times: number): Transcript => ({
  ...TALK,
  turns: Array.from({ length: times }, () => TALK.turns).flat(),
});
