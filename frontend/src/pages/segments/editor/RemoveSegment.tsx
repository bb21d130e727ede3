import { TrashCan } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRemoveSegment, type Segment } from '../../../api/segments';
import { Confirmation } from '../../../components/Confirmation';
import { SAVED } from '../../../components/LeavingUnsaved';
import { useAsking } from '../../../components/useAsking';
import { UsedBy } from '../UsedBy';

export function RemoveSegment({ segment: { id, name } }: { segment: Segment }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { open, button, ask, close } = useAsking();
  const remove = useRemoveSegment();
  const events = [`Segment Entered: ${id}`, `Segment Left: ${id}`];
  return (
    <>
      <Button ref={button} kind="danger--ghost" size="md" renderIcon={TrashCan} onClick={ask}>
        {t('segments.remove.button')}
      </Button>
      {open && (
        <Confirmation
          heading={t('segments.remove.title', { name })}
          yes={t('segments.remove.button')}
          state={remove}
          onClose={close}
          onYes={() =>
            remove.mutate(id, { onSuccess: () => navigate('/segments', { state: SAVED }) })
          }
        >
          <p>{t('segments.remove.text')}</p>
          <UsedBy used={{ segment: id, events }} />
        </Confirmation>
      )}
    </>
  );
}
