/** Ways to say what a check-in says. None claims that something came of it: that is for the user to say. */

type When = (month: string, at: string) => string;
type Line = (words: string) => string;

export const OPENINGS: readonly When[] = [
  (month, at) => `It was ${month} that we talked about your work${at}, and I think of it often.`,
  (month, at) => `I still go back to our talk ${month} about your work${at}.`,
  (month) => `Since our talk ${month} I have wanted to write to you again.`,
  (month, at) => `You may remember that we spoke ${month} about your work${at}.`,
  (month) => `I hope you have been well since we spoke ${month}.`,
  (month, at) => `A few lines from me, to stay in touch after our talk ${month} about your work${at}.`,
  (month) => `How have you been since ${month.replace(/^in /u, '')}, when we talked?`,
  (month, at) => `Our talk ${month} about your work${at} is still with me.`,
  (month) => `Some time has gone by since we spoke ${month}, and I'd like to say hello.`,
  (month, at) => `I was glad of our talk ${month}, and wonder how things are${at}.`,
  (month) => `This is a sign of life from me, after our talk ${month}.`,
];

/** `words` are the contact's in marks, or the user's own after a colon. */
export const ADVICE: readonly Line[] = [
  (words) => `You gave me something to work with when we spoke: ${words}`,
  (words) => `There is something you told me then that I want to keep to: ${words}`,
  (words) => `One thing you said I don't want to lose sight of: ${words}`,
  (words) => `What you told me then still matters to me: ${words}`,
  (words) => `I go back to this sentence of yours: ${words}`,
  (words) => `There is something you said that I'd like to live up to: ${words}`,
  (words) => `You said this to me, and I have not forgotten it: ${words}`,
];
export const ADVICE_NEXT: readonly string[] = [
  "If you have a minute some time, I'd like to tell you where it leads.",
  "I'd gladly tell you what comes of it, good and bad.",
  'May I tell you some day how that goes?',
  "When there is something to tell about it, I'd like you to hear it.",
  'Should you be curious how it turns out, I will be happy to report.',
  "I'd be glad of another word on it, if one comes to your mind.",
  'Would you still say so today?',
];

export const ARTICLE: readonly Line[] = [
  (words) => `You told me this when we spoke: ${words}`,
  (words) => `I still have something you said in my notes: ${words}`,
  (words) => `When we talked, you put it like this: ${words}`,
  (words) => `I haven't forgotten this sentence of yours: ${words}`,
  (words) => `One thing you said has been on my mind: ${words}`,
  (words) => `This is something you told me that I wrote down: ${words}`,
];
export const ARTICLE_NEXT: readonly string[] = [
  'If I come across something good on it, I will pass it on.',
  'Should I find something worth reading on it, you will have it from me.',
  'If I read something good about it, I will send it to you.',
  "When I find a good text on that, I'd be glad to share it with you.",
  'If you like, I will send you whatever good I find on it.',
  'Anything worth reading that I find on it I will gladly share.',
  "If you know something good to read on it, I'd be glad to hear, and I will do the same.",
];

export const PROJECT: readonly Line[] = [
  (words) => `There is something you said that I want my project to live up to: ${words}`,
  (words) => `What you said belongs to my project, too: ${words}`,
  (words) => `When I think of my project, I think of what you said: ${words}`,
  (words) => `Beside my project I keep one sentence of yours: ${words}`,
  (words) => `You told me this, and it goes with my project: ${words}`,
];
export const PROJECT_NEXT: readonly string[] = [
  'I can tell you where it stands, if you like.',
  "If you'd care to see it, I will gladly show you.",
  'Shall I tell you where it stands?',
  "I'd be glad to show it to you, whenever you like.",
  'Would you like to hear more about it?',
  'Say the word, and I will show you where it stands.',
];

/** `words` are a promise of the user's, as it was made. */
export const KEPT: readonly Line[] = [
  (words) => `I told you something when we spoke, and it is done now: ${words}`,
  (words) => `You may remember what I promised: ${words} I have done it.`,
  (words) => `What I said I would do, I have done: ${words}`,
  (words) => `I kept my word on this: ${words}`,
  (words) => `There is one promise I can tick off: ${words}`,
];
export const KEPT_NEXT: readonly string[] = [
  'I wanted you to hear it from me.',
  'It is off my list, and I have our talk to thank for that.',
  'If you want to know more of it, just ask.',
  "I'd gladly tell you what I learned by it.",
  'Your time had a part in that, so thank you.',
];

export const ANYTHING: readonly string[] = [
  'Is there anything I could do for you in return?',
  'If there is ever something I can do for you, please say so.',
  'Should you need a second pair of eyes or a helping hand with anything, I am here.',
  "You helped me with your time, and I'd like to give some back: is there anything I can do?",
  'What are you working on now, and could I be of use?',
  'I would be glad of a chance to do something for you, too.',
  'If some small task of yours could use an outsider, think of me.',
  'Tell me if I can be of help to you with anything at all.',
];

export const CLOSINGS: readonly string[] = [
  'There is no need to answer if your days are full.',
  "I don't expect an answer, so read this whenever you like.",
  'Until some day soon, I hope.',
  'I wish you a good few weeks.',
  'Please take your time, or leave it at reading this.',
  "I'll write again in a while.",
  'I hope the season is treating you well.',
  'I hope your weeks are full of good things.',
  'It would be nice to hear how you are, but there is no hurry.',
  'All the best for whatever is on your desk now.',
  'Reading this is quite enough.',
  'With that, I wish you an easy week.',
];
