export { createSpelling, type Spelling, SpellingFailed, type SpellingOptions } from './spelling.ts';
