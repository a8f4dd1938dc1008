/** A stream whose writer never waits for its reader: a reader that leaves takes nothing with it. */
export interface Channel<T> {
  emit(value: T): void;
  close(): void;
  /** The reader gets what was emitted before, then the throw. */
  fail(error: unknown): void;
  /** For one reader. */
  values: AsyncIterable<T>;
}

export function createChannel<T>(): Channel<T> {
  const waiting: T[] = [];
  let done: { failed: boolean; error?: unknown } | undefined;
  let wake = () => {};
  async function* values() {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift() as T;
      if (done?.failed) throw done.error;
      if (done !== undefined) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  const finish = (how: { failed: boolean; error?: unknown }) => {
    done ??= how;
    wake();
  };
  return {
    emit(value) {
      waiting.push(value);
      wake();
    },
    close: () => finish({ failed: false }),
    fail: (error) => finish({ failed: true, error }),
    values: values(),
  };
}
