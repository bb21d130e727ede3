import { TrashCan } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useRemoveDateRule } from '../../../api/dateRules';
import { Confirmation } from '../../../components/Confirmation';
import { useAsking } from '../../../components/useAsking';
import { UsedBy } from '../UsedBy';

export function RemoveDateRule({ event }: { event: string }) {
  const { t } = useTranslation();
  const { open, button, ask, close } = useAsking();
  const remove = useRemoveDateRule();
  return (
    <>
      <Button ref={button} kind="ghost" size="sm" renderIcon={TrashCan} onClick={ask}>
        {t('segments.dates.remove')}
      </Button>
      {open && (
        <Confirmation
          heading={t('segments.dates.removeTitle', { event })}
          yes={t('segments.dates.remove')}
          state={remove}
          onClose={close}
          onYes={() => remove.mutate(event)}
        >
          <p>{t('segments.dates.removeText')}</p>
          <UsedBy used={{ events: [event] }} />
        </Confirmation>
      )}
    </>
  );
}
