import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../api/trial';
import { lineFault, type StoryFault } from './faults';
import { RemoveRow } from './RemoveRow';
import type { Line, SendStep } from './story';
import { StepFields } from './StepFields';
import { EventFields, WithdrawalFields } from './ThenFields';
import { WaitFields } from './WaitFields';

interface Props {
  number: number;
  line: Line;
  tried: boolean;
  steps: SendStep[];
  channels: Channel[];
  onChange: (line: Line) => void;
  onRemove: () => void;
}

export function ThenRow(props: Props) {
  const { number, line, tried, steps, onChange, onRemove } = props;
  const { t } = useTranslation();
  const id = `trial-then-${number}`;
  const fault = tried ? lineFault(line, steps) : undefined;
  return (
    <div className="trial-line" role="group" aria-label={t('trial.lineNumber', { number })}>
      <div className="trial-line__what">
        <What {...props} id={id} fault={fault} />
      </div>
      <WaitFields
        id={id}
        label={t(line.kind === 'step' ? 'trial.afterHandOver' : 'trial.afterStart')}
        wait={line}
        wrong={fault === 'amountWrong'}
        onChange={(wait) => onChange({ ...line, ...wait })}
      />
      <RemoveRow label={t('trial.removeLine', { line: number })} onRemove={onRemove} />
    </div>
  );
}

function What({ line, ...props }: Props & { id: string; fault: StoryFault | undefined }) {
  switch (line.kind) {
    case 'step':
      return <StepFields {...props} line={line} />;
    case 'event':
      return <EventFields {...props} line={line} />;
    case 'withdraws':
      return <WithdrawalFields {...props} line={line} />;
  }
}
