/** Who else the user should talk to: `besides` is ', besides Ana,' or nothing, `kind` ', perhaps somebody close to …' or nothing. */
type Closer = (besides: string, kind: string) => { before: string; ask: string; after: string };

/** The question that was forgotten. */
export const CLOSERS: readonly Closer[] = [
  (besides, kind) => ({
    before: 'There is one thing I forgot to ask: ',
    ask: `is there anyone else${besides} you think I should talk to`,
    after: `${kind}?`,
  }),
  (besides, kind) => ({
    before: 'One question slipped my mind: ',
    ask: `who else${besides} do you think I should talk to`,
    after: `${kind}?`,
  }),
  (besides, kind) => ({
    before: 'May I add the question I left out: ',
    ask: `is there somebody else${besides} you would talk to in my place`,
    after: `${kind}?`,
  }),
  (besides, kind) => ({
    before: 'I meant to ask you ',
    ask: `whether there is anyone else${besides} I ought to speak to`,
    after: `${kind}.`,
  }),
  (besides, kind) => ({
    before: 'Could I still ask you one thing: ',
    ask: `do you know anyone else${besides} it would be good to talk to`,
    after: `${kind}?`,
  }),
  (besides, kind) => ({
    before: 'I left our talk without asking ',
    ask: `who else${besides} you think I could learn from`,
    after: `${kind}, and would still like to know.`,
  }),
];

type Line = (promise: string) => string;
/** What the user said they would do; `promise` begins with "I'll" or "I will", and may hold two of them. */
export const AS_I_SAID: readonly Line[] = [
  (promise) => `As I said, ${promise}.`,
  (promise) => `As promised, ${promise}.`,
  (promise) => `I haven't forgotten what I said: ${promise}.`,
  (promise) => `My word from our talk stands: ${promise}.`,
  (promise) => `For my part, ${promise}.`,
];

/** To stay in touch was spoken of. */
export const WILL_WRITE: readonly string[] = [
  "I'll write again and let you know how I get on.",
  "You'll hear from me again once there is something to tell.",
  "I'll keep you posted on how things go.",
  "I'll write when there is news.",
  "I'll be in touch once I've taken the next step.",
  "In a few weeks I'll write and tell you how it is going.",
  "I'll write to you again and tell you where this leads.",
  "I'll send you a few lines when I have news.",
  "You'll hear from me again, and I look forward to that.",
];

/** It was not. */
export const WOULD_WRITE: readonly string[] = [
  "I'd be glad to let you know how I get on.",
  "If you'd like, I'll tell you how things go from here.",
  "I'd like to write again some time and tell you where this has led me.",
  "If I may, I'll write you a few lines when I have news.",
  "I'd be happy to tell you in some weeks how it went.",
  'I hope I may write to you again when there is something to tell.',
  "I'd like to tell you one day how this turned out.",
  'Perhaps I may let you know in a while how it is going.',
  "I'd be glad to stay in touch, if that suits you.",
  "When there is something to tell, I'd like to write to you again.",
];
