export { type About, asTranscript, type Role, type Roles } from './as-transcript.ts';
export { decodeText } from './decode.ts';
export { readTranscriptFile } from './read.ts';
export { looksLikeJson } from './sniff.ts';
export { isUnsure } from './who/guess.ts';
