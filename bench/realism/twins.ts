import { countWords } from '@anyone-else/protocol';
import { saidSentences, sentencesOf } from '../../packages/contact/src/said.ts';
import { contactTexts } from '../../packages/contact/test/measure.ts';
import type { Held } from './hold.ts';

/** Sentences of four words or more that two contacts have said, with how many of them did. */
export function sharedSentences(talks: readonly Held[]): Map<string, number> {
  const sayers = new Map<string, Set<string>>();
  for (const talk of talks)
    for (const text of contactTexts(talk))
      for (const spoken of sentencesOf(text)) {
        if (countWords(spoken) < 4) continue;
        const [sentence = ''] = saidSentences(spoken);
        const who = sayers.get(sentence) ?? new Set();
        who.add(talk.scene.persona.id);
        sayers.set(sentence, who);
      }
  return new Map(
    [...sayers].filter(([, who]) => who.size > 1).map(([sentence, who]) => [sentence, who.size]),
  );
}
