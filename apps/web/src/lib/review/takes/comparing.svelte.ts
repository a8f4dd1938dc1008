import type { ScorecardAnswer, TakeComparison, TakeTree } from '@anyone-else/protocol';
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
  #later = new Asked<ScorecardAnswer>();
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
      onward: onwardFrom(comparison, after),
      better: this.#better(comparison),
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
    const later = this.#comparison.value?.after.id;
    // Only for a wording to try; the page stands without it.
    if (later) void this.#later.ask(() => askScorecard(talk(later)));
  }

  /** Makes a take the talk's version; answers what stood in the way. */
  async keep(id: string): Promise<string> {
    const answer = await keepTake(id);
    if (!answer.ok) return answer.problem.message;
    this.#tree.put(answer.value);
    this.#told = 'Kept: this take is the talk now, in the list and for its letter.';
    return '';
  }

  /** A better wording of the turn where the two part, where the judge has one. */
  #better({ turn }: TakeComparison): string | undefined {
    return this.#later.value?.scorecard.doDifferently.find((item) => item.turn === turn)?.better;
  }
}

/** The turn where the two part, in whichever has it. */
function againFrom({ turn }: TakeComparison, before: OneTalk, after: OneTalk): From | undefined {
  for (const { ref, turns } of [before, after]) {
    const said = turns[turn];
    if (said?.speaker === 'user' && said.seq !== undefined) return { id: ref.id, seq: said.seq };
  }
  return undefined;
}

/** The end of the later take, where it is one exchange long and the user ended it. */
function onwardFrom({ upTo }: TakeComparison, { ref, ended, turns, take }: OneTalk): From | undefined {
  const own = turns.filter(({ speaker, seq = 0 }) => speaker === 'user' && seq >= (take?.seq ?? 0)).length;
  return upTo === 'turn' && ended?.by === 'user' && own === 1 ? { id: ref.id, seq: ended.seq } : undefined;
}
