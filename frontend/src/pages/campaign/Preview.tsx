import { InlineLoading } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePreview } from '../../api/campaigns';
import { Failure } from '../../components/Failure';
import { useTopicNames } from '../../components/useTopicNames';
import { useLanguage } from '../../i18n/language';
import { channelName } from '../../i18n/words';
import type { Draft } from './draft';

/** How many it is for and how many each message can reach, before anybody gets anything. */
export function Preview({ draft: { cascade, kind, ...draft } }: { draft: Draft }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const preview = usePreview(cascade, { [kind]: draft[kind] || undefined });
  const topicName = useTopicNames();
  const number = (count: number) => count.toLocaleString(language);
  const known = preview.data;
  return (
    <aside className="campaign-form__preview" aria-live="polite">
      <h2>{t('campaign.preview.title')}</h2>
      {preview.isFetching && <InlineLoading description={t('common.loading')} />}
      {preview.isError && <Failure error={preview.error} title={t('errors.title')} />}
      {!known && !preview.isFetching && !preview.isError && (
        <p className="quiet">{t('campaign.preview.hint')}</p>
      )}
      {known && (
        <>
          <p className="campaign-form__people">
            {t('campaign.preview.people', { count: known.people, number: number(known.people) })}
          </p>
          <ul>
            {known.reach.map(({ channel, topic, people }) => (
              <li key={`${channel} ${topic}`}>
                {channelName(channel)}
                {topic && `, ${topicName(topic)}`}: {number(people)}
              </li>
            ))}
          </ul>
          <p className="quiet">{t('campaign.preview.reach')}</p>
          {known.sample.length > 0 && (
            <p>
              {t('campaign.preview.sample')}{' '}
              {known.sample.map((customer, index) => (
                <span key={customer}>
                  {index > 0 && ', '}
                  <Link className="cds--link" to={`/customers/${encodeURIComponent(customer)}`}>
                    {customer}
                  </Link>
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </aside>
  );
}
