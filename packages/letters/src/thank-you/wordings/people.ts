type Line = (said: string) => string;

/** Reasons in a row, the first as 'your offer to …', the others with their own 'for' before them. */
export const FOR: readonly Line[] = [
  (reasons) => `I'm grateful to you for ${reasons}.`,
  (reasons) => `Thank you as well for ${reasons}.`,
  (reasons) => `I'd also like to thank you for ${reasons}.`,
  (reasons) => `Let me thank you, too, for ${reasons}.`,
  (reasons) => `Thank you also for ${reasons}.`,
  (reasons) => `I'm thankful, too, for ${reasons}.`,
  (reasons) => `And thank you for ${reasons}.`,
  (reasons) => `I want to thank you as well for ${reasons}.`,
];
/** The same without any 'for', where each begins with 'your'. */
export const BARE: readonly Line[] = [
  (reasons) => `I appreciate ${reasons}.`,
  (reasons) => `It is a great help to have ${reasons}.`,
  (reasons) => `I was very glad of ${reasons}.`,
];

/** An offer in the contact's words. */
export const OFFERED: readonly Line[] = [
  (quote) => `I was glad when you said: ${quote}`,
  (quote) => `Thank you for offering this: ${quote}`,
  (quote) => `I haven't forgotten what you offered: ${quote}`,
  (quote) => `It was kind of you to say: ${quote}`,
  (quote) => `You said something I'd be glad to take you up on: ${quote}`,
  (quote) => `I'm thankful that you said: ${quote}`,
];
export const OFFERED_TOO: readonly Line[] = [
  (quote) => `I was also glad when you said: ${quote}`,
  (quote) => `And thank you for saying this: ${quote}`,
  (quote) => `You were kind enough to add: ${quote}`,
  (quote) => `It was good of you to say, too: ${quote}`,
  (quote) => `I haven't forgotten this, either: ${quote}`,
  (quote) => `And I'd like to take you up on this: ${quote}`,
];

/** The introduction that nobody spoke of yet; the second is the part that asks. */
export type Ask = (people: string) => [sentence: string, ask: string];
export const ASK_ONE: readonly Ask[] = [
  (people) => asking(`You mentioned ${people}; `, 'would you be willing to put the two of us in touch', '?'),
  (people) => asking('I would like to meet ', `${people}; might you introduce us`, '?'),
  (people) => asking('If it is no trouble, ', `could you put me in touch with ${people}`, '?'),
  (people) => asking(`I'd be glad to talk to ${people}, as you suggested; `, 'would you introduce me', '?'),
  (people) => asking(`I noted the name of ${people}; `, 'would you be comfortable introducing me', '?'),
];
export const ASK_SEVERAL: readonly Ask[] = [
  (people) => asking(`You mentioned ${people}; `, 'would you be willing to put me in touch with them', '?'),
  (people) => asking('If it is no trouble, ', `could you put me in touch with ${people}`, '?'),
  (people) => asking(`I'd be glad to talk to ${people}, as you suggested; `, 'would you introduce me', '?'),
  (people) => asking(`I noted the names of ${people}; `, 'would you be comfortable introducing me', '?'),
];

const asking = (before: string, ask: string, after: string): [string, string] => [before + ask + after, ask];
