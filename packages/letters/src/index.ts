export * from './draft.ts';
export * from './input.ts';
export * from './letter-input.ts';
export * from './letters.ts';
export * from './maker.ts';
export * from './outcome/outcome.ts';
export * from './outcome/told.ts';
export * from './verify.ts';
