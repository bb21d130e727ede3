import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel, Surroundings } from '../rule';

const ROOT = join('..', 'src');
const FOLDER = join(ROOT, 'test', 'resources', 'checks');

/** Something the server's checks are tried on as well. */
export function shared<T>(file: string): T {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf-8')) as T;
}

/** The diagrams of a folder by their names. */
export function sharedDiagrams(folder: string): [name: string, xml: string][] {
  return diagrams(join(FOLDER, folder));
}

export function processes(): [name: string, xml: string][] {
  return diagrams(join('..', 'processes'));
}

/** The templates and events these diagrams may name. */
export function sharedSurroundings(): Surroundings {
  const { templates, events } = shared<{ templates: Record<string, string[]>; events: string[] }>(
    'surroundings.json',
  );
  return {
    channels: channels(),
    templates: Object.entries(templates).flatMap(([channel, names]) =>
      names.map((name) => ({ name, channels: [channel] })),
    ),
    events,
  };
}

/** What the server's channels can do. */
function channels(): Channel[] {
  const source = readFileSync(
    join(ROOT, 'main', 'java', 'io', 'kaskad', 'channels', 'Channel.java'),
    'utf-8',
  );
  const entries = source.matchAll(/^ {4}([A-Z]+)\([A-Z_]+, [A-Z]+, [\d_]+((?:, [A-Z]+)*)\)[,;]$/gm);
  return [...entries].map(([, name = '', abilities = '']) => ({
    key: name.toLowerCase(),
    paid: abilities.includes('PAID'),
    reportsDelivery: abilities.includes('DELIVERY'),
    reportsOpens: abilities.includes('OPENS'),
    reportsReplies: abilities.includes('REPLIES'),
  }));
}

function diagrams(folder: string): [name: string, xml: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bpmn'))
    .map((file) => [file.replace('.bpmn', ''), readFileSync(join(folder, file), 'utf-8')]);
}
