import type { Persona } from '@anyone-else/protocol';
import rewords from '../../data/rewords.json' with { type: 'json' };

const REWORDS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(Object.entries(rewords));

/** The file with a few words of its own place said as any place would have them: a corridor for a loading door. */
export function reworded(base: Persona): Persona {
  const pairs = REWORDS.get(base.id) ?? [];
  const plain = (text: string) =>
    pairs.reduce((told, [from = '', to = '']) => told.replaceAll(from, to), text);
  return {
    ...base,
    answers: base.answers.map((answer) => ({
      ...answer,
      brief: plain(answer.brief),
      full: plain(answer.full),
      takeaway: plain(answer.takeaway),
      // A story whose cue went with the words is not told any further.
      threads: answer.threads.filter((id) => {
        const cue = base.threads.find((thread) => thread.id === id)?.cue.toLowerCase() ?? '';
        return !answer.full.toLowerCase().includes(cue) || plain(answer.full).toLowerCase().includes(cue);
      }),
    })),
  };
}
