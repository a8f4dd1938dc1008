import { readFileSync } from 'node:fs';
import { explain, SimulationCard } from '@anyone-else/protocol';
import * as z from 'zod/mini';
import { ContentError } from './error.ts';

const FILE = new URL('../simulation.json', import.meta.url);
const Cards = z.record(z.string(), SimulationCard);

/** What scripted talks with each contact that ships came to, by id; written by `pnpm bench:realism --write`. */
export function readSimulationCards(): ReadonlyMap<string, SimulationCard> {
  const label = 'simulation.json';
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    throw new ContentError(label, '', 'the file cannot be read');
  }
  const parsed = Cards.safeParse(data);
  if (parsed.success) return new Map(Object.entries(parsed.data));
  const { field, complaint } = explain(parsed.error, data);
  throw new ContentError(label, field, complaint);
}
