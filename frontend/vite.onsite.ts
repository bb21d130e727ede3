import { defineConfig } from 'vite';

/** What runs on customers' sites: two files that stand for themselves. `--mode` says which. */
const SCRIPTS: Record<string, string> = {
  kaskad: 'onsite/site/main.ts',
  'kaskad-sw': 'onsite/worker/main.ts',
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    target: 'es2022',
    outDir: 'dist/onsite',
    emptyOutDir: false,
    lib: {
      entry: SCRIPTS[mode] ?? '',
      name: 'kaskadScript',
      formats: ['iife'],
      fileName: () => `${mode}.js`,
    },
  },
}));
