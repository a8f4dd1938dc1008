import type { KnownFacts } from '@anyone-else/protocol';
import { inOneLine, roleOf } from './fields.ts';
import type { ThankYouInput } from './input.ts';
import { type Noted, notedIn } from './noted.ts';
import { knownIntroduction, type SpokenOffer } from './people-parts.ts';
import { promisesIn } from './promises.ts';
import { sayingsOf } from './sayings.ts';
import type { SpokenTakeaway } from './takeaways.ts';
import type { SpokenTold } from './told.ts';
import { askedForStory, askedWorth } from './worth.ts';

/** What a rehearsal knows was told: the contact's work first, their story for the personal line. */
export function fromKnown(known: KnownFacts, input: ThankYouInput): SpokenTold {
  const noted = notedIn(input.notes);
  const phrases = known.takeaways
    .map(({ text, turn, followedUp }) => {
      const asked =
        input.turns.slice(0, turn).findLast((other) => other.speaker === 'user')?.labels?.beats ?? [];
      const phrase: SpokenTakeaway = { text: fill(text, input), turn, form: 'phrase' };
      return {
        phrase,
        worth: askedWorth(asked) + (followedUp ? 1 : 0),
        story: askedForStory(asked),
        followedUp,
        noted: Number(noted.mentions(phrase.text, input.turns[turn]?.text)),
      };
    })
    .filter(({ phrase }, i, all) => all.findIndex((other) => other.phrase.text === phrase.text) === i);
  const work = [...phrases]
    .sort((a, b) => b.noted - a.noted || Number(a.story) - Number(b.story) || b.worth - a.worth)
    .slice(0, 2);
  const [personal] = phrases
    .filter((one) => !work.includes(one))
    .sort(
      (a, b) =>
        b.noted - a.noted || Number(b.story) - Number(a.story) || Number(b.followedUp) - Number(a.followedUp),
    );
  return {
    takeaways: work.map(({ phrase }) => phrase),
    personal: personal?.phrase,
    offered: [...knownOffers(known, input, noted), ...knownIntroduction(known)],
    introductionSettled: known.introduction !== null,
  };
}

/** Offers by the file's own words; what was offered to make the user stand out is only in the words of the talk. */
function knownOffers({ promises, names }: KnownFacts, input: ThankYouInput, noted: Noted): SpokenOffer[] {
  const isNoted = ({ text, turn }: SpokenOffer) => Number(noted.mentions(text, input.turns[turn]?.text));
  const worded = promises
    .map(
      ({ text, turn }): SpokenOffer => ({ text: fill(text, input), turn, quoted: false, introduces: false }),
    )
    .sort((a, b) => isNoted(b) - isNoted(a));
  const sayings = sayingsOf(input.turns).filter(
    ({ asked, turn }) => asked.includes('stand-out') && !promises.some((promise) => promise.turn === turn),
  );
  // 'Your offer to write to me' says too little; the one that says what will be asked of whom says most.
  const [spoken] = promisesIn(sayings, input.turns, names)
    .filter(({ quoted, text }) => !quoted && text.split(' ').length >= 8)
    .sort((a, b) => b.text.length - a.text.length);
  const toStandOut = spoken === undefined ? [] : [{ ...spoken, introduces: false }];
  return [...worded.slice(0, 2 - toStandOut.length), ...toStandOut];
}

/** Persona files word their takeaways with the placeholders of their texts. */
export function fill(text: string, { contact, user }: ThankYouInput): string {
  return text
    .replaceAll('{{company}}', inOneLine(contact.company) ?? 'your company')
    .replaceAll('{{targetRole}}', roleOf(user.targetRole) ?? 'role')
    .replaceAll('{{user}}', inOneLine(user.name) ?? 'me');
}
