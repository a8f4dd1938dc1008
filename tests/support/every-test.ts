import { vi } from 'vitest';
import { PATIENCE_MS } from './patience.ts';

// `vi.waitFor` alone would give up after one second, and has no setting of its own for all files.
const { waitFor } = vi;
vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });
