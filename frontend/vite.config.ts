import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { elementTemplates } from './vite.elementTemplates.ts';

const server = 'http://localhost:8080';

export default defineConfig({
  base: '/',
  // The panel of bpmn.io brings its own Preact, which React's refresh must not touch.
  plugins: [react({ exclude: /src\/modeler\/.*\.tsx$/ }), elementTemplates()],
  server: {
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/v1', '/camunda'].map((path) => [path, server]),
    ),
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    onConsoleLog: (text) => !text.includes('@carbon/feature-flags'),
  },
});
