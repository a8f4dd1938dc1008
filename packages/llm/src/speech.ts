import { cleanText } from '@anyone-else/protocol';

/** Takes the speech out of what a model streams: no thoughts, no marks of the wire, no character that does not show. */
export interface Speech {
  /** What can be said of it by now; a piece that may yet turn out to be a mark is held back. */
  push(text: string): string;
  /** What was held back to the end. */
  rest(): string;
  /** The model marked the end of its turn in plain text; what follows is not its own. */
  over(): boolean;
  /** What comes now is a thought. */
  inThought(): boolean;
  /** A thought ended that never began, after words had left: those were no speech. */
  spilled(): boolean;
}

const THOUGHT = '(?:think|thinking|thought|reasoning)';
/** How the templates of some models mark a turn, where a server lets that through. */
const TURN = String.raw`<\|(?:im_end|im_start|eot_id|end|endoftext|user|assistant)\|>|<(?:end|start)_of_turn>|<\/?s>`;
const MARK = new RegExp(String.raw`<(/?)${THOUGHT}>|\[(/?)THINK\]|${TURN}`, 'iu');
const THOUGHT_END = new RegExp(String.raw`</${THOUGHT}>|\[/THINK\]`, 'iu');
/** Room for the longest of the marks. */
const LONGEST_MARK = 16;
/** What may be the beginning of a mark, of a terminal's colour, or half of a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFINISHED = /(?:<[^<>\s]{0,16}|\[\/?[THINK]{0,5}|\u001B(?:\[[\d;]{0,12})?|[\uD800-\uDBFF])$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const COLOURS = /\u001B\[[\d;]{0,12}[A-Za-z]/gu;

/** `thinking`: whether it begins in a thought without saying so. */
export function speechOf({ thinking }: { thinking: boolean }): Speech {
  let held = '';
  let inThought = thinking;
  let over = false;
  let spilled = false;
  let begun = false;

  const said = (text: string): string => {
    const clean = cleanText(text.replace(COLOURS, ''));
    const shown = begun ? clean : clean.trimStart();
    begun ||= shown !== '';
    return shown;
  };

  const leaveThought = (): boolean => {
    const end = THOUGHT_END.exec(held);
    if (end === null) {
      held = held.slice(-LONGEST_MARK);
      return false;
    }
    held = held.slice(end.index + end[0].length);
    inThought = false;
    return true;
  };

  const push = (text: string): string => {
    if (over) return '';
    held += text;
    let out = '';
    for (;;) {
      if (inThought && !leaveThought()) return said(out);
      const mark = MARK.exec(held);
      if (mark === null) break;
      const before = held.slice(0, mark.index);
      held = held.slice(mark.index + mark[0].length);
      const side = mark[1] ?? mark[2];
      if (side === '/') {
        spilled ||= begun;
        out = '';
        continue;
      }
      out += before;
      inThought = side === '';
      over = !inThought;
      if (over) {
        held = '';
        return said(out);
      }
    }
    const unfinished = UNFINISHED.exec(held)?.index ?? held.length;
    out += held.slice(0, unfinished);
    held = held.slice(unfinished);
    return said(out);
  };

  return {
    push,
    rest: () => {
      const rest = inThought || over ? '' : held;
      held = '';
      return said(rest);
    },
    over: () => over,
    inThought: () => inThought,
    spilled: () => spilled,
  };
}
