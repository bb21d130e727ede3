import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const folder = join('..', 'processes');
const diagrams = existsSync(folder)
  ? readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.bpmn'))
      .map((file) => join(folder, file))
  : [];

// bpmnlint fails when it is given no file at all.
if (diagrams.length === 0) {
  console.log(`No diagrams in ${folder} to lint.`);
} else {
  const { status } = spawnSync('bpmnlint', diagrams, { stdio: 'inherit' });
  const ours = await runnerImport('./src/modeler/lint/testing/processes.ts');
  const found = await ours.module.foundInProcesses();
  found.forEach((line) => console.error(line));
  process.exit(status || found.length ? 1 : 0);
}
