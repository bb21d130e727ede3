import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { CascadeHeat } from '../../api/heat';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import { costOf, heatOf, METRICS, STEPS, total, type Metric } from './heat';

interface Props {
  metric: Metric;
  onChange: (metric: Metric) => void;
  heat: CascadeHeat | undefined;
}

/** Chooses what the diagram shows, and tells how to read it. */
export function HeatSwitch({ metric, onChange, heat }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const spent = total(heat?.elements.flatMap(({ cost }) => cost) ?? []);
  return (
    <>
      <Select
        id="heat"
        className="heat-switch"
        labelText={t('heat.show')}
        hideLabel
        size="md"
        value={metric}
        onChange={(event) => onChange(event.target.value as Metric)}
      >
        {METRICS.map((each) => (
          <SelectItem key={each} value={each} text={t(`heat.metrics.${each}`)} />
        ))}
      </Select>
      {heat && metric !== 'waiting' && <Scale metric={metric} heat={heat} />}
      {metric === 'cost' && spent.length > 0 && (
        <span className="heat-target">
          {t('heat.total')} <strong>{spent.map((each) => money(each, language)).join(', ')}</strong>
        </span>
      )}
      {heat && heat.targetActions > 0 && (
        <span className="heat-target" title={t('heat.lastMessage')}>
          {t('heat.targetActions')} <strong>{heat.targetActions.toLocaleString(language)}</strong>
        </span>
      )}
    </>
  );
}

function Scale({ metric, heat }: { metric: Exclude<Metric, 'waiting'>; heat: CascadeHeat }) {
  const { t } = useTranslation();
  const any =
    metric === 'cost' ? costOf(heat.elements).length > 0 : heatOf(heat.elements, metric).length > 0;
  if (!any) {
    return <span className="heat-target">{t('heat.none')}</span>;
  }
  return (
    <span className="heat-scale">
      {t('heat.few')}
      {Array.from({ length: STEPS }, (_, index) => (
        <span key={index} className={`heat-scale__step badge__heat--${index + 1}`} aria-hidden />
      ))}
      {t('heat.many')}
    </span>
  );
}
