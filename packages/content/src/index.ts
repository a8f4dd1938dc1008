export { type ContactReport, checkContact } from './check/contact.ts';
export * from './check/folder.ts';
export * from './content.ts';
export * from './error.ts';
export * from './sample.ts';
