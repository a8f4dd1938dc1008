/** What each bench talk asks, in this order. */
export const QUESTIONS = [
  'Hi, thanks for making the time. How did you get started in this work?',
  'What does a typical day look like for you?',
  'What is the hardest part of it?',
  'What do you look for when you hire somebody?',
  'What do you wish you had known at the start?',
  'Who else would you suggest that I talk to?',
];

export const setupOf = (key: string, voice: 'model' | 'embedded') => ({
  personaId: 'urban-planner-jun',
  playbookId: 'full-arc',
  minutes: 60,
  user: { name: 'Maya', background: `teacher, ${key}`, targetRole: '' },
  difficulty: 'true-to-life',
  voice,
});

/** A question of the script, and what the contact answers to it; '' is the greeting. */
export type Script = [question: string, reply: string][];
