import type { Bus } from './port/bus.ts';

/** The bus of a database that one process has to itself: whoever shares the object hears each other. */
export function createLocalBus(): Bus {
  const topics = new Map<string, Set<(body: string) => void>>();
  let closed = false;
  return {
    tell({ topic, body }) {
      // Later, as over any line: whoever tells has finished what it was doing.
      setImmediate(() => {
        if (!closed) for (const hear of [...(topics.get(topic) ?? [])]) hear(body);
      });
    },
    async listen(topic, hear) {
      const all = topics.get(topic) ?? new Set();
      topics.set(topic, all.add(hear));
      return () => {
        all.delete(hear);
        if (all.size === 0 && topics.get(topic) === all) topics.delete(topic);
      };
    },
    // It is never lost.
    onBack: () => () => undefined,
    async close() {
      closed = true;
    },
  };
}
