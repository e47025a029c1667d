import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The forty faults in one browser; TOLLMARK_BROWSER says which, TOLLMARK_FAULTS=quick takes the short ones. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/faults/**/*.test.ts'],
    fileParallelism: false,
    passWithNoTests: true,
    testTimeout: 240_000,
    hookTimeout: 180_000,
  },
});
