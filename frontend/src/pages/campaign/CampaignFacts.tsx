import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Campaign } from '../../api/campaigns';
import { useLists } from '../../api/known';
import { useSegments } from '../../api/segments';
import { useCascade } from '../../api/cascades';
import { Fact } from '../../components/Fact';
import { useLanguage } from '../../i18n/language';
import { scheduleInWords } from '../campaigns/scheduleInWords';

export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const cascade = useCascade(campaign.cascade).data?.name ?? campaign.cascade;
  const { perMinute, heldOutPercent, properties } = campaign;
  return (
    <dl className="facts">
      <Fact name={t('campaigns.cascade')}>
        <Link className="cds--link" to={`/cascades/${encodeURIComponent(campaign.cascade)}`}>
          {cascade}
        </Link>
      </Fact>
      <Fact name={t('campaign.whom')}>
        <Whom campaign={campaign} />
      </Fact>
      <Fact name={t('campaigns.when')}>{scheduleInWords(campaign.schedule, language)}</Fact>
      <Fact name={t('campaign.pace')}>
        {perMinute
          ? t('campaign.perMinute', {
              count: perMinute,
              number: perMinute.toLocaleString(language),
            })
          : t('campaign.byBacklog')}
      </Fact>
      {heldOutPercent > 0 && (
        <Fact name={t('campaign.heldOut')}>
          {t('campaign.heldOutPercent', { percent: heldOutPercent })}
        </Fact>
      )}
      {Object.entries(properties).map(([name, value]) => (
        <Fact key={name} name={`event.${name}`}>
          {typeof value === 'string' ? value : JSON.stringify(value)}
        </Fact>
      ))}
    </dl>
  );
}

function Whom({ campaign: { segment, list } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const segments = useSegments().data ?? [];
  const lists = useLists().data ?? [];
  if (segment) {
    return (
      <>
        {t('campaign.segment')}{' '}
        <Link className="cds--link" to={`/segments/${encodeURIComponent(segment)}`}>
          {segments.find(({ id }) => id === segment)?.name ?? segment}
        </Link>
      </>
    );
  }
  return (
    <>
      {t('campaign.list')} {lists.find(({ id }) => id === list)?.name ?? list}
    </>
  );
}
