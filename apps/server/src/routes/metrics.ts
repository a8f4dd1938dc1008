import type { FastifyInstance } from 'fastify';
import type { Metering } from '../metrics/meter.ts';
import { type Figures, type Gauges, openFigures } from '../metrics/prometheus.ts';
import { bears } from '../own-data/door.ts';
import { refuseWith } from '../problems.ts';

export interface MetricsNeeds {
  metering: Metering;
  gauges: Gauges;
  /** Where many people share the server: whoever asks must bear it, and without one nobody may ask. */
  hosted: boolean;
  token: string | undefined;
}

/** GET /metrics · how many and how long, for whoever operates the server; never who or what. */
export function metricsRoute(app: FastifyInstance, { metering, gauges, hosted, token }: MetricsNeeds): void {
  let figures: Promise<Figures> | undefined;
  const open = () => {
    figures ??= openFigures(metering, gauges);
    return figures;
  };
  // Whoever set a token wants what happens from the start.
  if (token !== undefined) app.addHook('onReady', async () => void (await open()));

  app.get('/metrics', { config: { open: true } }, async ({ headers }, reply) => {
    const may = token === undefined ? !hosted : bears(headers.authorization, token);
    if (!may) return refuseWith(reply, { code: 'not-found', message: 'There is nothing at this address.' });
    const { type, text } = await open();
    return reply
      .type(type)
      .header('cache-control', 'no-store')
      .send(await text());
  });
}
