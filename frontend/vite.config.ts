import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = 'http://localhost:8080';

export default defineConfig({
  base: '/',
  plugins: [react()],
  server: {
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/v1', '/camunda'].map((path) => [path, server]),
    ),
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } } },
  test: { include: ['src/**/*.test.ts'], env: { TZ: 'UTC' } },
});
