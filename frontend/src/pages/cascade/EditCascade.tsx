import { Edit } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function EditCascade({ cascade }: { cascade: string }) {
  const { t } = useTranslation();
  return (
    <Button
      as={Link}
      to={`/cascades/${encodeURIComponent(cascade)}/edit`}
      kind="tertiary"
      size="md"
      renderIcon={Edit}
    >
      {t('modeler.create.edit')}
    </Button>
  );
}
