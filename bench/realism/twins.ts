import { countWords } from '@anyone-else/protocol';
import { saidSentences } from '../../packages/contact/src/said.ts';
import { contactTexts } from '../../packages/contact/test/measure.ts';
import type { Held } from './hold.ts';

/** Sentences of four words or more that two contacts have said, with how many of them did. */
export function sharedSentences(talks: readonly Held[]): Map<string, number> {
  const sayers = new Map<string, Set<string>>();
  for (const talk of talks)
    for (const text of contactTexts(talk))
      for (const sentence of saidSentences(text)) {
        if (countWords(sentence) < 4) continue;
        const who = sayers.get(sentence) ?? new Set();
        who.add(talk.scene.persona.id);
        sayers.set(sentence, who);
      }
  return new Map(
    [...sayers].filter(([, who]) => who.size > 1).map(([sentence, who]) => [sentence, who.size]),
  );
}
