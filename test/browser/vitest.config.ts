import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The browser tests of one browser; TOLLMARK_BROWSER says which (see `harness.ts`). */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/browser/**/*.test.ts'],
    // One browser at a time: the machine may have two cores, and the profile is one.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
