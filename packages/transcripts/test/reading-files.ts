import { TranscriptDraft } from '@anyone-else/protocol';
import { expect } from 'vitest';
import { readTranscriptFile } from '../src/index.ts';
import { bytes } from './corpus.ts';

const encode = (text: string | Uint8Array) => (typeof text === 'string' ? bytes(text) : text);

export function read(text: string | Uint8Array, name = ''): TranscriptDraft {
  const result = readTranscriptFile(encode(text), name);
  if (!result.ok) throw new Error(result.problem.message);
  return TranscriptDraft.parse(result.value);
}
/** A talk, and its turns. */
export const TALK = 'Ana: Hi Bo, how did you start?\nBo: With a secret café.\nAna: Thank you!\nBo: Bye.\n';
export const TURNS = ['Ana|Hi Bo, how did you start?', 'Bo|With a secret café.', 'Ana|Thank you!', 'Bo|Bye.'];

/** 'Ana|What she says', one for each utterance. */
export const said = (text: string | Uint8Array, name = '') =>
  read(text, name).utterances.map(({ speaker, text: words }) => `${speaker}|${words}`);
export const texts = (text: string, name = '') => read(text, name).utterances.map((one) => one.text);
export const times = (text: string, name = '') =>
  read(text, name).utterances.map(({ start, end }) => [start, end]);

/** A refusal: one plain sentence or two, with a mend, no word of the file in it. */
export function refusal(text: string | Uint8Array, name = ''): string {
  const result = readTranscriptFile(encode(text), name);
  if (result.ok) throw new Error('was read');
  expect(['unreadable-file', 'too-large']).toContain(result.problem.code);
  expect(result.problem.message).toMatch(/^[A-Z][^\n]+\.$/);
  expect(result.problem.message).not.toMatch(/secret/i);
  return `${result.problem.code}: ${result.problem.message}`;
}

export const cue = (start: string, end: string, text: string) => `${start} --> ${end}\n${text}\n\n`;
export const A = ['00:00:01.000', '00:00:02.000'] as const;
export const B = ['00:00:03.000', '00:00:04.000'] as const;
export const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join('')}`;

/** What Ana says in a caption file that says no more than this, and 'Bye.' by Bo. */
export const caption = (text: string) => texts(vtt(cue(...A, `Ana: ${text}`), cue(...B, 'Bo: Bye.')))[0];
