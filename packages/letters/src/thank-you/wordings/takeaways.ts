/**
 * How the note takes up what was learnt. Each list holds ways to say the same of the same kind of material; none of them
 * praises, and none leans on the sentence before, so that their order is free.
 */

/** What fills a wording: words of advice, words in quotation marks, or a phrase. */
type Line = (said: string) => string;
type OnTopic = (said: string, topic: string) => string;

/** `advice` goes on as 'to watch five strangers …' or 'never to …'. */
export const ADVICE: readonly Line[] = [
  (advice) => `I'll remember your advice ${advice}.`,
  (advice) => `What helps me most is your advice ${advice}.`,
  (advice) => `I keep coming back to your advice ${advice}.`,
  (advice) => `There is one piece of advice I won't lose: ${advice}.`,
  (advice) => `Of all we spoke about, I put this advice of yours first: ${advice}.`,
  (advice) => `You advised me ${advice}, and that is what I'm taking along.`,
  (advice) => `I mean to hold on to your advice ${advice}.`,
  (advice) => `Your advice ${advice} is at the top of my notes.`,
  (advice) => `Most useful to me was your advice ${advice}.`,
  (advice) => `I wrote down your advice ${advice}.`,
];

export const TWO_ADVICE: readonly Line[] = [
  (both) => `I'm taking two pieces of your advice with me: ${both}.`,
  (both) => `You gave me two pieces of advice that I mean to follow: ${both}.`,
  (both) => `Two things you advised are on my list now: ${both}.`,
  (both) => `I've kept your advice on two things: ${both}.`,
  (both) => `If I do only two of the things you advised, it will be these: ${both}.`,
  (both) => `My next steps come from you: ${both}.`,
];

export const QUOTES: readonly Line[] = [
  (quote) => `One thing you said has stayed with me: ${quote}`,
  (quote) => `I keep thinking of something you said: ${quote}`,
  (quote) => `You said something I don't want to forget: ${quote}`,
  (quote) => `Of everything we spoke about, I think most often of this: ${quote}`,
  (quote) => `If I had to choose one line from our talk, it would be yours: ${quote}`,
  (quote) => `Here is the sentence I took home: ${quote}`,
  (quote) => `I've gone back to one point you made: ${quote}`,
  (quote) => `I learned something when you told me this: ${quote}`,
  (quote) => `This went straight into my notes: ${quote}`,
  (quote) => `Your words on this are with me still: ${quote}`,
  (quote) => `The most useful thing for me was this: ${quote}`,
  (quote) => `I wrote one thing down word for word: ${quote}`,
  (quote) => `What I'll remember first is this: ${quote}`,
];

export const QUOTES_ON: readonly OnTopic[] = [
  (quote, topic) => `What you said about ${topic} has stayed with me: ${quote}`,
  (quote, topic) => `I'll remember how you put it when I asked about ${topic}: ${quote}`,
  (quote, topic) => `It helped to hear what you said about ${topic}: ${quote}`,
  (quote, topic) => `When we came to ${topic}, you said something I've kept: ${quote}`,
  (quote, topic) => `I asked you about ${topic}, and your answer is still with me: ${quote}`,
  (quote, topic) => `Your answer about ${topic} is in my notes word for word: ${quote}`,
  (quote, topic) => `On ${topic}, I wrote down what you said: ${quote}`,
];

/** Beside another takeaway, after it. */
export const SECOND: readonly Line[] = [
  (quote) => `I've also kept this: ${quote}`,
  (quote) => `You told me something else that I'll remember: ${quote}`,
  (quote) => `And there was this: ${quote}`,
  (quote) => `Just as useful to me was this: ${quote}`,
  (quote) => `I wouldn't have known this without you, either: ${quote}`,
  (quote) => `Another line is in my notes: ${quote}`,
  (quote) => `This helped me, too: ${quote}`,
  (quote) => `I also wrote this down: ${quote}`,
  (quote) => `And I was glad to hear this from you: ${quote}`,
  (quote) => `There was one more thing I noted: ${quote}`,
  (quote) => `Something else you said was new to me: ${quote}`,
];

