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
  (words) => `You gave me a piece of advice that I have been working with: ${words}`,
  (words) => `I've kept to something you told me then: ${words}`,
  (words) => `One thing you said I have carried into my own days: ${words}`,
  (words) => `What you told me has been my guide since: ${words}`,
  (words) => `I took this from our talk and put it to the test: ${words}`,
  (words) => `There is something you said that I've tried to live up to: ${words}`,
  (words) => `You may be glad to know what I did with one thing you said: ${words}`,
];
export const ADVICE_NEXT: readonly string[] = [
  "If you have a minute, I'd like to tell you how it is going.",
  "I'd gladly tell you what came of it, good and bad.",
  'May I tell you how that has gone so far?',
  "There is a short story to tell about it, whenever you'd like to hear it.",
  'It taught me something, and I would enjoy telling you what.',
  'Should you be curious how it turned out, I am happy to report.',
  "I'll spare you the details here, but you are welcome to them.",
];

export const ARTICLE: readonly Line[] = [
  (words) => `Something you told me has kept me reading: ${words}`,
  (words) => `I've been reading on what you said then: ${words}`,
  (words) => `I came across an article that made me think of your words: ${words}`,
  (words) => `You once put it like this, and I found a piece on the same matter: ${words}`,
  (words) => `This sentence of yours came to mind over an article: ${words}`,
  (words) => `A text I read lately was about the very thing you told me: ${words}`,
];
export const ARTICLE_NEXT: readonly string[] = [
  'If you like, I will send it on to you.',
  'I think it is worth your time; shall I send it?',
  'Say the word, and I will pass it on.',
  'It may interest you, too, and I can send it over.',
  "I'd be glad to share it with you.",
  'Would it be of use to you?',
  'You can have the address from me if it sounds useful.',
];

export const PROJECT: readonly Line[] = [
  (words) => `The project that you advised me on has grown since: ${words}`,
  (words) => `I went on with what we talked about, and with your words in mind: ${words}`,
  (words) => `You told me this about the work I was planning: ${words}`,
  (words) => `What I am making follows something you said: ${words}`,
  (words) => `I've been building on one sentence of yours: ${words}`,
];
export const PROJECT_NEXT: readonly string[] = [
  'I can send you a picture of where it stands.',
  "One page shows where it stands now, and it is yours if you'd like to see it.",
  'Shall I show you how far it has come?',
  "If you'd care to see it, I'll send a snapshot.",
  'A first version exists, and I would be proud to show it to you.',
  'It would take you two minutes to look at, whenever you like.',
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
  'It was worth doing, and I have you to thank for the push.',
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
