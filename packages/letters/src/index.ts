export * from './draft.ts';
export * from './input.ts';
export * from './verify.ts';
