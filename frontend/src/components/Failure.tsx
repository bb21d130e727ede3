import { InlineNotification } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { explain } from './explain';

interface Props {
  error: unknown;
  title: string;
}

export function Failure({ error, title }: Props) {
  const { t } = useTranslation();
  return (
    <InlineNotification
      kind="error"
      role="alert"
      lowContrast
      hideCloseButton
      title={title}
      subtitle={explain(error, t)}
    />
  );
}
