import { useTranslation } from 'react-i18next';
import type { Send } from '../context';
import { messageName } from '../sentence';
import { Choice } from '../../../../components/Choice';

interface Props {
  id: string;
  /** The id of a send; empty for the last message. */
  value: string;
  sends: Send[];
  onChange: (of: string) => void;
}

export function MessageChoice({ sends, ...choice }: Props) {
  const { t } = useTranslation();
  return (
    <Choice
      {...choice}
      label={t('conditions.fields.message')}
      options={['', ...sends.map(({ id }) => id)]}
      name={(of) => messageName(of, sends)}
    />
  );
}
