import preactPreset from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Tests that put their own browser, page or store in the place of the real globals: each file gets its own. */
const WITH_GLOBALS = ['test/components/**/*.test.{ts,tsx}', 'test/store/**/*.test.ts'];

export default defineConfig({
  plugins: [preactPreset()],
  test: {
    testTimeout: 180_000,
    // Vitest leaves a core free for its watcher; nobody watches here.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // The engine takes seconds to load, and its data does not change: files of one worker share it.
        test: {
          name: 'pure',
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/faults/**', ...WITH_GLOBALS],
        },
      },
      { extends: true, test: { name: 'globals', include: WITH_GLOBALS } },
    ],
  },
});
