import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './tests/support/patience.ts';
import { SlowFirst } from './tests/support/slow-first.ts';

/** Packages without files, network, clocks or state of a module's own: their tests share a worker, and what it has loaded. */
const PURE = ['coach', 'letters', 'people', 'protocol', 'rehearsal', 'scoring'].map(
  (name) => `packages/${name}/**/*.test.ts`,
);
const NEVER = ['**/node_modules/**', '**/.svelte-kit/**', '**/build/**'];

export default defineConfig({
  test: {
    // Encoder, server and browser tests are heavy for two cores: few workers, roomy limits.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Shorter than a test may take, so that what did not come is named.
    expect: { poll: { timeout: PATIENCE_MS } },
    setupFiles: ['tests/support/every-test.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...NEVER, ...PURE],
        },
      },
      { extends: true, test: { name: 'pure', include: PURE, exclude: NEVER, isolate: false } },
    ],
  },
});
