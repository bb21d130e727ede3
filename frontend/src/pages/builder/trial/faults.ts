import { faultsOf } from '../../cascade/eventProperties';
import type { Line, PastLine, Telling } from './story';
import type { Wait } from './wait';

export type StoryFault = 'idMissing' | 'eventMissing' | 'stepMissing' | 'amountWrong';

const waitFault = ({ amount }: Wait): StoryFault | undefined =>
  Number.isInteger(amount) && amount >= 0 ? undefined : 'amountWrong';

export function pastFault(line: PastLine): StoryFault | undefined {
  return line.event.trim() ? waitFault(line) : 'eventMissing';
}

/** @param steps the ids of the diagram's send steps */
export function lineFault(line: Line, steps: string[]): StoryFault | undefined {
  if (line.kind === 'step' && !steps.includes(line.step)) {
    return 'stepMissing';
  }
  return line.kind === 'event' && !line.event.trim() ? 'eventMissing' : waitFault(line);
}

export function canBePlayed(telling: Telling, steps: string[]): boolean {
  const rows = [
    telling.properties,
    ...(telling.who === 'invented' ? [telling.attributes] : []),
    ...telling.then.flatMap((line) => (line.kind === 'event' ? [line.properties] : [])),
  ];
  return (
    (telling.who === 'invented' || telling.id.trim() !== '') &&
    telling.past.every((line) => !pastFault(line)) &&
    telling.then.every((line) => !lineFault(line, steps)) &&
    rows.every((each) => !faultsOf(each).some(Boolean))
  );
}
