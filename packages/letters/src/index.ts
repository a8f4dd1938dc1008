export * from './draft.ts';
export * from './input.ts';
export * from './mailto.ts';
export * from './verify.ts';