export const SECOND_ON: readonly OnTopic[] = [
  (quote, topic) => `I've also kept what you said about ${topic}: ${quote}`,
  (quote, topic) => `Just as useful was what you told me about ${topic}: ${quote}`,
  (quote, topic) => `And about ${topic} you said: ${quote}`,
  (quote, topic) => `I also wrote down what you said about ${topic}: ${quote}`,
  (quote, topic) => `It helped, too, to hear about ${topic}: ${quote}`,
  (quote, topic) => `On ${topic}, this was new to me: ${quote}`,
];

/** A phrase of any kind: 'the two sketchbooks', 'asking what time it was', 'that you began as a cook'. */
export const PHRASES: readonly Line[] = [
  (phrase) => `One thing has stayed with me: ${phrase}.`,
  (phrase) => `I keep coming back to one thing you told me: ${phrase}.`,
  (phrase) => `You told me something I won't forget: ${phrase}.`,
  (phrase) => `Of all the things you told me, I think of this one most: ${phrase}.`,
  (phrase) => `When I think of our talk, one thing comes up first: ${phrase}.`,
  (phrase) => `This is what I'll remember best: ${phrase}.`,
];

export const TWO_PHRASES: readonly Line[] = [
  (both) => `Two things have stayed with me: ${both}.`,
  (both) => `I keep coming back to two things you told me: ${both}.`,
  (both) => `You told me two things I won't forget: ${both}.`,
  (both) => `Of all the things you told me, I think of these two most: ${both}.`,
  (both) => `When I think of our talk, two things come up first: ${both}.`,
  (both) => `These are the two things I'll remember best: ${both}.`,
  (both) => `If I had to choose from what you told me, I'd choose two things: ${both}.`,
];

/** What the user wrote of a talk afterwards, in their own words. */
export const NOTES: readonly Line[] = [
  (note) => `This is what I took from our talk: ${note}.`,
  (note) => `If I had to put what I learned into a line, it would be this: ${note}.`,
  (note) => `What I learned when we spoke, in my own words: ${note}.`,
  (note) => `I've kept this from our talk: ${note}.`,
  (note) => `Since we spoke I keep thinking of this: ${note}.`,
  (note) => `Out of our talk, this has stayed with me: ${note}.`,
  (note) => `What I took from our talk is this: ${note}.`,
  (note) => `I came away from our talk with this: ${note}.`,
  (note) => `After our talk I put this in my notes: ${note}.`,
];

export const SECOND_NOTE: readonly Line[] = [
  (note) => `And this: ${note}.`,
  (note) => `I also took this along: ${note}.`,
  (note) => `Just as useful to me: ${note}.`,
  (note) => `A second thing I mean to remember: ${note}.`,
  (note) => `There is more that I kept: ${note}.`,
  (note) => `Next to it stands this: ${note}.`,
  (note) => `My notes hold another line: ${note}.`,
  (note) => `This came with me, too: ${note}.`,
];

/** What the user said in the talk would stay with them. */
export const KEPT: readonly Line[] = [
  (kept) => `As I said, ${kept}.`,
  (kept) => `I said it when we spoke, and it still holds: ${kept}.`,
  (kept) => `I meant what I told you: ${kept}.`,
  (kept) => `What I told you still holds: ${kept}.`,
  (kept) => `I told you so at the time, and it is true today: ${kept}.`,
];

export const ADVICE_TOO: readonly Line[] = [
  (advice) => `I'm also grateful for your advice ${advice}.`,
  (advice) => `I've kept another piece of advice: ${advice}.`,
  (advice) => `And I won't lose your advice ${advice}.`,
  (advice) => `I also wrote down your advice ${advice}.`,
  (advice) => `Your advice ${advice} helped me as well.`,
];
