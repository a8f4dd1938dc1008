import { readdirSync, readFileSync } from 'node:fs';
import { loadContent } from '@anyone-else/content';
import { Labels, Transcript, TranscriptGold, type Turn } from '@anyone-else/protocol';
import type { ThankYouInput } from '../src/index.ts';

const FOLDER = new URL('../../reading/corpus/transcripts/', import.meta.url);
const playbook = loadContent().playbooks.get('full-arc')!;

/** A talk of the corpus with its hand-made labels, ready to be thanked for. */
export interface CorpusTalk {
  id: string;
  gold: TranscriptGold;
  input: ThankYouInput;
}

export function corpusTalks(): CorpusTalk[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const data = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
      const talk = Transcript.parse(data);
      const gold = TranscriptGold.parse(data.labels);
      const turns = talk.turns.map(
        ({ speaker, text, labels }): Turn => ({
          speaker,
          text,
          labels: speaker === 'user' ? Labels.parse(labels) : null,
        }),
      );
      const names = gold.names
        .map((person) => ({ name: person, turn: firstMention(turns, person) }))
        .filter(({ turn }) => turn >= 0);
      const input = {
        turns,
        user: talk.user ?? {},
        contact: talk.contact ?? {},
        closer: gold.closer,
        names,
        playbook,
      };
      return { id: name.replace('.json', ''), gold, input };
    });
}

function firstMention(turns: readonly Turn[], name: string): number {
  return turns.findIndex(
    ({ speaker, text }) => speaker === 'contact' && text.toLowerCase().includes(name.toLowerCase()),
  );
}
