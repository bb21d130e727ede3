import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useTopics } from '../api/topics';
import { useLanguage } from '../i18n/language';
import { ALL_TOPICS, titleOf } from './topicName';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (topic: string) => void;
}

export function TopicSelect({ id, label, value, onChange }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const topics = useTopics().data ?? [];
  return (
    <Select
      id={id}
      labelText={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <SelectItem value={ALL_TOPICS} text={t('topics.all')} />
      {topics.map((topic) => (
        <SelectItem key={topic.name} value={topic.name} text={titleOf(topic, language)} />
      ))}
    </Select>
  );
}
