import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = 'element-templates';
const FILE = `${FOLDER}/kaskad.json`;

function all(): string {
  const templates = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as unknown);
  return JSON.stringify(templates, null, 2);
}

/** Puts all element templates into the one file that Camunda Modeler gets. */
export function elementTemplates(): Plugin {
  return {
    name: 'element-templates',
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(all());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: all() });
    },
  };
}
