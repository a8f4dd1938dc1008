export { buildApp } from './app.ts';
export type { AppDeps } from './deps.ts';
export { type LateReader, lateReader } from './late-reader.ts';
export { uuidV7 } from './uuid-v7.ts';
