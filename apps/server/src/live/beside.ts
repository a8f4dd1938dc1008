import type { AsideAnswer } from '@anyone-else/protocol';
import type { Asides } from '../asides.ts';
import type { Line } from './line.ts';

/** Tells those who watch a talk of what the user keeps beside it: notes, questions, and which of them were asked. */
export interface Beside {
  /** Tells one who has joined. */
  greet(line: Line): void;
  /** Looks which questions were asked by now, and tells everybody where that has changed. */
  look(): void;
  /** The same after a turn, which changes nothing where no question is kept. */
  heard(): void;
  /** Resolves when nothing is being looked up. */
  quiet(): Promise<void>;
  close(): void;
}

export interface BesideNeeds {
  id: string;
  asides: Pick<Asides, 'of' | 'onChange'>;
  tell(answer: AsideAnswer): void;
  defect(error: unknown): void;
}

/** Looking takes the reader some time: it is done one at a time, and never waited for by a turn. */
export function createBeside({ id, asides, tell, defect }: BesideNeeds): Beside {
  let work: Promise<void> = Promise.resolve();
  let waiting = false;
  let changes = 0;
  let told: string | undefined;
  let version = -1;
  let asksNothing = false;

  /** What stands beside the talk after all changes so far; undefined where there is no such talk any more. */
  const latest = async (): Promise<AsideAnswer | undefined> => {
    for (;;) {
      const seen = changes;
      const answer = await asides.of(id);
      if (seen === changes) return answer.ok ? answer.value : undefined;
    }
  };
  const next = (step: () => Promise<void>) => {
    work = work.then(step).catch(defect);
  };
  /** Tells everybody, where it is not what they know already; answers whether it did. */
  const spread = (answer: AsideAnswer): boolean => {
    // What took longer to look up than a later change did is outdated.
    if (answer.aside.version < version) return false;
    const text = JSON.stringify(answer);
    if (text === told) return false;
    told = text;
    version = answer.aside.version;
    asksNothing = answer.aside.questions.length === 0;
    tell(answer);
    return true;
  };

  const look = () => {
    if (waiting) return;
    waiting = true;
    next(async () => {
      waiting = false;
      const answer = await latest();
      if (answer !== undefined) spread(answer);
    });
  };
  const off = asides.onChange(id, (answer) => {
    changes += 1;
    spread(answer);
  });

  return {
    greet: (line) =>
      next(async () => {
        const answer = await latest();
        if (answer === undefined) return;
        // What is new is told to everybody, this line among them.
        if (!spread(answer)) line.send({ type: 'aside', ...answer });
      }),
    look,
    heard() {
      // Whoever changes that, here or on another server, has everybody look.
      if (!asksNothing) look();
    },
    async quiet() {
      for (let seen: Promise<void> | undefined; seen !== work; ) {
        seen = work;
        await seen;
      }
    },
    close: off,
  };
}
