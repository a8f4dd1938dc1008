export { type About, asTranscript, type Role, type Roles } from './as-transcript.ts';
export { decodeText } from './decode.ts';
export { readTranscriptFile } from './read.ts';
export { looksLikeJson } from './sniff.ts';
export { isUnsure } from './who/guess.ts';
export { fileNameFor } from './write/file-name.ts';
export type { ScoredTalk } from './write/scored-talk.ts';
export { type TalkFile, writeJson } from './write/write-json.ts';
export { writeMarkdown } from './write/write-markdown.ts';
