import type { LetterCheckId, LetterKind } from '@anyone-else/protocol';

/** What is wrong with each, and has to be said. */
export const BAD: { kind: LetterKind; mend: LetterCheckId[]; subject?: string; body: string }[] = [
  {
    kind: 'outreach',
    mend: ['no-pick-your-brain'],
    body: "Hi Ana,\n\nI'm a nurse and I'd love to pick your brain about design for 15 minutes. Any time works. No worries if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-pick-your-brain'],
    body: 'Hi Ana,\n\nI saw your talk on night shifts. Would you mind if I picked your brain? Picking your brain for 15 minutes by phone would help me, whenever suits.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['no-pick-your-brain'],
    body: "Hi Ana,\n\nI'm hoping to leverage your network as I move from nursing to design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-resume'],
    body: "Dear Ana,\n\nI'm a nurse and would value your advice on moving into design after your talk on night shifts. I've attached my CV for your reference. Could we speak for 15 minutes any day?\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-resume'],
    body: 'Dear Ana,\n\nPlease find my résumé below. I would like to hear how you came to design, in a call of 17 minutes, at a time that suits you.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['no-resume'],
    body: "Hi Ana,\n\nCould you take a look at my resume and tell me what you think? I'm a nurse and want to be a designer. 15 minutes, any time.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-job-ask'],
    body: "Hi Ana,\n\nI'm a nurse who wants to work in design. Are you hiring at the moment? I'd love to talk for 15 minutes, whenever suits you.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-job-ask'],
    body: 'Hi Ana,\n\nI loved your talk on night shifts. Could you refer me to your team? We could speak for 15 minutes any day.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['no-job-ask'],
    body: 'Dear Ana,\n\nI am looking for a job as a designer and would be grateful if you could put in a good word. A call of 15 minutes, at your convenience, would help.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['no-job-ask'],
    body: 'Dear Ana,\n\nDo you know of any openings at Harbour Labs? I am a nurse and would like to ask you about it by phone for 17 minutes, any time.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['no-job-ask', 'no-resume'],
    body: 'Dear Ana,\n\nPlease consider me for a position with you. My CV is enclosed. I can talk for 15 minutes any time.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['no-pressure'],
    body: "Hi Ana,\n\nI'm a nurse and need advice on design. I need an answer ASAP. 15 minutes by phone, any day.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-pressure'],
    body: 'Hi Ana,\n\nI am a nurse hoping for your advice. You are my last hope. Please let me know by tomorrow whether we can talk for 15 minutes.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['no-placeholder'],
    body: "Hi Ana,\n\nI'm a nurse and I loved your talk on [topic]. Would you have 15 minutes for a call any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-placeholder'],
    body: "Hi Ana,\n\nI'm a nurse hoping for advice about {{company}}. Would you have 15 minutes for a call any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['no-placeholder'],
    body: "Hi Ana,\n\nI'm a nurse hoping for advice on XXX. Would you have 15 minutes for a call any day? Fine if not.\n\n<Your name>",
  },
  {
    kind: 'outreach',
    mend: ['greeting'],
    body: "Dear Tom,\n\nI'm a nurse and your talk on night shifts made me want to ask your advice. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['greeting'],
    body: "To whom it may concern,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['greeting'],
    body: "Dear Sir or Madam,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['greeting'],
    body: "Hi Hannah,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['subject'],
    subject: '',
    body: "Hi Ana,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['subject'],
    subject: 'Quick question',
    body: "Hi Ana,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['subject'],
    subject: 'Hello!',
    body: "Hi Ana,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['subject'],
    subject: 'Informational interview',
    body: "Hi Ana,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['length'],
    body: `Hi Ana,\n\nI'm a nurse hoping for advice on design. ${'I have a great deal to say about myself and how I came here. '.repeat(12)}15 minutes by phone, any day? Fine if not.\n\nJonas`,
  },
  { kind: 'outreach', mend: ['length'], body: '' },
  {
    kind: 'outreach',
    mend: ['help-asked-early', 'specific-ask'],
    body: 'Dear Ana,\n\nI am a nurse. I was born in Porto. I love the sea. My ward is big. I like drawing and music and long walks with my dog.\n\nJonas',
  },
  {
    kind: 'outreach',
    mend: ['why-them'],
    body: "Hi Ana,\n\nI'm reaching out to professionals in the field to ask for advice. I'm a nurse. Could we talk for 15 minutes any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'note',
    mend: ['length'],
    body: `Hi Ana, ${'I would love to ask you about everything you do at work. '.repeat(6)} 15 minutes by phone, any day? Jonas`,
  },
  {
    kind: 'note',
    mend: ['no-pick-your-brain'],
    body: 'Hi Ana, nurse here, would love to pick ur brain for 15 min by phone. Jonas',
  },
  {
    kind: 'first-message',
    mend: ['who-suggested'],
    body: "Hi Ana,\n\nI'm a nurse hoping for advice on design. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'nudge',
    mend: ['no-pressure'],
    body: "Hi Ana,\n\nI wrote to you last week and I still haven't heard back. Could we talk for 15 minutes?\n\nJonas",
  },
  {
    kind: 'nudge',
    mend: ['no-pressure'],
    body: 'Hi Ana,\n\nI am disappointed that you did not reply. 15 minutes is the least you can do.\n\nJonas',
  },
  {
    kind: 'nudge',
    mend: ['no-pressure'],
    body: "Hi Ana,\n\nwhy haven't you answered? It only takes a minute. Call me for 15 minutes, any time.\n\nJonas",
  },
  {
    kind: 'scheduling',
    mend: ['varied-times'],
    body: "Hi Ana,\n\nThanks for saying yes! I'm free next week.\n\nJonas",
  },
  {
    kind: 'questions',
    mend: ['questions-count'],
    body: `Hi Ana,\n\nHere goes:\n\n${Array.from({ length: 12 }, (_, i) => `${i + 1}. What about thing number ${i}?`).join('\n')}\n\nJonas`,
  },
  {
    kind: 'answer',
    mend: ['no-job-ask'],
    body: 'Hi Ana,\n\nThank you for your answer. Do you know about any job openings then?\n\nJonas',
  },
  {
    kind: 'answer',
    mend: ['no-pressure'],
    body: "Hi Ana,\n\nThank you, but I'm disappointed. I really need this, so please reconsider.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['facts'],
    body: "Hi Ana,\n\nI'm a nurse hoping for your advice. Your award-winning book on penguins changed how I think. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['facts'],
    body: "Hi Ana,\n\nI'm a nurse hoping for your advice. You worked at Google for 12 years. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    mend: ['facts'],
    body: "Hi Ana,\n\nI'm a nurse hoping for your advice. Congratulations on your promotion. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
];

/** Looked at again by the user, and not called wrong. */
export const LOOKS: { kind: LetterKind; look: LetterCheckId[]; body: string }[] = [
  {
    kind: 'outreach',
    look: ['odd-minutes'],
    body: "Hi Ana,\n\nI'm a nurse and your talk on night shifts made me want to ask your advice. 20 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    look: ['easy-out'],
    body: "Hi Ana,\n\nI'm a nurse and your talk on night shifts made me want to ask your advice. Could you give me 15 minutes by phone, any day?\n\nJonas",
  },
  {
    kind: 'outreach',
    look: ['who-you-are'],
    body: 'Hi Ana,\n\nYour talk on night shifts made me want to ask your advice. Could we speak for 15 minutes by phone, any day? Fine if not.',
  },
  {
    kind: 'outreach',
    look: ['common-ground'],
    body: "Hi Ana,\n\nI'm a nurse and your talk on night shifts made me want to ask your advice. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    look: ['specific-ask'],
    body: "Hi Ana,\n\nI'm a nurse and your talk on night shifts made me want to ask your advice. Could we have a chat some day? Fine if not.\n\nJonas",
  },
  {
    kind: 'outreach',
    look: ['facts'],
    body: "Hi Ana,\n\nI'm a nurse hoping for your advice, and I admire your time at Spotify. 15 minutes by phone, any day? Fine if not.\n\nJonas",
  },
  {
    kind: 'scheduling',
    look: ['varied-times'],
    body: 'Hi Ana,\n\nThank you! I can do Tuesday at 8:00, Wednesday at 9:00 or Thursday at 8:30. Which suits?\n\nJonas',
  },
  {
    kind: 'scheduling',
    look: ['varied-times'],
    body: 'Hi Ana,\n\nThank you! I can do Tuesday at 8:00, at 13:00 or at 18:00. Which suits?\n\nJonas',
  },
  {
    kind: 'scheduling',
    look: ['varied-times'],
    body: 'Hi Ana,\n\nThank you! Does Tuesday at 8:00 suit you?\n\nJonas',
  },
  {
    kind: 'questions',
    look: ['questions-count'],
    body: 'Hi Ana,\n\nHow did you start? What is hard?\n\nJonas',
  },
];
