import { useTranslation } from 'react-i18next';
import type { Provider } from '../../api/types';
import { ChannelTag } from '../../components/ChannelTag';
import { Moment } from '../../components/Moment';
import { ProviderFacts } from './ProviderFacts';
import { ProviderState } from './ProviderState';
import { summaryOf } from './summary';
import { TestProvider } from './TestProvider';
import { Troubles } from './Troubles';
import { TryNow } from './TryNow';

export function ProviderCard({ provider }: { provider: Provider }) {
  const { t } = useTranslation();
  const summary = summaryOf(provider);
  const title = `provider-${provider.name}`;
  return (
    <section className="provider" aria-labelledby={title}>
      <header className="provider__head">
        <h2 id={title} className="code">
          {provider.name}
        </h2>
        {provider.channels.map((channel) => (
          <ChannelTag key={channel} channel={channel} />
        ))}
        <span className="provider__state">
          <ProviderState state={summary?.state ?? null} />
        </span>
      </header>
      {summary?.why && (
        <p className="provider__why">
          {summary.why}
          {summary.pausedUntil && (
            <span className="quiet">
              {' '}
              {t('providers.nextTry')} <Moment at={summary.pausedUntil} />
            </span>
          )}
        </p>
      )}
      <ProviderFacts provider={provider} summary={summary} />
      {summary && summary.troubles.length > 0 && <Troubles troubles={summary.troubles} />}
      <div className="provider__actions">
        <TestProvider provider={provider} />
        {summary && summary.state !== 'UP' && <TryNow provider={provider.name} />}
      </div>
    </section>
  );
}
