import { InlineNotification } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../api/types';
import { serverSaid } from '../../i18n/server';

export function FirstErrors({ errors }: Pick<ImportPreview, 'errors'>) {
  const { t } = useTranslation();
  return (
    <div>
      <InlineNotification
        kind="warning"
        role="status"
        lowContrast
        hideCloseButton
        title={t('imports.errorsAhead', { count: errors.length })}
        subtitle={t('imports.errorsAheadHint')}
      />
      <ul className="preview__errors">
        {errors.map(({ line, reason }) => (
          <li key={line}>
            {t('imports.line', { line })}: {serverSaid(reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
