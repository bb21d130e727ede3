import { speak } from '../../../i18n';
import { findings, say } from '..';
import { read } from './diagrams';
import { processes, sharedSurroundings } from './shared';

/** A line for each thing that is found in the cascades which come with the application. */
export async function foundInProcesses(): Promise<string[]> {
  await speak('en');
  const { channels } = sharedSurroundings();
  const lines = processes().map(async ([key, xml]) => {
    const found = await findings(await read(xml), { key, channels });
    return found.map((each) => {
      const { text, fix } = say(each);
      return `${key}.bpmn  ${each.element}  ${each.severity}  ${text} ${fix}  ${each.rule}`;
    });
  });
  return (await Promise.all(lines)).flat();
}
