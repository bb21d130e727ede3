import { useTranslation } from 'react-i18next';
import { useProviders } from '../../api/providers';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { ProviderCard } from './ProviderCard';
import './providers.scss';

export function ProvidersPage() {
  const { t } = useTranslation();
  const providers = useProviders();
  return (
    <div className="page">
      <PageHead title={t('providers.title')} intro={t('providers.intro')}>
        <LiveMark query={providers} />
      </PageHead>
      <Loaded query={providers}>
        {(items) => (
          <div className="providers">
            {items.map((provider) => (
              <ProviderCard key={provider.name} provider={provider} />
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}
