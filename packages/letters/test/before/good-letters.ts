/** Letters as different people would write them, all to Ana Lima: nothing in them is to be mended. */
export const GOOD_OUTREACH: { subject: string; body: string }[] = [
  [
    'From nursing to design: may I ask how you did it?',
    `Hi Ana,\n\nI'm a ward nurse in Leeds and I'm trying to work out whether I could move into product design. I came across your talk on night shifts last month and it stuck with me.\n\nWould you have 15 minutes for a call in the next couple of weeks? Any time that suits you, evenings included. If you're too busy, no worries at all.\n\nThanks,\nJonas`,
  ],
  [
    'Your talk on night shifts',
    `Dear Ana,\n\nMy name is Jonas and I'm hoping for a bit of advice. Like you, I studied at Leeds, and I've spent nine years on hospital wards. Your talk on night shifts made me wonder about design as a career.\n\nCould we talk for 17 minutes by phone or video some time this month? I know you must be busy, so please don't feel obliged.\n\nKind regards,\nJonas Weber`,
  ],
  [
    'Question from a fellow Leeds graduate',
    `Hello Ana,\n\nI am writing to ask for your advice. I work as nurse since nine years and want to change to product design. I have seen your talk about night shifts and it was very interesting for me, because I know these nights.\n\nWould it be possible to have a short call of 15 minutes? I am flexible with the time. If you have no time I understand completely.\n\nBest regards,\nJonas Weber`,
  ],
  [
    'Nurse → designer: 13 minutes?',
    `Ana,\n\nWard nurse here, thinking about design. Your night shift talk was the first thing I've seen that got the job right. 13 mins on the phone, whenever works? Fine if not.\n\nJonas`,
  ],
  [
    'Learning about product design at Harbour Labs',
    `Hi Ana!\n\nI hope you're having a great week. I'm a registered nurse looking to transition into product design, and I noticed you made a similar move before joining Harbour Labs.\n\nI'd love to learn more about your journey. Would you be open to a 20-minute virtual coffee sometime in the next few weeks? Totally understand if your schedule doesn't allow it.\n\nThanks so much,\nJonas`,
  ],
  [
    'Advice on moving into design',
    `Dear Ms Lima,\n\nI hope you will forgive a letter from a stranger. I should be most grateful for your advice on one point: whether nine years of nursing are any use to a designer. You spoke about night shifts as somebody who has worked them, and we were both at Leeds.\n\nIf you could spare a quarter of an hour, by telephone or over a cup of tea near your office, at whatever hour is convenient, I should be delighted. Should it not be possible, please do not trouble to reply.\n\nYours sincerely,\nJonas Weber`,
  ],
  [
    '17 minutes on design and hospitals?',
    `Hi Ana,\n\nCould you help me with a career question? I'm a nurse by training and I keep redrawing our handover sheet in my lunch break, which makes me think I should be doing what you do.\n\nYou said on stage that design starts with a tired person at 4 a.m. I'd love to ask you how you got from there to your team at Harbour Labs. Would 17 minutes work, by phone or Zoom, on a day of your choosing? And if not, that's absolutely fine.\n\nAll the best,\nJonas`,
  ],
  [
    'A nurse with a question about design',
    `Hey Ana,\n\nhope it's ok to write to you out of the blue. i'm a nurse and want to get into product design, and your talk on night shifts is basically why. could i ask you a few questions on the phone, 15 min max? any day after 6 works for me but i can make other times work too. no stress if it's a no!\n\ncheers\njonas`,
  ],
  [
    'Becoming a product designer after nursing',
    `Dear Ana,\n\nI am looking for guidance from somebody who knows both hospitals and design, and you are the only person I have found who does. I'm in my ninth year as a ward nurse. I watched your talk on night shifts twice.\n\nMay I call you for eleven minutes? Mornings or evenings, whichever you prefer. I will quite understand if it is not possible.\n\nWith kind regards,\nJonas Weber`,
  ],
  [
    'Jo Marsh mentioned you',
    `Hi Ana,\n\nOur mutual friend Jo said you might be open to a chat about product design. I've been a nurse for nine years and I'm considering a change. What you said about night shifts rang true.\n\nWould you be up for a quick call, say 15 or 20 minutes, any time in the next fortnight? If it's not a good moment, don't worry.\n\nBest,\nJonas`,
  ],
  [
    'Asking about your path into design',
    `Good morning Ana,\n\nI'd value your perspective. I am a nurse from Porto living in Leeds and I'm retraining in UX in the evenings. Your path from the wards into product design is the one I hope to follow.\n\nDo you have 25 minutes for a conversation this month, at a time that's easy for you? Please feel free to say no; I know what a full week looks like.\n\nMany thanks,\nJonas Weber`,
  ],
  [
    'Night shifts and design',
    `Dear Ana,\n\nPlease may I ask you three questions about your work? I'm considering leaving nursing for product design. I read your article about night shifts, and I wasn't expecting to see my own ward in it.\n\nA phone call of a quarter of an hour would be plenty, whenever it suits. If you'd rather answer in writing, or not at all, that is fine too.\n\nYours,\nJonas`,
  ],
  [
    'I am not looking for a job, only for advice',
    `Hi Ana,\n\nFirst of all: I'm not asking for a job. I'm a nurse and I'd like to hear how you moved into design, because your talk on night shifts made the move sound possible.\n\n15 minutes on the phone would help me a lot. Tell me what suits you, and I'll fit in. If that's too much right now, I understand.\n\nThank you,\nJonas`,
  ],
  [
    'A short question on design research',
    `Dear Ana,\n\nYour work on night shifts is being passed around on our ward. I'm one of the nurses there, and I'd love your advice on getting into design research.\n\nCould we speak for 21 minutes next week or the week after? Phone, video, coffee: you choose. If you can't, thank you for the talk anyway.\n\nJonas Weber`,
  ],
  [
    'Would you tell me how you became a designer?',
    `Dear Ana Lima,\n\nWould you be willing to tell me how you came from Leeds to Harbour Labs? I was at Leeds as well, and I have worked as a nurse since. I am thinking of a second career.\n\nI would need 19 minutes, by phone or in person, when it is convenient to you. It is no problem if you prefer not to.\n\nSincerely,\nJonas Weber`,
  ],
  [
    'Help with a change of career?',
    `Hi Ana, I'm Jonas, a nurse in Leeds.\n\nI've been following your posts on night shifts for a while. I want to understand what product designers actually do all day before I quit anything. Could I ask you about it over a coffee, half an hour at most? Your call when and where. And honestly, if you're swamped, ignore this.\n\nJonas`,
  ],
  [
    'Nurse seeking advice on product design',
    `Dear Ana,\n\nI am a career changer from nursing, and a fellow alumnus of Leeds. I would greatly appreciate your insights on how to enter the field of product design. In particular, your talk regarding night shifts has impressed me.\n\nWould you have time for a brief call (15 minutes) in the coming weeks? I can adapt to your schedule. Of course I would understand if this is not possible for you.\n\nThank you and best regards,\nJonas Weber`,
  ],
  [
    'How did you find your first design job?',
    `Hi Ana,\n\nI've a favour to ask that takes 13 minutes. I nurse at St James's and I want to design things for nurses. You've done it: I heard your talk on night shifts. How did you find your feet?\n\nRing me or let me ring you, any evening. If it's a no, no hard feelings.\n\nJonas`,
  ],
  [
    'Your move from the ward',
    `Hello Ana,\n\nSorry to bother you! I'm a nurse who'd love to hear how you made the switch. Your talk on night shifts was so encouraging.\n\nIs there any chance of a short chat, maybe 15 minutes, sometime in December? Absolutely no pressure. I'm happy to work around you.\n\nThank you for reading,\nJonas`,
  ],
  [
    'On Leeds, nursing and design',
    `Dear Ana,\n\nThree lines only, for I know how it is. I am a nurse and hope to become a product designer; you are one, and we were at the same university. May I have 17 minutes of your advice, on a day and by a means that suit you? If the answer is no, I shall think none the worse of Leeds.\n\nJonas Weber`,
  ],
].map(([subject = '', body = '']) => ({ subject, body }));

