import type { Meter, Metering } from './meter.ts';

/** What is looked up when the figures are asked for. */
export interface Gauges {
  sockets(): number;
  turnsUnderWay(): number;
  accountsOpen(): Promise<number>;
}

export interface Figures {
  type: string;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
}

const MILLISECONDS = 1000;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];

/** Takes a library of some megabytes along, so it is called when somebody asks for figures first. */
export async function openFigures(metering: Metering, gauges: Gauges): Promise<Figures> {
  const { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
  const registers = [new Registry()];
  const [registry] = registers as [(typeof registers)[0]];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string) =>
    new Counter({ name: `anyone_else_${name}`, help, registers });
  const times = (name: string, help: string) =>
    new Histogram({ name: `anyone_else_${name}_seconds`, help, registers, buckets: SECONDS });
  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name: `anyone_else_${name}`,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  const saved = times('turn_saved', 'From the arrival of a turn until it is read and committed.');
  const firstWord = times('first_word', "From there until the contact's first word.");
  const commits = times('commit', 'One line of a log, committed.');
  const deltas = counter('deltas_total', "Pieces of contacts' words that were sent.");
  const busy = counter('busy_total', 'Turns that were turned away because the server was full.');
  const noSeats = counter('no_seat_total', 'Windows and new talks that found all seats taken.');
  const faults = new Counter({
    name: 'anyone_else_model_faults_total',
    help: 'What went wrong with language models.',
    labelNames: ['kind'] as const,
    registers,
  });
  gauge('sockets', 'Open sockets.', gauges.sockets);
  gauge('turns_under_way', 'Turns that are being read, answered or spoken.', gauges.turnsUnderWay);
  gauge('accounts_open', 'Accounts that are in memory.', gauges.accountsOpen);
  metering.open({
    saved: (ms) => saved.observe(ms / MILLISECONDS),
    firstWord: (ms) => firstWord.observe(ms / MILLISECONDS),
    commit: (ms) => commits.observe(ms / MILLISECONDS),
    delta: () => deltas.inc(),
    busy: () => busy.inc(),
    noSeat: () => noSeats.inc(),
    modelFault: (kind) => faults.inc({ kind }),
  } satisfies Meter);
  return { type: registry.contentType, text: () => registry.metrics() };
}
