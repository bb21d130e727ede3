import { Checkbox, CheckboxGroup } from '@carbon/react';
import { factName } from './facts';

interface Props {
  legend: string;
  facts: string[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

export function FactTicks({ legend, facts, chosen, onChange }: Props) {
  return (
    <CheckboxGroup legendText={legend}>
      {facts.map((fact) => (
        <Checkbox
          key={fact}
          id={`fact-${fact}`}
          labelText={factName(fact)}
          checked={chosen.includes(fact)}
          onChange={(_event, { checked }) =>
            onChange(checked ? [...chosen, fact] : chosen.filter((each) => each !== fact))
          }
        />
      ))}
    </CheckboxGroup>
  );
}
