import {
  ACTS,
  BEATS,
  type Beat,
  FOULS,
  type Reading,
  type SentenceLabels,
  type TurnInContext,
} from '@anyone-else/protocol';
import { type JobAsk, jobAsks } from './asks-for-job.ts';
import { courtesiesByWords } from './told-by-words.ts';

/** Raised whenever what is told by words alone changes; part of Reader.version. */
export const WORDS_VERSION = 'w3';

/** What a question for a job is mistaken for. */
const MISTAKEN: readonly Beat[] = ['hiring-bar', 'fit', 'stand-out', 'career-path', 'advice', 'introduction'];

/** Asks what was meant by a word of the contact's: it would make no sense without it. */
const ASKS_BACK =
  /\b(?:wh(?:ich|at)(?: \p{L}+){1,3} (?:do|did) you mean\b|what (?:do|did) you mean\b|what do you mean (?:by|with|when)\b|when you (?:just )?said\b|you(?:['’]ve| have)? just (?:said|mentioned|told me)\b|you (?:said|mentioned) (?:that )?(?:earlier|before|just now)\b|earlier you (?:said|mentioned|told me)\b)/iu;

/** A reading with what its words alone make certain: asking outright for a job, asking back what was meant, courtesies. */
export function byItsWords(given: Reading, { text, contactBefore }: TurnInContext): Reading {
  const told = courtesiesByWords(given, text);
  const reading = contactBefore.trim() === '' ? told : askingBack(told, text);
  const asks = jobAsks(text);
  if (asks.length === 0) return reading;
  const sentences = reading.sentences.map((sentence) => {
    const ask = asks.find(({ start, end }) => start < sentence.end && sentence.start < end);
    return ask ? asJobAsk(sentence, ask, text) : sentence;
  });
  const still = new Set(sentences.flatMap(({ beats }) => beats));
  const lost = reading.labels.beats.filter((beat) => !still.has(beat));
  const { labels } = reading;
  const acts = labels.acts.some((act) => act === 'closed-question' || act === 'request')
    ? labels.acts
    : ACTS.filter((act) => labels.acts.includes(act) || act === 'request');
  const confidence: Reading['confidence'] = { ...reading.confidence, 'asked-for-job': 1 };
  for (const beat of lost) delete confidence[beat];
  return {
    ...reading,
    labels: {
      beats: BEATS.filter((beat) => labels.beats.includes(beat) && !lost.includes(beat)),
      acts,
      fouls: FOULS.filter((foul) => foul === 'asked-for-job' || labels.fouls.includes(foul)),
      followUp: labels.followUp,
    },
    confidence,
    unsure: reading.unsure.filter(
      (label) => label !== 'asked-for-job' && !lost.some((beat) => beat === label),
    ),
    sentences,
  };
}

function askingBack(reading: Reading, text: string): Reading {
  const { labels, confidence } = reading;
  const asks = labels.acts.some((act) => act === 'open-question' || act === 'closed-question');
  if (!asks || !ASKS_BACK.test(text)) return reading;
  return {
    ...reading,
    labels: { ...labels, followUp: true },
    confidence: { ...confidence, followUp: 1 },
    unsure: reading.unsure.filter((label) => label !== 'followUp'),
  };
}

/** People who give work are no people to talk to; what is asked besides in the same breath stays. */
function asJobAsk(sentence: SentenceLabels, { whoGives }: JobAsk, text: string): SentenceLabels {
  const lone = jobAsks(text.slice(sentence.start, sentence.end)).length > 0;
  const beats = sentence.beats.filter(
    (beat) => !(lone && (MISTAKEN.includes(beat) || (whoGives && beat === 'anyone-else'))),
  );
  const fouls = FOULS.filter((foul) => (foul === 'asked-for-job' && lone) || sentence.fouls.includes(foul));
  return { ...sentence, beats, fouls };
}
