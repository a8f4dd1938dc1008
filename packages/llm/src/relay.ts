/**
 * What `work` gives off, in order, however slowly it is taken. The work begins with the first look; `leave` is called
 * when the listener goes before its end, and after the end too.
 */
export async function* relayed<T>(
  work: (emit: (value: T) => void) => Promise<void>,
  leave: () => void,
): AsyncGenerator<T, void, undefined> {
  const waiting: T[] = [];
  let wake = () => {};
  let done = false;
  const working = work((value) => {
    waiting.push(value);
    wake();
  }).finally(() => {
    done = true;
    wake();
  });
  // Awaited below; a listener that has gone must not leave a rejection behind.
  working.catch(() => {});
  try {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else if (done) return await working;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    leave();
  }
}
