import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../../api/types';
import { useDialog } from '../../components/useDialog';
import { TopicDialog } from './TopicDialog';

interface Props {
  topic: Topic;
  topics: Topic[];
}

export function EditTopic({ topic, topics }: Props) {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  return (
    <>
      <Button ref={button} kind="ghost" size="sm" onClick={show}>
        {t('topics.edit')}
      </Button>
      {open && <TopicDialog topic={topic} topics={topics} onClose={close} />}
    </>
  );
}
