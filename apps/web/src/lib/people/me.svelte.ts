import type { MeAnswer } from '@anyone-else/protocol';
import type { Answer, Trouble } from '#lib/ask.ts';
import { recallJson } from '#lib/keep.ts';
import { askMe, saveMe } from './week-api.ts';
import { isZone, wallOf, zoneHere } from './zone.ts';

/** What the set-up of a rehearsal remembers of the user in this browser. */
export function rememberedMe(): { name: string; background: string; targetRole: string } {
  const kept = (recallJson('setup') ?? {}) as Record<string, unknown>;
  const words = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  return { name: words(kept.name), background: words(kept.background), targetRole: words(kept.targetRole) };
}

/** What the browser can say of the user, where nobody has said it yet. */
function known({ me }: MeAnswer): Partial<MeAnswer['me']> {
  const before = rememberedMe();
  const empty = (['name', 'background', 'targetRole'] as const).filter(
    (field) => me[field] === '' && before[field] !== '',
  );
  return {
    ...Object.fromEntries(empty.map((field) => [field, before[field].slice(0, field === 'name' ? 60 : 300)])),
    ...(me.zone === '' ? { zone: zoneHere() } : {}),
  };
}

/** Asks who the user is, and tells what this browser knows where the answer is empty. */
export async function meetMe(): Promise<Answer<MeAnswer>> {
  const answer = await askMe();
  if (!answer.ok) return answer;
  const more = known(answer.value);
  if (Object.keys(more).length === 0) return answer;
  const saved = await saveMe({ version: answer.value.version, ...more });
  // Told by another window meanwhile, or refused: what is there is as good.
  return saved.ok ? saved : answer;
}

/** The user's own clock: by the zone that they chose, or the browser's. */
export class Clock {
  #zone = $state(zoneHere());
  #now = $state(Date.now());
  #minutes = $state(17);
  #problem = $state.raw<Trouble>();

  get zone(): string {
    return this.#zone;
  }
  /** How long a talk the user asks for. */
  get minutes(): number {
    return this.#minutes;
  }
  get today(): string {
    return wallOf(new Date(this.#now).toISOString(), this.#zone).day;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }

  async open(): Promise<void> {
    const answer = await meetMe();
    if (answer.ok) {
      this.set(answer.value.me.zone);
      this.#minutes = answer.value.me.minutes;
    } else {
      this.#problem = answer.problem;
    }
  }

  set(zone: string): void {
    if (isZone(zone)) this.#zone = zone;
  }

  /** The server's clock, by which all of it was reckoned. */
  tell(now: string): void {
    this.#now = Date.parse(now);
  }
}
