export { type Drafted, type DraftRequest, draftContact } from './draft.ts';
export { type FitRequest, fitContact } from './fit.ts';
export type { Fitted } from './fitted.ts';
export { guessOf, withGuess } from './guess-of.ts';
export { type ContactFileRead, readContactFile } from './read-file.ts';
