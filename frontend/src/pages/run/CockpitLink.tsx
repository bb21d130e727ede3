import { Launch } from '@carbon/icons-react';
import { Link } from '@carbon/react';
import { useTranslation } from 'react-i18next';

export function CockpitLink({ run }: { run: string }) {
  const { t } = useTranslation();
  return (
    <Link
      href={`/camunda/app/cockpit/default/#/process-instance/${run}/runtime`}
      target="_blank"
      renderIcon={Launch}
    >
      {t('run.cockpit')}
    </Link>
  );
}
