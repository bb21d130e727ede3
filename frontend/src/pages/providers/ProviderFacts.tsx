import { useTranslation } from 'react-i18next';
import type { Provider } from '../../api/types';
import { durationInWords } from '../../format/duration';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import type { Summary } from './summary';

const MOST_COUNTED = 10_000;

interface Props {
  provider: Provider;
  summary: Summary | null;
}

export function ProviderFacts({ provider, summary }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { order, share, rate, per, waiting, webhook } = provider;
  const number = (value: number) => value.toLocaleString(language);
  const facts: [string, string | undefined][] = [
    [t('providers.accepted'), summary ? number(summary.accepted) : undefined],
    [t('providers.waiting'), waiting < MOST_COUNTED ? number(waiting) : `≥ ${number(waiting)}`],
    [
      t('providers.rate'),
      rate ? `${number(rate)} / ${durationInWords(per, language)}` : t('providers.noRate'),
    ],
    [t('providers.order'), t('providers.orderAndShare', { order, share })],
    [t('providers.price'), prices(provider, language, t('providers.anyNumber'))],
    [t('providers.webhook'), webhook ?? undefined],
  ];
  return (
    <dl className="facts provider__facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** By the beginning of the number, the general price last. */
function prices({ prices, currency }: Provider, language: string, any: string) {
  return Object.entries(prices)
    .sort(([a], [b]) => Number(a === 'any') - Number(b === 'any') || a.localeCompare(b))
    .map(([prefix, amount]) => {
      const price = money({ amount: String(amount), currency }, language);
      return `${prefix === 'any' ? any : `+${prefix}`} ${price}`;
    })
    .join(' · ');
}
