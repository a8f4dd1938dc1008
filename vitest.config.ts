import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './tests/support/patience.ts';
import { SlowFirst } from './tests/support/slow-first.ts';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.svelte-kit/**', '**/build/**'],
    // Encoder, server and browser tests are heavy for two cores: few workers, roomy limits.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Shorter than a test may take, so that what did not come is named.
    expect: { poll: { timeout: PATIENCE_MS } },
    setupFiles: ['tests/support/every-test.ts'],
  },
});
