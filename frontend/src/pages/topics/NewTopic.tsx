import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../../api/types';
import { useDialog } from '../../components/useDialog';
import { TopicDialog } from './TopicDialog';

export function NewTopic({ topics }: { topics: Topic[] }) {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  return (
    <>
      <Button ref={button} size="md" renderIcon={Add} onClick={show}>
        {t('topics.add')}
      </Button>
      {open && <TopicDialog topics={topics} onClose={close} />}
    </>
  );
}
