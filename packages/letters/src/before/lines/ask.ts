import type { Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** The ask: so many minutes, in a form that can be answered with yes. */
export function askLine({ choose, minutes, far }: Setting): Piece {
  return {
    text: choose('ask', [
      `Would you have ${minutes} minutes for a call in the next two weeks?`,
      `Could we have a talk of ${minutes} minutes?`,
      `If you could spare ${minutes} minutes, I'd love to ask you a few questions over the phone.`,
      `What I'm asking for is ${minutes} minutes on the phone, no more.`,
      `Might we talk for ${minutes} minutes some time this month?`,
      `I have a handful of questions, and a call of ${minutes} minutes would be plenty.`,
      `A conversation of ${minutes} minutes would be enough, and I'll keep to the time.`,
      `May I ring you for ${minutes} minutes, one day soon?`,
      `${minutes} minutes are all I'd need, by phone or video.`,
      `How would you feel about a ${minutes}-minute call?`,
      ...(far
        ? [`Would a video call of ${minutes} minutes be possible in the coming weeks?`]
        : [`Would it be possible to meet or ring for ${minutes} minutes in the coming weeks?`]),
    ]),
  };
}

/** That the user bends to their week, and not the other way round. */
export function flexLine({ choose, far }: Setting): Piece {
  return {
    text: choose('flex', [
      'Any day and time that suits you will suit me.',
      "I'll gladly work around your week.",
      'Pick whatever hour is easiest for you, early or late.',
      far
        ? 'By phone or video, whichever you like better.'
        : 'A coffee near your work would be just as good as a call.',
      'Morning, lunch or evening: whatever suits you best.',
      'When and how is entirely up to you.',
      far ? 'Name any hour: your day comes first.' : "You choose the day and the place, and I'll be there.",
      "I'm flexible about the time, and about phone or video.",
      'Whenever it fits between other things is fine with me.',
      'If writing is easier than talking, a few lines would help me as well.',
    ]),
    spare: 1,
  };
}

/** An easy way to say no. */
export function outLine({ choose }: Setting): Piece {
  return {
    text: choose('out', [
      "If it doesn't suit, please don't give it a second thought.",
      'And if now is a bad time, I quite understand.',
      'A no is perfectly all right, too.',
      "No hard feelings at all if you can't.",
      'I know how full a week can be, so please feel free to decline.',
      "You owe me nothing, of course: if it isn't possible, that's fine.",
      'Please say no without a second thought if this comes at the wrong moment.',
      "If you'd rather not, one word is enough.",
      "It is no trouble at all if you haven't the time.",
      'Not possible just now? Then thank you for reading this far.',
      "I'll understand completely if your days are too full for this.",
    ]),
  };
}
