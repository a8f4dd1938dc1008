import { countWords, type Move, sentenceRanges } from '@anyone-else/protocol';
import type { ContactScene } from '../scene.ts';
import { sayEmbedded } from '../voice.ts';
import type { Band } from './band.ts';
import { RUN_UP } from './ground.ts';
import { judgeOf } from './judge.ts';
import { label } from './label.ts';
import { ordersOf } from './prompt.ts';
import { isNoSpeech, tidy } from './tidy.ts';

/** Why the model's words are taken no further. `enough` and `over` are no fault of theirs. */
export type Stop = 'leak' | 'part' | 'promise' | 'adrift' | 'too-long' | 'enough' | 'over';

/** Lets a model's words through sentence by sentence, as long as they are this person's and fit this turn. */
export interface Guard {
  /** The sentences that may be said by now. */
  push(text: string): string[];
  /** The model is done: what was held back, if it may be said. `cut`: it did not come to its own end. */
  end(cut: boolean): string[];
  stopped(): Stop | undefined;
}

/** So many sentences in a row that have nothing to do with what is to be told mean that it has lost the thread. */
const ADRIFT = 3;
const ENDED = /[.!?…]["'*_)\s]*$/u;

export function createGuard(scene: ContactScene, move: Move, band: Band): Guard {
  const own = sayEmbedded(scene, move);
  const judge = judgeOf(scene, move, { own, orders: ordersOf(scene, move, band) });
  let buffer = '';
  let words = 0;
  let held: string[] = [];
  let stopped: Stop | undefined;
  let dropped = 0;
  const aside = outsideBrackets();

  const take = (raw: string): string[] => {
    const spoken = label(aside(raw), scene);
    if (spoken.other) stopped = 'over';
    if (isNoSpeech(spoken.text)) {
      stopped = 'part';
      return [];
    }
    const sentence = tidy(spoken.text);
    if (sentence === '') return [];
    const verdict = judge(sentence);
    if (verdict === 'drop' || verdict === 'hold') {
      if (verdict === 'hold') held.push(sentence);
      else dropped += 1;
      if (dropped >= ADRIFT) stopped ??= words === 0 ? 'adrift' : 'enough';
      return [];
    }
    if (verdict === 'stray') {
      stopped = 'enough';
      return [];
    }
    if (verdict !== 'say') {
      stopped = verdict;
      return [];
    }
    const count = countWords([...held, sentence].join(' '));
    if (words > 0 && words + count > band.cut) {
      stopped = 'enough';
      return [];
    }
    if (words === 0 && count > 2 * band.cut) {
      stopped = 'too-long';
      return [];
    }
    words += count;
    const said = [...held, sentence];
    held = [];
    dropped = 0;
    if (words >= band.most) stopped ??= 'enough';
    return said;
  };

  const complete = (): string[] => {
    const out: string[] = [];
    for (;;) {
      const line = buffer.indexOf('\n');
      const ranges = sentenceRanges(line < 0 ? buffer : buffer.slice(0, line));
      const whole = line < 0 ? ranges.slice(0, -1) : ranges;
      const text = buffer;
      buffer = line < 0 ? buffer.slice(whole.at(-1)?.end ?? 0) : buffer.slice(line + 1);
      for (const { start, end } of whole)
        if (stopped === undefined) {
          const raw = text.slice(start, end);
          // A line of its own without an end is a heading.
          if (end < text.length && !ENDED.test(raw) && text[end] === '\n') dropped += 1;
          else out.push(...take(raw));
        }
      if (line < 0 || stopped !== undefined) return out;
    }
  };

  return {
    push(text) {
      if (stopped !== undefined) return [];
      buffer += text;
      const out = complete();
      // A sentence without end says nothing for ever.
      if (stopped === undefined && countWords(buffer) > 2 * band.cut + RUN_UP)
        stopped = words > 0 ? 'enough' : 'too-long';
      return out;
    },
    end(cut) {
      const rest = buffer.trim();
      buffer = '';
      if (stopped !== undefined || rest === '') return [];
      const ended = ENDED.test(rest);
      if (!ended && (cut || countWords(rest) < 2)) return [];
      return take(ended ? rest : `${rest.replace(/[,;:\s-]+$/u, '')}.`);
    },
    stopped: () => stopped,
  };
}

/** Takes out what stands between brackets over several sentences: an aside to nobody. */
function outsideBrackets(): (raw: string) => string {
  let within = false;
  return (raw) => {
    const end = raw.search(/[)\]]/u);
    if (within && end < 0) return '';
    const rest = within ? raw.slice(end + 1) : raw;
    const open = Math.max(rest.lastIndexOf('('), rest.lastIndexOf('['));
    within = open >= 0 && !/[)\]]/u.test(rest.slice(open));
    return within ? rest.slice(0, open) : rest;
  };
}
