type Line = (said: string) => string;

/** A moment of the contact's own, in their words. */
export const PERSONAL: readonly Line[] = [
  (quote) => `I enjoyed hearing a bit of your own story: ${quote}`,
  (quote) => `Thank you for telling me something of your own story: ${quote}`,
  (quote) => `I liked hearing how it was for you: ${quote}`,
  (quote) => `I was glad that you told me about your own way: ${quote}`,
  (quote) => `It was stories like this that made the work real to me: ${quote}`,
  (quote) => `I'll remember what you told me about yourself: ${quote}`,
  (quote) => `It was good of you to tell me this of yourself: ${quote}`,
  (quote) => `It helped me to hear how it went for you: ${quote}`,
  (quote) => `I liked what you told me of your own past: ${quote}`,
  (quote) => `I was glad to hear about your own path: ${quote}`,
  (quote) => `I was happy to hear a little about you, too: ${quote}`,
  (quote) => `Your own story has stayed with me: ${quote}`,
];

/** The same as a phrase of any kind. */
export const PERSONAL_PHRASE: readonly Line[] = [
  (phrase) => `I won't soon forget this, either: ${phrase}.`,
  (phrase) => `One more thing I liked hearing: ${phrase}.`,
  (phrase) => `And I'm glad you told me of this: ${phrase}.`,
  (phrase) => `My favourite part may have been this: ${phrase}.`,
  (phrase) => `There is a picture I'll keep, too: ${phrase}.`,
  (phrase) => `I'd gladly have heard more of this: ${phrase}.`,
];

/** The same in the user's own words. */
export const PERSONAL_NOTE: readonly Line[] = [
  (note) => `It was good to hear of this, too: ${note}.`,
  (note) => `Apart from the work, I was glad to hear of this: ${note}.`,
  (note) => `And I haven't forgotten this: ${note}.`,
  (note) => `Besides the work, I still think of this: ${note}.`,
];
