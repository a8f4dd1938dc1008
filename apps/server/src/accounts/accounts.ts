import { LOCAL_ACCOUNT } from '@anyone-else/storage';
import type { AppDeps, SharedDeps } from '../deps.ts';
import type { Neighbours } from '../instances/neighbours.ts';
import type { Admission } from '../live/admission.ts';
import { type Account, openAccount } from './account.ts';
import { shutElsewhere } from './elsewhere.ts';

/** The accounts that are open in this process. */
export interface Accounts {
  /** Opens it where it is not open; the same for all who ask while it is. */
  of(id: string): Promise<Account>;
  /** Those that are open. */
  open(): Promise<Account[]>;
  /**
   * Lets go of those that nobody has asked for in a while and in which nothing goes on; the local one stays.
   * @param now in ms, by any clock that only goes forward
   */
  tidy(now: number): Promise<void>;
  /** Ends all that goes on in one and forgets it, on every server; whoever asks again opens it anew. */
  shut(id: string): Promise<void>;
  /** Resolves when no turn of any talk is in flight. */
  quiet(): Promise<void>;
}

/** So long after it was last asked for an account stays in memory. */
export const IDLE_MS = 10 * 60_000;

export interface AccountsNeeds extends SharedDeps, Pick<AppDeps, 'database'> {
  admission: Admission;
  neighbours: Neighbours;
  /** Hears of each talk that ends here. */
  afterTalk?: ((account: string, talk: string) => void) | undefined;
  /** Aborted when the server closes. */
  closing: AbortSignal;
  defect(error: unknown): void;
  wrongAddress(address: URL): string | undefined;
  /** In ms; only ever forward. */
  clock(): number;
}

interface Opened {
  account: Promise<Account>;
  usedAt: number;
}

export function createAccounts({ database, clock, ...needs }: AccountsNeeds): Accounts {
  const opened = new Map<string, Opened>();
  const connect = connectOnce(needs);

  const start = (id: string): Opened => {
    const account = openAccount({
      ...needs,
      connect,
      id,
      storage: database.of(id),
      async closed() {
        database.retire(id);
        await shut(id);
      },
    });
    const entry = { account, usedAt: clock() };
    opened.set(id, entry);
    // What could not be opened is tried again when it is next asked for.
    account.catch(() => opened.get(id) === entry && opened.delete(id));
    return entry;
  };
  const open = async (): Promise<Account[]> => {
    const all = await Promise.allSettled([...opened.values()].map(({ account }) => account));
    return all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };
  const shut = async (id: string): Promise<void> => {
    const entry = opened.get(id);
    opened.delete(id);
    await (await entry?.account.catch(() => undefined))?.shut();
  };

  return {
    of(id) {
      const entry = opened.get(id) ?? start(id);
      entry.usedAt = clock();
      return entry.account;
    },
    open,
    async tidy(now) {
      for (const account of await open()) {
        const entry = opened.get(account.id);
        if (entry === undefined || account.id === LOCAL_ACCOUNT) continue;
        // It rests from the end of what went on.
        if (account.busy) entry.usedAt = now;
        else if (now - entry.usedAt >= IDLE_MS) await shut(account.id);
      }
    },
    async shut(id) {
      shutElsewhere(needs.neighbours, id);
      await shut(id);
    },
    async quiet() {
      await Promise.all((await open()).map(({ lives }) => lives.quiet()));
    },
  };
}

/** The model that the environment names is one for all. */
function connectOnce({ model, connect }: SharedDeps): SharedDeps['connect'] {
  if (model === undefined) return connect;
  const { settings } = model;
  const shared = connect(settings);
  return (asked) => (asked === settings ? shared : connect(asked));
}
