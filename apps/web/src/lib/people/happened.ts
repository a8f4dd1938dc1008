import type { PersonEntry } from '@anyone-else/protocol';
import { inPronouns } from '#lib/pronouns.ts';
import { plural } from '#lib/spoken.ts';
import { LETTER_WORDS, STATUS_WORDS } from './words.ts';
import { sayWholeDay, wallOf } from './zone.ts';

interface Told {
  /** A full sentence. */
  text: string;
  /** What the user wrote of it, in their own words; '' where nothing. */
  note: string;
}

const moment = (iso: string, zone: string) => {
  const { day, time } = wallOf(iso, zone);
  return `${sayWholeDay(day)}, ${time}`;
};

/**
 * What happened, in plain words.
 * @param before the log until then: a meeting that was set before is moved.
 */
export function tellEntry(
  entry: PersonEntry,
  { before, pronouns, zone }: { before: readonly PersonEntry[]; pronouns: string; zone: string },
): Told {
  const say = (sentence: string, note = ''): Told => ({ text: inPronouns(sentence, pronouns), note });
  switch (entry.type) {
    case 'wrote':
      return say(entry.letter === 'other' ? 'You wrote.' : LETTER_WORDS[entry.letter].wrote, entry.subject);
    case 'heard':
      return say(
        { yes: '{They} said yes.', no: '{They} said no.', other: '{They} answered.' }[entry.answer],
        entry.note,
      );
    case 'set': {
      const moved = before.some((one) => one.type === 'set' && one.meetingId === entry.meetingId);
      const when = `${moment(entry.on, zone)}, ${plural(entry.minutes, 'minute')}`;
      return say(moved ? `The talk was moved to ${when}.` : `You agreed to talk: ${when}.`, entry.where);
    }
    case 'called-off':
      return say('The talk was called off.');
    case 'talked':
      return say(`You talked on ${moment(entry.on, zone)}.`);
    case 'touched':
      return say('You were in touch.', entry.note);
    case 'kept':
      return say(tellKept(entry), entry.promise);
    case 'let-be':
      return say('You let it be.', entry.text);
    case 'check-in-moved':
      return say(`You moved the next check-in to ${sayWholeDay(entry.to)}.`);
    case 'status':
      return say(`You set it by hand: ${STATUS_WORDS[entry.status].title.toLowerCase()}.`);
  }
}

function tellKept({ by, how }: Extract<PersonEntry, { type: 'kept' }>): string {
  if (how === 'let-go')
    return by ? 'You wait no longer for what {they} promised.' : 'You let go of a promise.';
  return by ? 'What {they} had promised came.' : 'You did what you had promised.';
}
