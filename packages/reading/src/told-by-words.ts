import { ACTS, type Act, BEATS, type Beat, type Reading } from '@anyone-else/protocol';

const THANKS = /\b(?:thank you|thanks|thankful|cheers|grateful|much obliged|appreciate)\b/iu;
/** Not thanks at all, or none to be glad of. */
const NO_THANKS = /\b(?:no,? thanks|whatever)\b/iu;

/** Asks whether the user may come in the contact's name to the one whom they named. */
const IN_YOUR_NAME =
  /\b(?:can|could|may|might|shall|should|(?:ok|okay|all right|alright|fine|comfortable) if|mind if|like to)\b[^.?!]{0,25}\b(?:(?:use|mention|drop|give)(?:d|ped)? your name|(?:say|said|tell|told|mention(?:ed)?)(?: to)?(?: him| her| them| \p{Lu}\p{L}+)?(?: that)? (?:you (?:sent me|suggested|recommended|pointed me|told me|named|gave me)|we(?:['’]ve| have)? (?:talked|spoken|spoke|met)|it was you|i (?:come|came) from you))/iu;

/** 'Do I need contact with patients?' is about the work. */
const CONTACT_AT_WORK =
  /(?<!\b(?:stay|keep|remain|be|get) in )\bcontact with (?!you\b|one another|each other)\p{L}+/iu;

/**
 * Three courtesies that words alone make certain: a goodbye with a thank-you in it thanks for the talk (in the corpus, by
 * hand, 96 of 100 do); 'can I use your name?' asks for an introduction; contact with patients is no wish to stay in touch.
 */
export function courtesiesByWords(reading: Reading, text: string): Reading {
  const { labels } = reading;
  const asks = labels.acts.some((act) => act === 'open-question' || act === 'closed-question');
  let told = reading;
  if (labels.acts.includes('close') && THANKS.test(text) && !NO_THANKS.test(text))
    told = withLabels(told, text, THANKS, ['thanks'], ['acknowledge']);
  if (asks && IN_YOUR_NAME.test(text))
    told = withLabels(without(told, 'other'), text, IN_YOUR_NAME, ['introduction'], ['request']);
  if (CONTACT_AT_WORK.test(text) && reading.unsure.includes('stay-in-touch'))
    told = without(told, 'stay-in-touch');
  return told;
}

/** The reading with these labels, carried by the first sentence that says the words. */
function withLabels(
  reading: Reading,
  text: string,
  words: RegExp,
  beats: readonly Beat[],
  acts: readonly Act[],
): Reading {
  const { labels, confidence, unsure, sentences } = reading;
  const added: readonly string[] = [...beats, ...acts];
  const at = sentences.findIndex(({ start, end }) => words.test(text.slice(start, end)));
  const more = <Label extends Beat | Act>(all: readonly Label[], had: readonly Label[]): Label[] =>
    all.filter((label) => had.includes(label) || added.includes(label));
  return {
    ...reading,
    labels: { ...labels, beats: more(BEATS, labels.beats), acts: more(ACTS, labels.acts) },
    confidence: { ...confidence, ...Object.fromEntries(added.map((label) => [label, 1])) },
    unsure: unsure.filter((label) => !added.includes(label)),
    sentences: sentences.map((sentence, index) =>
      index === Math.max(0, at)
        ? { ...sentence, beats: more(BEATS, sentence.beats), acts: more(ACTS, sentence.acts) }
        : sentence,
    ),
  };
}

function without(reading: Reading, beat: Beat): Reading {
  const { [beat]: _, ...confidence } = reading.confidence;
  const kept = (beats: readonly Beat[]) => beats.filter((one) => one !== beat);
  return {
    ...reading,
    labels: { ...reading.labels, beats: kept(reading.labels.beats) },
    confidence,
    unsure: reading.unsure.filter((label) => label !== beat),
    sentences: reading.sentences.map((sentence) => ({ ...sentence, beats: kept(sentence.beats) })),
  };
}
