import { Add, TrashCan } from '@carbon/icons-react';
import { Button, IconButton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { ChannelSelect } from '../../components/ChannelSelect';
import { ALL_TOPICS } from '../../components/topicName';
import { TopicSelect } from '../../components/TopicSelect';
import type { Subject } from './subjects';

interface Props {
  subjects: Subject[];
  onChange: (subjects: Subject[]) => void;
}

export function SubjectRows({ subjects, onChange }: Props) {
  const { t } = useTranslation();
  const edit = (index: number, news: Partial<Subject>) =>
    onChange(subjects.map((each, place) => (place === index ? { ...each, ...news } : each)));
  return (
    <fieldset className="terms__subjects">
      <legend>{t('imports.consents')}</legend>
      <p className="quiet">{t('imports.consentsHint')}</p>
      {subjects.map(({ channel, topic }, index) => (
        <div className="terms__subject" key={index}>
          <ChannelSelect
            id={`subject-channel-${index}`}
            label={t('customer.channel')}
            value={channel}
            onChange={(chosen) => chosen && edit(index, { channel: chosen })}
          />
          <TopicSelect
            id={`subject-topic-${index}`}
            label={t('customer.topic')}
            value={topic}
            onChange={(chosen) => edit(index, { topic: chosen })}
          />
          <IconButton
            kind="ghost"
            align="left"
            label={t('imports.removeConsent', { row: index + 1 })}
            onClick={() => onChange(subjects.filter((_, place) => place !== index))}
          >
            <TrashCan />
          </IconButton>
        </div>
      ))}
      <Button
        kind="ghost"
        size="sm"
        renderIcon={Add}
        onClick={() => onChange([...subjects, { channel: 'email', topic: ALL_TOPICS }])}
      >
        {t('imports.addConsent')}
      </Button>
    </fieldset>
  );
}
