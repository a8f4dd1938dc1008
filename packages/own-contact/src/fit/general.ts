import { deriveSeed, Persona } from '@anyone-else/protocol';
import robin from '../../data/general-robin.json' with { type: 'json' };
import sol from '../../data/general-sol.json' with { type: 'json' };
import wren from '../../data/general-wren.json' with { type: 'json' };

/**
 * People who speak of work as anybody might: for fields that no shipped file is near, and where a file's own words would
 * not do. Several, so that two contacts of the user's own seldom sound alike.
 */
export const GENERALS: readonly Persona[] = [robin, sol, wren].map((file) => Persona.parse(file));

/** Whether a file is one of those who speak of work in general. */
export const isGeneral = ({ id }: Persona): boolean => GENERALS.some((one) => one.id === id);

/** The same one for the same name and company, whatever else is corrected; never one who would name them. */
export function generalFor(name: string, company: string): Persona {
  const low = name.toLowerCase();
  const free = GENERALS.filter(({ network }) => network.every((other) => other.name.toLowerCase() !== low));
  return free[deriveSeed(0, 'general', low, company.toLowerCase()) % free.length] ?? GENERALS[0]!;
}
