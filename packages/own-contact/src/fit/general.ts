import { Persona } from '@anyone-else/protocol';
import file from '../../data/general.json' with { type: 'json' };

/** Speaks of work as anybody might: for fields that no shipped file is near, and where a file's own words would not do. */
export const GENERAL: Persona = Persona.parse(file);
