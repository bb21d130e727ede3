import { faultsOf } from '../../cascade/eventProperties';
import { canBeSaid } from './becomes';
import type { Line, PastLine, SendStep, Telling } from './story';
import type { Wait } from './wait';

export type StoryFault =
  'idMissing' | 'eventMissing' | 'stepMissing' | 'answerWrong' | 'amountWrong';

const waitFault = ({ amount }: Wait): StoryFault | undefined =>
  Number.isInteger(amount) && amount >= 0 ? undefined : 'amountWrong';

export function pastFault(line: PastLine): StoryFault | undefined {
  return line.event.trim() ? waitFault(line) : 'eventMissing';
}

/** @param steps the diagram's send steps */
export function lineFault(line: Line, steps: SendStep[]): StoryFault | undefined {
  return whatFault(line, steps) ?? waitFault(line);
}

function whatFault(line: Line, steps: SendStep[]): StoryFault | undefined {
  switch (line.kind) {
    case 'step': {
      const step = steps.find(({ id }) => id === line.step);
      return step ? (canBeSaid(line, step) ? undefined : 'answerWrong') : 'stepMissing';
    }
    case 'event':
      return line.event.trim() ? undefined : 'eventMissing';
    case 'withdraws':
      return undefined;
  }
}

export function canBePlayed(telling: Telling, steps: SendStep[]): boolean {
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
