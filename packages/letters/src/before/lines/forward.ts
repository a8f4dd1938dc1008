import { fact, type Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** That the user looks forward to the talk. */
export function forwardLine({ choose, why, company }: Setting): Piece {
  if (why?.kind === 'thing')
    return {
      text: choose('forward', [
        `I'm looking forward to hearing about ${why.text}.`,
        `I can't wait to hear more about ${why.text}.`,
        `It will be good to hear about ${why.text} from you.`,
        `I'd be glad to hear about ${why.text} when we talk.`,
        `I look forward to our talk about ${why.text}.`,
        `I look forward to our talk, and above all to hearing about ${why.text}.`,
      ]),
      facts: [fact('why-them', why.text, 'page')],
      spare: 2,
    };
  const at = company === undefined ? 'your work' : `your work at ${company}`;
  return {
    text: choose('forward', [
      'I very much look forward to it.',
      "I'm looking forward to talking to you.",
      `It will be a pleasure to hear about ${at}.`,
      `I look forward to hearing about ${at}.`,
      "Until then, I'll think about what I most want to ask.",
      'I look forward to our talk.',
      `I can't wait to hear how you came to ${at}.`,
      `Looking forward to our talk, and to hearing about ${at}.`,
    ]),
    spare: 2,
  };
}
