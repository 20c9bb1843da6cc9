import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

export default mergeConfig(
  vite,
  defineConfig({
    root: '.',
    test: {
      include: ['tests/glue/**/*.test.{ts,tsx}', 'tests/web/**/*.test.{ts,tsx}'],
    },
  }),
);
