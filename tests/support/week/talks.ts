import type { Wanted } from './rehearse.ts';

interface Talk {
  wanted: Wanted;
  turns: readonly string[];
}

/** What Maya said in five talks: the first went poorly, the later ones better. */
export const TALKS: readonly Talk[] = [
  {
    wanted: { personaId: 'urban-planner-jun', help: 'coach', seed: 11 },
    turns: [
      'Hi Jun. Are you hiring at the moment?',
      'OK. How much does somebody in your job earn?',
      'I have taught for eleven years and I am very organised, I did a course on maps last summer, and I have always thought that buses are badly planned where I live, so I think that I would be good at this.',
      'Do you like your job?',
      'Is it stressful?',
      'Right. Could you give my CV to your manager?',
      'OK, thanks, bye.',
    ],
  },
  {
    wanted: { personaId: 'instructional-designer-theo', help: 'coach', playbookId: 'their-story', seed: 12 },
    turns: [
      'Hello Theo, thank you for making the time. Is now still good?',
      'How did you end up in learning design?',
      'Was it hard?',
      'What does a normal week look like for you?',
      'Do you use any special software?',
      'What is the hardest part of it?',
      'Should I do a certificate?',
      'Thank you, that was helpful. Goodbye!',
    ],
  },
  {
    wanted: { personaId: 'staff-engineer-ruta', help: 'arc', playbookId: 'two-goals', seed: 13 },
    turns: [
      'Hello Ruta, thank you so much for your time today. Are we still good for seventeen minutes?',
      'I would love to hear how you got started. What drew you to this work?',
      'What happened after that?',
      'What does a typical day look like for you now?',
      'What has been the hardest part of it?',
      'What would you learn first, in my place, coming from teaching?',
      'Is there anyone else I should talk to?',
      'Thank you for your time, Ruta. May I write to tell you how it went?',
    ],
  },
  {
    wanted: { personaId: 'product-designer-odalys', help: 'alone', seed: 14 },
    turns: [
      'Hello Odalys, thank you for making the time. Does now still suit you?',
      'How did you come to product design?',
      'What made you stay with it?',
      'Tell me about a day last week: what did you do first?',
      'What surprised you most in your first year?',
      'How could somebody who has taught for eleven years be useful in a team like yours?',
      'What should I read or try before I apply anywhere?',
      'Is there anyone else you think I should talk to, perhaps somebody who changed careers?',
      'Thank you so much, Odalys. I will try that this week and write to you how it went.',
    ],
  },
  {
    wanted: { personaId: 'nurse-informatics-amado', help: 'arc', seed: 7 },
    turns: [
      'Thank you so much for taking the time today, Amado. Are we still good for seventeen minutes?',
      'I would love to hear how you got started. How did you end up in nursing informatics?',
      'A lot of steps in that story. What happened next?',
      'What does a typical day look like for you?',
      'What has been the hardest part of leaving the bedside for this work?',
      'How does your team celebrate when something goes well?',
      'Do you like it?',
      'What do you look for in somebody you hire for this kind of role?',
      'How could someone with my background in teaching be useful in a team like yours?',
      'What advice would you give me on what to learn first?',
      'If I applied for a clinical analyst job, how would you recommend I stand out?',
      'This has been so useful. Is there anyone else, maybe somebody who changed careers, I should talk to?',
      'Thank you, that is generous. Would you be willing to introduce me to them?',
      'Thank you so much for your time, Amado. The paper towel story will stay with me. May I write to you again?',
    ],
  },
];

/** The turn of the last talk that Maya takes again, counted among her own from 0, and what she says instead. */
export const RETAKE = {
  turn: 3,
  says: 'You taped it to the door of your manager. What did they say to that?',
};

/** A talk in its middle, with the coach's help. */
export const RUNNING: Talk = {
  wanted: {
    personaId: 'clinical-research-coordinator-yolanda',
    help: 'coach',
    seed: 5,
    questions: [
      'How did you come to clinical research?',
      'What does the first hour of your day look like?',
      'What would you want a new coordinator to know already?',
      'Who else should I talk to?',
    ],
  },
  turns: [
    'Thank you so much for making the time, Yolanda. Are seventeen minutes still all right?',
    'How did you come to clinical research?',
    'What was it about the first trial that kept you there?',
    'What does the first hour of your day look like?',
  ],
};
export const NOTES = 'Sixty trials at a time!\nAsk about the binder.\nLunch at 12, so keep to the minutes.';

/** A second one, to be paused. */
export const PAUSED: Talk = {
  wanted: { personaId: 'brand-strategist-imelda', help: 'alone', seed: 6 },
  turns: [
    'Good evening Imelda, thank you for your time. Is it still a good moment?',
    'How did you come to brand strategy?',
  ],
};
