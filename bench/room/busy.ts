import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** What the thread itself worked of `dur`: a busy machine makes it wait in between. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string };
}

/**
 * How long the page's main thread was busy (script, style, layout, paint) in each stretch of `every` milliseconds while
 * something goes on; milliseconds.
 */
export async function busyTimes(
  cdp: CDPSession,
  every: number,
  goesOn: () => Promise<void>,
): Promise<{ median: number; p95: number }> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const categories = 'toplevel,disabled-by-default-devtools.timeline,__metadata';
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories.split(',') },
  });
  await goesOn();
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await done;
  const tasks = busiest(
    events.filter((event) => event.name === 'RunTask' && event.ph === 'X'),
    events,
  );
  const from = Math.min(...tasks.map(({ ts }) => ts));
  const stretches = new Map<number, number>();
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    const at = Math.floor((ts - from) / 1000 / every);
    stretches.set(at, (stretches.get(at) ?? 0) + tdur / 1000);
  }
  const sorted = [...stretches.values()].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, p95: sorted[Math.floor(sorted.length * 0.95)]! };
}

/** Those of the page's own main thread: of all renderers the one that had most to do. */
function busiest(tasks: TraceEvent[], events: TraceEvent[]): TraceEvent[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const of = ({ pid, tid }: TraceEvent) => tasks.filter((task) => task.pid === pid && task.tid === tid);
  const sum = (some: TraceEvent[]) => some.reduce((total, { dur = 0 }) => total + dur, 0);
  return mains.map(of).reduce((most, some) => (sum(some) > sum(most) ? some : most), []);
}
