import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElementHeat } from '../../api/heat';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import type { Badge } from './Badges';
import { nameOf, type ElementNames } from './elementNames';
import { costOf, heatOf, type CountedMetric, type Metric } from './heat';

/** A badge for each element that has something of what is shown. */
export function useHeatBadges(
  elements: ElementHeat[] | undefined,
  metric: Metric,
  names: ElementNames,
): Badge[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return useMemo(() => {
    const all = elements ?? [];
    switch (metric) {
      case 'waiting':
        return waiting(all, names, language, t);
      case 'cost':
        return spent(all, names, language, t);
      default:
        return counted(all, metric, names, language, t);
    }
  }, [elements, metric, names, language, t]);
}

function waiting(all: ElementHeat[], names: ElementNames, language: string, t: TFunction): Badge[] {
  return all
    .filter((each) => each.waiting > 0 || each.incidents > 0)
    .map(({ element, waiting: runs, incidents }) => ({
      element,
      number: runs.toLocaleString(language),
      incidents: incidents > 0 ? incidents.toLocaleString(language) : undefined,
      label: t('cascade.badge', {
        name: nameOf(element, names),
        runs: [
          t('cascade.runs', { count: runs }),
          ...(incidents > 0 ? [t('cascade.incidents', { count: incidents })] : []),
        ].join(', '),
      }),
    }));
}

function counted(
  all: ElementHeat[],
  metric: CountedMetric,
  names: ElementNames,
  language: string,
  t: TFunction,
): Badge[] {
  const compact = new Intl.NumberFormat(language, { notation: 'compact' });
  return heatOf(all, metric).map(({ element, count, step }) => ({
    element,
    number: count < 10_000 ? count.toLocaleString(language) : compact.format(count),
    heat: step,
    label: t('heat.badge', {
      name: nameOf(element, names),
      count: t(`heat.units.${metric}`, { count }),
    }),
  }));
}

function spent(all: ElementHeat[], names: ElementNames, language: string, t: TFunction): Badge[] {
  return costOf(all).map(({ element, cost, step }) => {
    const amounts = cost.map((each) => money(each, language)).join(', ');
    return {
      element,
      number: amounts,
      heat: step,
      label: t('heat.badge', { name: nameOf(element, names), count: amounts }),
    };
  });
}
