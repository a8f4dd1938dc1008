import type { ScorecardAnswer, TakeComparison, TakeSide, TakeTree } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { askTalk, type OneTalk } from '#lib/one-talk.ts';
import { askScorecard } from '#lib/talk-api.ts';
import { askTakes, compareTakes, keepTake } from './take-api.ts';

/** What a take is to be taken from. */
export interface From {
  id: string;
  seq: number;
}

/** Two takes of one talk, side by side, and what can be done next. */
export class Comparing {
  #comparison = new Asked<TakeComparison>();
  #tree = new Asked<TakeTree>();
  #one = new Asked<OneTalk>();
  #other = new Asked<OneTalk>();
  #first = new Asked<ScorecardAnswer>();
  #told = $state('');
  #whole = $derived.by(() => {
    const [comparison, tree] = [this.#comparison.value, this.#tree.value];
    const talks = [this.#one.value, this.#other.value];
    const before = talks.find((talk) => talk?.ref.id === comparison?.before.id);
    const after = talks.find((talk) => talk?.ref.id === comparison?.after.id);
    if (!comparison || !tree || !before || !after) return undefined;
    return {
      comparison,
      tree,
      contact: after.contact,
      again: againFrom(comparison, before, after),
      onward: onwardFrom(tree, after),
      better: this.#better(comparison),
      /** The user's last words in one of the two, where they say more than the turn that is compared. */
      lastWords: ({ id, user }: TakeSide) =>
        comparison.upTo === 'end' && user
          ? lastOf(id === after.ref.id ? after : before, user.turn)
          : undefined,
    };
  });

  get whole() {
    return this.#whole;
  }
  get problem(): Trouble | undefined {
    return this.#comparison.problem ?? this.#tree.problem ?? this.#one.problem ?? this.#other.problem;
  }
  /** What was done last, for those who hear the page. */
  get told(): string {
    return this.#told;
  }

  async load(id: string, other: string): Promise<void> {
    const talk = (one: string) => ({ kind: 'sessions' as const, id: one });
    await Promise.all([
      this.#comparison.ask(() => compareTakes(id, other)),
      this.#tree.ask(() => askTakes(id)),
      this.#one.ask(() => askTalk(talk(id))),
      this.#other.ask(() => askTalk(talk(other))),
    ]);
    const root = this.#tree.value?.root;
    // Only for a wording to try; the page stands without it. A take that stops early has no advice of its own.
    if (root) void this.#first.ask(() => askScorecard(talk(root)));
  }

  /** Makes a take the talk's version; answers what stood in the way. */
  async keep(id: string): Promise<string> {
    const answer = await keepTake(id);
    if (!answer.ok) return answer.problem.message;
    this.#tree.put(answer.value);
    this.#told = 'Kept: this take is the talk now, in the list and for its letter.';
    return '';
  }

  /** A better wording of the turn where the two part, where the judge of the talk as first held has one. */
  #better({ before, turn }: TakeComparison): string | undefined {
    const at = before.user?.turn ?? turn;
    return this.#first.value?.scorecard.doDifferently.find((item) => item.turn === at)?.better;
  }
}

/** The turn in which the two part, in whichever has it. */
function againFrom(comparison: TakeComparison, before: OneTalk, after: OneTalk): From | undefined {
  for (const [{ user }, { ref, turns }] of [
    [comparison.before, before],
    [comparison.after, after],
  ] as const) {
    const seq = user ? turns[user.turn]?.seq : undefined;
    if (seq !== undefined) return { id: ref.id, seq };
  }
  return undefined;
}

/** The end of the later take, where it stops early and the user ended it. */
function onwardFrom({ takes }: TakeTree, { ref, ended }: OneTalk): From | undefined {
  const take = takes.find(({ id }) => id === ref.id);
  return take?.early && take.own > 0 && ended?.by === 'user' ? { id: ref.id, seq: ended.seq } : undefined;
}

function lastOf({ turns }: OneTalk, after: number): { turn: number; text: string } | undefined {
  const turn = turns.findLastIndex(({ speaker }) => speaker === 'user');
  return turn > after ? { turn, text: turns[turn]?.text ?? '' } : undefined;
}