export const GOOD_NOTES: string[] = [
  "Hi Ana, I'm a ward nurse moving into product design. Your talk on night shifts hit home. Would you have 15 minutes for a call? No worries if not. Jonas",
  'Dear Ana, fellow Leeds grad here. I loved your talk on night shifts and would like to ask your advice on moving from nursing to design. 13 min on the phone, any time? Fine if not! Jonas',
  'Hello Ana – Jo Marsh suggested I connect. I am a nurse hoping to become a designer. Could I ask you a few questions by phone, 17 minutes at most? I understand if you are too busy.',
  'Hi Ana, could I ask you how you went from nursing to design? I work on a ward in Leeds and your talk made me think. A short call would help, 15 minutes. Thanks either way, Jonas',
];

export const GOOD_NUDGES: string[] = [
  "Hi Ana,\n\nJust a quick nudge in case my note from last week slipped by. I'd still love 15 minutes of your time, whenever suits. No worries if not!\n\nJonas",
  'Dear Ana,\n\nI know how full inboxes get, so I am writing once more about my question of last week. A call of 17 minutes would be wonderful; if it is not possible, I understand, and will not trouble you again.\n\nKind regards,\nJonas Weber',
  'Ana, floating this back to the top once. Still keen to hear how you moved into design: 13 minutes by phone, any day. If it is a no, that is fine. Jonas',
];

export const GOOD_SCHEDULING: string[] = [
  "Hi Ana,\n\nThank you so much! How about Tuesday at 8:30am, Wednesday at 12.30 or Friday after 5pm? Which suits you best? Phone or video, and I'm happy to find another time.\n\nJonas",
  'Dear Ana,\n\nThat is wonderful, thank you. I could do:\n\n- Monday 23 November, 7:45 in the morning\n- Wednesday 25 November, lunchtime (12:15)\n- Saturday 28 November at 10\n\nPlease tell me which is easiest. I look forward to it.\n\nJonas Weber',
  'Hello Ana,\n\nmany thanks for your kind answer. Would one of these be possible: Tue 24/11 at 18:00, Thu 26/11 at 9:00, or Fri 27/11 at 13:00? If not, please propose another time.\n\nBest regards\nJonas',
  'Hi Ana, amazing, thanks! I can do Tuesday morning, Thursday at lunch, or Friday evening. Which one works? Happy to come to you. Jonas',
];

export const GOOD_QUESTIONS: string[] = [
  'Hi Ana,\n\nAhead of Tuesday, here is what I would love to ask:\n\n1. How did you get into design?\n2. What does a normal week look like?\n3. What surprised you when you left nursing?\n4. What would you do differently?\n5. Who else should I listen to?\n\nNo need to prepare.\n\nJonas',
  'Dear Ana,\n\nI have thought about our talk. How did you choose Harbour Labs? What is a good day there? What is a bad one? What did nursing teach you that you still use? How does one learn the craft at forty? I look forward to it.\n\nJonas Weber',
];

export const GOOD_ANSWERS: string[] = [
  'Hi Ana,\n\nThanks for letting me know, I completely understand. All the best with the launch season!\n\nJonas',
  'Dear Ana,\n\nThank you for your honest reply. I wish you a good winter.\n\nKind regards,\nJonas Weber',
];
