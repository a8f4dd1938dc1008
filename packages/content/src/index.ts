export * from './check/folder.ts';
export * from './content.ts';
export * from './error.ts';
