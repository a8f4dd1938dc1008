import { readdirSync, readFileSync } from 'node:fs';
import { Transcript } from '@anyone-else/protocol';

const CORPUS = new URL('../../reading/corpus/transcripts/', import.meta.url);

export interface Said {
  speaker: 'user' | 'contact';
  text: string;
}
/** A talk of the corpus; turns in a row by one speaker are one, as any reader of a file has to see them. */
export interface Talk {
  file: string;
  user: string;
  contact: string;
  turns: Said[];
}

export const talks: Talk[] = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const { user, contact, turns } = Transcript.parse(
      JSON.parse(readFileSync(new URL(file, CORPUS), 'utf8')),
    );
    const joined: Said[] = [];
    for (const { speaker, text } of turns) {
      const last = joined.at(-1);
      if (last?.speaker === speaker) last.text += ` ${text}`;
      else joined.push({ speaker, text });
    }
    return { file, user: user?.name ?? 'Uma User', contact: contact?.name ?? 'Carl Contact', turns: joined };
  });

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
