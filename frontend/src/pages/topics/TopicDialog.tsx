import { NumberInput } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveTopic } from '../../api/topics';
import type { Topic } from '../../api/types';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { faultOfName, freshTopic } from './fresh';

interface Props {
  /** The one to change; a new one if it is left out. */
  topic?: Topic;
  topics: Topic[];
  onClose: () => void;
}

export function TopicDialog({ topic, topics, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveTopic();
  const [before] = useState(() => topic ?? freshTopic(topics));
  const [after, setAfter] = useState(before);
  const [tried, setTried] = useState(false);
  const edit = (news: Partial<Topic>) => setAfter({ ...after, ...news });
  const nameFault = topic ? undefined : faultOfName(after.name, topics);
  const missing = (title: string) => tried && !title.trim();

  const submit = () => {
    setTried(true);
    const { name, titleEn, titleRu, position } = after;
    if (!nameFault && titleEn.trim() && titleRu.trim()) {
      save.mutate(
        { name: name.trim(), titleEn: titleEn.trim(), titleRu: titleRu.trim(), position },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <FormDialog
      heading={t(topic ? 'topics.editTitle' : 'topics.addTitle')}
      submit={t(topic ? 'common.save' : 'topics.add')}
      focus={topic ? '#topic-ru' : '#topic-name'}
      changed={JSON.stringify(after) !== JSON.stringify(before)}
      state={save}
      failure={t('topics.saveFailed')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id="topic-name"
        labelText={t('topics.name')}
        helperText={t('topics.nameHint')}
        maxLength={100}
        readOnly={topic !== undefined}
        value={after.name}
        onChange={({ target }) => edit({ name: target.value })}
        fault={tried && nameFault ? t(`topics.faults.${nameFault}`) : undefined}
      />
      <Field
        id="topic-ru"
        labelText={t('topics.titleRu')}
        maxLength={200}
        value={after.titleRu}
        onChange={({ target }) => edit({ titleRu: target.value })}
        fault={missing(after.titleRu) ? t('topics.faults.titleMissing') : undefined}
      />
      <Field
        id="topic-en"
        labelText={t('topics.titleEn')}
        maxLength={200}
        value={after.titleEn}
        onChange={({ target }) => edit({ titleEn: target.value })}
        fault={missing(after.titleEn) ? t('topics.faults.titleMissing') : undefined}
      />
      <NumberInput
        id="topic-position"
        label={t('topics.position')}
        helperText={t('topics.positionHint')}
        min={0}
        max={10_000}
        value={after.position}
        onChange={(_event, { value }) => edit({ position: Math.trunc(Number(value)) })}
      />
    </FormDialog>
  );
}
